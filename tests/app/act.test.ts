import { describe, expect, it } from '@jest/globals';
import { participantOfPerson, requirementId } from '../../bot/domain/ids.ts';
import { annaLindgren, annaSjostrom, bjorn, karin } from '../fixtures/a-world.ts';
import { aMatterAtHand, anOpenedGate } from '../fixtures/gate-steps.ts';
import { coHost, host, participant, stranger, view } from '../fixtures/meeting-steps.ts';

const bjornThere = participantOfPerson(bjorn.id);

describe('A press in the panel', () => {
  it('is written with who and when, wakes the panels and answers with the meeting as it stands', async () => {
    const { world, act, written, meeting } = await aMatterAtHand();
    const before = (await written()).length;
    const answer = await act({ what: 'meeting.adjourn' }, coHost);
    expect(answer).toMatchObject({
      ok: true,
      value: { version: before + 1, adjournedAt: world.clock.now() },
    });
    expect((await written()).at(-1)).toMatchObject({
      by: coHost.personId,
      at: world.clock.now(),
      pack: 'test@1',
      fact: { what: 'meeting.adjourned' },
    });
    await world.upkeep.publishChanges();
    expect(world.feed.published.at(-1)).toMatchObject({
      meetingId: meeting.id,
      version: before + 1,
    });
  });

  it('that changes nothing writes nothing, and the version stands', async () => {
    const { act, written } = await aMatterAtHand();
    const before = (await written()).length;
    const again = await act({ what: 'meeting.resume' });
    expect(again).toMatchObject({ ok: true, value: { version: before } });
    expect(await written()).toHaveLength(before);
  });

  it('of two hosts at once loses neither', async () => {
    const { act, world } = await aMatterAtHand();
    const both = await Promise.all([
      act({ what: 'matter.add', number: '13', level: 2 }),
      act({ what: 'speech.request', participant: bjornThere }, coHost),
      act({ what: 'participant.add', kind: 'telephone', place: 'remote' }, coHost),
      act({ what: 'speech.request', participant: bjornThere }, participant),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    const seen = await view(world);
    expect(seen.matters.map(({ number }) => number)).toEqual(['§ 12', '13']);
    expect(seen.participants).toHaveLength(3);
    expect(seen.queue.length).toBe(1);
  });

  it('of two hosts at once on the same number gives it once', async () => {
    const { act, world } = await aMatterAtHand();
    const add = { what: 'matter.add', number: '13', level: 2 } as const;
    const answers = await Promise.all([act(add), act(add, coHost)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'number-taken' } });
    expect((await view(world)).matters).toHaveLength(2);
  });

  it('with personal data in what is typed is refused to a host, and nothing of it is kept or logged', async () => {
    const { act, written, world } = await aMatterAtHand();
    const before = (await written()).length;
    const reason = await act({
      what: 'item.set-aside',
      requirement: requirementId('camera'),
      participants: [bjornThere],
      reason: 'Kerstin Lundqvist 19811218-9876 är sjuk',
    });
    expect(reason).toEqual({
      ok: false,
      refusal: { kind: 'form', field: 'reason', problem: 'holds-personal-data' },
    });
    const number = await act({ what: 'matter.add', number: 'Lundqvist', level: 2 });
    expect(number).toMatchObject({
      refusal: { kind: 'form', field: 'number', problem: 'holds-personal-data' },
    });
    expect(await written()).toHaveLength(before);
    expect(JSON.stringify(world.logger)).not.toContain('Lundqvist');
  });

  it('with no reason or one without end is refused', async () => {
    const { act } = await aMatterAtHand();
    const aside = (reason: string) =>
      act({ what: 'item.set-aside', requirement: requirementId('room'), participants: [], reason });
    expect(await aside('  ')).toMatchObject({ refusal: { kind: 'form', problem: 'missing' } });
    expect(await aside('a'.repeat(1999))).toMatchObject({
      refusal: { kind: 'form', problem: 'too-long' },
    });
  });

  it('by somebody who is no host is refused before anything is told of what they typed', async () => {
    const { act } = await aMatterAtHand();
    const typed = { what: 'matter.add', number: 'Lundqvist', level: 2 } as const;
    expect(await act(typed, participant)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } });
    expect(await act(typed, stranger)).toEqual({
      ok: false,
      refusal: { kind: 'not-a-participant' },
    });
  });

  it('by the chair whom the host appointed counts as a host’s (M7)', async () => {
    const { act, matter } = await aMatterAtHand();
    await act({ what: 'chair.appoint', person: bjorn.id });
    expect(await act({ what: 'matter.retake', matter }, participant)).toMatchObject({
      ok: true,
      value: { role: 'chair', presides: true },
    });
    expect(await act({ what: 'matter.retake', matter }, host)).toMatchObject({
      refusal: { kind: 'chair-decides' },
    });
  });
});

describe('Opening the gate', () => {
  it('rests on settings read at that moment, never on a reading that is kept', async () => {
    const { world, meeting, act, matter } = await aMatterAtHand();
    await view(world);
    world.onlineMeetings.change(host.tenantId, meeting.onlineMeetingId, { lobby: 'everyone' });
    expect(await act({ what: 'gate.open', matter })).toEqual({
      ok: false,
      refusal: { kind: 'gate-closed', reasons: 1 },
    });
  });

  it('is refused while the settings cannot be read', async () => {
    const { world, act, matter } = await aMatterAtHand();
    world.onlineMeetings.setTrouble('unreachable');
    expect(await act({ what: 'gate.open', matter })).toMatchObject({
      refusal: { kind: 'gate-closed' },
    });
  });

  it('is shown to a participant without anything about other people', async () => {
    const { world, act } = await anOpenedGate();
    expect((await view(world, participant)).gate).toMatchObject({ name: 'open' });
    const stranger = {
      what: 'participant.add-person',
      person: annaSjostrom.id,
      place: 'on-site',
    } as const;
    expect(await act(stranger)).toEqual({ ok: false, refusal: { kind: 'not-invited' } });
    expect(await act({ ...stranger, person: annaLindgren.id })).toMatchObject({ ok: true });
    const seen = await view(world, participant);
    expect(seen.gate).toEqual({ name: 'closed', reasons: [] });
    expect(JSON.stringify(seen)).not.toContain(annaLindgren.id);
    expect((await view(world)).gate).toMatchObject({ name: 'closed', closing: { kind: 'joined' } });
    expect(JSON.stringify(seen.participants)).not.toContain(karin.id);
  });
});
