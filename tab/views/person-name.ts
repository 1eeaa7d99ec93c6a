import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Translate } from '../texts/texts.ts';

/**
 * A name for the host's eyes. A party is told by number first (A6), an anonymous person by order of arrival and never by
 * what they typed.
 */
export function personName(participant: MeetingView['participants'][number], t: Translate): string {
  const { party, isViewer } = participant;
  const name = ownName(participant, t);
  if (party !== undefined) return t('person.party', { party, name });
  return isViewer ? t('person.withYou', { name }) : name;
}

function ownName(
  { kind, ordinal, displayName }: MeetingView['participants'][number],
  t: Translate,
): string {
  switch (kind) {
    case 'anonymous':
      return t('person.anonymous', { ordinal });
    case 'telephone':
      return displayName ?? t('person.telephone', { ordinal });
    case 'member':
    case 'guest':
      return displayName ?? t('person.unnamed', { ordinal });
  }
}
