import { addDays, dateOf, weekdayOf } from './zoned-time.ts';

const years = new Map<number, ReadonlySet<string>>();

/**
 * Days on which no Swedish office meets: the public holidays of lag (1989:253), and Midsummer's, Christmas and New
 * Year's Eve, which the holiday act counts as Sundays. `date` is `YYYY-MM-DD`; ordinary weekends are not in it.
 */
export function isSwedishHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const known = years.get(year) ?? holidaysOf(year);
  years.set(year, known);
  return known.has(date);
}

function holidaysOf(year: number): ReadonlySet<string> {
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  return new Set([
    ...fixed.map((day) => `${year}-${day}`),
    // Good Friday, Easter, Easter Monday, Ascension, Whit Sunday.
    ...[-2, 0, 1, 39, 49].map((days) => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    // All Saints' Day.
    saturdayFrom(`${year}-10-31`),
  ]);
}

const saturdayFrom = (date: string): string => addDays(date, (6 - weekdayOf(date) + 7) % 7);

/** The Gregorian computus in the form of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dateOf(year, month, day) ?? `${year}-04-01`;
}
