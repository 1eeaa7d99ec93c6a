import { z } from 'zod';
import type { Calendar } from '../../app/ports/calendar.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphStandingEvent, changedEvent, standingFields, standingOf } from './graph-event.ts';
import { changeUnlessMoved, unlessGone } from './graph-changes.ts';
import { faultWithoutAnswer } from './graph-fault.ts';
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
      return changeUnlessMoved(() =>
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
