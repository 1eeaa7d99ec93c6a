import type { Event, PatternedRecurrence, RecurrenceRange } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { Calendar, SeriesInCalendar } from '../../app/ports/calendar.ts';
import type { Period } from '../../domain/availability.ts';
import { eventId, type EventId, type PersonId, type TenantId } from '../../domain/ids.ts';
import type { StandingSeries } from '../../domain/standing-series.ts';
import { keepsSwedishClock } from '../../domain/standing-series.ts';
import { swedishDate } from '../../domain/swedish-time.ts';
import type { GraphClient } from './graph-client.ts';
import { changeUnlessMoved, unlessGone } from './graph-changes.ts';
import { graphPath } from './graph-query.ts';
import { weekdayName } from './graph-recurrence.ts';
import {
  GraphTime,
  SWEDISH_ZONE,
  calendarPreferences,
  instantOf,
  seriesTime,
} from './graph-time.ts';

const DAY = 86_400_000;
const headers = { prefer: calendarPreferences };

const Pattern = z.object({
  type: z.string().nullish(),
  interval: z.number().nullish(),
  daysOfWeek: z.array(z.string()).nullish(),
});
const Range = z.object({
  type: z.string().nullish(),
  numberOfOccurrences: z.number().nullish(),
  endDate: z.string().nullish(),
});
const GraphSeries = z.object({
  '@odata.etag': z.string(),
  id: z.string(),
  type: z.string().nullish(),
  start: GraphTime,
  end: GraphTime,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  recurrence: z.object({ pattern: Pattern, range: Range }).nullish(),
  cancelledOccurrences: z.array(z.string()).nullish(),
});
type GraphSeries = z.infer<typeof GraphSeries>;
const GraphInstance = z.object({
  type: z.string().nullish(),
  start: GraphTime,
  end: GraphTime,
  isCancelled: z.boolean().nullish(),
});
const namesOf = (shape: object) =>
  Object.keys(shape)
    .filter((name) => !name.startsWith('@'))
    .join(',');

/** Series that stand in a calendar, read and moved as a whole. Throws ServiceFault. */
export function makeGraphSeries(client: GraphClient): Pick<Calendar, 'series' | 'moveSeries'> {
  const master = (tenantId: TenantId, owner: PersonId, id: EventId) =>
    unlessGone(() =>
      client.send({
        operation: 'events.readSeries',
        tenantId,
        mailbox: owner,
        method: 'GET',
        path: graphPath`/users/${owner}/events/${id}`,
        query: { $select: namesOf(GraphSeries.shape) },
        headers,
        answer: GraphSeries,
      }),
    );
  return {
    async series(tenantId, personId, seriesId, within) {
      const whole = await master(tenantId, personId, seriesId);
      if (!whole || whole.isCancelled === true || whole.type !== 'seriesMaster') return undefined;
      const instances = await unlessGone(() =>
        client.sendAll({
          operation: 'events.instances',
          tenantId,
          mailbox: personId,
          method: 'GET',
          path: graphPath`/users/${personId}/events/${seriesId}/instances`,
          query: {
            startDateTime: within.start.toISOString(),
            endDateTime: within.end.toISOString(),
            $select: namesOf(GraphInstance.shape),
            $top: '100',
          },
          headers,
          answer: GraphInstance,
        }),
      );
      return instances && seriesOf(whole, instances, within);
    },
    async moveSeries(tenantId, organiserId, { eventId: id, revision, first: before }, first) {
      const isSameDay = swedishDate(before.start) === swedishDate(first.start);
      const whole = isSameDay ? undefined : await master(tenantId, organiserId, id);
      if (whole && whole['@odata.etag'] !== revision) return 'changed-meanwhile';
      const body: Event = {
        start: seriesTime(first.start),
        end: seriesTime(first.end),
        ...(whole?.recurrence ? { recurrence: onAnotherDay(whole.recurrence, before, first) } : {}),
      };
      return changeUnlessMoved(() =>
        client.send({
          operation: 'events.moveSeries',
          tenantId,
          mailbox: organiserId,
          method: 'PATCH',
          path: graphPath`/users/${organiserId}/events/${id}`,
          headers: { ...headers, 'if-match': revision },
          body,
          answer: z.object({ id: z.string() }),
        }),
      );
    },
  };
}

function seriesOf(
  whole: GraphSeries,
  instances: readonly z.infer<typeof GraphInstance>[],
  within: Period,
): SeriesInCalendar | undefined {
  const first = periodOf(whole);
  if (!first) return undefined;
  const standing = instances.filter(({ isCancelled }) => isCancelled !== true);
  const occurrences = standing
    .filter(({ type }) => type !== 'exception')
    .flatMap((each) => periodOf(each) ?? [])
    // Graph tells of what touches the time; what has begun is not ahead.
    .filter(({ start }) => start >= within.start)
    .toSorted((a, b) => a.start.getTime() - b.start.getTime());
  const isSetApart =
    standing.some((each) => each.type === 'exception') ||
    (whole.cancelledOccurrences ?? []).length > 0;
  return {
    eventId: eventId(whole.id),
    revision: whole['@odata.etag'],
    first,
    occurrences,
    goesOn: isGoingOn(whole, occurrences, within.end),
    move: moveOf(whole, { first, occurrences, isSetApart, from: within.start }),
  };
}

function periodOf({ start, end }: { start: GraphTime; end: GraphTime }): Period | undefined {
  const [from, to] = [instantOf(start), instantOf(end)];
  return from && to && { start: from, end: to };
}

function moveOf(
  { recurrence, isAllDay }: GraphSeries,
  found: {
    readonly first: Period;
    readonly occurrences: readonly Period[];
    readonly isSetApart: boolean;
    readonly from: Date;
  },
): StandingSeries['move'] {
  if (found.first.start < found.from) return 'has-begun';
  if (found.isSetApart) return 'has-exceptions';
  if (isAllDay === true || !keepsSwedishClock([found.first, ...found.occurrences]))
    return 'other-clock';
  const { type, daysOfWeek } = recurrence?.pattern ?? {};
  return type === 'weekly' && daysOfWeek?.length === 1 ? 'any-day' : 'same-day';
}

/** A weekly series as it was, on another weekday from another day on; its last day moves along. */
function onAnotherDay(
  { pattern, range }: NonNullable<GraphSeries['recurrence']>,
  before: Period,
  first: Period,
): PatternedRecurrence {
  const [from, to] = [swedishDate(before.start), swedishDate(first.start)];
  return {
    pattern: {
      type: 'weekly',
      interval: pattern.interval ?? 1,
      daysOfWeek: [weekdayName(first.start)],
      firstDayOfWeek: 'monday',
    },
    range: {
      startDate: to,
      recurrenceTimeZone: SWEDISH_ZONE,
      ...endOf(range, Date.parse(to) - Date.parse(from)),
    },
  };
}

function endOf(
  { type, endDate, numberOfOccurrences }: z.infer<typeof Range>,
  later: number,
): Pick<RecurrenceRange, 'type' | 'endDate' | 'numberOfOccurrences'> {
  if (type === 'endDate' && endDate)
    return { type, endDate: new Date(Date.parse(endDate) + later).toISOString().slice(0, 10) };
  if (type === 'numbered' && numberOfOccurrences) return { type, numberOfOccurrences };
  return { type: 'noEnd' };
}

/** Whether there is more of it after the time that was read. Of a series that ends by number only its pace tells. */
function isGoingOn(
  { recurrence }: GraphSeries,
  occurrences: readonly Period[],
  until: Date,
): boolean {
  const { type, endDate } = recurrence?.range ?? {};
  if (type === 'endDate') return Date.parse(endDate ?? '') + DAY > until.getTime();
  const [last, before] = [occurrences.at(-1), occurrences.at(-2)];
  if (!last || !before) return false;
  return 2 * last.start.getTime() - before.start.getTime() > until.getTime();
}
