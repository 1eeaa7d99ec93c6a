import { fold } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';
import { NEVER_NAMES, PARTICLES } from './context-words.ts';
import { withoutGenitive } from './word-class.ts';

/** The names of people an organisation knows, ready to look words up in. */
export interface KnownPeople {
  /** Whether the folded word, or its genitive, is one of their first names or surnames. */
  readonly has: (key: string) => boolean;
  /** Whole names in scripts that are written without spaces between words. */
  readonly unspaced: readonly string[];
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const LONGEST_NAME = 200;
const indexes = new WeakMap<readonly string[], KnownPeople>();

/** Built once for each list: a directory of thousands is asked about again and again. */
export function knownPeopleOf(displayNames: readonly string[]): KnownPeople {
  const known = indexes.get(displayNames);
  if (known) return known;
  const names = new Set<string>();
  const unspaced = new Set<string>();
  for (const displayName of displayNames) {
    if (displayName.includes('@')) continue;
    // "Anna Lindgren (Socialtjänsten)" and "Lindgren, Anna" are how directories write names too.
    const bare = displayName
      .slice(0, LONGEST_NAME)
      .replace(/[([{].*$/su, '')
      .normalize('NFC')
      .trim();
    if (UNSPACED.test(bare)) {
      if (bare.length >= 2) unspaced.add(bare);
    } else for (const key of namesIn(bare)) names.add(key);
  }
  const has = (key: string) =>
    names.size > 0 && (names.has(key) || names.has(withoutGenitive(key) ?? ''));
  const people = { has, unspaced: [...unspaced] };
  indexes.set(displayNames, people);
  return people;
}

/** Each word, and Lars and Åke of Lars-Åke. */
function namesIn(displayName: string): string[] {
  const keys = tokensOf(displayName)
    .filter(({ type }) => type === 'word')
    .flatMap(({ text }) => [fold(text), ...fold(text).split('-')]);
  return keys.filter((key) => key.length > 1 && !NEVER_NAMES.has(key) && !PARTICLES.has(key));
}
