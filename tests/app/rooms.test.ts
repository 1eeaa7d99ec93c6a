import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventId } from '../../bot/domain/ids.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, annaLindgren, annaSjostrom, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import { busyFor, propose } from '../fixtures/booking-steps.ts';
import { aStandingMeeting, change, entriesOf, to } from '../fixtures/standing-steps.ts';

/** Somebody of the directory stands for a room: some have accounts of their own. */
const room = bjorn;

/** The meeting with the room invited as Outlook does it. */
async function withRoom(world: World): Promise<EventId> {
  const id = await aStandingMeeting(world);
  const meeting = await world.calendar.meeting(tenant, karin.id, id);
  if (!meeting) throw new Error('nothing was booked');
  await world.calendar.changeMeeting(tenant, karin.id, meeting, {
    attendees: [...meeting.attendees, { address: room.address, kind: 'resource' }],
  });
  return id;
}

describe('A room that is invited', () => {
  let world: World;
  beforeEach(() => {
    world = aWorld();
    busyFor(world, room, '11:00', '12:00');
    busyFor(world, room, '12:00', '13:00');
  });

  it('does not count when the meeting is moved, and stays invited as a room', async () => {
    const id = await withRoom(world);

    expect(await change(world, id, to('12:00'))).toMatchObject({ value: { kind: 'changed' } });
    expect((await world.calendar.meeting(tenant, karin.id, id))?.attendees).toContainEqual({
      address: room.address,
      kind: 'resource',
    });
    busyFor(world, annaLindgren, '14:00', '15:00');
    const [entry] = await entriesOf(world, karin);
    if (!entry) throw new Error('nothing was booked');
    const { start, end } = entry.period;
    const time = {
      date: '2026-11-26',
      start: '13:00',
      seen: `${start.toISOString()}/${end.toISOString()}`,
    };
    expect(await change(world, id, { time })).toMatchObject({
      value: {
        kind: 'look-again',
        proposal: { adjacency: { touches: [{ personId: annaLindgren.id }] } },
      },
    });
  });

  it('does not count, and stays invited as a room, when somebody is added', async () => {
    const id = await withRoom(world);
    const people = { add: 'Anna Sjöström', remove: [] };

    expect(await change(world, id, { people })).toMatchObject({ value: { kind: 'changed' } });

    const meeting = await world.calendar.meeting(tenant, karin.id, id);
    expect(meeting?.attendees.map(({ address, kind }) => [address, kind])).toEqual([
      [annaLindgren.address, 'required'],
      [room.address, 'resource'],
      [annaSjostrom.address, 'required'],
    ]);
  });

  it('in the form, its account being closed as rooms’ are, is invited by its address and does not count', async () => {
    const { people, adjacency } = await propose(world, {
      people: 'Anna Lindgren, rum@alvsunda.example',
    });

    expect(people).toContainEqual({ isOutside: true, address: 'rum@alvsunda.example' });
    expect(adjacency).toMatchObject({ touches: [], unknown: [] });
  });
});
