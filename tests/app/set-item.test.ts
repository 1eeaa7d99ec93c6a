import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { requirementId } from '../../bot/domain/ids.ts';
import { aPack } from '../fixtures/a-pack.ts';
import {
  aBookedMeeting,
  aWorld,
  bjorn,
  karin,
  reportPresence,
  tenant,
  type World,
} from '../fixtures/a-world.ts';
import {
  host,
  coHost,
  participant,
  press,
  start,
  view,
  lineIn,
} from '../fixtures/meeting-steps.ts';

/** How the line stands on the card that was posted first. */
const stateOnCard = (world: World, id: string) => {
  const card = world.chat.messages[0]?.view;
  if (!card || card === 'moved') throw new Error('there is no checklist in the chat');
  return card.items.find(({ requirement }) => requirement.id === id)?.state.name;
};

describe('Confirming a line', () => {
  it('is kept with who and when, wakes the panels and can be taken back', async () => {
    const world = aWorld();
    const { threadId: thread, id } = await aBookedMeeting(world);
    const confirmed = await world.tab.setItem(host, thread, press('order', 1));
    if (!confirmed.ok) throw new Error(confirmed.refusal.kind);
    expect(lineIn(confirmed.value, 'order')?.state).toMatchObject({
      name: 'met',
      proof: { kind: 'confirmation', confirmation: { by: karin.id, at: world.clock.now() } },
    });
    await world.upkeep.publishChanges();
    expect(world.feed.published).toContainEqual({ tenantId: tenant, meetingId: id, version: 2 });
    const undone = await world.tab.setItem(host, thread, press('order', 2, [], false));
    expect(undone.ok && lineIn(undone.value, 'order')?.state.name).toBe('unmet');
  });

  it.each([
    ['a participant', participant, press('order', 9)],
    ['a participant, for the host', participant, press('camera', 9, [karin])],
    ['a participant, that they are known', participant, press('known', 9, [bjorn])],
    ['a host, what a setting proves', host, press('lobby', 9)],
  ])('is refused to %s', async (_who, actor, command) => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await reportPresence(world, 'joined', karin, bjorn);
    expect(await world.tab.setItem(actor, thread, command)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it.each(['lobby', 'order'])('set aside is taken back on any line, also %s', async (id) => {
    const exception = { levels: [1] as const, text: { sv: 'Annat avtalat', en: 'Agreed' } };
    const requirements = aPack().requirements.map((each) =>
      each.id === id ? { ...each, exception } : each,
    );
    const world = aWorld(aPack({ requirements }));
    const { threadId: thread, onlineMeetingId } = await aBookedMeeting(world);
    world.onlineMeetings.change(tenant, onlineMeetingId, { lobby: 'everyone' });
    const aside = {
      what: 'item.set-aside',
      requirement: requirementId(id),
      participants: [],
    } as const;
    await world.tab.act(coHost, thread, { ...aside, reason: 'Annat avtalat' });
    const undo = press(id, 2, [], false);
    expect(await world.tab.setItem(participant, thread, undo)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });

    const undone = await world.tab.setItem(host, thread, undo);

    expect(undone.ok && lineIn(undone.value, id)?.state.name).toBe('unmet');
    const again = await world.tab.setItem(coHost, thread, undo);
    expect(again).toMatchObject({ ok: true, value: { version: 3 } });
    // A line that cannot be set aside is as closed to a press as before.
    if (id !== 'lobby')
      expect(await world.tab.setItem(host, thread, press('lobby', 3, [], false))).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
  });

  it('is refused for somebody who is not there and for a line the level does not have', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    expect(await world.tab.setItem(host, thread, press('camera', 1, [bjorn]))).toMatchObject({
      refusal: { kind: 'not-present' },
    });
    expect(await world.tab.setItem(host, thread, press('encrypted', 1))).toMatchObject({
      refusal: { kind: 'unknown-item' },
    });
  });

  it('lets two hosts work at once on different lines without losing anything', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await reportPresence(world, 'joined', karin, bjorn);
    const { version } = await view(world);
    await Promise.all([
      world.tab.setItem(host, thread, press('order', version)),
      world.tab.setItem(coHost, thread, press('known', version, [bjorn])),
      world.tab.setItem(participant, thread, press('camera', version, [bjorn])),
    ]);
    const seen = await view(world);
    expect(lineIn(seen, 'order')?.state.name).toBe('met');
    expect(lineIn(seen, 'known')?.perParticipant.map(({ state }) => state.name)).toEqual([
      'unmet',
      'met',
    ]);
    expect(lineIn(seen, 'camera')?.perParticipant.map(({ state }) => state.name)).toEqual([
      'unmet',
      'met',
    ]);
  });

  it('says that it is stale when the same line changed meanwhile', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await world.tab.setItem(host, thread, press('order', 1));
    expect(await world.tab.setItem(coHost, thread, press('order', 1, [], false))).toEqual({
      ok: false,
      refusal: { kind: 'stale', version: 2 },
    });
  });

  it('is stale for somebody who left and came back since it was seen', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await reportPresence(world, 'joined', bjorn);
    const { version } = await view(world);
    await reportPresence(world, 'left', bjorn);
    await reportPresence(world, 'joined', bjorn);
    expect(await world.tab.setItem(host, thread, press('known', version, [bjorn]))).toMatchObject({
      refusal: { kind: 'stale' },
    });
  });

  it('writes nothing when it says what already stands', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await world.tab.setItem(host, thread, press('order', 1));
    await world.tab.setItem(coHost, thread, press('order', 1));
    expect((await view(world)).version).toBe(2);
  });
});

describe('The card at the start', () => {
  it.each([
    [2, 'meeting'],
    [3, 'person'],
  ] as const)('at level %s goes to the %s chat', async (level, kind) => {
    const world = aWorld();
    await aBookedMeeting(world, level);
    await start(world);
    expect(world.chat.messages.map(({ to }) => to.kind)).toEqual([kind]);
  });

  it('is posted once however often the start is reported, and holds no name', async () => {
    const world = aWorld();
    await aBookedMeeting(world);
    await reportPresence(world, 'joined', bjorn);
    await start(world);
    await start(world);
    expect(world.chat.messages).toHaveLength(1);
    expect(JSON.stringify(world.chat.messages[0]?.view)).not.toContain('Björn');
  });

  it('is redrawn when somebody confirms in the panel', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await start(world);
    await world.tab.setItem(host, thread, press('order', 2));
    await world.upkeep.publishChanges();
    expect(stateOnCard(world, 'order')).toBe('met');
  });

  it('lets a host confirm for everybody present and a participant for themselves, seen in the panel', async () => {
    const world = aWorld();
    const { id } = await aBookedMeeting(world);
    await reportPresence(world, 'joined', karin, bjorn);
    const command = {
      meetingId: id,
      requirementId: requirementId('camera'),
      version: 9,
      confirmed: true,
    };
    await world.bot.confirmFromCard(participant, command);
    expect(
      lineIn(await view(world), 'camera')?.perParticipant.map(({ state }) => state.name),
    ).toEqual(['unmet', 'met']);
    await world.bot.confirmFromCard(host, command);
    expect(lineIn(await view(world), 'camera')?.state.name).toBe('met');
  });

  it('tries again when a card could not be redrawn, and the confirmation stands', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    await start(world);
    await world.upkeep.publishChanges();
    world.chat.failNext('redrawChecklist', new ServiceFault('throttled', 'connector'));
    await world.tab.setItem(host, thread, press('order', 2));
    await world.upkeep.publishChanges();
    expect(lineIn(await view(world), 'order')?.state.name).toBe('met');
    world.clock.advance(60_000);
    await world.upkeep.publishChanges();
    expect(stateOnCard(world, 'order')).toBe('met');
  });
});
