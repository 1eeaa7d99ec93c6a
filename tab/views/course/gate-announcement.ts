import type { MeetingView } from '../../../bot/contract/meeting.ts';
import type { Texts } from '../../texts/texts.ts';
import { closingText, mayOpenGate, reasonText } from './gate-words.ts';
import { matterAtHand } from './matter-words.ts';

export interface GateAnnouncement {
  readonly text: string;
  /** Breaks in on whatever is being read: what was open is not any more. */
  readonly isUrgent: boolean;
}

/** What a screen reader is told of the matter at hand; undefined when nothing about it has changed. */
export function gateAnnouncement(
  before: MeetingView,
  after: MeetingView,
  texts: Texts,
): GateAnnouncement | undefined {
  const { t } = texts;
  const matter = matterAtHand(after);
  const isSame = matter?.matterId === matterAtHand(before)?.matterId;
  const [was, is] = [before.gate, after.gate];
  const urgent = (text: string) => ({ text, isUrgent: true });
  const calm = (text: string) => ({ text, isUrgent: false });
  if (matter && isSame && was?.name === 'open' && is?.name === 'closed') {
    const { number } = matter;
    const first = is.reasons[0];
    // What is read live, such as a setting, closes without an event that says why.
    const why = is.closing
      ? closingText(is.closing, after, texts)
      : first && reasonText(first, after, texts);
    return urgent(
      why === undefined
        ? t('announce.gateClosed', { number })
        : t('announce.gateClosedWhy', { number, why }),
    );
  }
  if (after.flagged && !before.flagged) return urgent(t('announce.flagged'));
  if (after.adjournedAt && !before.adjournedAt) return calm(t('announce.adjourned'));
  if (!after.adjournedAt && before.adjournedAt) return calm(t('announce.resumed'));
  if (!matter) return undefined;
  const { number } = matter;
  if (!isSame) return calm(t('announce.matter', { number }));
  if (is?.name === 'open' && was?.name !== 'open') return calm(t('announce.gateOpen', { number }));
  if (mayOpenGate(after) && !mayOpenGate(before)) return calm(t('announce.gateReady', { number }));
  return undefined;
}
