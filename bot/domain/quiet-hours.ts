import type { AlertRules } from './policy.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';
import { swedishDate, swedishDateTime } from './swedish-time.ts';
import { STOCKHOLM, addDays, instantIn, weekdayOf } from './zoned-time.ts';

export const USUAL_ALERTS: AlertRules = {
  quietFrom: '18:00',
  quietTo: '07:00',
  mostReminders: 1,
  hoursBetween: 24,
};

const SATURDAY = 6;
/** No run of free days is longer. */
const MOST_DAYS = 14;

/** Whether nothing is to be sent now: between the rules' times, and on days when nobody works. */
export function isQuiet(rules: AlertRules, now: Date): boolean {
  const { quietFrom, quietTo } = rules;
  if (quietFrom === quietTo) return false;
  const { date, time } = swedishDateTime(now);
  if (isFreeDay(date)) return true;
  return quietFrom < quietTo
    ? time >= quietFrom && time < quietTo
    : time >= quietFrom || time < quietTo;
}

/** The first instant from now on that is not quiet. */
export function quietUntil(rules: AlertRules, now: Date): Date {
  if (!isQuiet(rules, now)) return now;
  const today = swedishDate(now);
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const date = addDays(today, days);
    const midnight = instantIn(STOCKHOLM, date, 0);
    const morning = instantIn(STOCKHOLM, date, minutesOf(rules.quietTo));
    for (const at of [midnight, morning]) if (at && at > now && !isQuiet(rules, at)) return at;
  }
  return now;
}

const isFreeDay = (date: string): boolean => weekdayOf(date) >= SATURDAY || isSwedishHoliday(date);

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
