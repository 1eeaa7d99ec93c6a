import { mayAdminister } from '../../domain/permission.ts';
import { ok, refuse } from '../../domain/result.ts';
import { makeCatchUp } from './catch-up.ts';
import { makeCheckEvent } from './check-event.ts';
import { makeCheckSharing, makeOpenSharing, makeViewSharing } from './check-sharing.ts';
import { makeKeepWatch, makeWelcome } from './keep-watch.ts';
import { makePressAlert } from './press-alert.ts';
import { makeRenew, makeSubscribe } from './subscribe.ts';
import { makeTakeNotifications } from './take-notifications.ts';
import type { WatchDeps } from './watch-deps.ts';
import type { AdminWatch, DroppedCounts, Watch } from './watch-use-cases.ts';

const DAY = 24 * 60 * 60_000;
/** Nothing of a booking is kept longer than this after its end. */
const KEPT_AFTER_END = 30 * DAY;
const BATCH = 200;

/** Hands the ports to everything that has to do with bookings made elsewhere. */
export function makeWatch(deps: WatchDeps): Watch {
  const wake = () => {
    deps.queue
      .dispatch()
      .catch((fault: unknown) => deps.logger.error('notifications.undispatched', fault));
  };
  const intake = makeTakeNotifications({ ...deps, wake });
  return {
    takeNotifications: intake.take,
    doTask: makeDoTask(deps),
    welcome: makeWelcome({ ...deps, wake }),
    chat: {
      pressAlert: makePressAlert(deps),
      viewSharing: makeViewSharing(deps),
      openSharing: makeOpenSharing(deps),
    },
    admin: makeAdmin(deps, intake.dropped),
    upkeep: {
      keepWatch: makeKeepWatch({ ...deps, wake }),
      dispatch: () => deps.queue.dispatch(),
      remind: async () => {
        const now = deps.clock.now();
        const due = await deps.work.run(async (tx) => {
          const found = await tx.alerts.due(now, BATCH);
          await tx.notifications.add(
            found.map(({ tenantId, personId, eventId }) => ({
              tenantId,
              personId,
              what: 'booking',
              eventId,
            })),
          );
          return found.length;
        });
        if (due > 0) wake();
      },
      forget: async () => {
        const before = new Date(deps.clock.now().getTime() - KEPT_AFTER_END);
        const count = await deps.work.run((tx) => tx.alerts.deleteEndedBefore(before));
        deps.logger.info('alerts.forgotten', { count });
      },
    },
  };
}

function makeDoTask(deps: WatchDeps): Watch['doTask'] {
  const checkEvent = makeCheckEvent(deps);
  const catchUp = makeCatchUp(deps);
  const renew = makeRenew(deps);
  const subscribe = makeSubscribe(deps);
  const checkSharing = makeCheckSharing(deps);
  const waking = async (work: Promise<void>) => {
    await work;
    await deps.queue.dispatch();
  };
  return (task) => {
    switch (task.what) {
      case 'booking':
        return checkEvent(task);
      case 'catch-up':
        return waking(catchUp(task));
      case 'renew':
        return waking(renew(task));
      case 'subscribe':
        return waking(subscribe(task));
      case 'sharing':
        return checkSharing(task);
    }
  };
}

function makeAdmin(deps: WatchDeps, dropped: () => DroppedCounts): AdminWatch {
  return {
    viewEnrolment: async (actor) => {
      const { tenantId } = actor;
      if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
      const enrolled = await deps.staff.enrolled(tenantId);
      const { personal, held, waiting } = await deps.work.read(async (stores) => ({
        personal: await stores.conversations.personal(tenantId),
        held: await stores.subscriptions.all(tenantId),
        waiting: await stores.notifications.waiting(),
      }));
      const withApp = new Set(personal.map(({ personId }) => personId));
      const now = deps.clock.now();
      const expiries = held.flatMap(({ made }) =>
        made && made.expiresAt > now ? [made.expiresAt.getTime()] : [],
      );
      const watched = expiries.length;
      return ok({
        decidedBy: deps.staff.isGroup(tenantId) ? ('group' as const) : ('everybody' as const),
        enrolled: enrolled.length,
        withoutApp: enrolled.filter((each) => !withApp.has(each)).length,
        watched,
        notWatched: held.length - watched,
        waiting,
        ...(watched > 0 ? { soonestExpiryAt: new Date(Math.min(...expiries)) } : {}),
        dropped: dropped(),
      });
    },
    viewDeadLetters: async (actor) =>
      mayAdminister(actor)
        ? ok(await deps.queue.deadLetters(actor.tenantId))
        : refuse({ kind: 'not-allowed' }),
    replay: async (actor, id) => {
      if (!mayAdminister(actor)) return refuse({ kind: 'not-allowed' });
      return (await deps.queue.replay(actor.tenantId, id))
        ? ok(null)
        : refuse({ kind: 'unknown-item' });
    },
  };
}
