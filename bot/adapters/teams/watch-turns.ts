import type { AlertPress } from '../../app/watch/alert-view.ts';
import type { ChatWatch } from '../../app/watch/watch-use-cases.ts';
import { alertId } from '../../domain/ids.ts';
import type { PressOf } from './card-data.ts';
import { bookingAlertCard } from './cards/booking-alert-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { sharingCard } from './cards/sharing-card.ts';
import type { Answer, Turn } from './turn.ts';
import { showCard, showMessage } from './turn.ts';

/** A press on the card about a booking made elsewhere: the card is drawn anew as things stand after it. */
export async function pressAlert(
  watch: ChatWatch,
  { actor, t, now }: Turn,
  id: string,
  press: AlertPress,
): Promise<Answer> {
  const result = await watch.pressAlert(actor, alertId(id), press);
  return result.ok
    ? showCard(bookingAlertCard(t, result.value, now))
    : showMessage(t.say('alert.unknown'));
}

export const moveOf = ({ from, to, left }: PressOf<'alert.move'>): AlertPress => ({
  what: 'move',
  period: { start: new Date(from), end: new Date(to) },
  remaining: left,
});

/** Only in the person's own chat: it is about their calendar. */
export async function showSharing(
  watch: ChatWatch,
  { actor, t, isPersonal }: Turn,
): Promise<Answer> {
  if (!isPersonal)
    return showCard(
      noticeCard(t, { title: t.say('sharing.title'), text: t.say('settings.only-personal') }),
    );
  return showCard(sharingCard(t, await watch.viewSharing(actor)));
}

export async function openSharing(watch: ChatWatch, { actor, t }: Turn): Promise<Answer> {
  return showCard(sharingCard(t, await watch.openSharing(actor), { isJustOpened: true }));
}
