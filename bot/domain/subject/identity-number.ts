import type { Match } from './match.ts';
import { surroundings } from './match.ts';

/** What the digits of a Swedish identity number say about themselves. */
interface IdentityNumber {
  readonly kind: 'personal' | 'coordination' | 'interim';
  readonly hasRealDate: boolean;
  /** Interim numbers count their letter as 1. */
  readonly hasRightChecksum: boolean;
}

const FORM =
  /(?<!\d)(18|19|20)?[ ]?(\d{2})[ ./-]?(\d{2})[ ./-]?(\d{2})([ ]?[-+]?[ ]?)(\d{4}|[TRSUWXJKLMNtrsuwxjklmn]\d{3})(?![\p{L}\d])/gu;
const CUE =
  /(?:person(?:al)?[ -]?(?:nummer|nr|id|identity|number)|pers\.? ?nr|p-?nr|samordnings ?(?:nummer|nr)|sam-?nr|interims ?(?:nummer|nr)|tf-?(?:nummer|nr)|födelse ?(?:nummer|nr)|identitetsnummer|coordination n|identity n|\bssn\b|social security)[^\d]{0,12}$/u;
const CUE_AFTER = /^[ ,]{0,2}\(?(?:personnummer|personnr|p-?nr|samordningsnummer|interimsnummer)/u;

/**
 * Personal, coordination (day + 60) and interim identity numbers. Without a cue word both date and checksum must be
 * right; with one the writer has said what it is, and a slip of the keyboard does not make it less personal.
 */
export function findIdentityNumbers(text: string): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(FORM)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].length;
    const { before, after } = surroundings(text, start, end);
    const hasCue = CUE.test(before) || CUE_AFTER.test(after);
    const { kind, hasRealDate, hasRightChecksum } = qualities(match);
    if (hasCue) {
      found.push({ kind: 'personnummer', start, end, confidence: 0.95, evidence: 'cue-word' });
      continue;
    }
    if (!hasRealDate || /[\p{L}\p{M}_]$/u.test(before) || isDateAndTime(match)) continue;
    if (kind === 'interim' && match[5]?.includes(' ') !== true)
      found.push({
        kind: 'personnummer',
        start,
        end,
        confidence: 0.9,
        evidence: 'date-and-length',
      });
    else if (hasRightChecksum && kind !== 'interim')
      found.push({ kind: 'personnummer', start, end, confidence: 0.99, evidence: 'checksum' });
  }
  return found;
}

function qualities(match: RegExpExecArray): IdentityNumber {
  const [, century, year = '', month = '', day = '', , last = ''] = match;
  const isInterim = /^\D/u.test(last);
  const isCoordination = Number(day) > 60;
  const digits = `${year}${month}${day}${last.replace(/^\D/u, '1')}`;
  return {
    kind: isInterim ? 'interim' : isCoordination ? 'coordination' : 'personal',
    hasRealDate: isRealDate(century, Number(year), Number(month), Number(day) % 60),
    hasRightChecksum: luhn(digits) === 0,
  };
}

function isRealDate(century: string | undefined, year: number, month: number, day: number) {
  const mayBeIn = (full: number) => {
    const date = new Date(Date.UTC(full, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  };
  if (month < 1 || day < 1) return false;
  return century === undefined
    ? mayBeIn(1900 + year) || mayBeIn(2000 + year)
    : mayBeIn(Number(century) * 100 + year);
}

/** "2026-11-26 1000" is when something starts: a space, a clock time, and a year in which meetings are booked. */
function isDateAndTime([, century, year, , , separator = '', last = '']: RegExpExecArray): boolean {
  const isClock = /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(last);
  const isOurTime = century !== '19' && century !== '18' && Number(year) >= 20 && Number(year) < 50;
  return separator === ' ' && isClock && isOurTime;
}

/** Sum modulo 10; 0 for a number whose check digit is right. */
function luhn(digits: string): number {
  let sum = 0;
  for (const [index, digit] of [...digits].entries()) {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10;
}
