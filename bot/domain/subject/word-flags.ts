import {
  AMBIGUOUS_NAMES,
  ENGLISH_WORDS,
  FIRST_NAMES,
  NICKNAMES,
  ORDINARY_WORDS,
  ORGANISATIONS,
  PEOPLES,
  PLACES,
  SURNAMES,
} from './word-source.ts';
import { fold } from './text/fold.ts';

/** What is known of a word, as bits. */
export const FIRST = 1;
export const LAST = 2;
/** A name that is an ordinary word too. */
export const AMBIGUOUS = 4;
export const SWEDISH = 8;
export const ENGLISH = 16;
export const PLACE = 32;
export const ORGANISATION = 64;

export const NAME = FIRST | LAST;
export const ORDINARY = SWEDISH | ENGLISH;

const SEPARATOR = /[ \n]/u;
const flags = new Map<string, number>();

/** Folds a whole list at once: most hold nothing that needs it. */
function note(words: string, flag: number): void {
  for (const key of fold(words).split(SEPARATOR)) {
    const before = flags.get(key);
    flags.set(key, before === undefined ? flag : before | flag);
  }
}

note(ORDINARY_WORDS, SWEDISH);
note(PEOPLES, SWEDISH);
note(ENGLISH_WORDS, ENGLISH);
note(FIRST_NAMES, FIRST);
note(NICKNAMES, FIRST);
note(SURNAMES, LAST);
note(AMBIGUOUS_NAMES, AMBIGUOUS);
note(PLACES, PLACE);
note(ORGANISATIONS, ORGANISATION);

/** The bits of a folded word; 0 for one that no list has. */
export const flagsOf = (key: string): number => flags.get(key) ?? 0;

/** Every listed word with its bits, for what is learned from the lists. */
export const listedWords = (): ReadonlyMap<string, number> => flags;
