import type { PersonId, TenantId, WordId } from './ids.ts';
import { checkSubject } from './subject/check-subject.ts';
import { wordsIn } from './subject/person/phrases.ts';

/** Longer than any system, room or unit is called; a whole subject is no word. */
export const LONGEST_WORD = 60;
/** A year or a room has four; more begin to look like a number that is somebody's. */
const MOST_DIGITS = 4;

interface Decided {
  readonly by: PersonId;
  readonly at: Date;
}

/**
 * A word, or a few, that somebody has said is nobody's name. Until an administrator has decided, it may be a name all the
 * same, so only whoever is asked may read it.
 */
export type SubjectWord = {
  readonly tenantId: TenantId;
  readonly id: WordId;
  /** Keyed hash of `wordKey`: recognises the word without holding it. */
  readonly wordHash: string;
  /** When it was first proposed, or added by hand. */
  readonly madeAt: Date;
  /** How many different people proposed it, up to the decision. */
  readonly proposers: number;
} & (
  | { readonly state: 'proposed'; readonly sealed: string }
  | { readonly state: 'accepted'; readonly word: string; readonly decided: Decided }
  | { readonly state: 'declined'; readonly decided: Decided }
);

/** What two spellings have in common when the subject check lets both be: capitals, accents and signs set aside. */
export const wordKey = (text: string): string => wordsIn(text).join(' ');

/** As it is kept and shown: without what stands around it. */
export const tidyWord = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ');

export type WordProblem = 'missing' | 'too-long' | 'not-a-word';

/** Why it cannot be let be for everybody. Numbers, addresses and whatever else is nobody's mistake for a name never can. */
export function wordProblem(text: string): WordProblem | undefined {
  const word = tidyWord(text);
  if (word === '') return 'missing';
  if (word.length > LONGEST_WORD) return 'too-long';
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  if (letters < 2 || digits > MOST_DIGITS || wordKey(word) === '') return 'not-a-word';
  return findingsIn(word).every((kind) => kind === 'person') ? undefined : 'not-a-word';
}

const NOBODY = { participants: [], directory: [], allowList: [], released: [] };

const findingsIn = (word: string) => checkSubject(word, NOBODY).findings.map(({ kind }) => kind);

/** For each word, how many in the directory have every part of it in their name. */
export function namesakesOf(
  words: readonly string[],
  directory: readonly string[],
): readonly number[] {
  const names = directory.map((name) => new Set(wordsIn(name)));
  return words.map((word) => {
    const parts = wordsIn(word);
    return names.filter((name) => parts.every((part) => name.has(part))).length;
  });
}
