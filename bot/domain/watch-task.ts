import type { EventId, PersonId, TenantId } from './ids.ts';

/** Something to see to in one person's calendar. Doing it twice does no harm: everything is read anew. */
export type WatchTask = { readonly tenantId: TenantId; readonly personId: PersonId } & (
  | { readonly what: 'booking'; readonly eventId: EventId }
  /** Read what has changed since the last time: notifications may have been missed. */
  | { readonly what: 'catch-up' }
  /** Prolong the subscription, which also authorises it anew. */
  | { readonly what: 'renew' }
  /** Make a new subscription in place of one that Microsoft removed. */
  | { readonly what: 'subscribe' }
  /** See whether the calendar shows time and subject to colleagues (B3). */
  | { readonly what: 'sharing' }
);

const SECOND = 1000;
const FIRST_WAIT = 15;
const LONGEST_WAIT = 15 * 60;
/** Attempts after the first; with the waits below they span close to two hours. */
export const MOST_RETRIES = 12;

/** Doubling from 15 seconds to 15 minutes, so that an hour of faults at Microsoft loses nothing. In seconds. */
export const RETRY = { firstSeconds: FIRST_WAIT, longestSeconds: LONGEST_WAIT } as const;

/** Milliseconds before the attempt that follows `failures` failed ones. */
export const waitAfter = (failures: number): number =>
  Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT) * SECOND;
