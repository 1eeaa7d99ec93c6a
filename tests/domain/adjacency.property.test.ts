import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAdjacency } from '../../bot/domain/adjacency.ts';
import type { AdjacencyQuestion } from '../../bot/domain/adjacency-cures.ts';
import type {
  BusyPeriod,
  Cure,
  Period,
  PersonAvailability,
} from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';
import { isSwedishHoliday } from '../../bot/domain/swedish-holidays.ts';
import { swedishDateTime } from '../../bot/domain/swedish-time.ts';

const MINUTE = 60_000;
const HOST = personId('p0');
/** Monday 21 December 2026, 07:00 in Sweden: Christmas lies within the search. */
const BASE = Date.parse('2026-12-21T06:00:00Z');

const busyPeriod = fc
  .record({
    from: fc.integer({ min: 0, max: 5 * 24 * 60 }),
    minutes: fc.integer({ min: 1, max: 300 }),
    shownAs: fc.constantFrom<BusyPeriod['shownAs']>(
      'busy',
      'busy',
      'tentative',
      'free',
      'out-of-office',
      'working-elsewhere',
    ),
    isAllDay: fc.constantFrom(false, false, false, true),
  })
  .map(({ from, minutes, shownAs, isAllDay }): BusyPeriod => ({
    start: new Date(BASE + from * MINUTE),
    end: new Date(BASE + (from + minutes) * MINUTE),
    shownAs,
    isAllDay,
  }));
const workingHours = fc.constantFrom(
  { days: [1, 2, 3, 4, 5], startMinute: 480, endMinute: 1020, timeZone: 'Europe/Stockholm' },
  { days: [1, 2, 3], startMinute: 420, endMinute: 900, timeZone: 'Europe/Helsinki' },
);
const questions = fc
  .record({
    startAt: fc.integer({ min: 0, max: 40 }),
    minutes: fc.constantFrom(15, 30, 60, 90),
    people: fc.array(fc.tuple(fc.array(busyPeriod, { maxLength: 12 }), workingHours), {
      minLength: 1,
      maxLength: 4,
    }),
    minimumGapMinutes: fc.constantFrom(0, 5, 10),
    maximumShorteningMinutes: fc.constantFrom(0, 10, 30),
    searchDays: fc.constantFrom(0, 2, 5),
  })
  .map(({ startAt, minutes, people, searchDays, ...gaps }): AdjacencyQuestion => {
    const start = new Date(BASE + (60 + startAt * 7) * MINUTE);
    return {
      period: { start, end: new Date(start.getTime() + minutes * MINUTE) },
      organiserId: HOST,
      people: people.map(([busy, hours], at): PersonAvailability => ({
        personId: personId(`p${at}`),
        known: true,
        busy,
        workingHours: hours,
      })),
      rules: { ...gaps, searchDays },
      now: new Date(BASE + 30 * MINUTE),
    };
  });

/** Whether somebody's booking lies nearer than the gap: the rule as it reads, minute by minute. */
const isClear = (question: AdjacencyQuestion, { start, end }: Period, gapOfOwn: number): boolean =>
  question.people.every(
    (person) =>
      !person.known ||
      person.busy.every((busy) => {
        if (busy.isAllDay || busy.shownAs === 'free' || busy.shownAs === 'working-elsewhere')
          return true;
        const gap = person.personId === HOST ? gapOfOwn : question.rules.minimumGapMinutes;
        const before = (start.getTime() - busy.end.getTime()) / MINUTE;
        const after = (busy.start.getTime() - end.getTime()) / MINUTE;
        return (before >= 0 && before >= gap) || (after >= 0 && after >= gap);
      }),
  );

const isWithinHours = (question: AdjacencyQuestion, { start, end }: Period): boolean =>
  question.people.every((person) => {
    if (!person.known || !person.workingHours) return true;
    const { days, startMinute, endMinute, timeZone } = person.workingHours;
    const minuteIn = (at: Date) => {
      const parts = Object.fromEntries(
        new Intl.DateTimeFormat('en-GB', {
          timeZone,
          hour: '2-digit',
          minute: '2-digit',
          weekday: 'short',
          hourCycle: 'h23',
        })
          .formatToParts(at)
          .map(({ type, value }) => [type, value]),
      );
      const weekday = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(
        parts['weekday'] ?? '',
      );
      return { weekday, minute: Number(parts['hour']) * 60 + Number(parts['minute']) };
    };
    const [from, to] = [minuteIn(start), minuteIn(end)];
    return (
      days.includes(from.weekday) &&
      from.weekday === to.weekday &&
      from.minute >= startMinute &&
      to.minute <= endMinute
    );
  });

/** Every start on the clock's five minutes, tried one after the other. */
function movesByTrial(question: AdjacencyQuestion): number[] {
  const { period, rules, now } = question;
  const length = period.end.getTime() - period.start.getTime();
  const wanted = swedishDateTime(period.start);
  const lastDate = swedishDateTime(
    new Date(period.start.getTime() + rules.searchDays * 24 * 60 * MINUTE),
  ).date;
  const found: { start: number; rank: number; away: number }[] = [];
  const midnight = BASE - 7 * 60 * MINUTE;
  for (let start = midnight; start < midnight + 7 * 24 * 60 * MINUTE; start += 5 * MINUTE) {
    const slot = { start: new Date(start), end: new Date(start + length) };
    const { date, hour } = swedishDateTime(slot.start);
    if (slot.start <= now || date < wanted.date || date > lastDate || isSwedishHoliday(date))
      continue;
    if (!isWithinHours(question, slot) || !isClear(question, slot, rules.minimumGapMinutes))
      continue;
    const isSameHalf = date === wanted.date && hour < 12 === wanted.hour < 12;
    found.push({ start, rank: isSameHalf ? 0 : 1, away: Math.abs(start - period.start.getTime()) });
  }
  found.sort((a, b) => a.rank - b.rank || a.away - b.away || a.start - b.start);
  const chosen: number[] = [];
  for (const { start } of found)
    if (chosen.length < 3 && chosen.every((each) => Math.abs(each - start) >= 30 * MINUTE))
      chosen.push(start);
  return chosen;
}

/** The least cut, tried five minutes at a time. */
function cutByTrial(question: AdjacencyQuestion, kind: Cure['kind']): number | undefined {
  const { start, end } = question.period;
  for (let cut = 5; cut <= question.rules.maximumShorteningMinutes; cut += 5) {
    const slot =
      kind === 'start-later'
        ? { start: new Date(start.getTime() + cut * MINUTE), end }
        : { start, end: new Date(end.getTime() - cut * MINUTE) };
    if (slot.end.getTime() - slot.start.getTime() < 5 * MINUTE) return undefined;
    if (isClear(question, slot, 0)) return cut;
  }
  return undefined;
}

describe('adjacency against trying everything', () => {
  it('finds a touch exactly when somebody else’s booking lies nearer than the minimum', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const others = {
          ...question,
          people: question.people.filter((each) => each.personId !== HOST),
        };
        expect(checkAdjacency(question).touches.length === 0).toBe(
          isClear(others, question.period, 0),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('offers the same cuts and the same three moves', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { touches, cures } = checkAdjacency(question);
        if (touches.length === 0) {
          expect(cures).toEqual([]);
          return;
        }
        const cutOf = (kind: Cure['kind']) => cures.find((cure) => cure.kind === kind)?.minutes;
        expect(cutOf('start-later')).toBe(cutByTrial(question, 'start-later'));
        expect(cutOf('end-earlier')).toBe(cutByTrial(question, 'end-earlier'));
        const moves = cures
          .filter((cure) => cure.kind === 'move')
          .map((cure) => cure.period.start.getTime());
        expect(moves).toEqual(movesByTrial(question));
      }),
      { numRuns: 150 },
    );
  });
});
