import { describe, expect, it } from '@jest/globals';
import { checkAdjacency } from '../../bot/domain/adjacency.ts';
import type {
  BusyPeriod,
  Cure,
  PersonAvailability,
  WorkingHours,
} from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';
import { instantOf, swedishDateTime } from '../../bot/domain/swedish-time.ts';

const host = personId('host');
const anna = personId('anna');
const bjorn = personId('bjorn');
const at = (date: string, time: string): Date => {
  const instant = instantOf(date, time);
  if (!instant.ok) throw new Error(`${date} ${time}`);
  return instant.value;
};
const busy = (date: string, start: string, end: string): BusyPeriod => ({
  start: at(date, start),
  end: at(date, end),
  shownAs: 'busy',
  isAllDay: false,
});
const hours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 8 * 60,
  endMinute: 17 * 60,
  timeZone: 'Europe/Stockholm',
};
const known = (id: typeof anna, ...periods: BusyPeriod[]): PersonAvailability => ({
  personId: id,
  known: true,
  busy: periods,
  workingHours: hours,
});
/** The date so many weeks after Thursday 8 October 2026; summer time ends on the 25th. */
const thursday = (week: number) =>
  new Date(Date.UTC(2026, 9, 8 + week * 7)).toISOString().slice(0, 10);
const check = (
  people: PersonAvailability[],
  more: Partial<Parameters<typeof checkAdjacency>[0]> = {},
) =>
  checkAdjacency({
    period: { start: at(thursday(0), '10:00'), end: at(thursday(0), '11:00') },
    recurrence: { everyWeeks: 1, count: 6 },
    organiserId: host,
    people,
    rules: {
      minimumGapMinutes: 5,
      maximumShorteningMinutes: 15,
      searchDays: 0,
      horizonDays: 90,
    },
    now: at('2026-10-01', '08:00'),
    ...more,
  });
const told = (cures: readonly Cure[]) =>
  cures.map(({ kind, period, remaining }) => {
    const [start, end] = [swedishDateTime(period.start), swedishDateTime(period.end)];
    return `${kind} ${start.date} ${start.time}–${end.time}, ${remaining} left`;
  });

describe('a series beside other people’s bookings', () => {
  it('is checked at the same Swedish time in every week, across the change to winter time', () => {
    const { series, cures } = check([
      known(anna, busy(thursday(1), '09:00', '10:00'), busy(thursday(4), '09:00', '10:00')),
      known(bjorn, busy(thursday(4), '09:30', '09:58'), busy(thursday(5), '12:00', '13:00')),
    ]);
    expect(series).toEqual({
      occurrences: 6,
      checked: 6,
      touching: 2,
      onHolidays: 0,
      people: [
        {
          personId: anna,
          occurrences: 2,
          first: { start: at(thursday(1), '10:00'), end: at(thursday(1), '11:00') },
          isTentative: false,
        },
        {
          personId: bjorn,
          occurrences: 1,
          first: { start: at(thursday(4), '10:00'), end: at(thursday(4), '11:00') },
          isTentative: false,
        },
      ],
      own: [],
    });
    expect(told(cures)[0]).toBe('start-later 2026-10-08 10:05–11:00, 0 left');
  });

  it('every other week has nothing to do with the weeks between', () => {
    const everyOther = { recurrence: { everyWeeks: 2 as const, count: 3 } };
    const people = [known(anna, busy(thursday(1), '10:00', '11:00'))];
    expect(check(people, everyOther).series).toMatchObject({ checked: 3, touching: 0 });
    expect(check(people).series).toMatchObject({ checked: 6, touching: 1 });
  });

  it('says how many occurrences a cure leaves, and offers what leaves none first', () => {
    const people = [
      known(anna, busy(thursday(0), '09:00', '10:00'), busy(thursday(2), '08:00', '12:00')),
    ];
    const allDay = known(bjorn, busy(thursday(2), '08:00', '17:00'));
    expect(told(check([...people, allDay]).cures)).toEqual([
      'start-later 2026-10-08 10:05–11:00, 1 left',
      'move 2026-10-08 10:05–11:05, 1 left',
      'move 2026-10-08 10:35–11:35, 1 left',
    ]);
    const intoTheAfternoon = check([...people, known(bjorn, busy(thursday(3), '08:00', '08:30'))], {
      rules: {
        minimumGapMinutes: 5,
        maximumShorteningMinutes: 0,
        searchDays: 1,
        horizonDays: 90,
      },
    });
    expect(told(intoTheAfternoon.cures)).toEqual([
      'move 2026-10-08 12:05–13:05, 0 left',
      'move 2026-10-08 12:35–13:35, 0 left',
      'move 2026-10-08 13:05–14:05, 0 left',
    ]);
  });

  it('is never moved to where an occurrence that was clear would touch', () => {
    const people = [
      known(anna, busy(thursday(0), '10:00', '17:00')),
      known(bjorn, busy(thursday(3), '08:00', '09:30')),
    ];
    expect(told(check(people).cures)).toEqual([]);
  });

  it('is checked within the horizon, and says how far that reached', () => {
    const people = [known(anna, busy(thursday(3), '10:00', '11:00'))];
    const rules = {
      minimumGapMinutes: 5,
      maximumShorteningMinutes: 15,
      searchDays: 0,
      horizonDays: 21,
    };
    expect(check(people, { rules }).series).toMatchObject({
      occurrences: 6,
      checked: 3,
      touching: 0,
    });
    expect(check(people, { rules: { ...rules, horizonDays: 22 } }).series).toMatchObject({
      checked: 4,
      touching: 1,
    });
  });

  it('is checked no further than the calendars were read', () => {
    const read = { start: at(thursday(0), '00:00'), end: at(thursday(2), '11:04') };
    expect(check([known(anna)], { read }).series).toMatchObject({ occurrences: 6, checked: 2 });
  });

  it('moves to no day on which an occurrence would meet a holiday, its own holidays apart', () => {
    // Thursdays from 17 December: Christmas Eve and New Year's Eve are holidays. A Wednesday series would have Epiphany.
    const period = { start: at('2026-12-17', '10:00'), end: at('2026-12-17', '11:00') };
    const people = [known(anna, busy('2026-12-17', '08:00', '17:00'))];
    const rules = {
      minimumGapMinutes: 5,
      maximumShorteningMinutes: 0,
      searchDays: 6,
      horizonDays: 90,
    };
    const { series, cures } = check(people, {
      period,
      rules,
      recurrence: { everyWeeks: 1, count: 4 },
      now: at('2026-12-14', '08:00'),
    });
    expect(series).toMatchObject({ touching: 1, onHolidays: 2 });
    // Fridays meet Christmas Day and New Year's Day in the very weeks that were on holidays before.
    expect(told(cures)[0]).toBe('move 2026-12-18 08:00–09:00, 0 left');
    expect(
      told(
        check(people, {
          period,
          rules: { ...rules, searchDays: 6 },
          recurrence: { everyWeeks: 1, count: 4 },
          now: at('2026-12-18', '17:00'),
        }).cures,
      )[0],
    ).toBe('move 2026-12-21 08:00–09:00, 0 left');
  });

  it('tells the organiser’s own apart, and of a tentative booking that it is one', () => {
    const tentative = { ...busy(thursday(1), '09:00', '10:00'), shownAs: 'tentative' as const };
    const { series } = check([
      known(host, busy(thursday(2), '11:00', '12:00')),
      known(anna, tentative),
    ]);
    expect(series).toMatchObject({
      touching: 1,
      people: [{ personId: anna, isTentative: true }],
      own: [{ personId: host, occurrences: 1 }],
    });
  });
});
