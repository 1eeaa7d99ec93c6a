import { z } from 'zod';
import type { WatchedEvent, WatchedEvents } from '../../app/ports/watched-events.ts';
import { draftId, eventId, type EventId, type PersonId, type TenantId } from '../../domain/ids.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphEntry, entryOf } from './graph-event.ts';
import { GraphFault, faultWithoutAnswer } from './graph-fault.ts';
import { graphPath } from './graph-query.ts';
import { calendarPreferences, eventTime, instantOf } from './graph-time.ts';

const GraphWatchedEvent = GraphEntry.extend({
  type: z.string().nullish(),
  transactionId: z.string().nullish(),
  seriesMasterId: z.string().nullish(),
  createdDateTime: z.coerce.date(),
  lastModifiedDateTime: z.coerce.date(),
  recurrence: z
    .object({
      pattern: z.object({ type: z.string().nullish(), interval: z.number().nullish() }).nullish(),
      range: z
        .object({
          type: z.string().nullish(),
          endDate: z.string().nullish(),
          numberOfOccurrences: z.number().nullish(),
        })
        .nullish(),
    })
    .nullish(),
  attendees: z
    .array(
      z.object({
        type: z.string().nullish(),
        status: z.object({ time: z.string().nullish() }).nullish(),
        emailAddress: z.object({ address: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});
type GraphWatchedEvent = z.infer<typeof GraphWatchedEvent>;
const fields = Object.keys(GraphWatchedEvent.shape).join(',');
const headers = { prefer: calendarPreferences };
const KINDS: Readonly<Record<string, WatchedEvent['kind']>> = {
  seriesMaster: 'series',
  occurrence: 'occurrence',
  exception: 'exception',
};
/** An answer and the change that it makes to the organiser's copy are no further apart, in milliseconds. */
const ANSWER_SLACK = 60_000;

const GraphNeighbour = GraphEntry.pick({
  id: true,
  iCalUId: true,
  start: true,
  end: true,
  isAllDay: true,
  isCancelled: true,
  showAs: true,
}).extend({ createdDateTime: z.coerce.date() });
const neighbourFields = Object.keys(GraphNeighbour.shape).join(',');
const TAKES_NO_TIME = ['free', 'workingElsewhere'];
const DAY = 86_400_000;
/** From one occurrence to the next, at an interval of one. */
const LONGEST_DAYS: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  absoluteMonthly: 31,
  relativeMonthly: 35,
  absoluteYearly: 366,
  relativeYearly: 371,
};

/** One event of a mailbox through Graph; nothing is kept between calls. */
export function makeGraphWatchedEvents({ client }: { client: GraphClient }): WatchedEvents {
  const change = async (
    operation: string,
    tenantId: TenantId,
    personId: PersonId,
    id: EventId,
    body: unknown,
  ): Promise<void> => {
    await client.send({
      operation,
      tenantId,
      mailbox: personId,
      method: 'PATCH',
      path: graphPath`/users/${personId}/events/${id}`,
      headers,
      body,
      answer: z.unknown(),
    });
  };
  return {
    async read(tenantId, personId, id) {
      try {
        const event = await client.send({
          operation: 'events.read',
          tenantId,
          mailbox: personId,
          method: 'GET',
          path: graphPath`/users/${personId}/events/${id}`,
          query: { $select: fields },
          headers,
          answer: GraphWatchedEvent,
        });
        return event.isCancelled ? undefined : watchedEventOf(event);
      } catch (fault) {
        if (fault instanceof GraphFault && fault.trouble === 'not-found') return undefined;
        throw fault;
      }
    },
    async neighbours(tenantId, personId, within) {
      const found = await client.sendAll({
        operation: 'calendarView.neighbours',
        tenantId,
        mailbox: personId,
        method: 'GET',
        path: graphPath`/users/${personId}/calendarView`,
        query: {
          startDateTime: within.start.toISOString(),
          endDateTime: within.end.toISOString(),
          $select: neighbourFields,
          $top: '100',
        },
        headers,
        answer: GraphNeighbour,
      });
      return found.flatMap((each) => {
        const [start, end] = [instantOf(each.start), instantOf(each.end)];
        const takesTime = !each.isAllDay && !TAKES_NO_TIME.includes(each.showAs ?? '');
        return start && end && !each.isCancelled && takesTime
          ? [{ iCalUId: each.iCalUId, period: { start, end }, createdAt: each.createdDateTime }]
          : [];
      });
    },
    rename: (tenantId, personId, id, subject) =>
      change('events.rename', tenantId, personId, id, { subject }),
    move: (tenantId, personId, id, { start, end }) =>
      change('events.move', tenantId, personId, id, {
        start: eventTime(start),
        end: eventTime(end),
      }),
  };
}

function watchedEventOf(event: GraphWatchedEvent): WatchedEvent {
  const entry = entryOf(event);
  if (!entry) throw faultWithoutAnswer('time-not-understood');
  const kind = KINDS[event.type ?? ''] ?? 'single';
  const endsAt = kind === 'series' ? lastDayOf(event) : entry.period.end;
  return {
    eventId: entry.eventId,
    ...(event.seriesMasterId ? { seriesId: eventId(event.seriesMasterId) } : {}),
    kind,
    iCalUId: entry.iCalUId,
    ...(event.transactionId ? { draftId: draftId(event.transactionId) } : {}),
    subject: entry.subject,
    period: entry.period,
    isAllDay: entry.isAllDay,
    isOrganiser: entry.isOrganiser,
    isPrivate: entry.isPrivate,
    isShownAsFree: entry.shownAs === 'free' || entry.shownAs === 'working-elsewhere',
    attendees: (event.attendees ?? []).flatMap(({ type, emailAddress }) =>
      type !== 'resource' && emailAddress?.address ? [emailAddress.address] : [],
    ),
    ...(entry.joinUrl ? { joinUrl: entry.joinUrl } : {}),
    ...(entry.webLink ? { webLink: entry.webLink } : {}),
    createdAt: event.createdDateTime,
    editedAt: editedAt(event),
    ...(endsAt ? { endsAt } : {}),
  };
}

/** An answer of somebody invited changes the organiser's copy too, and says when it came. */
function editedAt({
  attendees,
  createdDateTime,
  lastModifiedDateTime: changed,
}: GraphWatchedEvent): Date {
  const answers = (attendees ?? []).map(({ status }) => Date.parse(status?.time ?? ''));
  const isAnswer = answers.some((at) => Math.abs(changed.getTime() - at) < ANSWER_SLACK);
  return isAnswer ? createdDateTime : changed;
}

/** At the latest; a day or two more, whatever the zone. A series without an end has none. */
function lastDayOf({ recurrence, start }: GraphWatchedEvent): Date | undefined {
  const { type, endDate, numberOfOccurrences: count } = recurrence?.range ?? {};
  // Of a series that ends by number Graph writes the year 1 for its last day.
  if (type === 'endDate' && endDate && !Number.isNaN(Date.parse(endDate)))
    return new Date(Date.parse(endDate) + 2 * DAY);
  const first = instantOf(start);
  if (type !== 'numbered' || !count || !first) return undefined;
  const { type: pace, interval } = recurrence?.pattern ?? {};
  const days = LONGEST_DAYS[pace ?? ''];
  return days === undefined
    ? undefined
    : new Date(first.getTime() + (count * (interval ?? 1) * days + 2) * DAY);
}
