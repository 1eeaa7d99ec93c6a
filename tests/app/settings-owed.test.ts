import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { meetingOfDraft, threadId } from '../../bot/domain/ids.ts';
import type { Level } from '../../bot/domain/policy.ts';
import { confirm, propose } from '../fixtures/booking-steps.ts';
import { aBookedMeeting, aWorld, karin, tenant, type World } from '../fixtures/a-world.ts';
import { host } from '../fixtures/meeting-steps.ts';

const THREAD = threadId('19:meeting_test@thread.v2');
const MINUTE = 60_000;
const killed = new Error('killed');

const raise = (world: World, level: Level) =>
  world.tab.changeLevel(host, THREAD, { level, reason: '', version: 99 });
const factsOf = async (world: World, id: Awaited<ReturnType<typeof aBookedMeeting>>['id']) =>
  (await world.work.run((tx) => tx.events.read(tenant, id))).events;
const kindsOf = async (world: World, id: Parameters<typeof factsOf>[1]) =>
  (await factsOf(world, id)).map(({ fact }) => fact.what);
/** What the process does by itself, for as long as said. */
const upkeepFor = async (world: World, minutes: number) => {
  for (let minute = 0; minute < minutes; minute += 1) {
    await world.upkeep.publishChanges();
    world.clock.advance(MINUTE);
  }
};
const booked = async (world: World) => {
  const meeting = await aBookedMeeting(world, 1);
  const untouched = { lobby: 'organisation', chat: 'on' } as const;
  world.onlineMeetings.change(tenant, meeting.onlineMeetingId, untouched);
  return meeting;
};
const settingsOf = async (world: World, id: Awaited<ReturnType<typeof booked>>) => {
  const read = await world.onlineMeetings.readSettings(tenant, karin.id, id.onlineMeetingId);
  return read.readable ? read.settings : {};
};

describe('Settings that a change of level left owing', () => {
  it.each([
    ['before Teams was asked', 'before'],
    ['after Teams had set them, before that was recorded', 'after'],
  ] as const)(
    'when the process died %s are applied by themselves, and recorded once',
    async (_when, where) => {
      const world = aWorld();
      const meeting = await booked(world);
      if (where === 'before') world.onlineMeetings.failNext('applySettings', killed);
      else world.onlineMeetings.loseAnswerOfNext('applySettings', killed);
      await expect(raise(world, 3)).rejects.toThrow('killed');
      expect(await kindsOf(world, meeting.id)).toEqual(['level.set', 'level.changed']);

      await upkeepFor(world, 10);

      expect(await settingsOf(world, meeting)).toMatchObject({ lobby: 'organiser', chat: 'off' });
      const events = await factsOf(world, meeting.id);
      expect(events.map(({ fact }) => fact.what)).toEqual([
        'level.set',
        'level.changed',
        'settings.applied',
      ]);
      expect(events.at(-1)).toMatchObject({ by: 'system' });
    },
  );

  it('are left to the press that is under way', async () => {
    const world = aWorld();
    const meeting = await booked(world);
    world.onlineMeetings.failNext('applySettings', killed);
    await expect(raise(world, 3)).rejects.toThrow('killed');

    await upkeepFor(world, 1);

    expect(await kindsOf(world, meeting.id)).toEqual(['level.set', 'level.changed']);
  });

  it('come when Graph answers again after hours, and nothing is tried for ever', async () => {
    const world = aWorld();
    const meeting = await booked(world);
    world.onlineMeetings.failAlways('applySettings', new ServiceFault('unreachable', 'graph'));
    await raise(world, 3);
    await upkeepFor(world, 5 * 60);
    expect(await kindsOf(world, meeting.id)).not.toContain('settings.applied');
    world.onlineMeetings.recover();

    await upkeepFor(world, 65);

    expect(await kindsOf(world, meeting.id)).toContain('settings.applied');
    world.onlineMeetings.failAlways('applySettings', new ServiceFault('not-permitted', 'graph'));
    await raise(world, 4);
    await upkeepFor(world, 72 * 60);
    const given = world.logger.lines.filter(({ event }) => event === 'settings.given-up');
    expect(given).toHaveLength(1);
    world.onlineMeetings.recover();
    await upkeepFor(world, 120);
    expect(
      (await kindsOf(world, meeting.id)).filter((each) => each === 'settings.applied'),
    ).toHaveLength(1);
  });

  it('are those of the level that stands, when it was changed again', async () => {
    const world = aWorld();
    const meeting = await booked(world);
    world.onlineMeetings.failNext('applySettings', killed);
    await expect(raise(world, 3)).rejects.toThrow('killed');
    await raise(world, 4);

    await upkeepFor(world, 10);

    const kinds = await kindsOf(world, meeting.id);
    expect(kinds.filter((each) => each === 'settings.applied')).toHaveLength(1);
  });

  it('of a booking that Teams would not take come when it does', async () => {
    const world = aWorld();
    const proposal = await propose(world, { level: '1' });
    world.onlineMeetings.failAlways('find', new ServiceFault('no-access-policy', 'graph'));
    await confirm(world, proposal);
    const id = meetingOfDraft(proposal.draft.id);
    await upkeepFor(world, 10);
    expect(await kindsOf(world, id)).not.toContain('settings.applied');
    world.onlineMeetings.recover();

    await upkeepFor(world, 65);

    expect((await kindsOf(world, id)).filter((each) => each === 'settings.applied')).toHaveLength(
      1,
    );
  });
});
