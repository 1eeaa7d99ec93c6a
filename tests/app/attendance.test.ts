import { describe, expect, it } from '@jest/globals';
import { participantOfPerson, threadId } from '../../bot/domain/ids.ts';
import { aBookedMeeting, aWorld, annaLindgren, reportPresence } from '../fixtures/a-world.ts';
import { host, participant } from '../fixtures/meeting-steps.ts';

const thread = threadId('19:meeting_test@thread.v2');

describe('Asking for the attendance', () => {
  it('gives those who decide for others everybody’s times, by name', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 1);
    await reportPresence(world, 'joined', annaLindgren);

    const seen = await world.tab.viewAttendance(host, thread);

    expect(seen).toMatchObject({
      ok: true,
      value: [{ attendees: [{ displayName: annaLindgren.displayName, stays: [{}] }] }],
    });
  });

  it('names no party: a number is what is known (A6)', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 4);
    await reportPresence(world, 'joined', annaLindgren);
    const marked = await world.tab.act(host, thread, {
      what: 'party.recognise',
      participant: participantOfPerson(annaLindgren.id),
    });
    expect(marked.ok).toBe(true);

    const seen = await world.tab.viewAttendance(host, thread);

    expect(seen).toMatchObject({ ok: true, value: [{ attendees: [{ party: 1 }] }] });
    expect(JSON.stringify(seen)).not.toContain(annaLindgren.displayName);
  });

  it('is refused to anybody else', async () => {
    const world = aWorld();
    await aBookedMeeting(world, 1);
    expect(await world.tab.viewAttendance(participant, thread)).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
  });
});
