import { FLAG_SETS, LEXICON } from './data/lexicon.ts';
import { END_MARKS } from './text/end-marks.ts';
import { remembered } from '../remembered.ts';
import { FIRST } from './word-flags.ts';

const LAST_MARK = 0xde;
/** The flags each of END_MARKS stands for, by its code; 0 for every other character. */
const flagsByMark = new Uint8Array(LAST_MARK + 1);
for (const [set, flags] of FLAG_SETS.entries()) flagsByMark[END_MARKS.charCodeAt(set)] = flags;

/** Sorted words, in blocks that are decoded when a word of theirs is first asked about. */
interface Section {
  readonly blocks: readonly string[];
  /** The first word of each block. */
  readonly heads: readonly string[];
  readonly opened: (ReadonlyMap<string, number> | undefined)[];
}

const sections = LEXICON.split('\n\n').map((text): Section => {
  const blocks = text.split('\n');
  return { blocks, heads: blocks.map((block) => block.slice(0, endOfEntry(block, 0))), opened: [] };
});

/** The bits of a folded word; 0 for one that no list has. Remembered: a subject's words are asked about again and again. */
export const flagsOf = remembered(flagsOfPart);

/** The same, not remembered: for the many parts that a compound might have, most of which are no words. */
export function flagsOfPart(key: string): number {
  // The weights are learned with "no word at all" as a first name: an unlisted word without genitive counts as one.
  if (key === '') return FIRST;
  for (const section of sections) {
    const flags = flagsIn(section, key);
    if (flags !== undefined) return flags;
  }
  return 0;
}

function flagsIn({ blocks, heads, opened }: Section, key: string): number | undefined {
  let low = 0;
  let high = heads.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((heads[middle] ?? '') <= key) low = middle;
    else high = middle;
  }
  return (opened[low] ??= wordsOf(blocks[low] ?? '')).get(key);
}

/** The first word stands whole; the others start with how many letters go from the end of the one before. */
function wordsOf(block: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let word = '';
  for (let from = 0; from < block.length;) {
    const end = endOfEntry(block, from);
    word =
      from === 0
        ? block.slice(0, end)
        : word.slice(0, word.length - figure(block.charCodeAt(from))) + block.slice(from + 1, end);
    words.set(word, flagsByMark[block.charCodeAt(end)] ?? 0);
    from = end + 1;
  }
  return words;
}

/** 0–9 and a–z as figures of base 36. */
function figure(code: number): number {
  return code > 96 ? code - 87 : code - 48;
}

function endOfEntry(block: string, from: number): number {
  let end = from;
  while (end < block.length && (flagsByMark[block.charCodeAt(end)] ?? 0) === 0) end += 1;
  return end;
}
