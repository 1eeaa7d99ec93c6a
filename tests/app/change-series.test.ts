import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StandingView } from '../../bot/app/standing-view.ts';
import { seenOf } from '../../bot/app/standing-view.ts';
import type { EventId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/person.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import { at, confirm, organiser, propose } from '../fixtures/booking-steps.ts';
import { change } from '../fixtures/standing-steps.ts';

const WEEK = 7 * 86_400_000;
const always = { start: new Date('2026-01-01'), end: new Date('2028-01-01') };
const startsOf = async (world: World, person: Person) =>
  (await world.calendar.entries(tenant, person.id, always))
    .filter(({ subject }) => subject !== 'Upptagen')
    .map(({ period: { start } }) => start.toISOString());
const later = (weeks: number, time = '10:00') => new Date(at(time).getTime() + weeks * WEEK);
const busy = (world: World, { id }: Person, start: Date) =>
  world.calendar.enter(tenant, id, {
    period: { start, end: new Date(start.getTime() + 3_600_000) },
  });

/** Thursdays 10–11 with Anna Lindgren, four times. */
async function aSeries(world: World): Promise<EventId> {
  await confirm(world, await propose(world, { repeats: 'weekly', repeatEnd: '4' }));
  const [booking] = world.calendar.booked;
  if (!booking) throw new Error('nothing was booked');
  return booking.event.eventId;
}
const view = async (world: World, id: EventId): Promise<StandingView> => {
  const found = await world.bot.viewStanding(organiser, id);
  if (!found.ok) throw new Error(found.refusal.kind);
  return found.value;
};
const to = async (world: World, id: EventId, start: string, date = '2026-11-26') => ({
  time: { date, start, seen: seenOf((await view(world, id)).meeting.period) },
});

describe('The whole of a series', () => {
  let world: World;
  let id: EventId;
  beforeEach(async () => {
    world = aWorld();
    id = await aSeries(world);
  });

  it('is shown with its next occurrence', async () => {
    world.clock.advance(10 * 86_400_000);

    expect(await view(world, id)).toMatchObject({
      meeting: { period: { start: later(1, '10:00') } },
      series: { move: 'has-begun' },
    });
  });

  it('is moved at once, for everybody and at every occurrence', async () => {
    const moved = await change(world, id, await to(world, id, '13:00', '2026-11-27'));

    expect(moved).toMatchObject({ ok: true, value: { kind: 'changed', wasSo: false } });
    const wanted = [0, 1, 2, 3].map((weeks) =>
      new Date(later(weeks, '13:00').getTime() + 86_400_000).toISOString(),
    );
    for (const person of [karin, annaLindgren])
      expect(await startsOf(world, person)).toEqual(wanted);
  });

  it('is held against everybody’s bookings at every occurrence, and its own are in nobody’s way', async () => {
    busy(world, annaLindgren, later(2, '12:00'));

    const looked = await change(world, id, await to(world, id, '11:00'));

    expect(looked).toMatchObject({
      value: {
        kind: 'look-again',
        proposal: {
          adjacency: {
            series: {
              checked: 4,
              touching: 1,
              people: [{ personId: annaLindgren.id, occurrences: 1 }],
            },
          },
        },
      },
    });
    expect((await startsOf(world, karin))[0]).toBe(at('10:00').toISOString());
    expect(await change(world, id, await to(world, id, '10:30'))).toMatchObject({
      value: { kind: 'changed' },
    });
  });

  it('is moved all the same with a reason, which is recorded and is asked for once', async () => {
    busy(world, annaLindgren, later(2, '12:00'));

    const moved = await change(world, id, {
      ...(await to(world, id, '11:00')),
      keep: true,
      reason: 'Enda lediga tiden',
    });

    expect(moved).toMatchObject({ value: { kind: 'changed' } });
    const again = await change(world, id, {
      time: { date: '2026-11-26', start: '11:00', seen: 'x' },
    });
    expect(again).toMatchObject({ value: { kind: 'changed', wasSo: true } });
    expect(await startsOf(world, annaLindgren)).toHaveLength(4);
  });

  it('that has begun is not moved: what has been would change too', async () => {
    world.clock.advance(10 * 86_400_000);

    const refused = await change(world, id, await to(world, id, '13:00', '2026-12-10'));

    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'series-fixed' } });
    expect((await startsOf(world, karin))[0]).toBe(at('10:00').toISOString());
  });

  it('that comes on several days keeps its days', async () => {
    const { calendar } = world;
    const read = calendar.series.bind(calendar);
    calendar.series = async (...asked) => {
      const found = await read(...asked);
      return found && { ...found, move: 'same-day' };
    };

    expect(await change(world, id, await to(world, id, '13:00', '2026-11-27'))).toMatchObject({
      ok: false,
      refusal: { kind: 'form', problems: [{ field: 'date', problem: 'other-day' }] },
    });
    expect(await change(world, id, await to(world, id, '13:00'))).toMatchObject({ ok: true });
  });

  it('takes on and lets go participants at every occurrence, also when it has begun', async () => {
    world.clock.advance(10 * 86_400_000);
    const people = { add: 'Björn Nilsson', remove: [annaLindgren.address] };

    expect(await change(world, id, { people })).toMatchObject({ value: { kind: 'changed' } });

    expect(await startsOf(world, bjorn)).toHaveLength(4);
    expect(await startsOf(world, annaLindgren)).toEqual([]);
  });

  it('is held against the bookings of those who are new, at every occurrence to come, and of nobody else', async () => {
    busy(world, annaLindgren, later(1, '11:00'));
    busy(world, bjorn, later(1, '11:00'));
    busy(world, bjorn, later(3, '11:00'));
    const people = { add: 'Björn Nilsson', remove: [] };

    expect(await change(world, id, { people })).toMatchObject({
      value: {
        kind: 'look-again',
        proposal: {
          adjacency: {
            cures: [],
            series: { touching: 2, people: [{ personId: bjorn.id, occurrences: 2 }] },
          },
        },
      },
    });
    expect(await startsOf(world, bjorn)).toEqual([]);
    expect(
      await change(world, id, { people, keep: true, reason: 'Enda lediga tiden' }),
    ).toMatchObject({ value: { kind: 'changed' } });
  });

  it('is not moved and given other participants in one press', async () => {
    const both = {
      ...(await to(world, id, '13:00')),
      people: { add: 'Björn Nilsson', remove: [] },
    };

    expect(await change(world, id, both)).toMatchObject({ refusal: { kind: 'whole-series' } });
  });

  it('is nobody’s to move but the organiser’s', async () => {
    const time = { date: '2026-11-26', start: '13:00', seen: 'x' };

    const tried = await world.bot.changeMeeting(actorFor(bjorn), {
      ...{ eventId: id, time, keep: false, reason: '' },
    });

    expect(tried).toMatchObject({ ok: false, refusal: { kind: 'unknown-event' } });
  });

  it('that somebody else changes all the while is left as it is', async () => {
    const { calendar } = world;
    const wanted = await to(world, id, '13:00');
    calendar.moveSeries = () => Promise.resolve('changed-meanwhile');

    expect(await change(world, id, wanted)).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    });
  });

  it('of which nothing lies ahead is there no more', async () => {
    world.clock.advance(60 * 86_400_000);

    expect(await world.bot.viewStanding(organiser, id)).toMatchObject({
      refusal: { kind: 'unknown-event' },
    });
  });
});
