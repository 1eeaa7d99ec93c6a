import { applyEvent } from '../meeting.ts';
import { MeetingDraft } from '../meeting-draft.ts';
import type { MeetingEvent } from '../meeting-event.ts';
import type { Closing, Matter } from '../meeting-state.ts';
import type { ParticipantId } from '../ids.ts';
import { participantOfPerson } from '../ids.ts';
import type { RenewedLines } from '../renewed-lines.ts';
import type { RecordPerson } from './record-people.ts';
import { whoIsWho } from './record-people.ts';

/** What closed a gate that stood open; `meeting-ended`: the meeting was over. */
export type RecordedClosing = Closing | { readonly kind: 'meeting-ended' };

/** One event of the log with what it takes to tell it: who was concerned, which matter it was about, and what became of the gate. */
export interface TimeLineEntry {
  readonly event: MeetingEvent;
  readonly by: RecordPerson;
  /** Whom it concerns, in the fact's order; empty for the meeting as a whole. */
  readonly whom: readonly RecordPerson[];
  /** Whom a speaker was put ahead of. */
  readonly ahead?: RecordPerson;
  /** The matter that the fact names, or that stood open and closed. */
  readonly matter?: Matter;
  /** The event closed the open gate. */
  readonly closed?: { readonly closing: RecordedClosing; readonly whom?: RecordPerson };
}

/**
 * The log as a time line. What only follows from the log is told too: an arrival that closes the gate leaves no entry of its own.
 * Erased events are not in `events`, and so not here.
 */
export function timeLine(events: readonly MeetingEvent[], renewed: RenewedLines): TimeLineEntry[] {
  const who = whoIsWho(events);
  const draft = new MeetingDraft(renewed);
  return events.map((event, at) => {
    const { fact, by } = event;
    const wasOpen = draft.gate.name === 'open';
    const before = wasOpen ? currentIn(draft) : undefined;
    const named = matterOf(draft, event);
    applyEvent(draft, event);
    const closing = wasOpen ? closingIn(draft) : undefined;
    const matter = matterOf(draft, event) ?? named ?? (closing ? before : undefined);
    return {
      event,
      by: who(by, at),
      whom: concernedBy(event).map((id) => who(id, at)),
      ...('before' in fact && fact.before ? { ahead: who(fact.before, at) } : {}),
      ...(matter ? { matter } : {}),
      ...(closing
        ? {
            closed: {
              closing,
              ...('participant' in closing && closing.participant
                ? { whom: who(closing.participant, at) }
                : {}),
            },
          }
        : {}),
    };
  });
}

function concernedBy({ fact }: MeetingEvent): ParticipantId[] {
  if ('participants' in fact) return [...fact.participants];
  if ('participant' in fact && fact.participant) return [fact.participant];
  if ('person' in fact) return [participantOfPerson(fact.person)];
  return [];
}

const matterOf = (draft: MeetingDraft, { fact }: MeetingEvent): Matter | undefined =>
  'matter' in fact ? draft.matters.get(fact.matter) : undefined;

const currentIn = (draft: MeetingDraft): Matter | undefined =>
  [...draft.matters.values()].find(({ state }) => state === 'current');

function closingIn({ gate }: MeetingDraft): RecordedClosing | undefined {
  if (gate.name === 'open') return undefined;
  return gate.closing ?? { kind: 'meeting-ended' };
}
