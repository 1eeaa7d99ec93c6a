import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { BookedEvent, Calendar } from '../../app/ports/calendar.ts';
import { ServiceFault } from '../../app/ports/fault.ts';
import type { Period } from '../../domain/availability.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import { readAvailability } from './graph-availability.ts';
import type { GraphClient } from './graph-client.ts';
import {
  GraphBookedEvent,
  GraphEntry,
  bookedEventFields,
  bookedEventOf,
  entryFields,
  entryOf,
  newEvent,
} from './graph-event.ts';
import { GraphFault, faultWithoutAnswer } from './graph-fault.ts';
import { graphPath } from './graph-query.ts';
import { calendarPreferences } from './graph-time.ts';
import { makeGraphSeries } from './graph-series.ts';
import { makeMeetingChanges } from './meeting-changes.ts';

/** Milliseconds before each new look for the join link, which Teams sometimes adds a moment after the event is made. */
const looksForJoinUrl = [300, 700, 1_500];
const headers = { prefer: calendarPreferences };

const isOccurrence = ({ seriesMasterId }: GraphBookedEvent) => Boolean(seriesMasterId);

/** Calendars through Graph. Nothing is kept between calls: every answer is fresh. Throws ServiceFault. */
export function makeGraphCalendar(deps: {
  readonly client: GraphClient;
  readonly looksForJoinUrl?: readonly number[];
}): Calendar {
  const { client } = deps;

  const view = <Item>(
    operation: string,
    tenantId: TenantId,
    owner: PersonId,
    within: Period,
    fields: string,
    answer: z.ZodType<Item>,
  ): Promise<readonly Item[]> =>
    client.sendAll({
      operation,
      tenantId,
      mailbox: owner,
      method: 'GET',
      path: graphPath`/users/${owner}/calendarView`,
      query: {
        startDateTime: within.start.toISOString(),
        endDateTime: within.end.toISOString(),
        $select: fields,
        $top: '100',
      },
      headers,
      answer,
    });

  const readEvent = (tenantId: TenantId, owner: PersonId, id: string): Promise<GraphBookedEvent> =>
    client.send({
      operation: 'events.read',
      tenantId,
      mailbox: owner,
      method: 'GET',
      path: graphPath`/users/${owner}/events/${id}`,
      query: { $select: bookedEventFields },
      headers,
      answer: GraphBookedEvent,
    });

  const findByDraft: Calendar['findByDraft'] = async (tenantId, organiserId, draftId, within) => {
    const events = await view(
      'calendarView.findDraft',
      tenantId,
      organiserId,
      within,
      bookedEventFields,
      GraphBookedEvent,
    );
    const found = events.find((event) => event.transactionId === draftId && !isOccurrence(event));
    if (found) return bookedEventOf(found);
    // A view shows a series as its occurrences; the draft's id stands in the event that is the whole of it.
    for (const id of new Set(events.flatMap(({ seriesMasterId }) => seriesMasterId ?? []))) {
      const master = await readEvent(tenantId, organiserId, id);
      if (master.transactionId === draftId) return bookedEventOf(master);
    }
    return undefined;
  };

  async function withJoinUrl(
    tenantId: TenantId,
    organiserId: PersonId,
    created: BookedEvent,
  ): Promise<BookedEvent> {
    let event = created;
    for (const pause of deps.looksForJoinUrl ?? looksForJoinUrl) {
      if (event.joinUrl !== undefined) return event;
      await wait(pause);
      try {
        event = bookedEventOf(await readEvent(tenantId, organiserId, event.eventId));
      } catch (fault) {
        // The event is booked; a missing link must not make it look as if it were not.
        if (fault instanceof ServiceFault) return event;
        throw fault;
      }
    }
    return event;
  }

  return {
    ...makeMeetingChanges(client),
    ...makeGraphSeries(client),
    availability: (tenantId, askedBy, people, within) =>
      readAvailability(client, tenantId, askedBy, people, within),
    findByDraft,
    async createMeeting(booking) {
      const { tenantId, organiserId, draftId, period } = booking;
      try {
        const created = await client.send({
          operation: 'events.create',
          tenantId,
          mailbox: organiserId,
          method: 'POST',
          path: graphPath`/users/${organiserId}/events`,
          headers,
          body: newEvent(booking),
          answer: GraphBookedEvent,
        });
        return await withJoinUrl(tenantId, organiserId, bookedEventOf(created));
      } catch (fault) {
        // A conflict is the answer to a repeated transactionId in some versions of Exchange.
        if (!(fault instanceof GraphFault) || fault.status !== 409) throw fault;
        const first = await findByDraft(tenantId, organiserId, draftId, period);
        if (!first) throw fault;
        return withJoinUrl(tenantId, organiserId, first);
      }
    },
    async entries(tenantId, personId, within) {
      const events = await view(
        'calendarView.read',
        tenantId,
        personId,
        within,
        entryFields,
        GraphEntry,
      );
      return events
        .filter((event) => event.isCancelled !== true)
        .map((event) => {
          const entry = entryOf(event);
          // Leaving it out would show the time as free.
          if (!entry) throw faultWithoutAnswer('time-not-understood');
          return entry;
        })
        .sort((a, b) => a.period.start.getTime() - b.period.start.getTime());
    },
  };
}
