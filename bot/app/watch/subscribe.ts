import type { PersonId, TenantId } from '../../domain/ids.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { Subscription } from '../ports/watch-stores.ts';
import { clientStateOf } from './client-state.ts';
import type { WatchDeps } from './watch-deps.ts';

const DAY = 24 * 60 * 60_000;

type SubscribeDeps = Pick<WatchDeps, 'work' | 'watch' | 'secrets' | 'clock' | 'logger'>;
interface Whose {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
}

/**
 * Makes a new subscription in place of what there was. Our id of it is stored before Microsoft is asked, so that a
 * notification that comes faster than the answer is known; reading the changes then covers the time without one.
 */
export const makeSubscribe =
  (deps: SubscribeDeps) =>
  async ({ tenantId, personId }: Whose): Promise<void> => {
    const id = deps.secrets.newId();
    const asked = await deps.work.run(async (tx) => {
      if (!(await tx.conversations.ofPerson(tenantId, personId))) return false;
      const { made: _replaced, ...before } = (await tx.subscriptions.of(tenantId, personId)) ?? {
        ...newcomer({ tenantId, personId }, id),
      };
      await tx.subscriptions.save({ ...before, id });
      return true;
    });
    if (!asked) return;
    const made = await unlessHopeless(deps, { tenantId, personId }, () =>
      deps.watch.subscribe(tenantId, personId, clientStateOf(deps.secrets, tenantId, id)),
    );
    if (!made) return;
    const isInForce = await deps.work.run(async (tx) => {
      const stored = await tx.subscriptions.of(tenantId, personId);
      if (stored?.id !== id) return false;
      const { retryAt: _settled, ...rest } = stored;
      await tx.subscriptions.save({ ...rest, made, failures: 0 });
      await tx.notifications.add([{ tenantId, personId, what: 'catch-up' }]);
      return true;
    });
    if (isInForce) deps.logger.info('subscription.made', { tenantId });
    // Another process asked meanwhile, and the later one is in force: nobody listens to this one.
    else await endUnheard(deps, tenantId, made.graphId);
  };

/** It would end by itself within days, and what it tells is dropped: not worth failing for. */
async function endUnheard(deps: SubscribeDeps, tenantId: TenantId, graphId: string): Promise<void> {
  try {
    await deps.watch.unsubscribe(tenantId, graphId);
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    deps.logger.warn('subscription.not-ended', { tenantId, trouble: fault.trouble });
  }
}

/** Prolongs the subscription; one that Microsoft does not know any more is replaced. */
export const makeRenew =
  (deps: SubscribeDeps) =>
  async (whose: Whose): Promise<void> => {
    const { tenantId, personId } = whose;
    const before = await deps.work.read(({ subscriptions }) =>
      subscriptions.of(tenantId, personId),
    );
    if (!before) return;
    const { made } = before;
    const renewed = made
      ? await unlessHopeless(deps, whose, () => deps.watch.renew(tenantId, made.graphId))
      : 'gone';
    if (renewed === 'gone') return makeSubscribe(deps)(whose);
    if (!renewed) return;
    await deps.work.run(async (tx) => {
      const stored = await tx.subscriptions.of(tenantId, personId);
      if (stored?.made?.graphId !== made?.graphId || !stored?.made) return;
      const { retryAt: _settled, ...rest } = stored;
      const { expiresAt } = renewed;
      await tx.subscriptions.save({ ...rest, made: { ...stored.made, expiresAt }, failures: 0 });
    });
  };

/** `id` is ours and nobody else's. */
export const newcomer = ({ tenantId, personId }: Whose, id: string): Subscription => ({
  tenantId,
  personId,
  id,
  failures: 0,
  sharingTold: 0,
});

/**
 * A mailbox that is not there or may not be read is left alone for a day: trying again at once changes nothing. Other
 * faults are thrown on, and the queue tries again.
 */
async function unlessHopeless<T>(
  deps: SubscribeDeps,
  { tenantId, personId }: Whose,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof ServiceFault) || !isHopeless(fault)) throw fault;
    deps.logger.warn('subscription.refused', { tenantId, trouble: fault.trouble });
    await deps.work.run(async (tx) => {
      const stored = await tx.subscriptions.of(tenantId, personId);
      if (!stored) return;
      const retryAt = new Date(deps.clock.now().getTime() + DAY);
      await tx.subscriptions.save({ ...stored, failures: stored.failures + 1, retryAt });
    });
    return undefined;
  }
}

export const isHopeless = ({ trouble }: ServiceFault): boolean =>
  trouble === 'not-found' || trouble === 'not-permitted';
