/** All single words the subject check knows, in one list. */
import { fold } from '../../bot/domain/subject/text/fold.ts';
import {
  AMBIGUOUS,
  ENGLISH,
  FIRST,
  LAST,
  ORGANISATION,
  PLACE,
  SWEDISH,
} from '../../bot/domain/subject/word-flags.ts';
import { ambiguousNames, englishWords, firstNames, ordinaryWords, surnames } from './lists.ts';
import { words } from './sources.ts';

/** Each list with the bit its words get. */
export const flaggedLists = (): readonly (readonly [list: readonly string[], flag: number])[] => [
  [ordinaryWords().sort(), SWEDISH],
  [words('peoples'), SWEDISH],
  [englishWords().sort(), ENGLISH],
  [firstNames().sort(), FIRST],
  [words('nicknames'), FIRST],
  [surnames().sort(), LAST],
  [ambiguousNames(), AMBIGUOUS],
  [words('places'), PLACE],
  [words('organisations'), ORGANISATION],
];

let merged: ReadonlyMap<string, number> | undefined;

/** Every listed word, folded, with its bits; always in the same order, which the learning of weights depends on. */
export const listedWords = (): ReadonlyMap<string, number> => (merged ??= merge());

function merge(): ReadonlyMap<string, number> {
  const flags = new Map<string, number>();
  for (const [list, flag] of flaggedLists())
    for (const word of list) {
      const key = fold(word);
      flags.set(key, (flags.get(key) ?? 0) | flag);
    }
  return flags;
}
