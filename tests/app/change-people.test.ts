import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventId } from '../../bot/domain/ids.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, annaLindgren, annaSjostrom, bjorn, karin } from '../fixtures/a-world.ts';
import { at, busyFor, organiser } from '../fixtures/booking-steps.ts';
import {
  aStandingMeeting,
  aWeekLater,
  change,
  entriesOf,
  recordOfBooked,
  startsOf,
  to,
} from '../fixtures/standing-steps.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
});

describe('Changing participants', () => {
  const people = (add: string, ...remove: string[]) => ({ people: { add, remove } });

  it('invites those added and takes the meeting from those removed', async () => {
    const id = await aStandingMeeting(world);

    const changed = await change(
      world,
      id,
      people('Björn Nilsson, ny@konsult.example', annaLindgren.address),
    );

    expect(changed).toMatchObject({
      value: {
        kind: 'changed',
        view: {
          meeting: {
            attendees: [
              { address: bjorn.address, kind: 'required' },
              { address: 'ny@konsult.example', kind: 'required' },
            ],
          },
        },
      },
    });
    expect(await startsOf(world, bjorn)).toEqual([at('10:00')]);
    expect(await entriesOf(world, annaLindgren)).toEqual([]);
  });

  it('holds the meeting against the bookings of those who are new, and of nobody else', async () => {
    const id = await aStandingMeeting(world);
    busyFor(world, annaLindgren, '11:00', '12:00');

    expect(await change(world, id, people('Björn Nilsson'))).toMatchObject({
      value: { kind: 'changed' },
    });
    busyFor(world, annaSjostrom, '10:00', '11:00');
    expect(await change(world, id, people('Anna Sjöström'))).toMatchObject({
      value: {
        kind: 'look-again',
        proposal: { adjacency: { touches: [{ personId: annaSjostrom.id, where: 'overlaps' }] } },
      },
    });
    expect(await startsOf(world, annaSjostrom)).toHaveLength(1);
  });

  it('with a cure moves the meeting and adds the person in one press', async () => {
    const id = await aStandingMeeting(world);
    busyFor(world, bjorn, '10:00', '11:00');

    expect(await change(world, id, { ...people('Björn Nilsson'), ...to('15:00') })).toMatchObject({
      value: { kind: 'changed' },
    });
    expect(await startsOf(world, bjorn)).toEqual([at('10:00'), at('15:00')]);
  });

  it('pressed twice is done once', async () => {
    const id = await aStandingMeeting(world);
    const command = people('Björn Nilsson', annaLindgren.address);
    await change(world, id, command);

    expect(await change(world, id, command)).toMatchObject({
      value: { kind: 'changed', wasSo: true },
    });
    expect(await entriesOf(world, bjorn)).toHaveLength(1);
  });

  it.each([
    ['', { field: 'people', problem: 'nobody' }],
    ['Nemo', { field: 'people', problem: 'not-found', typed: 'Nemo' }],
    ['Anna', { field: 'people', problem: 'ambiguous', typed: 'Anna' }],
    [
      Array.from({ length: 100 }, (_, each) => `p${each}@x.example`).join(','),
      { field: 'people', problem: 'too-many', most: 100 },
    ],
  ])('to add "%s" says what is wrong, as the booking form does', async (typed, problem) => {
    const id = await aStandingMeeting(world);

    expect(await change(world, id, people(typed))).toMatchObject({
      ok: false,
      refusal: { kind: 'form', problems: [problem] },
    });
  });
});

describe('Cancelling', () => {
  const cancel = (id: EventId, message: string, scope: 'this' | 'series' = 'this') =>
    world.bot.cancelMeeting(organiser, { eventId: id, message, scope });

  it('takes the meeting out of every calendar, and its message goes to Graph and nowhere else', async () => {
    const id = await aStandingMeeting(world);

    expect(await cancel(id, ' Vi ses i stället på torsdag. ')).toMatchObject({ ok: true });

    expect(world.calendar.cancelled).toEqual([
      { eventId: id, message: 'Vi ses i stället på torsdag.' },
    ]);
    expect(await entriesOf(world, karin)).toEqual([]);
    expect(await entriesOf(world, annaLindgren)).toEqual([]);
    expect(JSON.stringify(world.logger.lines)).not.toContain('torsdag');
    const log = await recordOfBooked(world);
    expect(JSON.stringify(log)).not.toContain('torsdag');
  });

  it('of an occurrence leaves the series, and of the series takes them all', async () => {
    const id = await aStandingMeeting(world, { repeats: 'weekly', repeatEnd: '2' });

    await cancel(id, '');
    const [left] = await entriesOf(world, annaLindgren);
    expect(await startsOf(world, karin)).toHaveLength(1);
    expect(left?.period.start).toEqual(aWeekLater);

    const [own] = await entriesOf(world, karin);
    await cancel(own?.eventId ?? id, '', 'series');
    expect(await entriesOf(world, karin)).toEqual([]);
    expect(await entriesOf(world, annaLindgren)).toEqual([]);
  });

  it('with too long a message does nothing', async () => {
    const id = await aStandingMeeting(world);

    expect(await cancel(id, 'x'.repeat(1001))).toMatchObject({
      refusal: { kind: 'form', problems: [{ field: 'message', problem: 'too-long', most: 1000 }] },
    });
    expect(await entriesOf(world, karin)).toHaveLength(1);
  });

  it('twice says the second time that the meeting is gone', async () => {
    const id = await aStandingMeeting(world);
    await cancel(id, '');

    expect(await cancel(id, '')).toMatchObject({ refusal: { kind: 'unknown-event' } });
  });
});
