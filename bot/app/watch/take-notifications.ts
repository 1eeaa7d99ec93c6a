import { eventId } from '../../domain/ids.ts';
import type { WatchTask } from '../../domain/watch-task.ts';
import type { Logger } from '../ports/logger.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { ReceivedNotification } from '../ports/watch-stores.ts';
import { subscriptionIdIn } from './client-state.ts';
import { joined } from './joined.ts';
import type { DroppedCounts, PostedNotification } from './watch-use-cases.ts';

const LIFECYCLE: Readonly<Record<string, WatchTask['what']>> = {
  reauthorizationRequired: 'renew',
  subscriptionRemoved: 'subscribe',
  missed: 'catch-up',
};

/** Stores what is genuine, in one insert, and wakes whoever works on it; nothing else is done while Microsoft waits. */
export function makeTakeNotifications(deps: {
  readonly work: UnitOfWork;
  readonly secrets: Secrets;
  readonly logger: Logger;
  readonly wake: () => void;
}) {
  const dropped = { forged: 0, unknownSubscription: 0, notUnderstood: 0 };
  const drop = (why: keyof DroppedCounts, count: number) => {
    if (count === 0) return;
    dropped[why] += count;
    deps.logger.warn('notifications.dropped', { why, count });
  };

  const keep = joined<ReceivedNotification>(async (received) => {
    const kept = await deps.work.run((tx) => tx.notifications.keep(received));
    drop('unknownSubscription', received.length - kept);
    if (kept > 0) deps.wake();
  });

  return {
    dropped: (): DroppedCounts => ({ ...dropped }),
    take: async (posted: readonly PostedNotification[]): Promise<void> => {
      const genuine = posted.flatMap((each) => {
        const id = subscriptionIdIn(deps.secrets, each.tenantId, each.clientState);
        return id === undefined ? [] : [{ id, each }];
      });
      drop('forged', posted.length - genuine.length);
      const understood = genuine.flatMap(({ id, each }) => receivedOf(id, each) ?? []);
      drop('notUnderstood', genuine.length - understood.length);
      if (understood.length === 0) return;
      await keep(understood);
    },
  };
}

function receivedOf(
  subscriptionId: string,
  { tenantId, graphId, lifecycleEvent, eventId: event }: PostedNotification,
): ReceivedNotification | undefined {
  if (lifecycleEvent !== undefined) {
    const what = LIFECYCLE[lifecycleEvent];
    // What is said of a subscription that has been replaced concerns nobody.
    return what && { tenantId, subscriptionId, what, graphId };
  }
  return event === undefined
    ? undefined
    : { tenantId, subscriptionId, what: 'booking', eventId: eventId(event) };
}
