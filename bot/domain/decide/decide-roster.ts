import type { RosterAct } from '../act.ts';
import { participantId, participantOfPerson } from '../ids.ts';
import type { ParticipantId } from '../ids.ts';
import type { Meeting, Presence } from '../meeting-state.ts';
import { mayAppointChair } from '../permission.ts';
import type { ActContext, Decision } from './act-context.ts';
import { decided, NOTHING_TO_DO, refused } from './act-context.ts';

/** Who is in the meeting, and as what (V4, M3, M7, A6). For those who decide for others only. */
export function decideRoster(act: RosterAct, context: ActContext): Decision {
  const { meeting, newId } = context;
  switch (act.what) {
    case 'participant.add': {
      // `hand:` parts those added by hand from directory ids and hashes of accounts.
      const participant = participantId(`hand:${newId}`);
      return decided({ what: 'participant.added', participant, kind: act.kind, place: act.place });
    }
    case 'participant.add-person': {
      const participant = participantOfPerson(act.person);
      if (presenceOf(meeting, participant)) return NOTHING_TO_DO;
      if (!context.isInvited(act.person)) return refused('not-invited');
      return decided({ what: 'participant.added', participant, kind: 'member', place: act.place });
    }
    case 'participant.remove':
      return presenceOf(meeting, act.participant)
        ? decided({ what: 'participant.left', participant: act.participant })
        : NOTHING_TO_DO;
    case 'participant.place': {
      const { participant, place } = act;
      const presence = presenceOf(meeting, participant);
      if (!presence) return refused('not-present');
      if (presence.place === place) return NOTHING_TO_DO;
      return decided({ what: 'participant.placed', participant, place });
    }
    case 'lobby.move':
      if (isIn(meeting.inLobby, act.participant)) return NOTHING_TO_DO;
      return isIn(meeting.present, act.participant)
        ? decided({ what: 'lobby.entered', participant: act.participant })
        : refused('not-present');
    case 'lobby.return':
      if (isIn(meeting.present, act.participant)) return NOTHING_TO_DO;
      return isIn(meeting.inLobby, act.participant)
        ? decided({ what: 'lobby.left', participant: act.participant })
        : refused('not-present');
    case 'party.recognise':
      return recognise(meeting, act.participant, act.party);
    case 'chair.appoint':
      if (meeting.chair === act.person) return NOTHING_TO_DO;
      return mayAppointChair(context)
        ? decided({ what: 'chair.appointed', person: act.person })
        : refused('chair-decides');
    case 'chair.withdraw':
      if (!meeting.chair) return NOTHING_TO_DO;
      return mayAppointChair(context)
        ? decided({ what: 'chair.withdrawn' })
        : refused('chair-decides');
  }
}

/** One party is one participant at a time; a number somebody else has is not given twice. */
function recognise(
  meeting: Meeting,
  participant: ParticipantId,
  wanted: number | undefined,
): Decision {
  const presence = presenceOf(meeting, participant);
  if (!presence) return refused('not-present');
  if (presence.party !== undefined && (wanted === undefined || wanted === presence.party))
    return NOTHING_TO_DO;
  const party = wanted ?? meeting.lastParty + 1;
  const everybody = [...meeting.present, ...meeting.inLobby];
  if (everybody.some((each) => each.party === party)) return refused('number-taken');
  return decided({ what: 'party.recognised', participant, party });
}

const isIn = (people: readonly Presence[], participant: ParticipantId) =>
  people.some((each) => each.participant === participant);

export const presenceOf = (
  { present, inLobby }: Meeting,
  participant: ParticipantId,
): Presence | undefined =>
  [...present, ...inLobby].find((each) => each.participant === participant);
