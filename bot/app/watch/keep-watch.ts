import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { WatchTask } from '../../domain/watch-task.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { Conversation } from '../ports/unit-of-work.ts';
import type { Subscription } from '../ports/watch-stores.ts';
import { newcomer } from './subscribe.ts';
import type { WatchDeps } from './watch-deps.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** A subscription is prolonged when this much is left of it: time for many attempts, and for an administrator. */
const RENEW_BEFORE = 36 * HOUR;
/** A task that was given out is not given out again while the queue may still be trying. */
const PATIENCE = 3 * HOUR;
const GROUP_LIFETIME = HOUR;
/**
 * What is answered is stored, and Microsoft tells again for hours of what is not: nothing is missed while processes are
 * changed one after the other, or one is started again. After a longer silence everybody's changes are read.
 */
const SILENCE = 3 * MINUTE;

type KeepDeps = Pick<
  WatchDeps,
  'work' | 'watch' | 'staff' | 'secrets' | 'clock' | 'logger' | 'queue'
>;

/**
 * Sees to it that everybody enrolled who has installed the app is watched, and nobody else: gives out the tasks that
 * subscribe, prolong, catch up and look at the calendar's sharing. Cheap when there is nothing to do.
 */
export function makeKeepWatch(deps: KeepDeps & { readonly wake: () => void }) {
  const startedAt = deps.clock.now();
  const { tendedUntil } = deps.queue;
  const wasSilent = !tendedUntil || startedAt.getTime() - tendedUntil.getTime() > SILENCE;
  const mayHaveMissed = wasSilent ? startedAt : undefined;
  const groups = new Map<
    TenantId,
    { readonly members: ReadonlySet<PersonId>; readonly at: Date }
  >();

  const members = async (tenantId: TenantId) => {
    if (!deps.staff.isGroup(tenantId)) return undefined;
    const known = groups.get(tenantId);
    const now = deps.clock.now();
    if (known && now.getTime() - known.at.getTime() < GROUP_LIFETIME) return known.members;
    try {
      const fresh = { members: new Set(await deps.staff.enrolled(tenantId)), at: now };
      groups.set(tenantId, fresh);
      return fresh.members;
    } catch (fault) {
      if (!(fault instanceof ServiceFault)) throw fault;
      deps.logger.warn('enrolment.unreadable', { tenantId, trouble: fault.trouble });
      // Nobody is let go because Microsoft does not answer.
      return known?.members ?? 'unknown';
    }
  };

  return async (tenants: readonly TenantId[]): Promise<void> => {
    for (const tenantId of tenants) {
      const inGroup = await members(tenantId);
      if (inGroup === 'unknown') continue;
      const { given, dismissed } = await deps.work.run(async (tx) => {
        const now = deps.clock.now();
        const personal = await tx.conversations.personal(tenantId);
        const wanted = new Set(personal.flatMap(({ personId }) => personId ?? []));
        for (const each of wanted) if (inGroup?.has(each) === false) wanted.delete(each);
        const held = await tx.subscriptions.all(tenantId);
        const known = new Set(held.map(({ personId }) => personId));
        const fresh = [...wanted]
          .filter((personId) => !known.has(personId))
          .map((personId) => newcomer({ tenantId, personId }, deps.secrets.newId()));
        const due = [...fresh, ...held.filter(({ personId }) => wanted.has(personId))].flatMap(
          (each) => dueTasks(each, now, mayHaveMissed),
        );
        for (const { subscription } of due) await tx.subscriptions.save(subscription);
        await tx.notifications.add(due.flatMap(({ tasks }) => tasks));
        return {
          given: due.length,
          dismissed: held.filter(({ personId }) => !wanted.has(personId)),
        };
      });
      if (given > 0) deps.wake();
      for (const each of dismissed) await dismiss(deps, each);
    }
  };
}

/** Somebody has just installed the app: where no group decides, the watch begins at once. */
export const makeWelcome =
  (deps: Pick<WatchDeps, 'work' | 'staff' | 'secrets' | 'clock'> & { readonly wake: () => void }) =>
  async ({ tenantId, personId }: Conversation): Promise<void> => {
    if (personId === undefined || deps.staff.isGroup(tenantId)) return;
    const isNew = await deps.work.run(async (tx) => {
      if (await tx.subscriptions.of(tenantId, personId)) return false;
      const retryAt = new Date(deps.clock.now().getTime() + PATIENCE);
      await tx.subscriptions.save({
        ...newcomer({ tenantId, personId }, deps.secrets.newId()),
        retryAt,
      });
      await tx.notifications.add([{ tenantId, personId, what: 'subscribe' }]);
      return true;
    });
    if (isNew) deps.wake();
  };

/** What is to be done for one person, and the subscription that remembers that it was given out. */
function dueTasks(
  subscription: Subscription,
  now: Date,
  /** Notifications from before it may never have come. */
  mayHaveMissed: Date | undefined,
): { tasks: readonly WatchTask[]; subscription: Subscription }[] {
  const { tenantId, personId, made, retryAt, caughtUpAt, sharingCheckedAt } = subscription;
  const since = (at: Date | undefined) => (at ? now.getTime() - at.getTime() : Infinity);
  const isWaiting = retryAt !== undefined && retryAt > now;
  const isMissing = mayHaveMissed !== undefined && (caughtUpAt ?? now) < mayHaveMissed;
  const isStale = made && (since(caughtUpAt) > DAY || isMissing);
  const what: WatchTask['what'][] = isWaiting
    ? []
    : !made || made.expiresAt <= now
      ? ['subscribe']
      : [
          ...(made.expiresAt.getTime() - now.getTime() < RENEW_BEFORE ? (['renew'] as const) : []),
          // After a silence, and once a day: notifications are not always delivered.
          ...(isStale ? (['catch-up'] as const) : []),
          ...(since(sharingCheckedAt) > WEEK ? (['sharing'] as const) : []),
        ];
  if (what.length === 0) return [];
  const tasks = what.flatMap((each): WatchTask[] =>
    each === 'booking' ? [] : [{ tenantId, personId, what: each }],
  );
  return [
    { tasks, subscription: { ...subscription, retryAt: new Date(now.getTime() + PATIENCE) } },
  ];
}

/** Somebody who left the group or took the app away: Microsoft stops telling, and nothing is kept. */
async function dismiss(deps: KeepDeps, { tenantId, personId, made }: Subscription): Promise<void> {
  try {
    if (made) await deps.watch.unsubscribe(tenantId, made.graphId);
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    // It ends by itself within days, and what it tells meanwhile is dropped.
    deps.logger.warn('subscription.not-ended', { tenantId, trouble: fault.trouble });
  }
  await deps.work.run((tx) => tx.subscriptions.remove(tenantId, personId));
  deps.logger.info('subscription.ended', { tenantId });
}
