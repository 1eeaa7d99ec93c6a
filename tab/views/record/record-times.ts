import { dayOf, stockholmDate } from '../../texts/times.ts';
import type { RecordTexts } from './record-texts.ts';

const ZONE = 'Europe/Stockholm';
const HOUR = 3_600_000;
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const zoneName = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'longOffset' });

const bareTime = (instant: Date) => clock.format(instant);
const isSummer = (instant: Date) => zoneName.format(instant).endsWith('+02:00');

/** The hour that comes twice in autumn: only there does a clock time need to say which it is. */
const isTwofold = (instant: Date) =>
  [-HOUR, HOUR].some((shift) => {
    const other = new Date(instant.getTime() + shift);
    return bareTime(other) === bareTime(instant) && stockholmDate(other) === stockholmDate(instant);
  });

const told = (time: string, instant: Date, t: RecordTexts['t']) =>
  isTwofold(instant) ? t(isSummer(instant) ? 'time.summer' : 'time.winter', { time }) : time;

/** Clock time in Sweden with seconds, `09:41:05`. */
export const timeOf = (at: string, { t }: RecordTexts): string =>
  told(bareTime(new Date(at)), new Date(at), t);

/** Day in Sweden in words, `3 maj 2027`. */
export const dayIn = (at: string, { language }: RecordTexts): string =>
  dayOf(new Date(at), language);

/** Day and minute, `3 maj 2027 09:41`. */
export const momentOf = (at: string, texts: RecordTexts): string =>
  `${dayIn(at, texts)} ${minuteOf(at, texts)}`;

export const minuteOf = (at: string, { t }: RecordTexts): string =>
  told(bareTime(new Date(at)).slice(0, 5), new Date(at), t);

/** As a table takes it, `2027-05-03 09:41`. */
export const stampOf = (at: string, texts: RecordTexts): string =>
  `${stockholmDate(new Date(at))} ${minuteOf(at, texts)}`;

/** From one instant to another, the day said once when it is the same. */
export function spanOf(from: string, to: string | undefined, texts: RecordTexts): string {
  if (to === undefined) return texts.t('ongoing', { from: momentOf(from, texts) });
  const isSameDay = stockholmDate(new Date(from)) === stockholmDate(new Date(to));
  return texts.t('until', {
    from: momentOf(from, texts),
    to: isSameDay ? minuteOf(to, texts) : momentOf(to, texts),
  });
}
