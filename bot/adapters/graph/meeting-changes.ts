import { z } from 'zod';
import type { Calendar } from '../../app/ports/calendar.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphStandingEvent, changedEvent, standingFields, standingOf } from './graph-event.ts';
import { GraphFault, faultWithoutAnswer } from './graph-fault.ts';
import { graphPath } from './graph-query.ts';
import { calendarPreferences } from './graph-time.ts';

type MeetingChanges = Pick<Calendar, 'meeting' | 'changeMeeting' | 'cancelMeeting'>;

const headers = { prefer: calendarPreferences };

/** Changes to one meeting that stands in a calendar. Throws ServiceFault. */
export function makeMeetingChanges(client: GraphClient): MeetingChanges {
  return {
    async meeting(tenantId, personId, eventId) {
      const event = await unlessGone(() =>
        client.send({
          operation: 'events.read',
          tenantId,
          mailbox: personId,
          method: 'GET',
          path: graphPath`/users/${personId}/events/${eventId}`,
          query: { $select: standingFields },
          headers,
          answer: GraphStandingEvent,
        }),
      );
      if (!event || event.isCancelled === true) return undefined;
      const standing = standingOf(event);
      if (!standing) throw faultWithoutAnswer('time-not-understood');
      return standing;
    },
    async changeMeeting(tenantId, organiserId, { eventId, revision }, change) {
      try {
        const changed = await unlessGone(() =>
          client.send({
            operation: 'events.change',
            tenantId,
            mailbox: organiserId,
            method: 'PATCH',
            path: graphPath`/users/${organiserId}/events/${eventId}`,
            headers: { ...headers, 'if-match': revision },
            body: changedEvent(change),
            answer: z.object({ id: z.string() }),
          }),
        );
        return changed ? 'changed' : 'gone';
      } catch (fault) {
        // Also the answer to a repeated change whose first answer was lost: the caller reads anew and sees.
        if (fault instanceof GraphFault && (fault.status === 412 || fault.status === 409))
          return 'changed-meanwhile';
        throw fault;
      }
    },
    async cancelMeeting(tenantId, organiserId, eventId, message) {
      await unlessGone(() =>
        client.send({
          operation: 'events.cancel',
          tenantId,
          mailbox: organiserId,
          method: 'POST',
          path: graphPath`/users/${organiserId}/events/${eventId}/cancel`,
          headers,
          body: { comment: message },
          answer: z.unknown(),
        }),
      );
    },
  };
}

/**
 * Undefined where Exchange has no such event, or says that the id is none. A mailbox that is not there is a fault: nothing
 * is known of the event then.
 */
async function unlessGone<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof GraphFault)) throw fault;
    const isGone =
      (fault.status === 404 && fault.code === 'ErrorItemNotFound') ||
      (fault.status === 400 && fault.code === 'ErrorInvalidIdMalformed');
    if (!isGone) throw fault;
    return undefined;
  }
}
