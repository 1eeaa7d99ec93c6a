import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Cure } from '../../bot/domain/availability.ts';
import type { EventId } from '../../bot/domain/ids.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import {
  alertsIn,
  bookSeriesElsewhere,
  changeInOutlook,
  install,
  later,
  openAlert,
} from '../fixtures/watch-steps.ts';

const period = (from: string, to: string) => ({ start: new Date(from), end: new Date(to) });
/** Thursdays 10.00–11.00 Swedish time, from 26 November 2026. */
const weekly = (world: World, count = 8, changes = {}) =>
  bookSeriesElsewhere(world, karin, {
    recurrence: { everyWeeks: 1, count },
    attendees: [annaLindgren.address, bjorn.address],
    ...changes,
  });
const busy = (world: World, at: { start: Date; end: Date }, changes = {}) =>
  world.calendar.enter(tenant, annaLindgren.id, { period: at, ...changes });
const press = async (world: World, { period: to, remaining }: Cure) => {
  const { alertId } = openAlert(world);
  const result = await world.bot.watch.pressAlert(actorFor(karin), alertId, {
    what: 'move',
    period: to,
    remaining,
  });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
};
const startsOf = async (world: World, id: EventId) =>
  (
    await world.calendar.series(tenant, karin.id, id, period('2026-01-01', '2100-01-01'))
  )?.occurrences.map(({ start }) => start.toISOString());

describe('A series made elsewhere', () => {
  let world: World;
  beforeEach(async () => {
    world = aWorld();
    await install(world, karin);
  });

  it('is checked at every occurrence within the pack’s horizon, and the card takes them together', async () => {
    busy(world, period('2026-12-03T08:00:00Z', '2026-12-03T09:00:00Z'));
    busy(world, period('2026-12-17T08:00:00Z', '2026-12-17T09:00:00Z'));

    await weekly(world);

    const [, ...more] = alertsIn(world);
    expect(more).toEqual([]);
    const { adjacency } = openAlert(world).event;
    expect(adjacency.series).toMatchObject({
      occurrences: 8,
      checked: 8,
      touching: 2,
      people: [{ personId: annaLindgren.id, occurrences: 2 }],
    });
    expect(adjacency.cures[0]).toMatchObject({ kind: 'start-later', minutes: 5, remaining: 0 });
  });

  it('that touches nobody brings nothing: its own entries are in nobody’s way', async () => {
    await weekly(world);

    expect(world.personalCards.messages).toEqual([]);
  });

  it('is changed as a whole by one press of the cure, and the card closes', async () => {
    busy(world, period('2026-12-03T08:00:00Z', '2026-12-03T09:00:00Z'));
    const id = await weekly(world, 3);
    const [cure] = openAlert(world).event.adjacency.cures;
    if (!cure) throw new Error('no cure');

    expect(await press(world, cure)).toMatchObject({ state: 'in-order' });

    expect(await startsOf(world, id)).toEqual([
      '2026-11-26T09:05:00.000Z',
      '2026-12-03T09:05:00.000Z',
      '2026-12-10T09:05:00.000Z',
    ]);
    expect(world.events.counts.move).toBe(0);
    await changeInOutlook(world, karin, id, {});
    expect(world.personalCards.messages).toHaveLength(1);
    const stored = await world.work.run((tx) => tx.alerts.get(tenant, openAlert(world).alertId));
    expect(stored).toMatchObject({ state: 'in-order', findings: { touches: 0 } });
  });

  it('is not moved when somebody has taken the new time of one of its occurrences meanwhile', async () => {
    busy(world, period('2026-12-03T08:00:00Z', '2026-12-03T09:00:00Z'));
    const id = await weekly(world, 3);
    const [cure] = openAlert(world).event.adjacency.cures;
    if (!cure) throw new Error('no cure');
    busy(world, period('2026-12-10T09:00:00Z', '2026-12-10T09:30:00Z'));

    expect(await press(world, cure)).toMatchObject({ state: 'open', problem: 'time-taken' });
    expect((await startsOf(world, id))?.[0]).toBe('2026-11-26T09:00:00.000Z');
  });

  it('changed by somebody else between the reading and the move is left alone', async () => {
    busy(world, period('2026-12-03T08:00:00Z', '2026-12-03T09:00:00Z'));
    await weekly(world, 3);
    const [cure] = openAlert(world).event.adjacency.cures;
    if (!cure) throw new Error('no cure');
    const { calendar } = world;
    const read = calendar.series.bind(calendar);
    calendar.series = async (...asked) => {
      const found = await read(...asked);
      return found && { ...found, revision: 'an older one' };
    };

    expect(await press(world, cure)).toMatchObject({ problem: 'changed-meanwhile' });
  });

  it('that has begun is told of by its coming occurrences, and cured in Outlook', async () => {
    later(world, 24 * 10);
    const id = await weekly(world, 8, {
      period: period('2026-11-26T12:00:00Z', '2026-11-26T13:00:00Z'),
    });
    expect(world.personalCards.messages).toEqual([]);
    busy(world, period('2026-12-10T11:00:00Z', '2026-12-10T12:00:00Z'));
    // Before the series began: nobody can do anything about it now.
    busy(world, period('2026-11-26T11:00:00Z', '2026-11-26T12:00:00Z'));
    await changeInOutlook(world, karin, id, {});

    const { event } = openAlert(world);
    expect(event).toMatchObject({
      period: period('2026-12-03T12:00:00Z', '2026-12-03T13:00:00Z'),
      series: { move: 'has-begun' },
      adjacency: { cures: [], series: { touching: 1 } },
    });
    const view = await press(world, {
      kind: 'move',
      minutes: 0,
      period: period('2026-12-11T12:00:00Z', '2026-12-11T13:00:00Z'),
      remaining: 0,
    });
    expect(view).toMatchObject({ problem: 'time-taken' });
    expect((await startsOf(world, id))?.[0]).toBe('2026-11-26T12:00:00.000Z');
  });

  it('is not told of bookings that others made beside it afterwards', async () => {
    const beside = busy(world, period('2026-12-03T10:00:00Z', '2026-12-03T11:00:00Z'));
    world.events.bookedAt(beside.iCalUId, world.clock.now());

    const id = await weekly(world, 3);

    expect(world.personalCards.messages).toEqual([]);
    const before = busy(world, period('2026-12-10T10:00:00Z', '2026-12-10T11:00:00Z'));
    world.events.bookedAt(before.iCalUId, new Date('2026-11-01T00:00:00Z'));
    await changeInOutlook(world, karin, id, {});
    expect(openAlert(world).event.adjacency.series).toMatchObject({ touching: 1 });
  });

  it('of which nothing lies ahead is not asked about', async () => {
    busy(world, period('2026-11-26T08:00:00Z', '2026-11-26T09:00:00Z'));
    later(world, 24 * 60);

    await weekly(world, 2);

    expect(world.personalCards.messages).toEqual([]);
  });
});
