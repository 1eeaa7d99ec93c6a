import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from './change-log.ts';

/** A subscription as Graph keeps it. */
export interface DemoSubscription {
  readonly id: string;
  readonly personId: string;
  readonly changeTypes: readonly string[];
  readonly resource: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly clientState?: string;
  readonly expiresAt: Date;
}
interface Post {
  readonly url: string;
  readonly value: unknown;
}

const PAUSES_MS = [0, 200, 1_000, 3_000];
const PATIENCE_MS = 5_000;

/**
 * Delivers notifications, each in a request of its own, and tries again when they are not taken, after each of the pauses
 * (milliseconds). Graph goes on for four hours.
 */
export function makeNotifier(tenantId: string, pausesMs: readonly number[] = PAUSES_MS) {
  const under = new Set<Promise<void>>();
  let held: Post[] | undefined;
  const counts = { told: 0, untaken: 0 };

  const deliver = async ({ url, value }: Post) => {
    for (const wait of pausesMs) {
      await pause(wait, undefined, { ref: false });
      const isTaken = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ value: [value] }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).then(
        (answer) => answer.status < 300,
        () => false,
      );
      if (isTaken) return;
    }
    counts.untaken += 1;
  };
  const post = (one: Post) => {
    if (held) return void held.push(one);
    counts.told += 1;
    const sending = deliver(one).finally(() => under.delete(sending));
    under.add(sending);
  };
  const head = (subscription: DemoSubscription) => ({
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: subscription.expiresAt.toISOString(),
    ...(subscription.clientState === undefined ? {} : { clientState: subscription.clientState }),
    tenantId,
  });

  return {
    tell(subscription: DemoSubscription, change: Change) {
      if (!subscription.changeTypes.includes(change.what)) return;
      const resource = `Users/${change.personId}/Events/${change.eventId}`;
      post({
        url: subscription.notificationUrl,
        value: {
          ...head(subscription),
          changeType: change.what,
          resource,
          resourceData: {
            '@odata.type': '#Microsoft.Graph.Event',
            '@odata.id': resource,
            '@odata.etag': `W/"${change.seq}"`,
            id: change.eventId,
          },
        },
      });
    },
    tellLifecycle(subscription: DemoSubscription, lifecycleEvent: string) {
      const url = subscription.lifecycleNotificationUrl;
      if (url === undefined) return;
      post({
        url,
        value: { ...head(subscription), lifecycleEvent, resource: subscription.resource },
      });
    },
    /** From now on nothing goes out until it is let go. */
    hold() {
      held ??= [];
    },
    /** Lets go what was held: as often as said, last first if said. */
    release({ times = 1, isReversed = false }: { times?: number; isReversed?: boolean } = {}) {
      const waiting = held ?? [];
      held = undefined;
      const ordered = isReversed ? waiting.toReversed() : waiting;
      for (let count = 0; count < times; count += 1) ordered.forEach(post);
      return waiting.length;
    },
    /** Forgets what was held: notifications that never come. */
    lose() {
      const lost = held?.length ?? 0;
      held = undefined;
      return lost;
    },
    /** How many were sent, and how many of these were given up because nobody took them. */
    counts: () => ({ ...counts }),
    /** Resolves when everything sent has been taken or given up. */
    async settled() {
      while (under.size > 0) await Promise.all(under);
    },
  };
}
export type Notifier = ReturnType<typeof makeNotifier>;
