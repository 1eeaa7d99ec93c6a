import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAdjacency, type AdjacencyQuestion } from '../../bot/domain/adjacency.ts';
import type {
  BusyPeriod,
  Cure,
  PersonAvailability,
  WorkingHours,
} from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';
import { askOracle, checkedStarts } from './adjacency-oracle.ts';
import { occurrencesOf } from '../../bot/domain/recurrence.ts';
import type { SeriesMove } from '../../bot/domain/standing-series.ts';
import { swedishDate } from '../../bot/domain/swedish-time.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60;
const HOST = personId('p0');

/** Monday mornings before Christmas, before either change of the clocks, and an ordinary one before Ascension Day. */
const mondays = fc
  .constantFrom('2026-12-21', '2026-10-19', '2027-03-22', '2027-05-03')
  .map((date) => Date.parse(`${date}T00:00:00Z`));

const shownAs = fc.constantFrom<BusyPeriod['shownAs']>(
  ...([
    'busy',
    'busy',
    'tentative',
    'free',
    'out-of-office',
    'working-elsewhere',
    'unknown',
  ] as const),
);
/** Mostly around the booking, in minutes from its start, and some over the whole day. */
const spans = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      from: fc.integer({ min: -150, max: 110 }),
      minutes: fc.integer({ min: 1, max: 160 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      from: fc.integer({ min: -24 * 60, max: 7 * 24 * 60 }),
      minutes: fc.integer({ min: 1, max: 300 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ from: -10 * 60, minutes: 20 * 60 }) },
);
/** They come back in some of the weeks that follow. */
const bookings = fc
  .tuple(
    spans,
    fc.record({
      weeks: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
      shownAs,
      isAllDay: fc.constantFrom(false, false, false, false, false, true),
    }),
  )
  .map(([span, rest]) => ({ ...span, ...rest }));

const officeHours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 480,
  endMinute: 1020,
  timeZone: 'Europe/Stockholm',
};
const workingHours = fc.constantFrom<WorkingHours | undefined>(
  ...[officeHours, officeHours, officeHours, officeHours],
  undefined,
  { days: [1, 2, 3], startMinute: 420, endMinute: 900, timeZone: 'Europe/Helsinki' },
  { days: [1, 2, 3, 4, 5, 6, 7], startMinute: 0, endMinute: 1440, timeZone: 'Europe/Stockholm' },
  { days: [1, 2, 3, 4, 5, 6, 7], startMinute: 150, endMinute: 1200, timeZone: 'Europe/Stockholm' },
  { days: [1, 2, 3, 4], startMinute: 240, endMinute: 720, timeZone: 'America/New_York' },
);
const person = fc.record({
  busy: fc.array(bookings, { maxLength: 5 }),
  hours: workingHours,
  isKnown: fc.constantFrom(...Array.from({ length: 11 }, () => true), false),
});
const recurrences = fc.record({
  everyWeeks: fc.constantFrom<1 | 2>(1, 2),
  count: fc.integer({ min: 2, max: 6 }),
});

const questionsAbout = (
  recurrence: fc.Arbitrary<AdjacencyQuestion['recurrence']>,
  searchDays: readonly number[],
) =>
  fc
    .record({
      monday: mondays,
      startAt: fc.oneof(
        fc.integer({ min: 80, max: 160 }).map((steps) => steps * 5),
        fc.integer({ min: 7 * 60, max: 6 * 24 * 60 }),
      ),
      minutes: fc.constantFrom(5, 15, 30, 60, 90),
      people: fc.array(person, { minLength: 2, maxLength: 4 }),
      recurrence,
      minimumGapMinutes: fc.constantFrom(0, 1, 5, 10),
      maximumShorteningMinutes: fc.constantFrom(0, 7, 15, 30),
      searchDays: fc.constantFrom(...searchDays),
      horizonDays: fc.constantFrom(7, 15, 42, 90),
      nowAt: fc.constantFrom(-60, 0, 17, 420),
    })
    .map((each): AdjacencyQuestion => {
      const { monday, startAt, minutes, recurrence: comesBack, nowAt, ...rules } = each;
      const at = (minute: number) => new Date(monday + minute * MINUTE);
      return {
        period: { start: at(startAt), end: at(startAt + minutes) },
        ...(comesBack ? { recurrence: comesBack } : {}),
        organiserId: HOST,
        people: each.people.map(({ busy, hours, isKnown }, number): PersonAvailability => {
          const id = personId(`p${number}`);
          if (!isKnown) return { personId: id, known: false, why: 'not-permitted' };
          return {
            personId: id,
            known: true,
            busy: busy.flatMap(({ from, minutes: long, weeks, ...shown }) =>
              weeks.map((week) => ({
                start: at(startAt + from + week * WEEK),
                end: at(startAt + from + week * WEEK + long),
                ...shown,
              })),
            ),
            ...(hours ? { workingHours: hours } : {}),
          };
        }),
        rules,
        now: at(nowAt),
      };
    });

const once = questionsAbout(fc.constant(undefined), [0, 1, 3, 6]);
const series = questionsAbout(recurrences, [0, 0, 0, 1, 6]);

/** The same series, as if it had been read from the calendar. */
function asStanding(question: AdjacencyQuestion, move: SeriesMove): AdjacencyQuestion {
  const { period, recurrence } = question;
  if (!recurrence || !('count' in recurrence)) throw new Error('the question is about no series');
  const occurrences = occurrencesOf(period, recurrence);
  return { ...question, recurrence: { occurrences, goesOn: false, move } };
}

interface ToldCure {
  readonly kind: Cure['kind'];
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
  readonly remaining: number;
}
const told = ({ kind, minutes, period, remaining }: Cure): ToldCure => ({
  kind,
  minutes,
  start: period.start.getTime() / MINUTE,
  end: period.end.getTime() / MINUTE,
  remaining,
});

/** The three cures in B2's order, out of what the oracle found. */
function expectedCures(question: AdjacencyQuestion): ToldCure[] {
  const oracle = askOracle(question);
  const [start, end] = [question.period.start, question.period.end].map(
    (at) => at.getTime() / MINUTE,
  );
  if (start === undefined || end === undefined) throw new Error('a period has two ends');
  const cuts = (['start-later', 'end-earlier'] as const)
    .flatMap((kind): ToldCure[] => {
      const cut = oracle.cut(kind);
      if (!cut) return [];
      const { minutes, remaining } = cut;
      return kind === 'start-later'
        ? [{ kind, minutes, start: start + minutes, end, remaining }]
        : [{ kind, minutes, start, end: end - minutes, remaining }];
    })
    .toSorted((a, b) => a.minutes - b.minutes);
  const whole = cuts.filter(({ remaining }) => remaining === 0);
  const moves = oracle.moves(3 - whole.length).map((move) => ({
    kind: 'move' as const,
    minutes: 0,
    start: move.start,
    end: move.start + end - start,
    remaining: move.remaining,
  }));
  return [...cuts, ...moves].toSorted((a, b) => a.remaining - b.remaining).slice(0, 3);
}

describe('adjacency against a search minute by minute', () => {
  it('finds a touch exactly when somebody else’s booking lies nearer than the minimum', () => {
    fc.assert(
      fc.property(once, (question) => {
        const { touches, own } = checkAdjacency(question);
        const { touchedBy } = askOracle(question);
        for (const { personId: id } of question.people) {
          const found = (id === HOST ? own : touches).some((touch) => touch.personId === id);
          expect(found).toBe((touchedBy.get(id) ?? []).length > 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('offers the same three cures, in the same order, for a booking', () => {
    let offered = 0;
    fc.assert(
      fc.property(once, (question) => {
        const { touches, cures } = checkAdjacency(question);
        expect(cures.map(told)).toEqual(touches.length === 0 ? [] : expectedCures(question));
        offered += cures.length;
      }),
      { numRuns: 300 },
    );
    // A property about cures that never sees one would prove nothing.
    expect(offered).toBeGreaterThan(100);
  });

  it('counts the occurrences of a series that touch, and whose bookings', () => {
    fc.assert(
      fc.property(series, (question) => {
        const { series: report } = checkAdjacency(question);
        const { touchedBy } = askOracle(question);
        const others = question.people.filter(({ personId: id }) => id !== HOST);
        const all = new Set(others.flatMap(({ personId: id }) => touchedBy.get(id) ?? []));
        expect(report).toMatchObject({
          occurrences:
            question.recurrence && 'count' in question.recurrence
              ? question.recurrence.count
              : undefined,
          checked: checkedStarts(question).length,
          touching: all.size,
        });
        for (const { personId: id } of others)
          expect(report?.people.find((each) => each.personId === id)?.occurrences ?? 0).toBe(
            touchedBy.get(id)?.length,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('offers the same three cures for a series, and says how many occurrences each leaves', () => {
    let [whole, partly] = [0, 0];
    fc.assert(
      fc.property(series, (question) => {
        const { touches, cures } = checkAdjacency(question);
        expect(cures.map(told)).toEqual(touches.length === 0 ? [] : expectedCures(question));
        whole += cures.filter(({ remaining }) => remaining === 0).length;
        partly += cures.filter(({ remaining }) => remaining > 0).length;
      }),
      { numRuns: 400 },
    );
    expect(whole).toBeGreaterThan(50);
    expect(partly).toBeGreaterThan(4);
  });

  it('says the same of a series that stands in the calendar as of one that is to be', () => {
    let offered = 0;
    fc.assert(
      fc.property(series, (question) => {
        const { cures, touches, series: report } = checkAdjacency(question);
        const standing = checkAdjacency(asStanding(question, 'any-day'));
        expect(standing).toMatchObject({ touches, cures, series: report });
        offered += cures.length;
      }),
      { numRuns: 200 },
    );
    expect(offered).toBeGreaterThan(50);
  });

  it('moves a series that keeps its days to another time of the same day alone', () => {
    let moved = 0;
    fc.assert(
      fc.property(series, (question) => {
        const before = swedishDate(question.period.start);
        const { cures } = checkAdjacency(asStanding(question, 'same-day'));
        for (const { period } of cures) expect(swedishDate(period.start)).toBe(before);
        moved += cures.filter(({ kind }) => kind === 'move').length;
      }),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(20);
  });
});
