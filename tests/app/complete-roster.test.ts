import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { participantOfPerson, threadId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/person.ts';
import type { World } from '../fixtures/a-world.ts';
import {
  aBookedMeeting,
  annaLindgren,
  aWorld,
  bjorn,
  karin,
  reportPresence,
  tenant,
} from '../fixtures/a-world.ts';
import { participant, start, view } from '../fixtures/meeting-steps.ts';

const THREAD = threadId('19:meeting_test@thread.v2');

async function aMeetingWithoutEvents(...inMeeting: readonly Person[]) {
  const world = aWorld();
  const meeting = await aBookedMeeting(world, 2);
  for (const { id } of inMeeting) world.roster.place(tenant, THREAD, id, {});
  return { world, meeting };
}
/** Opens the panel and lets what it set going come to an end. */
async function open(
  world: World,
  ...by: Parameters<typeof view> extends [unknown, ...infer Rest] ? Rest : never
) {
  await view(world, ...by);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const present = async (world: World) =>
  (await view(world)).participants.map(({ participant: id, source, kind }) => [id, source, kind]);
const asRoster = (person: Person) => [participantOfPerson(person.id), 'roster', 'member'];

describe('The roster of a meeting that Teams reports no arrivals of', () => {
  it('is completed by asking when a host opens the panel, which is woken, and is not called verified', async () => {
    const { world, meeting } = await aMeetingWithoutEvents(karin, bjorn);
    await open(world);
    expect(await present(world)).toEqual([asRoster(karin), asRoster(bjorn)]);
    expect((await view(world)).isRosterVerified).toBe(false);
    await world.upkeep.publishChanges();
    expect(world.feed.published).toContainEqual({
      tenantId: tenant,
      meetingId: meeting.id,
      version: 3,
    });
  });

  it('is not asked for by a participant’s panel', async () => {
    const { world } = await aMeetingWithoutEvents(karin, bjorn);
    world.roster.place(tenant, THREAD, bjorn.id);
    await open(world, participant);
    expect((await view(world, participant)).version).toBe(1);
  });

  it('is asked for once in half a minute, however many panels are opened', async () => {
    const { world } = await aMeetingWithoutEvents(karin);
    await open(world);
    world.roster.place(tenant, THREAD, bjorn.id);
    world.clock.advance(29_000);
    await open(world);
    expect(await present(world)).toHaveLength(1);
    world.clock.advance(2_000);
    await open(world);
    expect(await present(world)).toHaveLength(2);
  });

  it('follows those who leave, and only those it found itself', async () => {
    const { world, meeting } = await aMeetingWithoutEvents(karin, bjorn);
    await open(world);
    const added = {
      what: 'participant.add-person',
      person: annaLindgren.id,
      place: 'on-site',
    } as const;
    await world.tab.act({ ...participant, personId: karin.id }, meeting.threadId, added);
    for (const { id } of [bjorn, annaLindgren])
      world.roster.place(tenant, THREAD, id, { isInMeeting: false });
    world.clock.advance(31_000);
    await open(world);
    expect((await present(world)).map(([id]) => id)).toEqual([karin.id, annaLindgren.id]);
  });

  it('leaves those as they were whom Teams does not tell of', async () => {
    const { world } = await aMeetingWithoutEvents(karin, bjorn);
    await open(world);
    world.clock.advance(31_000);
    world.roster.failAlways('participant', new ServiceFault('throttled', 'connector'));
    await open(world);
    expect(await present(world)).toHaveLength(2);
    expect(world.logger.lines.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is asked for no more when an event has come, which verifies whom it tells of', async () => {
    const { world } = await aMeetingWithoutEvents(karin);
    await open(world);
    await reportPresence(world, 'joined', karin);
    expect((await view(world)).isRosterVerified).toBe(true);
    await reportPresence(world, 'joined', karin);
    expect((await view(world)).version).toBe(3);
    world.roster.place(tenant, THREAD, bjorn.id);
    world.clock.advance(31_000);
    await open(world);
    expect(await present(world)).toHaveLength(1);
  });

  it('lets nobody in whom the host has moved to the lobby', async () => {
    const { world, meeting } = await aMeetingWithoutEvents(karin, bjorn);
    await open(world);
    const move = { what: 'lobby.move', participant: participantOfPerson(bjorn.id) } as const;
    await world.tab.act({ ...participant, personId: karin.id }, meeting.threadId, move);
    world.clock.advance(31_000);
    await open(world);
    expect(await present(world)).toEqual([asRoster(karin)]);
  });

  it('takes for a guest whom the directory knows for one', async () => {
    const { world } = await aMeetingWithoutEvents(karin);
    const guest: Person = { ...bjorn, id: participant.personId, kind: 'guest' };
    world.directory.people = (_tenant, ids) =>
      Promise.resolve([karin, guest].filter(({ id }) => ids.includes(id)));
    world.roster.place(tenant, THREAD, bjorn.id);
    await open(world);
    expect((await present(world)).at(1)?.at(2)).toBe('guest');
  });

  it('is not asked for when the meeting has ended', async () => {
    const { world } = await aMeetingWithoutEvents(karin);
    await start(world);
    await world.bot.reportMeeting({
      tenantId: tenant,
      threadId: THREAD,
      at: world.clock.now(),
      what: 'ended',
    });
    await open(world);
    expect(await present(world)).toEqual([]);
  });
});
