import { splitsIntoWords } from '../compound.ts';
import { STREET_WORDS } from '../identifier/street-words.ts';
import { remembered } from '../../remembered.ts';
import type { Token } from '../text/tokens.ts';
import { flagsOf } from '../listed-words.ts';
import { FIRST, LAST, NAME, ORDINARY, SWEDISH } from '../word-flags.ts';
import {
  BUSINESS_WORDS,
  NEGATIVE_AFTER,
  NEGATIVE_BEFORE,
  PARTICLES,
  THING_ENDING,
} from './context-words.ts';
import { markPhrases, phrasesOf } from './phrases.ts';
import { INSTITUTION } from './institution.ts';
import { knownFigures } from './known-figures.ts';
import { withRestoredCase } from './restored-case.ts';
import { withoutGenitive } from './word-class.ts';

/** Which tokens belong to the name of something that is no living person: decided before any name is looked for. */
export function markNegative(
  written: readonly Token[],
  lists: readonly (readonly string[])[],
  mark: (at: number) => void,
): void {
  const tokens = withRestoredCase(written);
  for (const list of lists) markPhrases(tokens, phrasesOf(list), mark);
  markPhrases(tokens, knownFigures(), mark);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type !== 'word') continue;
    if (token.key.includes('-')) markBeforeHyphen(tokens, at, mark);
    if (isSaintOrShip(tokens, at)) markAfterKind(tokens, at, mark);
    markNamedDay(tokens, at, mark);
    markFirmOf(tokens, at, mark);
    if (tokens[at + 1]?.key === '&') markPartners(tokens, at, mark);
    for (const rule of rulesFor(token.key)) rule(tokens, at, mark);
  }
}

/** "S:t Olof", "S:ta Maria", "M/S Birger". */
function isSaintOrShip(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1]?.key;
  if (sign !== ':' && sign !== '/') return false;
  const first = tokens[at - 2]?.key;
  const last = tokens[at]?.key;
  if (sign === ':') return first === 's' && (last === 't' || last === 'ta');
  return first === 'm' && (last === 's' || last === 'f');
}

/** "Gustav Adolfsdagen", "Karl Johansgatan": a first name, and another with what is named. */
function markNamedDay(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const name = tokens[at - 1];
  const thing = tokens[at];
  if (
    name?.type !== 'word' ||
    name.shape === 'lower' ||
    thing?.shape === 'lower' ||
    !thing?.isApart
  )
    return;
  if ((flagsOf(name.key) & FIRST) === 0 || !INSTITUTION.test(thing.key)) return;
  const joint = thing.key.search(NAMED_PART);
  if (joint > 2 && (flagsOf(thing.key.slice(0, joint)) & FIRST) !== 0) mark(at - 1);
}

const NAMED_PART =
  /s?(?:dagen|gatan|vägen|torget|kyrkan|skolan|platsen|parken|bakelse|stigen|gården)$/u;

/** "Lasses Korvmoj", "Bosses Bilverkstad": whose it is, and a capital where a sentence has none. */
function markFirmOf(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const owner = tokens[at];
  const firm = tokens[at + 1];
  if (owner?.shape !== 'capital' || firm?.shape !== 'capital' || !firm.isApart) return;
  const base = owner.key.endsWith('s') ? owner.key.slice(0, -1) : '';
  if ((flagsOf(base) & NAME) === 0 || (flagsOf(owner.key) & (FIRST | SWEDISH)) !== 0) return;
  if ((flagsOf(firm.key) & NAME) !== 0 && !BUSINESS_WORDS.has(firm.key)) return;
  if (tokens[at + 2]?.type === 'word' && tokens[at + 2]?.shape === 'capital') return;
  for (const index of [at, at + 1]) mark(index);
}

type Rule = (tokens: readonly Token[], at: number, mark: (at: number) => void) => void;

/** Which rules a word may set off. */
const rulesFor = remembered((key): readonly Rule[] => {
  const rules: Rule[] = [];
  if (BUSINESS_WORDS.has(key) || COMPANY_FORM.test(key) || PARTNERS.test(key))
    rules.push(markBeforeCompany);
  if (NEGATIVE_AFTER.has(key) || STREET_WORDS.has(key)) rules.push(markBeforePlace);
  if (NEGATIVE_BEFORE.has(key) || HOUSE.test(key)) rules.push(markAfterKind);
  if (THING_ENDING.test(key)) rules.push(markThing);
  return rules;
});

/** "Kulturhuset Saga": houses and rooms have names. */
const HOUSE =
  /.(?:huset|salen|rummet|hallen|villan|paviljongen|stugan|teatern|biografen|lokalen|krogen|kiosken)$/u;
const COMPANY_FORM = /^(?:ab|hb|kb|oy|inc|ltd|gmbh)$/u;
const PARTNERS = /^(?:co|son|söner|partners|company)$/u;
const MOST_WORDS = 3;

/** The capitalised words right before a token, nearest first. */
function* capitalsBefore(tokens: readonly Token[], at: number): Generator<number> {
  for (let before = at - 1; before >= 0 && before >= at - MOST_WORDS; before -= 1) {
    const token = tokens[before];
    if (token?.type !== 'word' || tokens[before + 1]?.isApart !== true) return;
    if (token.shape !== 'lower') yield before;
    else if (!PARTICLES.has(token.key)) return;
  }
}

/** "Carl Larsson-skolan", "Måns-modellen", "Per-Albin-torget": the last part is an ordinary word in small letters. */
function markBeforeHyphen(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const { text, key } = tokens[at] ?? { text: '', key: '' };
  const hyphen = text.lastIndexOf('-');
  if (hyphen <= 0) return;
  const last = text.slice(hyphen + 1);
  if (last !== last.toLowerCase() || last.length < 2) return;
  const part = key.slice(key.lastIndexOf('-') + 1);
  const isName = (flagsOf(part) & NAME) !== 0 && (flagsOf(part) & ORDINARY) === 0;
  if (isName && text === text.toLowerCase()) return;
  mark(at);
  if (text.charAt(0) !== text.charAt(0).toLowerCase())
    for (const before of capitalsBefore(tokens, at)) if (isPartOfName(tokens[before])) mark(before);
}

/** An ordinary word before is no part: "Möte Larsson-skolan". */
function isPartOfName(token: Token | undefined): boolean {
  const flags = flagsOf(token?.key ?? '');
  return (flags & NAME) !== 0 || ((flags & ORDINARY) === 0 && !splitsIntoWords(token?.key ?? ''));
}

/** "Björk & Bok möbler": two names and what they deal in. */
function markPartners(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const [one, sign, two, trade] = [at, at + 1, at + 2, at + 3].map((index) => tokens[index]);
  const areCapitals = one?.shape === 'capital' && two?.shape === 'capital';
  if (sign?.key !== '&' || !areCapitals || !BUSINESS_WORDS.has(trade?.key ?? '')) return;
  for (const index of [at, at + 2]) mark(index);
}

/** "Nilssons Bygg AB", "Wallins Glas", "Hedlund & Co". */
function markBeforeCompany(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const token = tokens[at];
  if (!token || token.shape === 'lower' || tokens[at - 1] === undefined) return;
  const { key } = token;
  if (tokens[at - 1]?.key === '&' && PARTNERS.test(key)) {
    mark(at);
    mark(at - 2);
    for (const before of capitalsBefore(tokens, at - 2))
      if (isPartOfName(tokens[before])) mark(before);
    return;
  }
  if (PARTNERS.test(key)) return;
  const isForm = COMPANY_FORM.test(key);
  let isFirst = true;
  for (const before of capitalsBefore(tokens, at)) {
    if (!isForm && !isPartOfName(tokens[before])) break;
    if (!isForm && isFirst && isWholeName(tokens[before], key)) break;
    mark(before);
    if (isFirst) mark(at);
    isFirst = false;
  }
}

/** "Aina Blomster": a first name, no genitive, before what is a surname too. */
const isWholeName = (before: Token | undefined, key: string): boolean =>
  (flagsOf(before?.key ?? '') & (FIRST | ORDINARY)) === FIRST && (flagsOf(key) & LAST) !== 0;

/** "Dag Hammarskjölds väg", "Maria Magdalena kyrka": capitalised words before what kind of place it is. */
function markBeforePlace(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const token = tokens[at];
  if (!token) return;
  for (const before of capitalsBefore(tokens, at)) {
    if (!isPartOfName(tokens[before]) && withoutGenitive(tokens[before]?.key ?? '') === undefined)
      break;
    mark(before);
  }
}

/** "Rum Tallen", "Stormen Gudrun", "Projekt Selma", "Pizzeria Sorrento", "Sankta Lucia". */
function markAfterKind(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const token = tokens[at];
  if (!token) return;
  for (let after = at + 1; after <= at + 2; after += 1) {
    const next = tokens[after];
    if (next?.type !== 'word' || !next.isApart || next.shape === 'lower') return;
    if (token.shape === 'caps' && token.text.length > 2) return;
    mark(after);
  }
}

/** "Vera, schemasystem", "Ella – e-tjänsteplattform". */
function markThing(tokens: readonly Token[], at: number, mark: (at: number) => void): void {
  const token = tokens[at];
  if (!token || (token.shape !== 'lower' && !token.text.includes('-'))) return;
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const sign = tokens[before];
    if (sign?.type === 'word') continue;
    if (sign?.key === ',' || sign?.key === '-' || sign?.key === '(' || sign?.key === ':') {
      mark(before - 1);
      for (const earlier of capitalsBefore(tokens, before - 1))
        if (isPartOfName(tokens[earlier])) mark(earlier);
    }
    return;
  }
}
