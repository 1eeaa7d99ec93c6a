import type { Period } from './availability.ts';
import { addDays, instantIn, localTime, STOCKHOLM } from './zoned-time.ts';

const DAY = 24 * 60 * 60_000;
const WEEK_DAYS = 7;
/** Sweden's clocks jump by an hour. */
const JUMPS = [0, 60];

/** A booking that comes back on the same weekday at the same Swedish clock time. */
export interface Recurrence {
  readonly everyWeeks: 1 | 2;
  /** How many times in all, the first included; at least 2. */
  readonly count: number;
}

/** A local date, `YYYY-MM-DD`, and the minutes from midnight that the clocks show. */
export interface WallTime {
  readonly date: string;
  readonly minute: number;
}

export function swedishWallTime(instant: Date): WallTime {
  const { year, month, day, hour, minute } = localTime(instant, STOCKHOLM);
  return {
    date: new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10),
    minute: hour * 60 + minute,
  };
}

/**
 * The instant of a wall time in a series, as Exchange reads it: of an hour that autumn repeats the later one, and a minute
 * that spring skips as far after the gap as it lay after the gap's beginning.
 */
export function seriesInstant({ date, minute }: WallTime): Date {
  const first = JUMPS.map((jump) => instantIn(STOCKHOLM, date, minute + jump)).find(
    (each) => each !== undefined,
  );
  if (!first) throw new Error('no clock change skips more than an hour');
  const again = new Date(first.getTime() + 60 * 60_000);
  const isRepeated = swedishWallTime(again).minute === swedishWallTime(first).minute;
  return isRepeated ? again : first;
}

/**
 * Every occurrence, earliest first, `period` being the first. Each begins at the same Swedish clock time and is equally
 * long, so two of them lie 167, 168 or 169 hours (or twice that) apart where the clocks change in between.
 */
export function occurrencesOf(period: Period, { everyWeeks, count }: Recurrence): Period[] {
  const length = period.end.getTime() - period.start.getTime();
  const { date, minute } = swedishWallTime(period.start);
  return Array.from({ length: Math.max(1, count) }, (_, at) => {
    const start =
      at === 0
        ? period.start
        : seriesInstant({ date: addDays(date, at * everyWeeks * WEEK_DAYS), minute });
    return { start, end: new Date(start.getTime() + length) };
  });
}

/** How many times a series that begins on the one date comes until the other, that day included. Dates `YYYY-MM-DD`. */
export function countUntil(first: string, until: string, everyWeeks: 1 | 2): number {
  const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY;
  return days < 0 ? 0 : Math.floor(days / (everyWeeks * WEEK_DAYS)) + 1;
}
