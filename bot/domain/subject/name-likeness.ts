import { NAME, ORDINARY, listedWords } from './word-flags.ts';

const ALPHABET = 32;
const OTHER = 31;
const EDGE = 0;

/** Log odds of name against ordinary word for each run of three letters, counted once from the lists when first asked for. */
let learned: Float32Array | undefined;

/**
 * How much more a word looks like a name than like an ordinary word by its letters: above 0 a name, below 0 a word.
 * The mean log odds of its runs of three letters.
 */
export function nameLikeness(key: string): number {
  learned ??= learn();
  const trigrams = trigramsOf(key);
  let sum = 0;
  for (const trigram of trigrams) sum += learned[trigram] ?? 0;
  return sum / trigrams.length;
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
    const added = count(word, isName ? names : words);
    if (isName) nameTotal += added;
    else wordTotal += added;
  }
  const odds = new Float32Array(size);
  for (let at = 0; at < size; at += 1)
    odds[at] = Math.log((names[at] ?? 1) / nameTotal) - Math.log((words[at] ?? 1) / wordTotal);
  return odds;
}

const LONGEST = 40;

/** Adds a word's runs of three letters to the counts; returns how many. */
function count(word: string, counts: Float32Array): number {
  const length = Math.min(word.length, LONGEST);
  let first = EDGE;
  let second = EDGE;
  for (let at = 0; at <= length; at += 1) {
    const third = at === word.length ? EDGE : letterOf(word.charCodeAt(at));
    const trigram = (first * ALPHABET + second) * ALPHABET + third;
    counts[trigram] = (counts[trigram] ?? 0) + 1;
    first = second;
    second = third;
  }
  return length + 1;
}

function trigramsOf(word: string): number[] {
  const trigrams: number[] = [];
  let first = EDGE;
  let second = EDGE;
  for (let at = 0; at <= word.length && at <= LONGEST; at += 1) {
    const third = at === word.length ? EDGE : letterOf(word.charCodeAt(at));
    trigrams.push((first * ALPHABET + second) * ALPHABET + third);
    first = second;
    second = third;
  }
  return trigrams;
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code === 0xe5) return 27;
  if (code === 0xe4) return 28;
  if (code === 0xf6) return 29;
  return OTHER;
}
