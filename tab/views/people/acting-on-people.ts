import type { ParticipantView } from '../../../bot/contract/meeting.ts';
import type { MeetingServer } from '../../api/verification-client.ts';
import type { Acting } from '../course/ActButton.tsx';

/** Everything that acts on people, and asks the server for more than the meeting. */
export type ActingOnPeople = Acting & { readonly server: MeetingServer };

/** What every part of one person's row is given. */
export type ActingOnOne = ActingOnPeople & { readonly participant: ParticipantView };
