import { NAME, ORDINARY, listedWords } from './word-flags.ts';

const ALPHABET = 32;
const OTHER = 31;
const EDGE = 0;

/** Log odds of name against ordinary word for each run of three letters, counted once from the lists. */
const odds = learn();

/**
 * How much more a word looks like a name than like an ordinary word by its letters: above 0 a name, below 0 a word.
 * The mean log odds of its runs of three letters.
 */
export function nameLikeness(key: string): number {
  let sum = 0;
  let count = 0;
  eachTrigram(key, (trigram) => {
    sum += odds[trigram] ?? 0;
    count += 1;
  });
  return count === 0 ? 0 : sum / count;
}

function learn(): Float32Array {
  const size = ALPHABET ** 3;
  const names = new Float32Array(size).fill(0.5);
  const words = new Float32Array(size).fill(0.5);
  let nameTotal = size / 2;
  let wordTotal = size / 2;
  for (const [word, flags] of listedWords()) {
    const isName = (flags & NAME) !== 0;
    if (isName === ((flags & ORDINARY) !== 0)) continue;
    const counts = isName ? names : words;
    eachTrigram(word, (trigram) => {
      counts[trigram] = (counts[trigram] ?? 0) + 1;
      if (isName) nameTotal += 1;
      else wordTotal += 1;
    });
  }
  return names.map(
    (count, at) => Math.log(count / nameTotal) - Math.log((words[at] ?? 1) / wordTotal),
  );
}

function eachTrigram(word: string, visit: (trigram: number) => void): void {
  let first = EDGE;
  let second = EDGE;
  for (let at = 0; at <= word.length && at < 40; at += 1) {
    const third = at === word.length ? EDGE : letterOf(word.charCodeAt(at));
    visit((first * ALPHABET + second) * ALPHABET + third);
    first = second;
    second = third;
  }
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code === 0xe5) return 27;
  if (code === 0xe4) return 28;
  if (code === 0xf6) return 29;
  return OTHER;
}
