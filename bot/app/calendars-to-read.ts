import { horizonOf } from '../domain/adjacency-question.ts';
import type { Period } from '../domain/availability.ts';
import type { AdjacencyRules } from '../domain/policy.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import { occurrencesOf } from '../domain/recurrence.ts';
import type { StandingSeries } from '../domain/standing-series.ts';
import { startOfSwedishDay } from '../domain/swedish-time.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The time for which calendars are read: from the first day of the booking, through the last occurrence within the pack's
 * horizon, to where a cure may move that one; with the pack's gap on both sides.
 */
export function calendarsToRead(
  {
    period,
    recurrence,
  }: { readonly period: Period; readonly recurrence?: Recurrence | StandingSeries },
  rules: AdjacencyRules,
): Period {
  const horizon = horizonOf(period.start, rules);
  const all = !recurrence
    ? [period]
    : 'occurrences' in recurrence
      ? recurrence.occurrences
      : occurrencesOf(period, recurrence);
  const last = all.findLast(({ start }) => start < horizon) ?? period;
  const gap = rules.minimumGapMinutes * MINUTE;
  // One day for the day itself, and one for a day of 25 hours on the way and a booking that goes on past midnight.
  const end = startOfSwedishDay(last.end).getTime() + (rules.searchDays + 2) * DAY;
  return {
    start: new Date(
      Math.min(startOfSwedishDay(period.start).getTime(), period.start.getTime()) - gap,
    ),
    end: new Date(end + gap),
  };
}
