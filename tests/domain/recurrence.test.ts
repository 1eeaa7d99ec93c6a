import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countUntil, occurrencesOf } from '../../bot/domain/recurrence.ts';
import { swedishDateTime } from '../../bot/domain/swedish-time.ts';

const MINUTE = 60_000;
const period = (start: string, minutes = 60) => ({
  start: new Date(start),
  end: new Date(Date.parse(start) + minutes * MINUTE),
});
const shown = (start: string, everyWeeks: 1 | 2, count: number) =>
  occurrencesOf(period(start), { everyWeeks, count }).map(({ start: at }) => {
    const { date, time } = swedishDateTime(at);
    return `${date} ${time} ${at.toISOString().slice(11, 16)}Z`;
  });

describe('a series', () => {
  it('keeps its clock time when winter time begins: the days between are 169 hours apart', () => {
    expect(shown('2026-10-22T08:00:00Z', 1, 2)).toEqual([
      '2026-10-22 10:00 08:00Z',
      '2026-10-29 10:00 09:00Z',
    ]);
  });

  it('keeps its clock time when summer time begins, and every other week', () => {
    expect(shown('2027-03-16T09:00:00Z', 2, 3)).toEqual([
      '2027-03-16 10:00 09:00Z',
      '2027-03-30 10:00 08:00Z',
      '2027-04-13 10:00 08:00Z',
    ]);
  });

  it('comes an hour later in the one night that has no such hour', () => {
    expect(shown('2027-03-21T01:30:00Z', 1, 3)).toEqual([
      '2027-03-21 02:30 01:30Z',
      '2027-03-28 03:30 01:30Z',
      '2027-04-04 02:30 00:30Z',
    ]);
  });

  it('takes the later one of the hour that comes twice', () => {
    expect(shown('2026-10-18T00:30:00Z', 1, 2)).toEqual([
      '2026-10-18 02:30 00:30Z',
      '2026-10-25 02:30 01:30Z',
    ]);
  });

  it('has equally long occurrences, on the day of 23 hours and on the day of 25', () => {
    const lengths = occurrencesOf(period('2026-10-17T23:30:00Z', 300), {
      everyWeeks: 1,
      count: 30,
    }).map(({ start, end }) => (end.getTime() - start.getTime()) / MINUTE);
    expect(new Set(lengths)).toEqual(new Set([300]));
  });

  it('ends on its last day, that day included', () => {
    expect(countUntil('2026-11-26', '2026-12-10', 1)).toBe(3);
    expect(countUntil('2026-11-26', '2026-12-09', 1)).toBe(2);
    expect(countUntil('2026-11-26', '2026-12-10', 2)).toBe(2);
    expect(countUntil('2026-11-26', '2026-11-26', 1)).toBe(1);
    expect(countUntil('2026-11-26', '2026-11-25', 1)).toBe(0);
  });

  it('counted to a day has its last occurrence on or before that day, and the next one after it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 720 }),
        fc.constantFrom<1 | 2>(1, 2),
        (days, everyWeeks) => {
          const until = new Date(Date.UTC(2026, 10, 26 + days)).toISOString().slice(0, 10);
          const count = countUntil('2026-11-26', until, everyWeeks);
          const dates = occurrencesOf(period('2026-11-26T09:00:00Z'), {
            everyWeeks,
            count: count + 1,
          }).map(({ start }) => swedishDateTime(start).date);
          expect((dates[count - 1] ?? '') <= until).toBe(true);
          expect((dates[count] ?? '') > until).toBe(true);
        },
      ),
    );
  });
});
