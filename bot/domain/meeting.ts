import { applyBooking } from './apply/apply-booking.ts';
import { applyChecklist } from './apply/apply-checklist.ts';
import { applyIdentity } from './apply/apply-identity.ts';
import { applyMatter } from './apply/apply-matter.ts';
import { applyRoster } from './apply/apply-roster.ts';
import { applySpeaker } from './apply/apply-speaker.ts';
import type { MeetingEvent } from './meeting-event.ts';
import { MeetingDraft } from './meeting-draft.ts';
import type { Meeting, Stamp } from './meeting-state.ts';
import type { RenewedLines } from './renewed-lines.ts';

/**
 * Replays the log under the pack's rules of what is asked anew. `version` is given because erased events still count.
 */
export function deriveMeeting(
  version: number,
  events: readonly MeetingEvent[],
  renewed: RenewedLines,
): Meeting {
  const draft = new MeetingDraft(renewed);
  for (const event of events) applyEvent(draft, event);
  return draft.finish(version);
}

/** What one event does to a meeting under replay. */
export function applyEvent(draft: MeetingDraft, { fact, at, by, seq }: MeetingEvent): void {
  const stamp: Stamp = { at, by, seq };
  switch (fact.what) {
    case 'booking.intended':
    case 'booking.completed':
    case 'booking.failed':
    case 'booking.answered':
    case 'refusal.opened':
    case 'finding.kept':
    case 'level.set':
    case 'level.changed':
    case 'settings.applied':
      return applyBooking(draft, fact, at);
    case 'meeting.started':
    case 'meeting.ended':
    case 'participant.joined':
    case 'participant.added':
    case 'participant.left':
    case 'participant.placed':
    case 'lobby.entered':
    case 'lobby.left':
    case 'party.recognised':
    case 'chair.appointed':
    case 'chair.withdrawn':
      return applyRoster(draft, fact, at);
    case 'item.confirmed':
    case 'item.withdrawn':
    case 'item.set-aside':
      return applyChecklist(draft, fact, stamp);
    case 'code.issued':
    case 'phrase.issued':
    case 'factor.proven':
    case 'factor.failed':
    case 'consent.informed':
    case 'consent.answered':
    case 'consent.withdrawn':
      return applyIdentity(draft, fact, stamp);
    case 'matter.added':
    case 'matter.changed':
    case 'matter.removed':
    case 'matter.begun':
    case 'matter.ended':
    case 'matter.retaken':
    case 'gate.opened':
    case 'gate.closed':
    case 'disqualification.marked':
    case 'disqualification.withdrawn':
    case 'unauthorised.flagged':
    case 'unauthorised.decided':
    case 'meeting.adjourned':
    case 'meeting.resumed':
    case 'floor.withdrawn':
    case 'security.doubted':
    case 'security.doubt-withdrawn':
      return applyMatter(draft, fact, stamp);
    case 'speech.requested':
    case 'speech.withdrawn':
    case 'speech.moved':
    case 'speech.granted':
    case 'speech.ended':
      return applySpeaker(draft, fact, at);
  }
}
