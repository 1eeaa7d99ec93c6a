import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { PickText, Translate } from '../texts/texts.ts';

/** "Level 2 – closed meetings": the number, and the name the pack gives it unless that is only the number again. */
export function levelTitle(
  view: Pick<MeetingView, 'levelNames'>,
  level: number,
  t: Translate,
  pick: PickText,
): string {
  const bare = t('panel.level', { level });
  const named = view.levelNames.find((each) => each.level === level);
  const name = named ? pick(named.name) : bare;
  return name.startsWith(bare) ? name : t('panel.levelNamed', { level, name });
}
