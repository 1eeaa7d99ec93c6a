import type { Match } from './match.ts';
import { surroundings } from './match.ts';

// Every group is bounded, so the time is linear. Groups: century, year, divider, month, day, divider, last four.
const FORM =
  /(?<![\d])(18|19|20)?[ ]?(\d{2})([ ./-]?)(\d{2})\3(\d{2})([ ]?[-+./]?[ ]?)(\d{4}|\d{2} \d{2}|[TRSUWXJKLMNtrsuwxjklmn]\d{3})(?![\p{L}\d])/gu;
const CUE =
  /(?:person(?:al)?[ -]?(?:nummer|numret|nr|id|identity|number)|pers\.? ?nr|p-?nr|p\.nr|samordnings ?-?(?:nummer|nr)|sam(?:ordn)?\.?-?nr|interims ?-?(?:person)?(?:nummer|pnr|nr)|(?<!\p{L})t-?(?:nummer|nr)|tf-?(?:nummer|nr)|födelse(?:tid|datum)?[ /]?(?:nummer|nr)|födelsetid|identitetsnummer|coordination n|identity n|\bssn\b|social security)[^\d]{0,14}$/u;
const CUE_AFTER = /^[ ,]{0,2}\(?(?:personnummer|personnr|p-?nr|samordningsnummer|interimsnummer)/u;
/** Numbers of papers and systems, which only look like somebody's. */
const OTHER_NUMBER =
  /(?:faktura|kvitto|leverans|order|ocr|ref|referens|backup|ärendenr|ärendenummer|dnr|diarie|orgnr|org\.? ?nr|organisations|serie|artikel|best(?:ällning)?s?|kund|avtals?|offert|säkerhetskopia|biljett|ticket|case|logg|invoice|bg|pg|bankgiro|plusgiro)\.?-?(?:nr|nummer|numret|no|number|id)?\.?[ :#]{0,3}$/u;

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
    const evidence = evidenceFor(match, before, after);
    if (evidence) found.push({ kind: 'personnummer', start, end, confidence: 0.97, evidence });
  }
  return found;
}

function evidenceFor(match: RegExpExecArray, before: string, after: string) {
  if (CUE.test(before) || CUE_AFTER.test(after)) return 'cue-word';
  if (OTHER_NUMBER.test(before)) return undefined;
  const [, century, year = '', , month = '', day = '', divider = '', last = ''] = match;
  const hasDate = isRealDate(century, Number(year), Number(month), Number(day) % 60);
  if (!hasDate || /[\p{L}\p{M}_]$/u.test(before) || isDateAndTime(match)) return undefined;
  if (/^\D/u.test(last)) return divider.includes(' ') ? undefined : 'date-and-length';
  return luhn(`${year}${month}${day}${last.replace(' ', '')}`) === 0 ? 'checksum' : undefined;
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
function isDateAndTime([
  ,
  century,
  year,
  ,
  ,
  ,
  separator = '',
  last = '',
]: RegExpExecArray): boolean {
  const isClock = /^(?:[01]\d|2[0-3]) ?[0-5]\d$/u.test(last);
  const isOurTime = century !== '19' && century !== '18' && Number(year) >= 20 && Number(year) < 50;
  return separator === ' ' && isClock && isOurTime;
}

/** Sum modulo 10; 0 for a number whose check digit is right. */
function luhn(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weighted = (digits.charCodeAt(index) - 48) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10;
}
