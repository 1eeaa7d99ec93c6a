import type { Upkeep } from './app/make-use-cases.ts';
import type { Watch } from './app/watch/watch-use-cases.ts';
import type { Logger } from './app/ports/logger.ts';
import type { TenantId } from './domain/ids.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * What the process does by itself: publishes changes whose first try failed, settles bookings that a crash left half-way,
 * closes gates that may not stand open any more, deletes codes and drafts whose time is out. Each runs at start too. Returns
 * how to stop; resolves when nothing is running.
 */
export function startUpkeep(
  upkeep: Upkeep,
  watch: Watch['upkeep'],
  tenants: readonly TenantId[],
  logger: Logger,
): () => Promise<void> {
  const stops = [
    repeat('changes.publish', 5 * SECOND, upkeep.publishChanges, logger),
    repeat('bookings.settle', MINUTE, upkeep.settleBookings, logger),
    // More often than a gate is due: settings that could not be read are read again soon.
    repeat('gates.watch', 10 * SECOND, upkeep.watchGates, logger),
    repeat('secrets.expire', MINUTE, upkeep.expireSecrets, logger),
    // Also soon after somebody has installed the app.
    repeat('watch.keep', 20 * SECOND, () => watch.keepWatch(tenants), logger),
    repeat('notifications.dispatch', 5 * SECOND, watch.dispatch, logger),
    repeat('alerts.remind', 5 * MINUTE, watch.remind, logger),
    repeat('alerts.forget', DAY, watch.forget, logger),
    repeat('drafts.delete', DAY, () => upkeep.deleteOldDrafts(tenants), logger),
    repeat('words.forget', DAY, () => upkeep.forgetWords(tenants), logger),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Never twice at once, and a failure does not end it. */
function repeat(
  event: string,
  pause: number,
  work: () => Promise<void>,
  logger: Logger,
): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const turn = () => {
    running = work()
      .catch((fault: unknown) => logger.error(`${event}.failed`, fault))
      .then(() => {
        if (!isStopped) timer = setTimeout(turn, pause);
      });
  };
  turn();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return running;
  };
}
