import type { RosterFact } from '../facts/roster-fact.ts';
import type { ParticipantId } from '../ids.ts';
import type { MeetingDraft } from '../meeting-draft.ts';
import type { Presence } from '../meeting-state.ts';
import { endSpeech } from './apply-speaker.ts';

export function applyRoster(draft: MeetingDraft, fact: RosterFact, at: Date): void {
  switch (fact.what) {
    case 'meeting.started':
      if (draft.phase.name === 'ended') beginAnew(draft);
      draft.phase = { name: 'in-session' };
      draft.startedAt = at;
      break;
    case 'meeting.ended':
      draft.phase = { name: 'ended' };
      endMatters(draft, at);
      draft.clear();
      break;
    case 'participant.joined':
      arrive(draft, at, {
        ...fact,
        place: 'remote',
        source: fact.source === 'roster' ? 'roster' : 'event',
      });
      break;
    case 'participant.added':
      arrive(draft, at, { ...fact, source: 'hand' });
      break;
    case 'participant.left':
      leave(draft, fact.participant, at);
      break;
    case 'participant.placed':
      change(draft, fact.participant, { place: fact.place });
      break;
    case 'lobby.entered': {
      const presence = draft.present.get(fact.participant);
      if (!presence) break;
      leave(draft, fact.participant, at);
      draft.inLobby.set(fact.participant, { ...presence, since: at });
      break;
    }
    case 'lobby.left': {
      const presence = draft.inLobby.get(fact.participant);
      if (presence) arrive(draft, at, presence);
      break;
    }
    case 'party.recognised':
      draft.lastParty = Math.max(draft.lastParty, fact.party);
      // What was proven of them as somebody known does not hold for a party (A1).
      draft.factors.delete(fact.participant);
      draft.standingSecrets.delete(fact.participant);
      change(draft, fact.participant, { party: fact.party });
      draft.close({ kind: 'party-recognised', participant: fact.participant }, at);
      break;
    case 'chair.appointed':
      draft.chair = fact.person;
      draft.isChairPrepared = draft.phase.name === 'ended';
      break;
    case 'chair.withdrawn':
      draft.chair = undefined;
      break;
  }
}

type Arrival = Pick<Presence, 'participant' | 'kind' | 'place' | 'source'>;

/**
 * M1, A7: whoever comes back starts anew. A repeated report of the same arrival changes nothing, but that Teams has told of
 * it by itself.
 */
function arrive(draft: MeetingDraft, at: Date, arrival: Arrival): void {
  const { participant, kind, place, source } = arrival;
  const here = draft.present.get(participant);
  if (here) {
    if (source === 'event') draft.present.set(participant, { ...here, source });
    return;
  }
  const isReturn = draft.inLobby.delete(participant);
  draft.forget(participant);
  const ordinal = draft.ordinalOf(participant);
  draft.present.set(participant, { participant, kind, ordinal, since: at, place, source });
  draft.close({ kind: isReturn ? 'returned' : 'joined', participant }, at);
}

function leave(draft: MeetingDraft, participant: ParticipantId, at: Date): void {
  draft.present.delete(participant);
  draft.inLobby.delete(participant);
  draft.forget(participant);
  draft.waiting = draft.waiting.filter((each) => each.participant !== participant);
  if (draft.speaking?.participant === participant) endSpeech(draft, at);
}

function change(
  draft: MeetingDraft,
  participant: ParticipantId,
  change: Partial<Pick<Presence, 'place' | 'party'>>,
): void {
  for (const where of [draft.present, draft.inLobby]) {
    const presence = where.get(participant);
    if (presence) where.set(participant, { ...presence, ...change });
  }
}

/**
 * The thread meets again (a series): what was taken up the last time, and its chair, are in the record and not in this
 * meeting. What has been prepared stays: matters nobody has taken up, phrases sent ahead, a chair appointed since.
 */
function beginAnew(draft: MeetingDraft): void {
  for (const [id, { state }] of draft.matters) if (state !== 'waiting') draft.matters.delete(id);
  draft.spoken.clear();
  if (!draft.isChairPrepared) draft.chair = undefined;
  draft.isChairPrepared = false;
  // A number that a phrase has been sent to is not given to somebody else.
  draft.lastParty = Math.max(0, ...draft.expectedParties);
}

function endMatters(draft: MeetingDraft, at: Date): void {
  for (const [id, matter] of draft.matters)
    if (matter.state === 'current')
      draft.matters.set(id, { ...matter, state: 'ended', endedAt: at });
}
