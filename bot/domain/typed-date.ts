import { addDays, dateOf, weekdayOf } from './zoned-time.ts';

const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];
const WEEKDAYS = [
  ['måndag', 'monday'],
  ['tisdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lördag', 'saturday'],
  ['söndag', 'sunday'],
];
const DAYS_AHEAD = new Map([
  ...['idag', 'i dag', 'today'].map((word) => [word, 0] as const),
  ...['imorgon', 'i morgon', 'imorron', 'i morron', 'imorrn', 'tomorrow'].map(
    (w) => [w, 1] as const,
  ),
  ...[
    'i övermorgon',
    'iövermorgon',
    'övermorgon',
    'day after tomorrow',
    'the day after tomorrow',
  ].map((word) => [word, 2] as const),
]);
const NUMBERS = new Map([
  ['en', 1],
  ['one', 1],
  ['a', 1],
  ['två', 2],
  ['two', 2],
  ['tre', 3],
  ['three', 3],
]);

/**
 * A date as people write it, in Swedish or English, as `YYYY-MM-DD`: `2026-11-26`, `26/11`, `26 nov`, `torsdag`,
 * `nästa torsdag` (that of next week), `imorgon`. Without a year it is the first such day from `today` on; a weekday is
 * never today. Undefined for what is no date.
 */
export function readDate(text: string, today: string): string | undefined {
  const typed = text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ').slice(0, 60);
  const ahead = DAYS_AHEAD.get(typed);
  if (ahead !== undefined) return addDays(today, ahead);
  return (
    readFigures(typed, today) ??
    readMonthName(typed, today) ??
    readWeekday(typed, today) ??
    readDistance(typed, today)
  );
}

function readFigures(typed: string, today: string): string | undefined {
  const [, y = '', m, d] =
    /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})$/u.exec(typed) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(typed) ??
    [];
  if (m !== undefined) return dateOf(fullYear(y), Number(m), Number(d));
  const [, day, month, year] =
    /^(?:den )?(\d{1,2})[/.](\d{1,2})(?:[/. -]{1,2}(\d{4}|\d{2}))?\.?$/u.exec(typed) ?? [];
  return day === undefined ? undefined : dayAndMonth(Number(day), Number(month), year, today);
}

function readMonthName(typed: string, today: string): string | undefined {
  const [, day, name, year] =
    /^(?:den |the )?(\d{1,2})(?::?[ae]|st|nd|rd|th)? (?:of )?(\p{L}{3,9})\.?,?(?: (\d{4}))?$/u.exec(
      typed,
    ) ?? [];
  if (day !== undefined && name !== undefined)
    return dayAndMonth(Number(day), indexOf(MONTHS, name, 3), year, today);
  const [, word, number, inYear] =
    /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u.exec(typed) ?? [];
  return word === undefined
    ? undefined
    : dayAndMonth(Number(number), indexOf(MONTHS, word, 3), inYear, today);
}

function readWeekday(typed: string, today: string): string | undefined {
  const [, which, name = ''] =
    /^(?:(?:nu )?(på|nästa|denna|kommande|on|next|this|coming) )?(\p{L}{3,10})$/u.exec(typed) ?? [];
  const weekday = indexOf(WEEKDAYS, name.replace(/(?<=dag)(?:en)?$/u, ''), 3);
  if (weekday === 0) return undefined;
  if (which === 'nästa' || which === 'next') return addDays(today, 7 - weekdayOf(today) + weekday);
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

function readDistance(typed: string, today: string): string | undefined {
  const [, count = '', unit] =
    /^(?:om|in) (\d{1,3}|\p{L}{1,5}) (dag(?:ar)?|days?|veck(?:a|or)|weeks?)$/u.exec(typed) ?? [];
  const number = NUMBERS.get(count) ?? Number(count);
  if (unit === undefined || !Number.isInteger(number)) return undefined;
  return addDays(today, /^[vw]/u.test(unit) ? number * 7 : number);
}

/** Position from 1 of the word, or of what it abbreviates; 0 when it is none of them. */
const indexOf = (names: readonly (readonly string[])[], word: string, shortest: number): number =>
  names.findIndex((each) =>
    each.some(
      (name) =>
        name === word || (word.length >= shortest && word.length <= 4 && name.startsWith(word)),
    ),
  ) + 1;

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function dayAndMonth(day: number, month: number, year: string | undefined, today: string) {
  if (month === 0) return undefined;
  if (year !== undefined) return dateOf(fullYear(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  // 29 February may be a few years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dateOf(thisYear + ahead, month, day);
    if (date !== undefined && date >= today) return date;
  }
  return undefined;
}
