import type { MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import type { Translate } from '../../texts/texts.ts';
import { matterAtHand } from './matter-words.ts';

/** What is marked about somebody in the matter at hand, in words. */
export function personMarks(
  { participantId }: Pick<ParticipantView, 'participantId'>,
  view: MeetingView,
  t: Translate,
): string[] {
  const matter = matterAtHand(view);
  const isIn = (some: readonly string[]) => some.includes(participantId);
  const isDoubted = matter?.doubted.some((each) => each.participantId === participantId) ?? false;
  return [
    ...(isIn(view.inLobby.map((each) => each.participantId)) ? [t('actions.inLobby')] : []),
    ...(matter && isIn(matter.disqualified) ? [t('actions.isDisqualified')] : []),
    ...(isDoubted ? [t('actions.doubted')] : []),
    ...(matter && isIn(matter.floorWithdrawn) ? [t('actions.floorWithdrawn')] : []),
  ];
}
