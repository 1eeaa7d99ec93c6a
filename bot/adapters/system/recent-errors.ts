import type { Clock } from '../../app/ports/clock.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { RecentError, RecentErrors } from '../../app/ports/recent-errors.ts';

/** Most different events; the one that has been silent longest gives way. */
const MOST_EVENTS = 50;
/** Names are written in the code. Anything else is not shown, whatever it is. */
const EVENT_NAME = /^[a-z]+(?:[.-][a-z]+){1,6}$/u;

/**
 * A logger that passes everything on and counts warnings and errors by their names, in memory: other processes count their
 * own, and a restart begins anew.
 */
export function countingErrors(logger: Logger, clock: Clock): Logger & RecentErrors {
  const since = clock.now();
  // In the order in which they last happened.
  const held = new Map<string, RecentError>();
  const note = (severity: RecentError['severity'], event: string) => {
    if (!EVENT_NAME.test(event)) return;
    const count = (held.get(event)?.count ?? 0) + 1;
    held.delete(event);
    held.set(event, { event, severity, count, lastAt: clock.now() });
    const [oldest] = held.keys();
    if (held.size > MOST_EVENTS && oldest !== undefined) held.delete(oldest);
  };
  return {
    info: (event, ids) => logger.info(event, ids),
    warn: (event, ids) => {
      note('warn', event);
      logger.warn(event, ids);
    },
    error: (event, fault, ids) => {
      note('error', event);
      logger.error(event, fault, ids);
    },
    read: () => ({ since, errors: [...held.values()].reverse() }),
  };
}
