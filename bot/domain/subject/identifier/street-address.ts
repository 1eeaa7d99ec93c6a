import { isOrdinary } from '../lexicon.ts';
import { PROPER_STREETS, STREET_ENDINGS, STREET_WORDS, WEAK_ENDINGS } from './street-words.ts';
import { flagsOf } from '../listed-words.ts';
import { ORDINARY } from '../word-flags.ts';
import type { Token } from '../text/tokens.ts';
import type { Match } from './match.ts';

const BEFORE_STREET = new Set(
  'gamla nya norra södra östra västra stora lilla övre nedre sankt st s:t yttre inre mellersta'.split(
    ' ',
  ),
);
/** Stair, flat and postcode directly after the number belong to the address. */
const REST =
  /^(?:,? (?:\d{1,2} ?(?:tr|trp|trappor|vån)\b\.?|bv\b|nb\b|lgh\.? ?\d{1,4}\b|lägenhet \d{1,4}\b|uppg(?:ång)?\.? ?[a-z]\b|port [a-z\d]\b|\d{3} ?\d{2}\b(?! ?kr)))/iu;
const ROADWORK_RANGE = /^ ?(?:-|till|t\.?o\.?m\.?) ?\d/u;

/** Street and house number. A range of numbers is a stretch of road, and a street alone is a place. */
export function findStreetAddresses(text: string, tokens: readonly Token[]): Match[] {
  const found: Match[] = [];
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const street = tokens[at];
    const number = tokens[at + 1];
    if (!street || !number || !isHouseNumber(street, number, text)) continue;
    const first = firstOfStreet(tokens, at);
    if (first === undefined) continue;
    const start = startOfSaint(text, tokens[first]?.start ?? street.start);
    const end = endOfAddress(text, number, tokens[at + 2]);
    found.push({ kind: 'address', start, end, confidence: 0.95, evidence: 'address-form' });
  }
  return found;
}

/** "S:t Olofsgatan 8" */
const startOfSaint = (text: string, start: number): number =>
  /^S:t[a]? $/u.test(text.slice(Math.max(0, start - 4), start)) ? start - 4 : start;

function isHouseNumber(street: Token, number: Token, text: string): boolean {
  if (
    street.type !== 'word' ||
    !number.isApart ||
    !/^(?!(?:19|20)\d\d$)\d{1,4}[a-z]?$/u.test(number.key)
  )
    return false;
  if (text.slice(street.end, number.start).trim() !== '') return false;
  const rest = text.slice(number.end, number.end + 12);
  return (
    !ROADWORK_RANGE.test(rest) &&
    !/^[:.]\d/u.test(rest) &&
    !/^ ?(?:%|kr|år|st|meter|m)(?![\p{L}])/u.test(rest)
  );
}

/** Index of the first word of the street's name; undefined when the word before the number is no street. */
function firstOfStreet(tokens: readonly Token[], at: number): number | undefined {
  const key = tokens[at]?.key ?? '';
  const isOwnName = isStreetName(tokens[at]);
  if (!isOwnName && !STREET_WORDS.has(key)) return undefined;
  let first = at;
  while (first > 0 && tokens[first]?.isApart && first > at - 3) {
    const before = tokens[first - 1];
    if (before?.type !== 'word') break;
    const isPart =
      BEFORE_STREET.has(before.key) ||
      (!isOwnName && before.shape !== 'lower' && !isOrdinary(before.key));
    const isLowerGenitive = !isOwnName && first === at && before.key.endsWith('s');
    if (!isPart && !isLowerGenitive) break;
    first -= 1;
  }
  return isOwnName || first < at ? first : undefined;
}

function isStreetName(token: Token | undefined): boolean {
  const key = token?.key ?? '';
  if (PROPER_STREETS.has(key)) return true;
  for (let length = Math.min(10, key.length - 2); length >= 3; length -= 1) {
    const ending = key.slice(-length);
    if (!STREET_ENDINGS.has(ending)) continue;
    return (
      !WEAK_ENDINGS.has(ending) || (token?.shape !== 'lower' && (flagsOf(key) & ORDINARY) === 0)
    );
  }
  return false;
}

function endOfAddress(text: string, number: Token, letter: Token | undefined): number {
  let end = number.end;
  if (letter?.isApart && /^[A-H]$/u.test(letter.text) && /^\d+$/u.test(number.key))
    end = letter.end;
  for (let turn = 0; turn < 4; turn += 1) {
    const rest = REST.exec(text.slice(end, end + 24))?.[0];
    if (rest === undefined) break;
    end += rest.length;
  }
  return end;
}
