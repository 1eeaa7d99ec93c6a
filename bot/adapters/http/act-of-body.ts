import type { ActBody } from '../../contract/acts.ts';
import type { Act } from '../../domain/act.ts';
import { matterId, participantId, personId, requirementId } from '../../domain/ids.ts';

/** The press as the domain knows it: ids get their types here, and nothing else happens. */
export function actOfBody(body: ActBody): Act {
  switch (body.what) {
    case 'participant.add':
    case 'chair.withdraw':
    case 'matter.add':
    case 'unauthorised.decide':
    case 'meeting.adjourn':
    case 'meeting.resume':
      return body;
    case 'participant.add-person':
    case 'chair.appoint':
      return { ...body, person: personId(body.person) };
    case 'participant.remove':
    case 'participant.place':
    case 'lobby.move':
    case 'lobby.return':
    case 'floor.withdraw':
    case 'security.doubt':
    case 'security.doubt-withdraw':
    case 'consent.inform':
    case 'consent.answer':
    case 'consent.withdraw':
    case 'speech.request':
    case 'speech.withdraw':
    case 'speech.grant':
    case 'speech.end':
      return { ...body, participant: participantId(body.participant) };
    case 'party.recognise': {
      const { party, ...act } = body;
      return {
        ...act,
        participant: participantId(body.participant),
        ...(party === undefined ? {} : { party }),
      };
    }
    case 'item.set-aside':
      return {
        ...body,
        requirement: requirementId(body.requirement),
        participants: body.participants.map(participantId),
      };
    case 'factor.prove':
      return { ...body, participants: body.participants.map(participantId) };
    case 'matter.change':
    case 'matter.remove':
    case 'matter.begin':
    case 'matter.end':
    case 'matter.retake':
    case 'gate.open':
      return { ...body, matter: matterId(body.matter) };
    case 'disqualification.mark':
    case 'disqualification.withdraw':
      return {
        ...body,
        matter: matterId(body.matter),
        participant: participantId(body.participant),
      };
    case 'unauthorised.flag':
      return {
        what: body.what,
        ...(body.participant === undefined ? {} : { participant: participantId(body.participant) }),
      };
    case 'speech.move':
      return {
        what: body.what,
        participant: participantId(body.participant),
        ...(body.before === undefined ? {} : { before: participantId(body.before) }),
      };
  }
}
