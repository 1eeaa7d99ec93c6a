import type { Period, PersonAvailability, WorkingHours } from './availability.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';
import { swedishDate } from './swedish-time.ts';
import { STOCKHOLM, addDays, instantIn, weekdayOf } from './zoned-time.ts';

/** A span of time in milliseconds; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** For whoever's hours the calendar does not tell. */
const OFFICE_HOURS: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 8 * 60,
  endMinute: 17 * 60,
  timeZone: STOCKHOLM,
};

/**
 * When everybody works and no Swedish holiday is: spans apart from each other, earliest first, within whole Swedish days
 * of `within`. Each person's hours are read in the zone of the person's own mailbox.
 */
export function workingWindows(
  calendars: readonly Extract<PersonAvailability, { known: true }>[],
  within: Period,
): readonly Span[] {
  const [first, last] = [swedishDate(within.start), swedishDate(within.end)];
  const days = datesBetween(first, last).filter((date) => !isSwedishHoliday(date));
  // A day elsewhere may begin on another date here.
  const dates = datesBetween(addDays(first, -1), addDays(last, 1));
  return distinctHours(calendars).reduce(
    (windows, hours) => common(windows, hoursOn(dates, hours)),
    joined(days.map(wholeDay)),
  );
}

/** Each kind once: a municipality's people mostly work alike. */
function distinctHours(
  calendars: readonly Extract<PersonAvailability, { known: true }>[],
): readonly WorkingHours[] {
  const distinct = new Map<string, WorkingHours>();
  for (const { workingHours: hours = OFFICE_HOURS } of calendars)
    distinct.set(
      `${hours.days.join()} ${hours.startMinute}-${hours.endMinute} ${hours.timeZone}`,
      hours,
    );
  return distinct.size > 0 ? [...distinct.values()] : [OFFICE_HOURS];
}

const datesBetween = (first: string, last: string): string[] => {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
};

const wholeDay = (date: string): Span => ({
  start: edge(STOCKHOLM, date, 0),
  end: edge(STOCKHOLM, addDays(date, 1), 0),
});

const hoursOn = (
  dates: readonly string[],
  { days, startMinute, endMinute, timeZone }: WorkingHours,
): readonly Span[] =>
  joined(
    dates
      .filter((date) => days.includes(weekdayOf(date)))
      .map((date) => ({
        start: edge(timeZone, date, startMinute),
        end: edge(timeZone, date, endMinute),
      })),
  );

/** Where the clocks skip the minute, the first one after the gap. */
function edge(timeZone: string, date: string, minute: number): number {
  for (const jump of [0, 30, 60]) {
    const instant = instantIn(timeZone, date, minute + jump);
    if (instant) return instant.getTime();
  }
  throw new Error('no clock change skips more than an hour');
}

/** Work until midnight and from midnight is one stretch. */
function joined(spans: readonly Span[]): readonly Span[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) apart.push({ start, end });
  }
  return apart;
}

/** What two lists of spans have in common; both in order, each without overlaps. */
function common(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const shared: Span[] = [];
  let [a, b] = [0, 0];
  for (;;) {
    const [left, right] = [one[a], other[b]];
    if (!left || !right) return shared;
    const span = {
      start: Math.max(left.start, right.start),
      end: Math.min(left.end, right.end),
    };
    if (span.start < span.end) shared.push(span);
    if (left.end <= right.end) a += 1;
    else b += 1;
  }
}
