import type { Period } from '../../domain/availability.ts';
import type { EventId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { WatchDeps } from './watch-deps.ts';
import { EventBusy, takeAlert } from './take-alert.ts';

const DAY = 24 * 60 * 60_000;

/**
 * A time kept with a reason in chat is kept for the watch too. Said before the meeting is moved, so that it is known when
 * Microsoft tells of the change. While somebody else is at the event it is let be: then one card too many may come.
 */
export async function noteKeptTime(
  deps: Pick<WatchDeps, 'work' | 'clock' | 'secrets'>,
  actor: Actor,
  eventId: EventId,
  period: Period,
): Promise<void> {
  try {
    const alert = await takeAlert(deps, actor, eventId, actor.locale);
    const endsAt = new Date(period.end.getTime() + DAY);
    const state = alert.state === 'new' ? 'in-order' : alert.state;
    await deps.work.run((tx) => tx.alerts.save({ ...alert, state, keptPeriod: period, endsAt }));
  } catch (fault) {
    if (!(fault instanceof EventBusy)) throw fault;
  }
}
