import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Translate } from '../texts/texts.ts';

/** A name for the host's eyes. An anonymous person is told by order of arrival, never by what they typed. */
export function personName(participant: MeetingView['participants'][number], t: Translate): string {
  const { kind, ordinal, displayName, isViewer } = participant;
  if (kind === 'anonymous') return t('person.anonymous', { ordinal });
  const name = displayName ?? t('person.unnamed', { ordinal });
  return isViewer ? t('person.withYou', { name }) : name;
}
