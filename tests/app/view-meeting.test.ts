import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { threadId } from '../../bot/domain/ids.ts';
import {
  aBookedMeeting,
  aWorld,
  annaLindgren,
  annaSjostrom,
  bjorn,
  karin,
  reportPresence,
  tenant,
} from '../fixtures/a-world.ts';
import { host, participant, stranger, view, lineIn } from '../fixtures/meeting-steps.ts';

describe('Opening the panel', () => {
  it('shows the level that was booked and what Microsoft says is set', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 1);
    const seen = await view(world);
    expect(seen).toMatchObject({ level: 1, isLevelKnown: true, role: 'host' });
    expect(lineIn(seen, 'lobby')?.state.name).toBe('met');
  });

  it('creates the checklist of a meeting booked elsewhere at the lowest level, and says so', async () => {
    const world = aWorld();
    const thread = threadId('19:elsewhere@thread.v2');
    world.roster.add(tenant, thread, {
      organiserId: karin.id,
      joinUrl: 'https://teams.example/elsewhere',
    });
    const seen = await view(world, host, thread);
    expect(seen).toMatchObject({ level: 0, isLevelKnown: false, role: 'host' });
  });

  it('asks the directory once for everybody who is there, and does without names while it is silent', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 1);
    await reportPresence(world, 'joined', karin, annaLindgren, bjorn);
    world.directory.failNext('people', new ServiceFault('throttled', 'graph'));
    // Asked one by one, nobody would have a name.
    world.directory.failAlways('person', new ServiceFault('throttled', 'graph'));

    const silent = await view(world);
    const told = await view(world);

    expect(silent.participants.map(({ displayName }) => displayName)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(told.participants.map(({ displayName }) => displayName)).toEqual(
      [karin, annaLindgren, bjorn].map(({ displayName }) => displayName),
    );
  });

  it('creates it once when several panels open at the same time', async () => {
    const world = aWorld();
    const thread = threadId('19:elsewhere@thread.v2');
    world.roster.add(tenant, thread, {
      organiserId: karin.id,
      joinUrl: 'https://teams.example/elsewhere',
    });
    const seen = await Promise.all([1, 2, 3, 4].map(() => view(world, host, thread)));
    expect(new Set(seen.map(({ meetingId }) => meetingId)).size).toBe(1);
  });

  it('is refused for a meeting that Teams does not know, and for who is no part of one', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    expect(await world.tab.viewMeeting(host, threadId('19:nowhere@thread.v2'))).toMatchObject({
      refusal: { kind: 'unknown-meeting' },
    });
    expect(await world.tab.viewMeeting(stranger, thread)).toMatchObject({
      refusal: { kind: 'not-a-participant' },
    });
    expect(await world.tab.followMeeting(stranger, thread)).toMatchObject({
      refusal: { kind: 'not-a-participant' },
    });
    expect(await world.tab.viewRecord(participant, thread)).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });

  it('lets in somebody without an invitation whom Teams has let into the meeting', async () => {
    const world = aWorld();
    const { threadId: thread } = await aBookedMeeting(world);
    world.roster.place(tenant, thread, annaSjostrom.id);
    expect((await view(world, stranger)).role).toBe('participant');
  });

  it('shows settings as unknown while Graph cannot be reached, and everything else as it is', async () => {
    const world = aWorld();
    await aBookedMeeting(world);
    world.onlineMeetings.failAlways('readSettings', new ServiceFault('unreachable', 'graph'));
    expect(lineIn(await view(world), 'lobby')?.state).toEqual({
      name: 'unknown',
      why: 'unreachable',
    });
  });

  it('shows a host everybody by name, and a participant only themselves', async () => {
    const world = aWorld();
    await aBookedMeeting(world);
    await reportPresence(world, 'joined', karin, annaLindgren, bjorn);
    expect((await view(world)).participants.map(({ displayName }) => displayName)).toEqual([
      'Karin Holm',
      'Anna Lindgren',
      'Björn Nilsson',
    ]);
    const own = await view(world, participant);
    expect(own.participants.map(({ displayName }) => displayName)).toEqual(['Björn Nilsson']);
    expect(JSON.stringify(own.items)).not.toContain(karin.id);
    expect(lineIn(own, 'camera')?.perParticipant).toHaveLength(1);
  });
});

describe('Who is in the meeting', () => {
  it('is known for an anonymous person by a keyed hash, never by what they typed', async () => {
    const world = aWorld();
    const { threadId: thread, id } = await aBookedMeeting(world);
    const anonymous = { channelAccountId: '29:typed-Greta-Garbo', kind: 'anonymous' as const };
    await world.bot.reportMeeting({
      tenantId: tenant,
      threadId: thread,
      at: world.clock.now(),
      what: 'joined',
      participants: [anonymous],
    });
    const seen = await view(world);
    expect(seen.participants).toMatchObject([{ kind: 'anonymous', ordinal: 1 }]);
    const log = await world.work.run((tx) => tx.events.read(tenant, id));
    expect(JSON.stringify([seen.participants, log])).not.toContain('Garbo');
  });
});
