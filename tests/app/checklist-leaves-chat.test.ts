import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { requirementId, threadId } from '../../bot/domain/ids.ts';
import type { Level } from '../../bot/domain/policy.ts';
import { aBookedMeeting, aWorld, karin, type World } from '../fixtures/a-world.ts';
import { host, start } from '../fixtures/meeting-steps.ts';

const THREAD = threadId('19:meeting_test@thread.v2');

/** Begun at level 1, with its checklist in the meeting's chat. */
const begun = async () => {
  const world = aWorld();
  await aBookedMeeting(world, 1);
  await start(world);
  await settled(world);
  return world;
};
const settled = async (world: World) => {
  for (let minute = 0; minute < 5; minute += 1) {
    await world.upkeep.publishChanges();
    world.clock.advance(60_000);
  }
};
const change = (world: World, level: Level) =>
  world.tab.changeLevel(host, THREAD, { level, reason: 'Ärendet är draget', version: 99 });
const confirm = (world: World) =>
  world.tab.setItem(host, THREAD, {
    ...{ requirementId: requirementId('order'), participants: [] },
    ...{ version: 99, confirmed: true },
  });

describe('A checklist card in the meeting’s chat', () => {
  it.each([3, 4] as const)(
    'leaves it when the level is raised to %i, for the host’s own chat',
    async (level) => {
      const world = await begun();
      expect(world.chat.messages.map(({ to }) => to.kind)).toEqual(['meeting']);

      await change(world, level);
      await settled(world);

      const [inMeeting, inHostsChat, ...more] = world.chat.messages;
      expect(inMeeting?.view).toBe('moved');
      expect(inHostsChat).toMatchObject({
        to: { kind: 'person', personId: karin.id },
        view: { level },
      });
      expect(more).toEqual([]);
    },
  );

  it('is redrawn no more after that, while the host’s card is', async () => {
    const world = await begun();
    await change(world, 3);
    await settled(world);
    const before = world.chat.messages.map(({ drawn }) => drawn);

    await confirm(world);
    await settled(world);

    const after = world.chat.messages.map(({ drawn }) => drawn);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBeGreaterThan(before[1] ?? 0);
  });

  it('stays with the host when the level is lowered again', async () => {
    const world = await begun();
    await change(world, 3);
    await settled(world);
    await change(world, 1);
    await settled(world);

    expect(world.chat.messages).toMatchObject([{ view: 'moved' }, { to: { kind: 'person' } }]);
  });

  it('stays where it is when the level is raised to 2', async () => {
    const world = await begun();
    await change(world, 2);
    await settled(world);

    expect(world.chat.messages).toMatchObject([{ to: { kind: 'meeting' }, view: { level: 2 } }]);
  });

  it('leaves it although the host cannot be reached', async () => {
    const world = await begun();
    world.chat.uninstall(karin.id);
    await change(world, 3);
    await settled(world);
    const [card] = world.chat.messages;

    await confirm(world);
    await settled(world);

    expect(world.chat.messages).toEqual([card]);
    expect(card?.view).toBe('moved');
  });

  it.each(['redrawChecklist', 'postChecklist'] as const)(
    'leaves it in the end when Teams falters at %s',
    async (call) => {
      const world = await begun();
      await change(world, 2);
      await settled(world);
      world.chat.failNext(call, new ServiceFault('throttled', 'connector'));

      await change(world, 3);
      await settled(world);

      expect(world.chat.messages).toMatchObject([{ view: 'moved' }, { to: { kind: 'person' } }]);
    },
  );
});
