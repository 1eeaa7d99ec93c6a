import { horizonOf } from '../domain/adjacency-question.ts';
import type { EventId, PersonId, TenantId } from '../domain/ids.ts';
import type { AdjacencyRules } from '../domain/policy.ts';
import type { Calendar, SeriesInCalendar } from './ports/calendar.ts';

const DAY = 24 * 60 * 60_000;
/** A series may come as seldom as once a month: its next occurrence is looked for that much further. */
const NEXT_WITHIN = 31 * DAY;

/** A series as far ahead as the pack's horizon; undefined for what is no series, and for one of which nothing lies ahead. */
export async function seriesAhead(
  calendar: Pick<Calendar, 'series'>,
  whose: { readonly tenantId: TenantId; readonly personId: PersonId },
  { eventId, period }: { readonly eventId: EventId; readonly period: { readonly start: Date } },
  { rules, now }: { readonly rules: AdjacencyRules; readonly now: Date },
): Promise<SeriesInCalendar | undefined> {
  const from = period.start > now ? period.start : now;
  const end = new Date(horizonOf(from, rules).getTime() + NEXT_WITHIN);
  const series = await calendar.series(whose.tenantId, whose.personId, eventId, {
    start: now,
    end,
  });
  return series && series.occurrences.length > 0 ? series : undefined;
}
