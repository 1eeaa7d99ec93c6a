import { z } from 'zod';
import type { CalendarWatch } from '../../app/ports/calendar-watch.ts';
import type { Clock } from '../../app/ports/clock.ts';
import { ServiceFault } from '../../app/ports/fault.ts';
import { eventId, type PersonId, type TenantId } from '../../domain/ids.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphFault, faultWithoutAnswer } from './graph-fault.ts';
import { graphPath, queryString } from './graph-query.ts';
import { calendarPreferences } from './graph-time.ts';

const MINUTE = 60_000;
/**
 * Asked for, in minutes: a little under three days. Microsoft's limit for events has been 4,230 minutes and is 10,080;
 * what it answers is what counts.
 */
const LIFETIME = 4_200;
const MOST_PAGES = 1_000;
const PAGE_SIZE = 200;

const Made = z.object({ id: z.string(), expirationDateTime: z.coerce.date() });
const Page = z.object({
  value: z.array(
    z.object({ id: z.string(), lastModifiedDateTime: z.coerce.date().optional().catch(undefined) }),
  ),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

const isGone = (fault: unknown): boolean =>
  fault instanceof GraphFault && (fault.status === 404 || fault.status === 410);

/** Graph answers 400 when it could not reach our own address, which passes: a proxy that is not up yet, say. */
function handshakeFault(fault: unknown): never {
  if (fault instanceof GraphFault && fault.status === 400)
    throw new ServiceFault('unreachable', 'graph', { code: fault.code, cause: fault });
  throw fault;
}

/** Change notifications of `/users/{id}/events`, and delta readings of the calendar view. */
export function makeGraphCalendarWatch(deps: {
  readonly client: GraphClient;
  /** As given to the client. */
  readonly graphUrl: string;
  /** Where Microsoft sends: `…/api/notifications`. */
  readonly notificationUrl: string;
  readonly clock: Clock;
}): CalendarWatch {
  const { client } = deps;
  const base = deps.graphUrl.replace(/\/+$/, '');
  const expiry = () => new Date(deps.clock.now().getTime() + LIFETIME * MINUTE).toISOString();

  const page = (tenantId: TenantId, personId: PersonId, path: string) =>
    client.send({
      operation: 'calendarView.delta',
      tenantId,
      mailbox: personId,
      method: 'GET',
      path,
      headers: { prefer: `${calendarPreferences}, odata.maxpagesize=${PAGE_SIZE}` },
      answer: Page,
    });

  return {
    async subscribe(tenantId, personId, secret) {
      const made = await client
        .send({
          operation: 'subscriptions.create',
          tenantId,
          method: 'POST',
          path: graphPath`/subscriptions`,
          // Without it the notifications name events by ids that change when an event is moved.
          headers: { prefer: 'IdType="ImmutableId"' },
          body: {
            changeType: 'created,updated,deleted',
            resource: `users/${personId}/events`,
            notificationUrl: deps.notificationUrl,
            // Cannot be added later.
            lifecycleNotificationUrl: deps.notificationUrl,
            clientState: secret,
            expirationDateTime: expiry(),
          },
          answer: Made,
        })
        .catch(handshakeFault);
      return { graphId: made.id, expiresAt: made.expirationDateTime };
    },
    async renew(tenantId, graphId) {
      try {
        const made = await client.send({
          operation: 'subscriptions.renew',
          tenantId,
          method: 'PATCH',
          path: graphPath`/subscriptions/${graphId}`,
          body: { expirationDateTime: expiry() },
          answer: Made,
        });
        return { expiresAt: made.expirationDateTime };
      } catch (fault) {
        if (isGone(fault)) return 'gone';
        throw fault;
      }
    },
    async unsubscribe(tenantId, graphId) {
      try {
        await client.send({
          operation: 'subscriptions.delete',
          tenantId,
          method: 'DELETE',
          path: graphPath`/subscriptions/${graphId}`,
          answer: z.unknown(),
        });
      } catch (fault) {
        if (!isGone(fault)) throw fault;
      }
    },
    async changes(tenantId, personId, from) {
      let path: string | undefined =
        'link' in from
          ? below(base, from.link)
          : graphPath`/users/${personId}/calendarView/delta` +
            queryString({
              startDateTime: from.window.start.toISOString(),
              endDateTime: from.window.end.toISOString(),
            });
      const events = [];
      try {
        for (let count = 0; path !== undefined && count < MOST_PAGES; count += 1) {
          const answer: z.infer<typeof Page> = await page(tenantId, personId, path);
          for (const { id, lastModifiedDateTime: changedAt } of answer.value)
            events.push({ eventId: eventId(id), ...(changedAt ? { changedAt } : {}) });
          const next = answer['@odata.nextLink'];
          const link = answer['@odata.deltaLink'];
          if (next === undefined && link !== undefined) return { events, link };
          path = next === undefined ? undefined : below(base, next);
        }
      } catch (fault) {
        // 410: the state behind the link is not kept any more, or the mailbox has been moved.
        if ('link' in from && fault instanceof GraphFault && fault.status === 410)
          return 'start-over';
        throw fault;
      }
      throw faultWithoutAnswer('delta-without-end');
    },
  };
}

/** The token follows the link, so only the service it was made for may be named there. */
function below(base: string, link: string): string {
  if (!link.startsWith(`${base}/`)) throw faultWithoutAnswer('foreign-delta-link');
  return link.slice(base.length);
}
