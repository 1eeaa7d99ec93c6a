import type { ParticipantId, PersonId } from './ids.ts';
import { participantOfPerson } from './ids.ts';
import type { Meeting } from './meeting-state.ts';
import type { Actor } from './person.ts';
import type { Control } from './policy.ts';

/**
 * What somebody is in one meeting. By Microsoft's answer the organiser hosts and co-organisers host with them; `chair`: by our
 * own record, appointed to preside without being either (M7).
 */
export type MeetingRole = 'host' | 'co-host' | 'chair' | 'participant';

/** Whoever administers the app for the organisation, by Entra's word. It gives no say in any meeting. */
export const mayAdminister = ({ isAdministrator }: Pick<Actor, 'isAdministrator'>) =>
  isAdministrator;

export const mayDecideForOthers = (
  role: MeetingRole,
): role is Exclude<MeetingRole, 'participant'> => role !== 'participant';

/** The role once the meeting's own record is known. */
export const roleIn = (
  { chair }: Pick<Meeting, 'chair'>,
  person: PersonId,
  role: MeetingRole,
): MeetingRole => (role === 'participant' && chair === person ? 'chair' : role);

/** M2, M7: the appointed chair presides; without one, the organiser does. */
export const presides = (who: {
  readonly meeting: Pick<Meeting, 'chair'>;
  readonly role: MeetingRole;
  readonly actor: PersonId;
}): boolean =>
  who.meeting.chair === undefined ? who.role === 'host' : who.meeting.chair === who.actor;

/**
 * M7: the organiser gives the chair to anybody and takes it back. A co-organiser gives it while nobody has been given it, and
 * replaces no chair; whoever has it passes it on.
 */
export const mayAppointChair = (who: {
  readonly meeting: Pick<Meeting, 'chair'>;
  readonly role: MeetingRole;
  readonly actor: PersonId;
}): boolean =>
  who.role === 'host' ||
  (who.meeting.chair === undefined ? who.role === 'co-host' : who.meeting.chair === who.actor);

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
