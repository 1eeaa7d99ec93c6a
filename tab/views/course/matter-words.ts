import type { MatterView, MeetingView } from '../../../bot/contract/meeting.ts';
import type { Texts } from '../../texts/texts.ts';
import { clockTime } from '../../texts/times.ts';

export const matterAtHand = ({ matters }: Pick<MeetingView, 'matters'>): MatterView | undefined =>
  matters.find(({ state }) => state === 'current');

/** From this level a matter is read out by number and initials alone (M5). */
export const FIRST_SECRET_LEVEL = 3;

/** One more than the highest number on the agenda, written as the last one is: after `§ 14` comes `§ 15`. */
export function nextNumber(matters: readonly Pick<MatterView, 'number'>[]): string {
  const numbers = matters.map(({ number }) => Number(/\d+/.exec(number)?.[0] ?? 0));
  const before = /^\D*/.exec(matters.at(-1)?.number ?? '')?.[0] ?? '';
  const next = String(Math.max(0, ...numbers) + 1);
  return /\d/.test(matters.at(-1)?.number ?? '') ? `${before}${next}` : next;
}

/** How a matter stands, in words. */
export function matterState(matter: MatterView, { t, language }: Texts, now: Date): string {
  const time = (instant: string) => clockTime(new Date(instant), language, now);
  switch (matter.state) {
    case 'waiting':
      return t('matter.waiting');
    case 'current':
      return matter.begunAt
        ? t('matter.current', { time: time(matter.begunAt) })
        : t('matter.currentBare');
    case 'ended':
      return matter.endedAt
        ? t('matter.ended', { time: time(matter.endedAt) })
        : t('matter.endedBare');
  }
}
