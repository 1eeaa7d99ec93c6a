import type { MeetingId, TenantId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import type { NewMeetingEvent } from '../domain/meeting-event.ts';
import type { Stores } from './ports/unit-of-work.ts';

/** The log moved between reading and appending: the whole transaction is run again. */
export class LogMoved extends Error {
  override readonly name = 'LogMoved';
}

/**
 * Appends what `decide` makes of the meeting as it stands, with its outbox row, and returns the new version.
 * For what must go in whatever happened meanwhile; throws LogMoved when somebody else was faster.
 */
export async function appendNow(
  tx: Stores,
  tenantId: TenantId,
  meetingId: MeetingId,
  decide: (meeting: Meeting) => readonly NewMeetingEvent[],
): Promise<number> {
  const log = await tx.events.read(tenantId, meetingId);
  const events = decide(deriveMeeting(log.version, log.events, NOTHING_RENEWED));
  if (events.length === 0) return log.version;
  const appended = await tx.events.append(tenantId, meetingId, log.version, events);
  if (!appended.ok) throw new LogMoved();
  await tx.outbox.add({ tenantId, meetingId, version: appended.value });
  return appended.value;
}

const TRIES = 8;

/** Runs the work again when the log moved under it. */
export async function untilSettled<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof LogMoved) || attempt === TRIES) throw fault;
    }
  }
}
