import { describe, expect, it } from '@jest/globals';
import { meetingId, participantOfPerson, threadId } from '../../bot/domain/ids.ts';
import type { MeetingFact } from '../../bot/domain/meeting-event.ts';
import {
  aBookedMeeting,
  aWorld,
  actorFor,
  annaLindgren,
  annaSjostrom,
  bjorn,
  karin,
  reportPresence,
  tenant,
} from '../fixtures/a-world.ts';
import type { World } from '../fixtures/a-world.ts';
import { coHost, host, participant, stranger } from '../fixtures/meeting-steps.ts';

const thread = threadId('19:meeting_test@thread.v2');
const recordFor = async (world: World, actor = host) => {
  const seen = await world.tab.viewRecord(actor, thread);
  if (!seen.ok) throw new Error(seen.refusal.kind);
  return seen.value;
};
const log = (world: World, id: string, by: typeof karin, ...facts: MeetingFact[]) =>
  world.work.run(async (tx) => {
    const { version } = await tx.events.read(tenant, meetingId(id));
    await tx.events.append(
      tenant,
      meetingId(id),
      version,
      facts.map((fact) => ({ at: world.clock.now(), by: by.id, pack: 'test@1', fact })),
    );
  });

describe('A meeting’s record', () => {
  it('is told with staff by name, the chain verified and the pack in force', async () => {
    const world = aWorld();
    const { id } = await aBookedMeeting(world, 4);
    world.work.erase(tenant, id, 1);
    await reportPresence(world, 'joined', annaLindgren);

    const record = await recordFor(world);

    expect(record).toMatchObject({
      organiser: { kind: 'staff', person: karin.id },
      chain: { entries: 2, erased: 1 },
      entries: [{ event: { seq: 2, fact: { what: 'participant.joined' } } }],
    });
    expect(Object.fromEntries(record.names)).toEqual({
      [karin.id]: karin.displayName,
      [annaLindgren.id]: annaLindgren.displayName,
    });
  });

  it('names no party and no guest, even one the directory holds', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 4);
    const guest = { ...annaSjostrom, kind: 'guest' as const };
    world.directory.remove(tenant, annaSjostrom.id);
    world.directory.add(tenant, guest);
    await reportPresence(world, 'joined', annaLindgren, annaSjostrom);
    await world.tab.act(host, thread, {
      what: 'party.recognise',
      participant: participantOfPerson(annaLindgren.id),
    });

    const { names } = await recordFor(world);
    const attendance = await world.tab.viewAttendance(host, thread);

    expect([...names.values()]).toEqual([karin.displayName]);
    expect(JSON.stringify(attendance)).not.toMatch(/Lindgren|Sjöström/);
  });

  it('is for the organiser, co-organisers and the appointed chair, and nobody else', async () => {
    const world = aWorld();
    const { id } = await aBookedMeeting(world, 1);
    const kindFor = async (actor: typeof host) => {
      const seen = await world.tab.viewRecord(actor, thread);
      return seen.ok ? 'shown' : seen.refusal.kind;
    };

    expect(await kindFor(host)).toBe('shown');
    expect(await kindFor(coHost)).toBe('shown');
    expect(await kindFor(participant)).toBe('not-allowed');
    expect(await kindFor(stranger)).toBe('not-a-participant');
    await log(world, id, karin, { what: 'chair.appointed', person: bjorn.id });
    expect(await kindFor(participant)).toBe('shown');
    await log(world, id, karin, { what: 'chair.withdrawn' });
    expect(await kindFor(participant)).toBe('not-allowed');
  });

  it('is there without names while the directory does not answer', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 1);
    world.directory.remove(tenant, karin.id);
    expect((await recordFor(world)).names.size).toBe(0);
  });
});

describe('The list of records', () => {
  it('is empty for somebody without any', async () => {
    expect(await aWorld().tab.listRecords(host)).toEqual({ meetings: [] });
  });

  it('holds the meetings that the viewer hosts or presides over, with level and date', async () => {
    const world = aWorld();
    const { id } = await aBookedMeeting(world, 3);
    const roleOf = async (actor: typeof host) =>
      (await world.tab.listRecords(actor)).meetings.map(({ role }) => role);
    expect(await world.tab.listRecords(host)).toEqual({
      meetings: [{ thread, role: 'host', level: 3, isLevelKnown: true, lastAt: world.clock.now() }],
    });
    // A co-organiser who has done nothing there is not found by our record; the panel knows the way.
    expect(await roleOf(coHost)).toEqual([]);

    await log(world, id, annaLindgren, { what: 'meeting.started' });
    await log(world, id, bjorn, {
      what: 'speech.requested',
      participant: participantOfPerson(bjorn.id),
    });

    expect(await roleOf(coHost)).toEqual(['co-host']);
    expect(await roleOf(participant)).toEqual([]);
    await log(world, id, karin, { what: 'chair.appointed', person: bjorn.id });
    expect(await roleOf(participant)).toEqual(['chair']);
    expect(await roleOf(actorFor(annaSjostrom))).toEqual([]);
  });

  it('goes on page by page, past meetings that are not the viewer’s to see', async () => {
    const world = aWorld();
    const save = async (number: number, organiser: typeof karin) => {
      const id = `00000000-0000-4000-b000-${String(number).padStart(12, '0')}`;
      await world.work.run((tx) =>
        tx.meetings.save({
          tenantId: tenant,
          id: meetingId(id),
          threadId: threadId(`19:${number}@thread.v2`),
          organiserId: organiser.id,
        }),
      );
      await log(world, id, karin, { what: 'level.set', level: 0, source: 'unknown' });
    };
    for (let number = 1; number <= 30; number += 1) await save(number, bjorn);
    for (let number = 31; number <= 53; number += 1) await save(number, karin);

    const first = await world.tab.listRecords(host);
    const second = await world.tab.listRecords(host, first.next);
    const rest = await world.tab.listRecords(host, second.next);

    expect(first.meetings).toHaveLength(20);
    expect(second.meetings).toHaveLength(3);
    expect(rest).toEqual({ meetings: [] });
  });
});
