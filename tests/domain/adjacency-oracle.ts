/**
 * Rule B2 answered the slow way, minute by minute and start by start, from the rule's own words: nothing here comes from the
 * code under test. Times are whole minutes since 1970; clocks and dates are asked of Intl alone.
 */
import type { AdjacencyQuestion } from '../../bot/domain/adjacency.ts';
import type { BusyPeriod, Cure, PersonAvailability } from '../../bot/domain/availability.ts';

const MINUTE = 60_000;
const HOME = 'Europe/Stockholm';
const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** The Swedish holidays of the weeks that the tests use, out of the almanac. */
const HOLIDAYS = [
  ...['2026-10-31', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-31', '2027-01-01'],
  ...['2027-01-06', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-01', '2027-05-06'],
];

interface Clock {
  readonly date: string;
  readonly minute: number;
  readonly weekday: number;
}
const clocks = new Map<string, Map<number, Clock>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show. */
export function clock(minute: number, zone: string = HOME): Clock {
  const shownIn = clocks.get(zone) ?? new Map<number, Clock>();
  clocks.set(zone, shownIn);
  const known = shownIn.get(minute);
  if (known) return known;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  const part = Object.fromEntries(
    format.formatToParts(minute * MINUTE).map(({ type, value }) => [type, value]),
  );
  const shown = {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    minute: Number(part['hour']) * 60 + Number(part['minute']),
    weekday: WEEKDAYS.indexOf(part['weekday'] ?? ''),
  };
  shownIn.set(minute, shown);
  return shown;
}

const minuteOf = (instant: Date) => Math.floor(instant.getTime() / MINUTE);
const dateAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);

/** The start of every occurrence: when the clock shows the time wanted on the day wanted. It is moved by whole half hours. */
export function occurrenceStarts(
  first: number,
  repeats: AdjacencyQuestion['recurrence'],
): number[] {
  const recurrence = repeats && 'count' in repeats ? repeats : undefined;
  const wanted = clock(first);
  const starts = [first];
  for (let at = 1; at < (recurrence?.count ?? 1); at += 1) {
    const days = at * 7 * (recurrence?.everyWeeks ?? 1);
    const date = dateAfter(wanted.date, days);
    const showing = (minute: number) => {
      const found: number[] = [];
      for (let away = -120; away <= 120; away += 30) {
        const each = first + days * 1440 + away;
        const shown = clock(each);
        if (shown.date === date && shown.minute === minute) found.push(each);
      }
      // Of a time that comes twice the later one.
      return found.at(-1);
    };
    // A time that spring skips is met an hour later.
    starts.push(showing(wanted.minute) ?? showing(wanted.minute + 60) ?? Number.NaN);
  }
  return starts;
}

/** Those of the starts that lie in the pack's horizon; the first one always does. */
export function checkedStarts({ period, recurrence, rules }: AdjacencyQuestion): number[] {
  const first = minuteOf(period.start);
  const horizon = dateAfter(clock(first).date, rules.horizonDays);
  return occurrenceStarts(first, recurrence).filter(
    (start, at) => at === 0 || clock(start).date < horizon,
  );
}

const doesCount = ({ shownAs, isAllDay }: BusyPeriod) =>
  !isAllDay && !['free', 'working-elsewhere'].includes(shownAs);

/** Every minute during which one of the people is booked. */
function bookedMinutes(people: readonly PersonAvailability[]): ReadonlySet<number> {
  const minutes = new Set<number>();
  for (const person of people)
    for (const busy of person.known ? person.busy.filter(doesCount) : [])
      for (let minute = minuteOf(busy.start); minute < minuteOf(busy.end); minute += 1)
        minutes.add(minute);
  return minutes;
}

/** No booked minute from so long before the slot to so long after it. */
function isFree(booked: ReadonlySet<number>, start: number, length: number, gap: number): boolean {
  for (let minute = start - gap; minute < start + length + gap; minute += 1)
    if (booked.has(minute)) return false;
  return true;
}

export interface Oracle {
  /** Of each person, the occurrences that touch one of the person's bookings. */
  readonly touchedBy: ReadonlyMap<string, readonly number[]>;
  /** What a cut of that kind comes to, if it cures anything. */
  cut(kind: Cure['kind']): { minutes: number; remaining: number } | undefined;
  /** Up to so many moves: their starts and what they leave. */
  moves(wanted: number): { start: number; remaining: number }[];
}

export function askOracle(question: AdjacencyQuestion): Oracle {
  const { period, people, organiserId, rules, now, recurrence } = question;
  const length = minuteOf(period.end) - minuteOf(period.start);
  const gap = rules.minimumGapMinutes;
  const starts = checkedStarts(question);
  const others = bookedMinutes(people.filter((each) => each.personId !== organiserId));
  const own = bookedMinutes(people.filter((each) => each.personId === organiserId));
  const touchesOthers = starts.map((start) => !isFree(others, start, length, gap));

  const inWorkingTime = (start: number) => {
    for (let minute = start; minute < start + length; minute += 1)
      for (const person of people) {
        const hours = (person.known ? person.workingHours : undefined) ?? {
          days: [1, 2, 3, 4, 5],
          startMinute: 480,
          endMinute: 1020,
          timeZone: HOME,
        };
        const shown = clock(minute, hours.timeZone);
        if (!hours.days.includes(shown.weekday)) return false;
        if (shown.minute < hours.startMinute || shown.minute >= hours.endMinute) return false;
        if (HOLIDAYS.includes(clock(minute).date)) return false;
      }
    return true;
  };

  /** What is left of a series after a change, or nothing when the change spoils an occurrence that was fine. */
  const left = (isClear: readonly boolean[], wasClear: readonly boolean[]): number | undefined => {
    if (isClear.some((clear, at) => !clear && wasClear[at])) return undefined;
    if (!isClear.some((clear, at) => clear && touchesOthers[at])) return undefined;
    return isClear.filter((clear) => !clear).length;
  };

  return {
    touchedBy: new Map(
      people.map((person) => {
        const booked = bookedMinutes([person]);
        return [
          person.personId,
          starts.flatMap((start, at) => (isFree(booked, start, length, gap) ? [] : [at])),
        ];
      }),
    ),

    cut(kind) {
      if (minuteOf(period.start) < minuteOf(now)) return undefined;
      const clear = (cut: number) =>
        starts.map((start) => {
          const from = kind === 'start-later' ? start + cut : start;
          return isFree(others, from, length - cut, gap) && isFree(own, from, length - cut, 0);
        });
      let best: { minutes: number; remaining: number } | undefined;
      for (let cut = 5; cut <= rules.maximumShorteningMinutes && length - cut >= 5; cut += 5) {
        const remaining = left(clear(cut), clear(0));
        if (remaining !== undefined && (best === undefined || remaining < best.remaining))
          best = { minutes: cut, remaining };
      }
      return best;
    },

    moves(wanted) {
      if (people.some((person) => !person.known)) return [];
      const first = minuteOf(period.start);
      const date = clock(first).date;
      const lastDate = dateAfter(date, rules.searchDays);
      const isHoliday = starts.map(
        (start) => recurrence !== undefined && HOLIDAYS.includes(clock(start).date),
      );
      const clearAt = (start: number) =>
        isFree(others, start, length, gap) && isFree(own, start, length, gap);
      const found: { start: number; remaining: number; isElsewhen: boolean; away: number }[] = [];
      const from = first - (first % 5) - 25 * 60;
      for (let start = from; start < first + (rules.searchDays + 2) * 1440; start += 5) {
        const shown = clock(start);
        if (start * MINUTE <= now.getTime() || shown.date < date || shown.date > lastDate) continue;
        if (!inWorkingTime(start)) continue;
        if (!recurrence && !clearAt(start)) continue;
        const series = occurrenceStarts(start, recurrence).slice(0, starts.length);
        if (series.some((each, at) => !isHoliday[at] && !inWorkingTime(each))) continue;
        const remaining = left(series.map(clearAt), starts.map(clearAt));
        if (remaining === undefined) continue;
        const isSameHalf = shown.date === date && shown.minute < 720 === clock(first).minute < 720;
        found.push({ start, remaining, isElsewhen: !isSameHalf, away: Math.abs(start - first) });
      }
      found.sort(
        (a, b) =>
          Number(a.isElsewhen) - Number(b.isElsewhen) || a.away - b.away || a.start - b.start,
      );
      const chosen: { start: number; remaining: number }[] = [];
      // What cures everything first, then what leaves least.
      for (const { start, remaining } of found.toSorted((a, b) => a.remaining - b.remaining))
        if (chosen.length < wanted && chosen.every((each) => Math.abs(each.start - start) >= 30))
          chosen.push({ start, remaining });
      return chosen;
    },
  };
}
