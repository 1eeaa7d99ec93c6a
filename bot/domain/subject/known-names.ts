import { NEVER_NAMES } from './word-lists.ts';

/** The names of known people, ready to look words up in. Keys are folded. */
export interface NameIndex {
  readonly givenNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** `given surname` of one and the same person. */
  readonly pairs: ReadonlySet<string>;
  /** Whole names in scripts that are written without spaces between words. */
  readonly unspaced: readonly string[];
}

export interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}\p{Cf}]*(?:[-‐‑'’][\p{L}\p{M}][\p{L}\p{M}\p{Cf}]*)*/gu;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Case, invisible characters and accents set aside; å, ä and ö are letters of their own and stay. */
export const fold = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(a\u030a|[ao]\u0308)|[\u0300-\u036f]/gu, '$1')
    .replace(/[‐‑]/gu, '-')
    .replace(/’/gu, "'")
    .normalize('NFC');

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    key: fold(word),
    start: index,
    end: index + word.length,
  }));

const indexes = new WeakMap<readonly string[], NameIndex>();

/** Built once for each list: a directory of thousands is asked about again and again. */
export function nameIndexOf(displayNames: readonly string[]): NameIndex {
  const known = indexes.get(displayNames);
  if (known) return known;
  const index = buildIndex(displayNames);
  indexes.set(displayNames, index);
  return index;
}

function buildIndex(displayNames: readonly string[]): NameIndex {
  const givenNames = new Set<string>();
  const surnames = new Set<string>();
  const pairs = new Set<string>();
  const unspaced = new Set<string>();
  for (const displayName of displayNames) {
    if (displayName.includes('@')) continue;
    // "Anna Lindgren (Socialtjänsten)" and "Lindgren, Anna" are how directories write names too.
    const bare = displayName
      .slice(0, 200)
      .replace(/[([{].*$/su, '')
      .trim();
    if (UNSPACED.test(bare)) {
      if (bare.length >= 2) unspaced.add(bare);
      continue;
    }
    const [last = '', first] = bare.split(',', 2);
    const [given, ...others] = wordsOf(first === undefined ? bare : `${first} ${last}`)
      .map((word) => word.key)
      .filter((key) => !NEVER_NAMES.has(key) && [...key].length > 1);
    if (given === undefined) continue;
    const own = [given, ...parts(given)];
    for (const each of own) givenNames.add(each);
    for (const other of others)
      for (const surname of [other, ...parts(other)]) {
        surnames.add(surname);
        for (const each of own) pairs.add(`${each} ${surname}`);
      }
  }
  return { givenNames, surnames, pairs, unspaced: [...unspaced] };
}

/** Lars and Åke of Lars-Åke. */
const parts = (key: string): string[] =>
  key.includes('-')
    ? key.split('-').filter((part) => part.length > 2 && !NEVER_NAMES.has(part))
    : [];
