import { seriesInstant, swedishWallTime } from './recurrence.ts';
import { addDays } from './zoned-time.ts';

const DAY = 24 * 60 * 60_000;

/** One Swedish day on which the first occurrence may lie, and how far from it, in milliseconds, the days of the others are. */
interface FirstDay {
  readonly start: number;
  readonly end: number;
  readonly days: readonly {
    readonly date: string;
    /** Undefined where the clocks change on one of the two days. */
    readonly away: number | undefined;
  }[];
}

/**
 * Where the occurrence of an index begins when a series' first one begins at the given instant, all in milliseconds. Meant
 * for many starts in order: what lies between two days is worked out once for each day, and only on days when the clocks
 * change for each start.
 */
export function makeSeriesStarts(
  /** How many days after the first each of them comes. */
  daysAfter: readonly number[],
): (first: number) => (at: number) => number {
  let latest: FirstDay | undefined;
  return (first) => {
    if (!latest || first < latest.start || first >= latest.end)
      latest = firstDay(swedishWallTime(new Date(first)).date, daysAfter);
    const { days } = latest;
    return (at) => {
      const day = days[at];
      if (at === 0 || !day) return first;
      if (day.away !== undefined) return first + day.away;
      const { minute } = swedishWallTime(new Date(first));
      return seriesInstant({ date: day.date, minute }).getTime();
    };
  };
}

function firstDay(date: string, daysAfter: readonly number[]): FirstDay {
  const [start, end] = [startOf(date), startOf(addDays(date, 1))];
  const days = daysAfter.map((after) => {
    const day = addDays(date, after);
    const isPlain = end - start === DAY && startOf(addDays(day, 1)) - startOf(day) === DAY;
    return { date: day, away: isPlain ? startOf(day) - start : undefined };
  });
  return { start, end, days };
}

const startOf = (date: string): number => seriesInstant({ date, minute: 0 }).getTime();
