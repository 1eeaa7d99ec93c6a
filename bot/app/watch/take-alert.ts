import type { BookingAlert } from '../../domain/booking-alert.ts';
import { NO_FINDINGS } from '../../domain/booking-alert.ts';
import type { EventId } from '../../domain/ids.ts';
import { alertId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/person.ts';
import type { WatchTask } from '../../domain/watch-task.ts';
import type { WatchDeps } from './watch-deps.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer than any check takes; after a crash somebody else may go on. */
const LEASE = 5 * MINUTE;

/** Somebody else is at this event: the queue tries again. */
export class EventBusy extends Error {
  override readonly name = 'EventBusy';
}

/** The event's alert, held for the caller; a new one if there was none. Throws EventBusy. */
export async function takeAlert(
  deps: Pick<WatchDeps, 'work' | 'clock' | 'secrets'>,
  { tenantId, personId }: Pick<WatchTask, 'tenantId' | 'personId'>,
  eventId: EventId,
  locale: Locale,
): Promise<BookingAlert> {
  const now = deps.clock.now();
  const fresh: BookingAlert = {
    tenantId,
    id: alertId(deps.secrets.newId()),
    personId,
    eventId,
    version: 0,
    state: 'new',
    released: [],
    findings: NO_FINDINGS,
    locale,
    reminders: 0,
    endsAt: new Date(now.getTime() + DAY),
  };
  const until = new Date(now.getTime() + LEASE);
  const taken = await deps.work.run((tx) => tx.alerts.take(fresh, now, until));
  if (!taken) throw new EventBusy();
  return { ...taken, locale };
}
