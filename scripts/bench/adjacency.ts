/**
 * How long the adjacency check takes: fifty people over sixty days with twelve bookings a day each, three cures found, and
 * what twice the bookings do to it.
 */
import type { AdjacencyQuestion } from '../../bot/domain/adjacency.ts';
import { checkAdjacency } from '../../bot/domain/adjacency.ts';
import type { BusyPeriod, PersonAvailability } from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';
import { addDays, instantIn, weekdayOf } from '../../bot/domain/zoned-time.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import { median } from './statistics.ts';

const PEOPLE = 50;
const DAYS = 60;
const PER_DAY = 12;
/** The limits: milliseconds for one check, and how much longer twice the bookings may take. */
const MOST_MS = 20;
const MOST_GROWTH = 2.3;
const RUNS = 31;
const WARM_UP_RUNS = 10;

const MINUTE = 60_000;
const ZONE = 'Europe/Stockholm';
/** A Monday; summer time ends within the sixty days. */
const FIRST_DAY = '2026-09-07';
const OPENS = 8 * 60;
const CLOSES = 17 * 60;
/** Everybody is free from noon on only so late, so that every earlier day is looked through first. */
const FREE_FROM_DAY = 56;
const NOON = 12 * 60;

/** Measures the check as it is asked for a meeting, for twice the bookings, and for a weekly series. Nothing is kept warm between sizes but the code itself. */
export function benchAdjacency(): readonly Figure[] {
  const usual = questionOf(PER_DAY);
  const doubled = questionOf(2 * PER_DAY);
  const first = timeOf(usual);
  const series = { ...usual, recurrence: { everyWeeks: 1 as const, count: 13 } };
  for (let run = 0; run < WARM_UP_RUNS; run += 1) [usual, doubled, series].forEach(timeOf);
  const times: readonly [number, number, number][] = Array.from({ length: RUNS }, () => [
    timeOf(usual),
    timeOf(doubled),
    timeOf(series),
  ]);
  const medianOf = (at: 0 | 1 | 2) => median(times.map((each) => each[at]));
  const once = medianOf(0);
  const bookings = PEOPLE * DAYS * PER_DAY;
  return [
    atMost(`adjacency, ${bookings} bookings, three cures: median of ${RUNS}`, once, MOST_MS, {
      unit: ' ms',
      digits: 1,
      note: ` (the very first ${first.toFixed(0)} ms)`,
    }),
    atMost(`adjacency, twice the bookings: time by once`, medianOf(1) / once, MOST_GROWTH, {
      unit: '',
      digits: 2,
    }),
    {
      what: `adjacency, ${bookings} bookings, a series of 13`,
      measured: `${medianOf(2).toFixed(1)} ms`,
    },
  ];
}

/** Milliseconds for one answer. A check that finds fewer than three cures has not done the work. */
function timeOf(question: AdjacencyQuestion): number {
  const before = performance.now();
  const { touches, cures } = checkAdjacency(question);
  const took = performance.now() - before;
  if (touches.length === 0 || (!question.recurrence && cures.length !== 3))
    throw new Error(`the check found ${touches.length} touches and ${cures.length} cures`);
  return took;
}

function questionOf(perDay: number): AdjacencyQuestion {
  const start = instantOf(FIRST_DAY, 9 * 60);
  return {
    period: { start, end: new Date(start.getTime() + 60 * MINUTE) },
    organiserId: personId('person-0'),
    people: Array.from({ length: PEOPLE }, (_, number) => personOf(number, perDay)),
    rules: {
      minimumGapMinutes: 5,
      maximumShorteningMinutes: 15,
      searchDays: DAYS - 1,
      horizonDays: 90,
    },
    now: instantOf(FIRST_DAY, OPENS),
  };
}

function personOf(number: number, perDay: number): PersonAvailability {
  const dates = Array.from({ length: DAYS }, (_, day) => addDays(FIRST_DAY, day));
  return {
    personId: personId(`person-${number}`),
    known: true,
    busy: dates.flatMap((date, day) => bookingsOf(number, perDay, date, day)),
    workingHours: { days: [1, 2, 3, 4, 5], startMinute: OPENS, endMinute: CLOSES, timeZone: ZONE },
  };
}

/** Evenly over the day, each person's a few minutes from the next person's; weekends too. */
function bookingsOf(number: number, perDay: number, date: string, day: number): BusyPeriod[] {
  const isFreeLater = day >= FREE_FROM_DAY && weekdayOf(date) <= 5;
  const span = (isFreeLater ? NOON : CLOSES) - OPENS;
  const step = span / perDay;
  return Array.from({ length: perDay }, (_, at) => {
    const start = instantOf(date, OPENS + Math.floor(at * step + (number % 7)));
    return {
      start,
      end: new Date(start.getTime() + Math.max(5, Math.floor(step / 2)) * MINUTE),
      shownAs: at % 5 === 0 ? 'tentative' : 'busy',
      isAllDay: false,
    };
  });
}

function instantOf(date: string, minute: number): Date {
  const instant = instantIn(ZONE, date, minute);
  if (!instant) throw new Error('working hours are never skipped');
  return instant;
}
