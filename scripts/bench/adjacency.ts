/**
 * How long the adjacency check takes: fifty people over sixty days with twelve bookings a day each, three cures found, and
 * what twice the bookings do to it. Alone: `node scripts/bench/adjacency.ts`.
 */
import { pathToFileURL } from 'node:url';
import type { AdjacencyQuestion } from '../../bot/domain/adjacency.ts';
import { checkAdjacency } from '../../bot/domain/adjacency.ts';
import type { BusyPeriod, PersonAvailability } from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';
import { addDays, instantIn, weekdayOf } from '../../bot/domain/zoned-time.ts';

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

/** One line of the bench's table. */
interface AdjacencyFigure {
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  readonly isMet?: boolean;
}

/** Measures the check as it is asked for a meeting, for twice the bookings, and for a weekly series. Nothing is kept warm between sizes but the code itself. */
export function benchAdjacency(): Promise<readonly AdjacencyFigure[]> {
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
  const [once, twice, weekly] = ([0, 1, 2] as const).map((at) =>
    medianOf(times.map((each) => each[at])),
  );
  if (once === undefined || twice === undefined || weekly === undefined)
    throw new Error('every size is measured');
  const bookings = PEOPLE * DAYS * PER_DAY;
  const growth = twice / once;
  return Promise.resolve([
    {
      what: `adjacency, ${bookings} bookings, three cures: median of ${RUNS}`,
      measured: `${once.toFixed(1)} ms (the very first ${first.toFixed(1)} ms)`,
      target: `≤ ${MOST_MS} ms`,
      isMet: once <= MOST_MS,
    },
    {
      what: `adjacency, ${2 * bookings} bookings by ${bookings}`,
      measured: `${growth.toFixed(2)} (${twice.toFixed(1)} ms)`,
      target: `≤ ${MOST_GROWTH}`,
      isMet: growth <= MOST_GROWTH,
    },
    {
      what: `adjacency, ${bookings} bookings, a series of 13`,
      measured: `${weekly.toFixed(1)} ms`,
    },
  ]);
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

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const figures = await benchAdjacency();
  for (const { what, measured, target = '', isMet } of figures)
    console.log(
      [what, measured, target, isMet === undefined ? '' : isMet ? 'met' : 'NOT MET']
        .join('  ')
        .trimEnd(),
    );
  if (figures.some(({ isMet }) => isMet === false)) process.exitCode = 1;
}
