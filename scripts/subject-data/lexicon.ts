import { END_MARKS } from '../../bot/domain/subject/text/end-marks.ts';
import { SWEDISH } from '../../bot/domain/subject/word-flags.ts';
import { frontCode } from './front-code.ts';

/**
 * The lexicon as bot/domain/subject/listed-words.ts reads it, and the sets of flags its marks stand for. Swedish words
 * are a section of their own: names in between would break up their inflections, and it would compress worse.
 */
export function lexiconOf(listed: ReadonlyMap<string, number>): {
  readonly flagSets: readonly number[];
  readonly lexicon: string;
} {
  const flagSets = byFrequency([...listed.values()]);
  if (flagSets.length > END_MARKS.length) throw new Error('more sets of flags than marks');
  const section = (isWanted: (flags: number) => boolean): string => {
    const words = [...listed].filter(([, flags]) => isWanted(flags));
    // By code unit: so the reader compares.
    words.sort(([a], [b]) => (a < b ? -1 : 1));
    return frontCode(words.map(([word, flags]) => [word, markOf(word, flagSets.indexOf(flags))]));
  };
  const isSwedish = (flags: number) => (flags & SWEDISH) !== 0;
  const sections = [section(isSwedish), section((flags) => !isSwedish(flags))];
  return { flagSets, lexicon: sections.join('\n\n') };
}

function markOf(word: string, set: number): string {
  if (/[\s\p{Lu}]/u.test(word)) throw new Error(`a mark would be read inside: ${word}`);
  return END_MARKS.charAt(set);
}

function byFrequency(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([value]) => value);
}
