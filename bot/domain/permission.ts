import type { ParticipantId, PersonId } from './ids.ts';
import { participantOfPerson } from './ids.ts';
import type { Control } from './policy.ts';

/** What somebody is in one meeting, by Microsoft's answer: the organiser hosts, co-organisers host with them. */
export type MeetingRole = 'host' | 'co-host' | 'participant';

export const mayDecideForOthers = (role: MeetingRole) => role === 'host' || role === 'co-host';

/** M7: hosts confirm for the meeting and for others; a participant confirms their own lines and nobody else's. */
export function mayConfirm(
  control: Control,
  role: MeetingRole,
  who: PersonId,
  participants: readonly ParticipantId[],
): boolean {
  switch (control.kind) {
    case 'host':
      return mayDecideForOthers(role) && participants.length === 0;
    case 'participant': {
      if (participants.length === 0) return false;
      if (mayDecideForOthers(role))
        return control.answeredBy !== 'participant' || isOwn(who, participants);
      return control.answeredBy !== 'host' && isOwn(who, participants);
    }
    // Proven by a setting, an attestation or a procedure: never by a press.
    case 'booking':
    case 'graph':
    case 'tenant':
    case 'procedure':
    case 'refuse':
      return false;
  }
}

const isOwn = (who: PersonId, participants: readonly ParticipantId[]) =>
  participants.every((each) => each === participantOfPerson(who));
