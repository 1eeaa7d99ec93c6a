/** As far as one base-36 digit counts. */
const MOST_DROPPED = 35;
const WORDS_IN_BLOCK = 64;

const sharedLetters = (a: string, b: string): number => {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
};

/**
 * The writing side of bot/domain/subject/listed-words.ts: words in the order given, a block of them a line, each as how
 * many letters go from the end of the one before, what comes instead, and its mark. So the forms of words that are
 * inflected alike are written alike, whatever their length, and compress well.
 */
export const frontCode = (words: readonly (readonly [word: string, mark: string])[]): string => {
  const coded = words.map(([word, mark], index) => {
    if (index % WORDS_IN_BLOCK === 0) return `${index === 0 ? '' : '\n'}${word}${mark}`;
    const before = words[index - 1]?.[0] ?? '';
    const shared = sharedLetters(before, word);
    const dropped = before.length - shared;
    if (dropped > MOST_DROPPED) throw new Error(`a word is too long to be coded: ${before}`);
    return dropped.toString(36) + word.slice(shared) + mark;
  });
  return coded.join('');
};
