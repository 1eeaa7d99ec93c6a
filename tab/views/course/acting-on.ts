import type { MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import type { Act } from '../../hooks/use-act.ts';

/** Somebody in the matter at hand, and how to do something about them. */
export interface ActingOn {
  readonly participant: ParticipantView;
  readonly view: MeetingView;
  readonly act: Act;
  readonly isDisabled: boolean;
}
