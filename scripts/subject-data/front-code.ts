/** As far as one base-36 digit counts. */
const MOST_SHARED = 35;

const sharedLetters = (a: string, b: string): number => {
  let shared = 0;
  while (shared < MOST_SHARED && shared < a.length && shared < b.length && a[shared] === b[shared])
    shared++;
  return shared;
};

/** The writing side of `readFrontCoded` in bot/domain/subject/data. Sorts by code unit, where neighbours share most. */
export const frontCode = (words: readonly string[]): string =>
  [...words]
    .sort()
    .map((word, index, sorted) => {
      const shared = sharedLetters(sorted[index - 1] ?? '', word);
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
