import type { MeetingView } from '../../../bot/contract/meeting.ts';
import type { Translate } from '../../texts/texts.ts';
import { personName } from '../person-name.ts';

type People = Pick<MeetingView, 'participants' | 'inLobby'>;

/** Somebody in the meeting or in the lobby; undefined for whoever has left. */
export const personIn = (view: People, participantId: string | undefined) =>
  [...view.participants, ...view.inLobby].find((each) => each.participantId === participantId);

/** Their name for the host's eyes, and "somebody" for whoever has left. */
export function nameIn(view: People, participantId: string | undefined, t: Translate): string {
  const person = personIn(view, participantId);
  return person ? personName(person, t) : t('gate.somebody');
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Only whoever has an account in the directory is known by their directory id, and can be given a role. */
export const isInDirectory = (participantId: string): boolean => GUID.test(participantId);
