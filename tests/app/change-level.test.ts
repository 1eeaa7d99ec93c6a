import { describe, expect, it } from '@jest/globals';
import type { ChangeLevel } from '../../bot/app/use-cases.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { threadId } from '../../bot/domain/ids.ts';
import type { Level } from '../../bot/domain/policy.ts';
import { aBookedMeeting, aWorld, karin, tenant, type World } from '../fixtures/a-world.ts';
import { coHost, host, lineIn, participant, stranger, view } from '../fixtures/meeting-steps.ts';

const THREAD = threadId('19:meeting_test@thread.v2');
const to = (level: Level, changes: Partial<ChangeLevel> = {}): ChangeLevel => ({
  level,
  reason: '',
  version: 99,
  ...changes,
});
const change = (world: World, command: ChangeLevel, actor = host) =>
  world.tab.changeLevel(actor, THREAD, command);
/** Booked at the level, with the settings that Teams gives a meeting nobody has touched. */
const booked = async (world: World, level: Level) => {
  const meeting = await aBookedMeeting(world, level);
  world.onlineMeetings.change(tenant, meeting.onlineMeetingId, {
    lobby: 'organisation',
    chat: 'on',
  });
  return meeting;
};
const factsOf = async (world: World) => {
  const record = await world.tab.viewRecord(host, THREAD);
  if (!record.ok) throw new Error(record.refusal.kind);
  return record.value.entries
    .map(({ event }) => event.fact)
    .filter(({ what }) => what !== 'level.set');
};
const settingsOf = async (world: World) => {
  const { onlineMeetingId } = (await world.work.run((tx) =>
    tx.meetings.byThread(tenant, THREAD),
  )) ?? { onlineMeetingId: undefined };
  if (!onlineMeetingId) throw new Error('no online meeting');
  const reading = await world.onlineMeetings.readSettings(tenant, karin.id, onlineMeetingId);
  return reading.readable ? reading.settings : {};
};

describe('Raising the level', () => {
  it('is free, brings the settings of the new level, and is recorded with what became of them', async () => {
    const world = aWorld();
    await booked(world, 1);

    const changed = await change(world, to(3));

    expect(changed).toMatchObject({ ok: true, value: { level: 3, isLevelKnown: true } });
    expect(await settingsOf(world)).toMatchObject({ lobby: 'organiser', chat: 'off' });
    expect(changed.ok && lineIn(changed.value, 'no-chat')?.state.name).toBe('met');
    expect(await factsOf(world)).toEqual([
      { what: 'level.changed', from: 1, level: 3 },
      {
        what: 'settings.applied',
        set: ['lobby', 'dialInBypassesLobby', 'chat'],
        refused: [],
      },
    ]);
  });

  it('shows what is not possible here, and why', async () => {
    const world = aWorld();
    await booked(world, 1);
    world.onlineMeetings.refuseBecause('policy', 'chat');

    const changed = await change(world, to(3));

    expect(changed.ok && lineIn(changed.value, 'no-chat')?.state).toEqual({
      name: 'unmet',
      because: { kind: 'settings-differ', settings: [{ setting: 'chat', because: 'policy' }] },
    });
  });

  it('shows as drifted what somebody changes in Teams afterwards', async () => {
    const world = aWorld();
    await booked(world, 1);
    await change(world, to(3));
    const record = await world.work.run((tx) => tx.meetings.byThread(tenant, THREAD));
    if (!record?.onlineMeetingId) throw new Error('no online meeting');

    world.onlineMeetings.change(tenant, record.onlineMeetingId, { chat: 'on' });
    world.clock.advance(60_000);

    expect(lineIn(await view(world), 'no-chat')?.state).toEqual({
      name: 'unmet',
      because: { kind: 'settings-differ', settings: [{ setting: 'chat', because: 'drifted' }] },
    });
  });

  it('makes known the level of a meeting booked elsewhere, at 0 too', async () => {
    const world = aWorld();
    await booked(world, 0);
    const elsewhere = threadId('19:elsewhere@thread.v2');
    world.roster.add(tenant, elsewhere, { organiserId: karin.id, joinUrl: 'https://x.example/1' });
    await view(world, host, elsewhere);

    const changed = await world.tab.changeLevel(host, elsewhere, to(0));

    expect(changed).toMatchObject({ ok: true, value: { level: 0, isLevelKnown: true } });
  });

  it('stands when Teams cannot be asked; pressing the level again applies its settings', async () => {
    const world = aWorld();
    await booked(world, 1);
    world.onlineMeetings.failNext('applySettings', new ServiceFault('throttled', 'graph'));

    const changed = await change(world, to(3));
    const again = await change(world, to(3));

    expect(changed.ok && lineIn(changed.value, 'no-chat')?.state).toEqual({
      name: 'unmet',
      because: { kind: 'settings-differ', settings: [{ setting: 'chat', because: 'not-set' }] },
    });
    expect(again.ok && lineIn(again.value, 'no-chat')?.state.name).toBe('met');
    expect((await factsOf(world)).map(({ what }) => what)).toEqual([
      'level.changed',
      'settings.applied',
    ]);
  });

  it('wakes the panels', async () => {
    const world = aWorld();
    const { id } = await booked(world, 1);

    await change(world, to(2));
    await world.upkeep.publishChanges();

    expect(world.feed.published).toContainEqual({ tenantId: tenant, meetingId: id, version: 3 });
  });
});

describe('Lowering the level', () => {
  it('takes a reason, which is recorded, and leaves what was stricter as it is', async () => {
    const world = aWorld();
    await booked(world, 1);
    await change(world, to(3));

    const changed = await change(world, to(2, { reason: '  Sekretessärendet är draget ' }));

    expect(changed).toMatchObject({ ok: true, value: { level: 2 } });
    expect(await factsOf(world)).toContainEqual({
      what: 'level.changed',
      from: 3,
      level: 2,
      reason: 'Sekretessärendet är draget',
    });
    expect(await settingsOf(world)).toMatchObject({ chat: 'off' });
  });

  it.each([
    ['missing', '  '],
    ['too-long', 'a'.repeat(301)],
    ['holds-personal-data', 'Gäller 19640823-3234'],
    ['holds-personal-data', 'Björn Nilsson ville det'],
  ])('is refused when the reason is %s', async (problem, reason) => {
    const world = aWorld();
    await booked(world, 2);

    expect(await change(world, to(1, { reason }))).toEqual({
      ok: false,
      refusal: { kind: 'form', field: 'reason', problem },
    });
    expect(await factsOf(world)).toEqual([]);
  });

  it('keeps no reason that nobody asked for', async () => {
    const world = aWorld();
    await booked(world, 1);

    await change(world, to(2, { reason: 'Gäller 19640823-3234' }));

    expect(JSON.stringify(await factsOf(world))).not.toContain('3234');
  });
});

describe('Changing the level', () => {
  it('is for hosts alone', async () => {
    const world = aWorld();
    await booked(world, 1);

    expect(await change(world, to(2), participant)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
    expect(await change(world, to(2), stranger)).toEqual({
      ok: false,
      refusal: { kind: 'not-a-participant' },
    });
    expect(await change(world, to(2), coHost)).toMatchObject({ ok: true });
  });

  it('is refused when somebody else has changed it since it was seen', async () => {
    const world = aWorld();
    await booked(world, 1);
    const { version } = await view(world);
    await change(world, to(3, { version }), coHost);

    const late = await change(world, to(2, { version, reason: 'Ärendet är draget' }));

    expect(late).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    expect((await view(world)).level).toBe(3);
  });

  it('ends with the settings of the level that stands, whoever pressed at the same time', async () => {
    const world = aWorld();
    await booked(world, 1);

    await Promise.all([change(world, to(2)), change(world, to(3), coHost), change(world, to(4))]);

    const seen = await view(world);
    expect(seen.level).toBeGreaterThanOrEqual(3);
    expect(lineIn(seen, 'no-chat')?.state.name).toBe('met');
  });
});
