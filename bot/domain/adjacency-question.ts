import type { BusyPeriod, Period, PersonAvailability } from './availability.ts';
import type { PersonId } from './ids.ts';
import type { AdjacencyRules } from './policy.ts';
import type { Recurrence } from './recurrence.ts';
import { occurrencesOf } from './recurrence.ts';
import type { StandingSeries } from './standing-series.ts';
import { swedishDate } from './swedish-time.ts';
import { STOCKHOLM, addDays, instantIn } from './zoned-time.ts';

export const MINUTE = 60_000;

export interface AdjacencyQuestion {
  /** The booking; of a series its first occurrence. */
  readonly period: Period;
  /** Absent: it takes place once. A series that is to be, or one that stands in the calendar: `period` is its next. */
  readonly recurrence?: Recurrence | StandingSeries;
  readonly organiserId: PersonId;
  /** The organiser may be among them; somebody listed twice counts once. */
  readonly people: readonly PersonAvailability[];
  /** Rooms and equipment among the people: B2 speaks of participants, so theirs do not count. */
  readonly resourceIds?: readonly PersonId[];
  readonly rules: AdjacencyRules;
  readonly now: Date;
  /** What was read of the calendars; nothing outside it counts as free. By default everything was. */
  readonly read?: Period;
  /**
   * Set when the booking stands in the calendars already: its own entries are no neighbours, and bookings entered after
   * `madeAt` are not earlier ones. `at` is where it stands, all its occurrences, when it is asked about another time; `of` are the people who
   * have it in their calendars, by default all.
   */
  readonly standing?: {
    readonly madeAt?: Date;
    readonly at?: readonly Period[];
    readonly of?: readonly PersonId[];
  };
}

type KnownCalendar = Extract<PersonAvailability, { known: true }>;

/** A question sorted out once: every part of the answer starts from this. Times in milliseconds. */
export interface SortedQuestion {
  readonly question: AdjacencyQuestion;
  readonly calendars: readonly KnownCalendar[];
  /** The bookings that count, of everybody whose calendar is known, and those of them that the booking touches. */
  readonly known: readonly CountedBookings[];
  readonly unknown: readonly Extract<PersonAvailability, { known: false }>[];
  /** The occurrences to check, earliest first; one when the booking is no series. */
  readonly checked: readonly Period[];
  readonly starts: readonly number[];
  readonly length: number;
  readonly gap: number;
}

export interface CountedBookings {
  readonly personId: PersonId;
  readonly isOrganiser: boolean;
  readonly busy: readonly BusyPeriod[];
  readonly touched: readonly TouchedBooking[];
}

/** A booking nearer than the gap to the occurrences from the one index up to, not including, the other. */
export interface TouchedBooking {
  readonly booking: BusyPeriod;
  readonly from: number;
  readonly to: number;
}

/** Looks at each booking once; what comes after needs only the few that are touched. */
export function sortOut(question: AdjacencyQuestion): SortedQuestion {
  const { period, rules, resourceIds = [] } = question;
  const people = eachOnce(question.people).filter(
    ({ personId }) => !resourceIds.includes(personId),
  );
  const calendars = people.filter((person) => person.known);
  const checked = withinHorizon(question);
  const shape = {
    starts: checked.map(({ start }) => start.getTime()),
    length: period.end.getTime() - period.start.getTime(),
  };
  const gap = rules.minimumGapMinutes * MINUTE;
  return {
    question,
    calendars,
    known: calendars.map(({ personId, busy: all }) => {
      const busy = all.filter(whatCounts(question, checked, personId));
      const isOrganiser = personId === question.organiserId;
      return { personId, isOrganiser, busy, touched: touchedOf(busy, shape, gap) };
    }),
    unknown: people.filter((person) => !person.known),
    checked,
    ...shape,
    gap,
  };
}

const eachOnce = (people: readonly PersonAvailability[]): PersonAvailability[] => {
  const first = new Map<PersonId, PersonAvailability>();
  for (const person of people) if (!first.has(person.personId)) first.set(person.personId, person);
  return [...first.values()];
};

/** The first occurrence always, and the rest as far as both the pack's horizon and what was read reach. */
function withinHorizon({ period, recurrence, rules, read }: AdjacencyQuestion): Period[] {
  if (!recurrence) return [period];
  const horizon = horizonOf(period.start, rules).getTime();
  const gap = rules.minimumGapMinutes * MINUTE;
  const known = (read?.end.getTime() ?? Infinity) - gap;
  const all =
    'occurrences' in recurrence ? recurrence.occurrences : occurrencesOf(period, recurrence);
  return all.filter(
    ({ start, end }, at) => at === 0 || (start.getTime() < horizon && end.getTime() <= known),
  );
}

/** Where the pack's horizon for a series with that first start ends: a Swedish midnight. */
export const horizonOf = (first: Date, { horizonDays }: AdjacencyRules): Date =>
  instantIn(STOCKHOLM, addDays(swedishDate(first), horizonDays), 0) ?? first;

/**
 * Free and working elsewhere keep nobody from meeting, and a whole day says little of its hours; all else counts, private
 * or not, and so does what nobody says how it is shown.
 */
const takesTime = ({ shownAs, isAllDay, start, end }: BusyPeriod): boolean =>
  !isAllDay &&
  shownAs !== 'free' &&
  shownAs !== 'working-elsewhere' &&
  start.getTime() < end.getTime();

function whatCounts(
  { standing }: AdjacencyQuestion,
  checked: readonly Period[],
  personId: PersonId,
) {
  if (!standing) return takesTime;
  const hasIt = standing.of?.includes(personId) ?? true;
  const stands = standing.at ?? checked;
  const own = new Set(hasIt ? stands.map(spanOf) : []);
  const madeAt = standing.madeAt?.getTime() ?? Infinity;
  return (busy: BusyPeriod): boolean =>
    takesTime(busy) && (busy.madeAt?.getTime() ?? -Infinity) < madeAt && !own.has(spanOf(busy));
}

const spanOf = ({ start, end }: Period): string => `${start.getTime()}/${end.getTime()}`;

type Shape = Pick<SortedQuestion, 'starts' | 'length'>;

function touchedOf(busy: readonly BusyPeriod[], shape: Shape, gap: number): TouchedBooking[] {
  const touched: TouchedBooking[] = [];
  const [first = 0, last = 0] = [shape.starts[0], shape.starts.at(-1)];
  for (const booking of busy) {
    // Most bookings lie before or after everything that is asked about.
    if (booking.end.getTime() + gap <= first) continue;
    if (booking.start.getTime() - gap - shape.length >= last) continue;
    const [from, to] = touchedBy(shape, booking, gap);
    if (from < to) touched.push({ booking, from, to });
  }
  return touched;
}

/** Which of the occurrences lie nearer than `gap` to a booking: indices from the first up to, not including, the second. */
export function touchedBy(
  { starts, length }: Shape,
  booking: Period,
  gap: number,
): readonly [number, number] {
  const after = booking.start.getTime() - gap - length;
  const before = booking.end.getTime() + gap;
  return [
    firstIndex(starts, (start) => start > after),
    firstIndex(starts, (start) => start >= before),
  ];
}

/** By halving: where the condition, once true, stays true. */
function firstIndex(starts: readonly number[], isBeyond: (start: number) => boolean): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(starts[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
