const ALPHABET = 32;
const OTHER = 31;
const EDGE = 0;
const LONGEST = 40;

/** How many different runs of two letters there are; a run of three is one of 32 that start with a pair. */
export const PAIRS = ALPHABET ** 2;
export const pairOf = (run: number): number => run >> 5;
export const thirdOf = (run: number): number => run & (ALPHABET - 1);

/** A folded word's runs of three letters as numbers, its start and end counted as letters; at most the first 41. */
export function letterRunsOf(word: string): number[] {
  const runs: number[] = [];
  let first = EDGE;
  let second = EDGE;
  for (let at = 0; at <= word.length && at <= LONGEST; at += 1) {
    const third = at === word.length ? EDGE : letterOf(word.charCodeAt(at));
    runs.push((first * ALPHABET + second) * ALPHABET + third);
    first = second;
    second = third;
  }
  return runs;
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code === 0xe5) return 27;
  if (code === 0xe4) return 28;
  if (code === 0xf6) return 29;
  return OTHER;
}
