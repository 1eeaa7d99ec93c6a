import type { MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import type { Act } from '../../hooks/use-act.ts';

/** What every part that acts on one person is given. */
export interface ActingOn {
  readonly participant: ParticipantView;
  readonly view: MeetingView;
  readonly act: Act;
  readonly isDisabled: boolean;
}
