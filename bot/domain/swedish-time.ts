import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';
import type { LocalTime } from './zoned-time.ts';
import { STOCKHOLM, dateOf, instantIn, localTime } from './zoned-time.ts';

export { readDate } from './typed-date.ts';

export type NotAnInstant = {
  readonly kind: 'not-a-date' | 'not-a-time' | 'skipped-by-summer-time';
};

/** A Swedish date and clock time, with `date` as `YYYY-MM-DD` and `time` as `HH:mm`. */
export interface SwedishDateTime extends LocalTime {
  readonly date: string;
  readonly time: string;
}

/**
 * The instant of a Swedish date (`YYYY-MM-DD`) and a clock time as typed (see `readTime`). The hour that autumn repeats
 * means its first time; the hour that spring skips is refused.
 */
export function instantOf(date: string, time: string): Result<Date, NotAnInstant> {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date.trim()) ?? [];
  const read = dateOf(Number(year), Number(month), Number(day));
  if (read === undefined) return refuse({ kind: 'not-a-date' });
  const clock = readTime(time);
  if (clock === undefined) return refuse({ kind: 'not-a-time' });
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const instant = instantIn(STOCKHOLM, read, hours * 60 + minutes);
  return instant ? ok(instant) : refuse({ kind: 'skipped-by-summer-time' });
}

/** How the instant reads in Sweden. */
export function swedishDateTime(instant: Date): SwedishDateTime {
  const local = localTime(instant, STOCKHOLM);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    ...local,
    date: `${String(local.year).padStart(4, '0')}-${two(local.month)}-${two(local.day)}`,
    time: `${two(local.hour)}:${two(local.minute)}`,
  };
}

/** Today's date in Sweden at the instant, `YYYY-MM-DD`. */
export const swedishDate = (instant: Date): string => swedishDateTime(instant).date;

/** Midnight in Sweden that began the day of the instant. */
export function startOfSwedishDay(instant: Date): Date {
  const midnight = instantIn(STOCKHOLM, swedishDate(instant), 0);
  // Sweden changes its clocks at two and three in the night: midnight is never skipped.
  return midnight ?? instant;
}

/** "9", "9.30", "09:30", "0930", "kl 9", "2 pm" → `HH:mm`; undefined for what is no time of day. */
export function readTime(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const match = /^(?:kl(?:ockan|\.)? ?|at )?(\d{1,2})(?:[:.]?(\d{2}))? ?([ap])?(?:\.?m\.?)?$/u.exec(
    typed,
  );
  if (!match) return undefined;
  const [, hour = '', minute = '00', half] = match;
  if (half === undefined && typed.endsWith('m')) return undefined;
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
