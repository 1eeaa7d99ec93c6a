import { describe, expect, it } from '@jest/globals';
import { checkAdjacency } from '../../bot/domain/adjacency.ts';
import type { BusyPeriod, PersonAvailability } from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';

/** Thursday 26 November 2026, Swedish winter time. */
const at = (time: string) => new Date(`2026-11-26T${time}:00+01:00`);
const hours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 8 * 60,
  endMinute: 17 * 60,
  timeZone: 'Europe/Stockholm',
};
const rules = {
  minimumGapMinutes: 5,
  maximumShorteningMinutes: 15,
  searchDays: 60,
  horizonDays: 90,
};

describe('the check of fifty people over sixty days', () => {
  const crowd = (perDay: number): PersonAvailability[] =>
    Array.from({ length: 50 }, (_, person) => ({
      personId: personId(`p${person}`),
      known: true,
      workingHours: hours,
      busy: Array.from({ length: 60 * perDay }, (_each, at_): BusyPeriod => {
        const start =
          at('00:00').getTime() +
          Math.floor(at_ / perDay) * 86_400_000 +
          (at_ % perDay) * (86_400_000 / perDay);
        return {
          start: new Date(start),
          end: new Date(start + 1_800_000),
          shownAs: 'busy',
          isAllDay: false,
        };
      }),
    }));
  const fastest = (people: PersonAvailability[]) =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const before = performance.now();
        checkAdjacency({
          period: { start: at('10:00'), end: at('11:00') },
          organiserId: personId('host'),
          people,
          rules,
          now: at('08:30'),
        });
        return performance.now() - before;
      }),
    );

  it('takes a time that a waiting person does not notice, however crowded the calendars', () => {
    // The bench states the exact figure (20 ms); here only an order of magnitude, for busy machines.
    expect(fastest(crowd(12))).toBeLessThan(150);
  });
});
