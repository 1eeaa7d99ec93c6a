import type { Recurrence } from '../domain/recurrence.ts';
import { countUntil, seriesInstant, swedishWallTime } from '../domain/recurrence.ts';
import { readDate, swedishDate } from '../domain/swedish-time.ts';
import { addDays } from '../domain/zoned-time.ts';
import type { BookingForm, FormProblem } from './booking-view.ts';

/** Nothing is booked further ahead, no occurrence of a series either. */
export const FURTHEST_AHEAD_DAYS = 730;
const DAYS_A_WEEK = 7;

const EVERY_WEEKS: Readonly<Record<string, 0 | 1 | 2>> = {
  '': 0,
  once: 0,
  weekly: 1,
  fortnightly: 2,
};

/** How a booking comes back, or nothing for one that does not; `first` is where a series puts its first occurrence. */
export interface ReadSeries {
  readonly problems: readonly FormProblem[];
  readonly recurrence?: Recurrence;
  readonly first?: Date;
}

/** Reads the form's two fields about a series; `start` is undefined while the form's own start is not right. */
export function readSeries(form: BookingForm, start: Date | undefined, now: Date): ReadSeries {
  const everyWeeks = EVERY_WEEKS[form.repeats.trim()];
  if (everyWeeks === undefined)
    return { problems: [{ field: 'repeats', problem: 'not-a-choice' }] };
  if (everyWeeks === 0) return { problems: [] };
  const typed = form.repeatEnd.trim();
  if (typed === '') return problem('missing');
  if (!start) return { problems: [] };
  const { date } = swedishWallTime(start);
  const count = readCount(typed, { date, everyWeeks, now });
  if (count === undefined) return problem('not-an-end');
  if (count < 2) return problem('only-once');
  const last = addDays(date, (count - 1) * everyWeeks * DAYS_A_WEEK);
  if (last > addDays(swedishDate(now), FURTHEST_AHEAD_DAYS)) return problem('too-far-ahead');
  // As Exchange reads the clock time, which may be the second of an hour that comes twice.
  const first = seriesInstant(swedishWallTime(start));
  return { problems: [], recurrence: { everyWeeks, count }, first };
}

/** "12" and "12 gånger" are a number of times; anything else is the last day. */
function readCount(
  typed: string,
  series: { readonly date: string; readonly everyWeeks: 1 | 2; readonly now: Date },
): number | undefined {
  const times = /^(\d{1,3})(?: ?(?:gånger|ggr|times|x))?$/iu.exec(typed)?.[1];
  if (times !== undefined) return Number(times);
  const until = readDate(typed, swedishDate(series.now));
  return until === undefined ? undefined : countUntil(series.date, until, series.everyWeeks);
}

const problem = (name: Extract<FormProblem, { field: 'repeatEnd' }>['problem']): ReadSeries => ({
  problems: [{ field: 'repeatEnd', problem: name }],
});
