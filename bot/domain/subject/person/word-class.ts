import { splitsIntoWords } from '../compound.ts';
import { nameLikeness } from '../name-likeness.ts';
import { remembered } from '../../remembered.ts';
import { flagsOf } from '../listed-words.ts';
import {
  AMBIGUOUS,
  ENGLISH,
  FIRST,
  LAST,
  NAME,
  ORDINARY,
  ORGANISATION,
  PLACE,
  SWEDISH,
} from '../word-flags.ts';
import { INSTITUTION } from './institution.ts';
import { FORMED_SURNAME } from './surname-form.ts';

/**
 * What a word is, standing alone. `first`, `last`, `both`: a listed name and nothing else. `nameword`: a name that is an
 * ordinary word too. `nameplace`: a name that is a place too. `formed`: has a surname's ending. `unknown0`–`unknown5`: in no
 * list; the figure grows with its likeness to a name.
 */
export interface WordClass {
  readonly code: string;
  /** The coarser class that context is weighed with. */
  readonly group:
    'rare' | 'name' | 'english' | 'ambiguous' | 'formed' | 'unknown' | 'word' | 'place' | 'thing';
  readonly isGenitive: boolean;
}

/** The class of a folded word. Always of one shape, whatever it was put together of: it is read all the time. */
export const wordClassOf = remembered((key): WordClass => {
  const { code, group, isGenitive } = classify(key);
  return { code, group, isGenitive };
});

function classify(key: string): WordClass {
  const own = listed(flagsOf(key));
  const base = withoutGenitive(key);
  const ofBase = base === undefined ? undefined : listed(flagsOf(base));
  const isNameToo =
    own?.group === 'word' && (ofBase?.group === 'name' || ofBase?.group === 'ambiguous');
  if (isNameToo) return { code: 'nameword-genitive', group: 'ambiguous', isGenitive: true };
  if (own) return { ...own, isGenitive: false };
  if (ofBase) return { ...ofBase, isGenitive: true };
  return unlisted(key, base);
}

/** Emmas → emma, Olena's → olena; undefined when the word has no genitive ending. */
export function withoutGenitive(key: string): string | undefined {
  if (key.endsWith("'s")) return key.slice(0, -2);
  return key.length > 2 && key.endsWith('s') ? key.slice(0, -1) : undefined;
}

type Listed = Pick<WordClass, 'code' | 'group'>;

function listed(flags: number): Listed | undefined {
  if (flags === 0) return undefined;
  if ((flags & NAME) !== 0) return ofName(flags);
  if ((flags & SWEDISH) !== 0) return { code: 'word', group: 'word' };
  if ((flags & AMBIGUOUS) !== 0) return { code: 'nameword-first', group: 'ambiguous' };
  if ((flags & ORGANISATION) !== 0) return { code: 'thing', group: 'thing' };
  if ((flags & PLACE) !== 0) return { code: 'place', group: 'place' };
  return { code: 'english', group: 'word' };
}

/** A listed name, by what else it is. */
function ofName(flags: number): Listed {
  const kind = (flags & FIRST) === 0 ? 'last' : (flags & LAST) === 0 ? 'first' : 'both';
  if ((flags & SWEDISH) !== 0)
    return { code: kind === 'last' ? 'nameword-last' : 'nameword-first', group: 'ambiguous' };
  if ((flags & PLACE) !== 0 && (kind === 'last' || (flags & AMBIGUOUS) !== 0))
    return { code: 'nameplace', group: 'ambiguous' };
  if ((flags & ORGANISATION) !== 0) return { code: 'namething', group: 'ambiguous' };
  if ((flags & ENGLISH) !== 0) return { code: 'nameword-english', group: 'english' };
  if ((flags & AMBIGUOUS) !== 0) return { code: 'rareword', group: 'rare' };
  return { code: kind, group: 'name' };
}

function unlisted(key: string, base: string | undefined): WordClass {
  if (key.includes('-')) {
    const hyphened = classOfHyphened(key.split('-'));
    if (hyphened) return { ...hyphened, isGenitive: false };
  }
  if (INSTITUTION.test(key)) return { code: 'institution', group: 'thing', isGenitive: false };
  const isCompound = splitsIntoWords(key);
  const isFormed = FORMED_SURNAME.test(key);
  if (isFormed && !isCompound) return { code: 'formed', group: 'formed', isGenitive: false };
  if (base !== undefined && FORMED_SURNAME.test(base) && !splitsIntoWords(base))
    return { code: 'formed', group: 'formed', isGenitive: true };
  if (isFormed) return { code: 'formed-compound', group: 'formed', isGenitive: false };
  if (isCompound) return { code: 'compound', group: 'word', isGenitive: false };
  const likeness = Math.max(0, Math.min(5, Math.floor(nameLikeness(key) * 2 + 2)));
  return { code: `unknown${likeness}`, group: 'unknown', isGenitive: false };
}

/** "Gun-Lis", "Åkerlund-Sjö": every part a name. "Måns-modellen": the last part is a word. */
function classOfHyphened(parts: readonly string[]): Listed | undefined {
  const flags = parts.map((part) => flagsOf(part) || flagsOf(withoutGenitive(part) ?? ''));
  const areNames = flags.every(
    (flag, at) => (flag & NAME) !== 0 || FORMED_SURNAME.test(parts[at] ?? ''),
  );
  if (areNames) return { code: 'both', group: 'name' };
  const last = flags.at(-1) ?? 0;
  if ((last & ORDINARY) !== 0 || splitsIntoWords(parts.at(-1) ?? ''))
    return { code: 'hyphened', group: 'word' };
  if (flags.some((flag) => (flag & NAME) !== 0)) return { code: 'halfname', group: 'formed' };
  return undefined;
}
