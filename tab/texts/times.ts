import type { Language } from './texts.ts';

const ZONE = 'Europe/Stockholm';
const localeOf = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

/** Clock time in Sweden, such as 09:41; with the date in front when it is not the day of `now`. */
export function clockTime(instant: Date, language: Language, now: Date): string {
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  return stockholmDate(instant) === stockholmDate(now)
    ? time
    : `${dayOf(instant, language)} ${time}`;
}

/** Day in Sweden, such as 3 maj 2027. */
export const dayOf = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone: ZONE,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant);

/** Day in Sweden as a date field wants it, `2027-05-03`. */
export const stockholmDate = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);

/**
 * The date `months` later, `2026-01-31` plus one giving `2026-02-28`: a month without that day gives its last.
 * Both are dates as a date field has them.
 */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}

/** When the day begins in Sweden; undefined for what is no date. */
export function startOfDay(date: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date)
    return undefined;
  // Sweden is one or two hours ahead of UTC, and the clock never changes at midnight.
  return [2, 1]
    .map((hours) => new Date(midnight.getTime() - hours * 3_600_000))
    .find((instant) => stockholmDate(instant) === date && isMidnight(instant));
}

const isMidnight = (instant: Date) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant) === '00:00';
