import { describe, expect, it } from '@jest/globals';
import { checkAdjacency } from '../../bot/domain/adjacency.ts';
import type {
  BusyPeriod,
  PersonAvailability,
  WorkingHours,
} from '../../bot/domain/availability.ts';
import { personId } from '../../bot/domain/ids.ts';
import { swedishDateTime } from '../../bot/domain/swedish-time.ts';

const host = personId('host');
const anna = personId('anna');
const bjorn = personId('bjorn');
/** Thursday 26 November 2026, Swedish winter time. */
const at = (time: string, date = '2026-11-26') => new Date(`${date}T${time}:00+01:00`);
const busy = (start: string, end: string, more: Partial<BusyPeriod> = {}): BusyPeriod => ({
  start: at(start),
  end: at(end),
  shownAs: 'busy',
  isAllDay: false,
  ...more,
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
const rules = {
  minimumGapMinutes: 5,
  maximumShorteningMinutes: 15,
  searchDays: 7,
  horizonDays: 90,
};
const check = (
  people: PersonAvailability[],
  more: Partial<Parameters<typeof checkAdjacency>[0]> = {},
) =>
  checkAdjacency({
    period: { start: at('10:00'), end: at('11:00') },
    organiserId: host,
    people,
    rules,
    now: at('08:30'),
    ...more,
  });
const slots = (cures: ReturnType<typeof check>['cures']) =>
  cures.map(({ kind, minutes, period }) => {
    const [start, end] = [swedishDateTime(period.start), swedishDateTime(period.end)];
    return `${kind} ${minutes}: ${start.date} ${start.time}–${end.time}`;
  });

describe('a booking beside other people’s bookings', () => {
  it('touches the one that ends less than the minimum before it, and the one that starts so after it', () => {
    const { touches } = check([
      known(anna, busy('09:00', '09:57')),
      known(bjorn, busy('11:00', '12:00')),
    ]);
    expect(touches).toEqual([
      { personId: anna, where: 'just-before', gapMinutes: 3, isTentative: false },
      { personId: bjorn, where: 'just-after', gapMinutes: 0, isTentative: false },
    ]);
  });

  it('touches nothing at exactly the minimum', () => {
    expect(check([known(anna, busy('09:00', '09:55'), busy('11:05', '12:00'))])).toEqual({
      touches: [],
      own: [],
      unknown: [],
      cures: [],
    });
  });

  it('overlaps what lies over any of its minutes', () => {
    const { touches } = check([known(anna, busy('09:00', '10:01'), busy('10:20', '10:30'))]);
    expect(touches.map((touch) => touch.where)).toEqual(['overlaps', 'overlaps']);
  });

  it('may lie wall to wall but not over when the pack demands no gap', () => {
    const none = { rules: { ...rules, minimumGapMinutes: 0 } };
    expect(
      check([known(anna, busy('09:00', '10:00'), busy('11:00', '12:00'))], none).touches,
    ).toEqual([]);
    expect(check([known(anna, busy('09:00', '10:01'))], none).touches).toHaveLength(1);
  });

  it('names a tentative booking as such and counts absence', () => {
    const { touches } = check([
      known(anna, busy('09:00', '10:00', { shownAs: 'tentative' })),
      known(bjorn, busy('09:00', '10:00', { shownAs: 'out-of-office' })),
    ]);
    expect(touches.map((touch) => touch.isTentative)).toEqual([true, false]);
  });

  it.each([
    { shownAs: 'free' as const },
    { shownAs: 'working-elsewhere' as const },
    { isAllDay: true },
  ])('does not count %j', (more) => {
    expect(check([known(anna, busy('09:00', '12:00', more))]).touches).toEqual([]);
  });

  it('counts what nobody says how it is shown', () => {
    expect(
      check([known(anna, busy('09:00', '12:00', { shownAs: 'unknown' }))]).touches,
    ).toHaveLength(1);
  });

  it('shows the organiser’s own apart, without asking for a cure', () => {
    const report = check([known(host, busy('09:00', '10:00'))]);
    expect(report.own).toHaveLength(1);
    expect(report.touches).toEqual([]);
    expect(report.cures).toEqual([]);
  });

  it('says of a calendar that cannot be read that it is unknown', () => {
    const { unknown, touches } = check([{ personId: anna, known: false, why: 'not-permitted' }]);
    expect(unknown).toEqual([{ personId: anna, why: 'not-permitted' }]);
    expect(touches).toEqual([]);
  });

  it('does not count rooms and equipment, whether their calendars can be read or not', () => {
    const report = check(
      [known(anna, busy('09:00', '10:00')), { personId: bjorn, known: false, why: 'not-found' }],
      { resourceIds: [anna, bjorn] },
    );
    expect(report).toEqual({ touches: [], own: [], unknown: [], cures: [] });
  });

  it('that stands in the calendars already is not its own neighbour', () => {
    const people = [known(anna, busy('10:00', '11:00'), busy('09:00', '10:00'))];
    expect(check(people).touches).toHaveLength(2);
    expect(check(people, { standing: {} }).touches).toMatchObject([{ where: 'just-before' }]);
  });

  it('touches earlier bookings only, not those made after it', () => {
    const people = [
      known(
        anna,
        busy('09:00', '10:00', { madeAt: at('08:00', '2026-11-20') }),
        busy('11:00', '12:00', { madeAt: at('08:00', '2026-11-24') }),
      ),
    ];
    const standing = { madeAt: at('08:00', '2026-11-22') };
    expect(check(people, { standing }).touches).toMatchObject([{ where: 'just-before' }]);
  });

  it('counts somebody listed twice once', () => {
    const twice = known(anna, busy('09:00', '10:00'));
    expect(check([twice, twice]).touches).toHaveLength(1);
  });
});

describe('the cures', () => {
  it('are the least change first: start later, then the nearest slots, the same half-day before others', () => {
    const { cures } = check([known(anna, busy('09:00', '10:00'), busy('12:00', '17:00'))]);
    expect(slots(cures)).toEqual([
      'start-later 5: 2026-11-26 10:05–11:00',
      'move 0: 2026-11-26 10:05–11:05',
      'move 0: 2026-11-26 10:35–11:35',
    ]);
  });

  it('come from other days when the half-day has no room', () => {
    const { cures } = check([known(anna, busy('08:00', '17:00'))]);
    expect(slots(cures)).toEqual([
      'move 0: 2026-11-27 08:00–09:00',
      'move 0: 2026-11-27 08:30–09:30',
      'move 0: 2026-11-27 09:00–10:00',
    ]);
  });

  it('move nobody into a calendar that cannot be read, but may still cut the time that was asked for', () => {
    const { cures } = check([
      known(anna, busy('09:00', '10:00')),
      { personId: bjorn, known: false, why: 'throttled' },
    ]);
    expect(slots(cures)).toEqual(['start-later 5: 2026-11-26 10:05–11:00']);
  });

  it('hold office hours for somebody whose hours are not told', () => {
    const night: WorkingHours = { ...hours, startMinute: 0, endMinute: 24 * 60 };
    const people: PersonAvailability[] = [
      { personId: anna, known: true, busy: [busy('07:00', '16:00')], workingHours: night },
      { personId: bjorn, known: true, busy: [] },
    ];
    const { cures } = check(people, { rules: { ...rules, searchDays: 0 } });
    expect(slots(cures)).toEqual([]);
  });

  it('end earlier when the booking touched comes after', () => {
    const { cures } = check([known(anna, busy('11:00', '12:00'))]);
    expect(slots(cures)[0]).toBe('end-earlier 5: 2026-11-26 10:00–10:55');
  });

  it('cut whole five minutes, and no more than the pack allows', () => {
    expect(slots(check([known(anna, busy('09:00', '10:07'))]).cures)[0]).toMatch(
      /^start-later 15:/u,
    );
    expect(slots(check([known(anna, busy('09:00', '10:12'))]).cures)[0]).toMatch(/^move/u);
  });

  it('do not shorten what is hemmed in on both sides', () => {
    const { cures } = check([
      known(anna, busy('09:00', '10:00')),
      known(bjorn, busy('11:00', '12:00')),
    ]);
    expect(cures.every((cure) => cure.kind === 'move')).toBe(true);
  });

  it('never lie over the organiser’s own booking', () => {
    const { cures } = check([
      known(host, busy('10:30', '10:40')),
      known(anna, busy('09:00', '10:00')),
    ]);
    expect(cures.length).toBeGreaterThan(0);
    for (const { period } of cures)
      expect(period.end <= at('10:30') || period.start >= at('10:40')).toBe(true);
  });

  it('skip weekends, public holidays and the past', () => {
    const { cures } = checkAdjacency({
      period: { start: at('15:30', '2026-12-23'), end: at('16:30', '2026-12-23') },
      organiserId: host,
      people: [
        {
          ...known(anna, {
            ...busy('08:00', '17:00'),
            start: at('08:00', '2026-12-23'),
            end: at('17:00', '2026-12-23'),
          }),
        },
      ],
      rules,
      now: at('15:00', '2026-12-23'),
    });
    // Christmas Eve to Sunday the 27th: the next working day is Monday.
    expect(slots(cures)[0]).toBe('move 0: 2026-12-28 08:00–09:00');
  });

  it('stay inside the hours that everybody works, each in their own time zone', () => {
    const inLondon: PersonAvailability = {
      personId: bjorn,
      known: true,
      busy: [busy('09:00', '12:00')],
      workingHours: {
        ...hours,
        startMinute: 9 * 60,
        endMinute: 13 * 60,
        timeZone: 'Europe/London',
      },
    };
    const { cures } = check([known(anna), inLondon], { rules: { ...rules, searchDays: 0 } });
    expect(slots(cures)).toEqual([
      'move 0: 2026-11-26 12:05–13:05',
      'move 0: 2026-11-26 12:35–13:35',
    ]);
  });

  it('use ordinary office hours when nobody’s are known', () => {
    const { cures } = check([{ personId: anna, known: true, busy: [busy('08:00', '16:00')] }], {
      rules: { ...rules, searchDays: 0 },
    });
    expect(slots(cures)).toEqual([]);
  });

  it('lie within what was read of the calendars, gap included', () => {
    const people = [known(anna, busy('08:00', '12:00'))];
    const { cures } = check(people, { read: { start: at('00:00'), end: at('13:30') } });
    expect(slots(cures)).toEqual(['move 0: 2026-11-26 12:05–13:05']);
  });
});
