import type { PersonId, TenantId } from '../../domain/ids.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { CalendarChanges } from '../ports/calendar-watch.ts';
import type { Subscription } from '../ports/watch-stores.ts';
import { isHopeless } from './subscribe.ts';
import type { WatchDeps } from './watch-deps.ts';

const DAY = 24 * 60 * 60_000;
/** How far ahead changes are read, in days, and how much of that must be left before a new window is opened. */
const HORIZON = 400;
const LEAST_LEFT = 200;
/** Two clocks, ours and Microsoft's. */
const SLACK = 10 * 60_000;

/**
 * Reads what has changed since the last time and hands it on, together with the new place to read from, in one commit:
 * a crash in between reads it again. The first reading only finds the place; what was booked before somebody was
 * enrolled is left alone.
 */
export const makeCatchUp =
  (deps: Pick<WatchDeps, 'work' | 'watch' | 'clock' | 'logger'>) =>
  async ({ tenantId, personId }: { tenantId: TenantId; personId: PersonId }): Promise<void> => {
    const subscription = await deps.work.read(({ subscriptions }) =>
      subscriptions.of(tenantId, personId),
    );
    if (!subscription) return;
    const startedAt = deps.clock.now();
    try {
      const { events, link, to } = await read(deps, subscription, startedAt);
      await deps.work.run(async (tx) => {
        const stored = await tx.subscriptions.of(tenantId, personId);
        if (!stored) return;
        await tx.notifications.add(
          events.map(({ eventId }) => ({ tenantId, personId, what: 'booking', eventId })),
        );
        const { retryAt: _settled, ...rest } = stored;
        await tx.subscriptions.save({
          ...rest,
          deltaLink: link,
          deltaTo: to,
          caughtUpAt: startedAt,
        });
      });
      deps.logger.info('calendar.caught-up', { tenantId, changes: events.length });
    } catch (fault) {
      // A mailbox that is gone has no changes; whether it comes back is looked into once a day.
      if (!(fault instanceof ServiceFault) || !isHopeless(fault)) throw fault;
      deps.logger.warn('calendar.unreadable', { tenantId, trouble: fault.trouble });
    }
  };

type Reading = CalendarChanges & { readonly to: Date };

async function read(
  { watch }: Pick<WatchDeps, 'watch'>,
  { tenantId, personId, deltaLink, deltaTo, caughtUpAt }: Subscription,
  now: Date,
): Promise<Reading> {
  const window = {
    start: new Date(now.getTime() - DAY),
    end: new Date(now.getTime() + HORIZON * DAY),
  };
  const anew = async (): Promise<Reading> => {
    const all = await watch.changes(tenantId, personId, { window });
    if (all === 'start-over') throw new ServiceFault('unreachable', 'graph', { code: 'delta' });
    return { ...all, to: window.end };
  };
  const since =
    deltaLink === undefined
      ? undefined
      : await watch.changes(tenantId, personId, { link: deltaLink });
  if (since !== undefined && since !== 'start-over') {
    const isLong = deltaTo !== undefined && deltaTo.getTime() - now.getTime() > LEAST_LEFT * DAY;
    if (isLong) return { ...since, to: deltaTo };
    const { link, to } = await anew();
    return { events: since.events, link, to };
  }
  const all = await anew();
  const from = caughtUpAt && new Date(caughtUpAt.getTime() - SLACK);
  return {
    ...all,
    events: from ? all.events.filter(({ changedAt }) => !changedAt || changedAt >= from) : [],
  };
}
