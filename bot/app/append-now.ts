import type { MeetingId, TenantId } from '../domain/ids.ts';
import type { SecretHolder } from '../domain/one-time-secret.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import type { MeetingFact, NewMeetingEvent } from '../domain/meeting-event.ts';
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
  const log = await tx.events.readToAppend(tenantId, meetingId);
  const events = decide(deriveMeeting(log.version, log.events, NOTHING_RENEWED));
  if (events.length === 0) return log.version;
  return appendAt(tx, { tenantId, id: meetingId }, log.version, events);
}

/**
 * Appends to a log that stands at `version`, with its outbox row, and returns the new version; throws LogMoved when it stands
 * elsewhere. Everything that happens in a meeting goes in here, so codes that it makes void are deleted here.
 */
export async function appendAt(
  tx: Stores,
  { tenantId, id }: { readonly tenantId: TenantId; readonly id: MeetingId },
  version: number,
  events: readonly NewMeetingEvent[],
): Promise<number> {
  const appended = await tx.events.append(tenantId, id, version, events);
  if (!appended.ok) throw new LogMoved();
  await tx.outbox.add({ tenantId, meetingId: id, version: appended.value });
  const facts = events.map(({ fact }) => fact);
  const gone = facts.flatMap(voidedBy);
  if (facts.some(({ what }) => what === 'meeting.ended'))
    await tx.issuedSecrets.remove(tenantId, id);
  else if (gone.length > 0) await tx.issuedSecrets.remove(tenantId, id, gone);
  return appended.value;
}

/** Whose code the log does not let stand any longer. */
const voidedBy = (fact: MeetingFact): SecretHolder[] =>
  fact.what === 'participant.left' ||
  fact.what === 'lobby.entered' ||
  fact.what === 'party.recognised'
    ? [fact.participant]
    : [];

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
