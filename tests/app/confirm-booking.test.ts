import { describe, expect, it } from '@jest/globals';
import { threadOfDraft } from '../fakes/fake-calendar.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { meetingOfDraft, threadId } from '../../bot/domain/ids.ts';
import { aForm, annaLindgren, aWorld, karin, tenant } from '../fixtures/a-world.ts';
import {
  organiser,
  at,
  propose,
  confirm,
  busyFor,
  storedDraft,
} from '../fixtures/booking-steps.ts';

describe('Confirming a booking', () => {
  it('books the meeting with the settings of its level and says what is proven', async () => {
    const world = aWorld();
    const outcome = await confirm(world, await propose(world));
    expect(world.calendar.booked).toMatchObject([
      { subject: 'Budgetavstämning', period: { start: at('10:00') } },
    ]);
    if (!outcome.ok || outcome.value.kind !== 'booked') throw new Error('not booked');
    const states = outcome.value.receipt.lines.map(({ requirement, state }) => [
      requirement.id,
      state.name,
    ]);
    expect(states).toEqual([
      ['camera', 'unmet'],
      ['order', 'unmet'],
      ['lobby', 'met'],
      ['known', 'unmet'],
    ]);
  });

  it('books once however often it is pressed, also at the same time', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    await Promise.all([
      confirm(world, proposal),
      confirm(world, proposal),
      confirm(world, proposal),
    ]);
    const again = await confirm(world, proposal);
    expect(world.calendar.booked).toHaveLength(1);
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'already-booked' } });
    const log = await world.work.run((tx) =>
      tx.events.read(tenant, meetingOfDraft(proposal.draft.id)),
    );
    expect(log.events.map(({ fact }) => fact.what)).toEqual([
      'booking.intended',
      'booking.completed',
      'level.set',
      'settings.applied',
    ]);
  });

  it('books once when the answer of the first try was lost', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    world.calendar.loseAnswerOfNext('createMeeting', new ServiceFault('unreachable', 'graph'));
    await expect(confirm(world, proposal)).rejects.toThrow(ServiceFault);
    expect((await storedDraft(world, proposal))?.state.name).toBe('confirming');
    expect(await confirm(world, proposal)).toMatchObject({ ok: true, value: { kind: 'booked' } });
    expect(world.calendar.booked).toHaveLength(1);
  });

  it('can be pressed again after Graph refused', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    world.calendar.failNext('createMeeting', new ServiceFault('not-permitted', 'graph'));
    await expect(confirm(world, proposal)).rejects.toThrow(ServiceFault);
    expect((await storedDraft(world, proposal))?.state.name).toBe('failed');
    expect(await confirm(world, proposal)).toMatchObject({ ok: true, value: { kind: 'booked' } });
  });

  it('is settled by the sweep when the process died after the event was made', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    world.calendar.loseAnswerOfNext('createMeeting', new ServiceFault('unreachable', 'graph'));
    await expect(confirm(world, proposal)).rejects.toThrow();
    world.clock.advance(3 * 60_000);
    await world.upkeep.settleBookings();
    expect((await storedDraft(world, proposal))?.state.name).toBe('booked');
    const outcome = await confirm(world, proposal);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        kind: 'already-booked',
        receipt: { joinUrl: expect.stringContaining('http') as unknown },
      },
    });
  });

  it('is marked failed by the sweep when the event never was made, and can be pressed again', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    world.calendar.failNext('createMeeting', new ServiceFault('unreachable', 'graph'));
    await expect(confirm(world, proposal)).rejects.toThrow();
    world.clock.advance(3 * 60_000);
    await world.upkeep.settleBookings();
    expect((await storedDraft(world, proposal))?.state.name).toBe('failed');
    expect(await confirm(world, proposal)).toMatchObject({ ok: true });
    expect(world.calendar.booked).toHaveLength(1);
  });

  it('says that settings are not known when Teams cannot be asked, and sets them later by itself', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    world.onlineMeetings.failNext('applySettings', new ServiceFault('throttled', 'graph'));
    const outcome = await confirm(world, proposal);
    if (!outcome.ok || outcome.value.kind !== 'booked') throw new Error('not booked');
    const lobby = outcome.value.receipt.lines.find(({ requirement }) => requirement.id === 'lobby');
    expect(lobby?.state).toEqual({ name: 'unknown', why: 'throttled' });
    world.clock.advance(3 * 60_000);
    await world.upkeep.settleBookings();
    expect((await storedDraft(world, proposal))?.state.name).toBe('booked');
  });

  it('is booked with its settings unread when Teams may not be asked, and is known again when the panel opens', async () => {
    const world = aWorld();
    const proposal = await propose(world, { level: '2' });
    world.onlineMeetings.failAlways('find', new ServiceFault('not-permitted', 'graph'));
    await confirm(world, proposal);
    expect((await storedDraft(world, proposal))?.state.name).toBe('booked');
    const thread = threadId(threadOfDraft(proposal.draft.id));
    const joinUrl = world.calendar.booked[0]?.event.joinUrl ?? '';
    world.roster.add(tenant, thread, { organiserId: karin.id, joinUrl });
    expect(await world.tab.viewMeeting(organiser, thread)).toMatchObject({
      ok: true,
      value: { meetingId: proposal.draft.id, level: 2, isLevelKnown: true },
    });
  });

  it('names the settings that Microsoft refused', async () => {
    const world = aWorld();
    world.onlineMeetings.refuse('lobby');
    const outcome = await confirm(world, await propose(world));
    expect(outcome).toMatchObject({
      ok: true,
      value: { receipt: { refusedSettings: [{ setting: 'lobby', because: 'licence' }] } },
    });
  });

  it('looks again when somebody else took the neighbouring time meanwhile', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    busyFor(world, annaLindgren, '11:00', '12:00');
    expect(await confirm(world, proposal)).toMatchObject({
      ok: true,
      value: { kind: 'look-again', problems: [{ field: 'reason', problem: 'missing' }] },
    });
    expect(world.calendar.booked).toEqual([]);
  });

  it('keeps an adjacency with a reason, and the reason is in the record', async () => {
    const world = aWorld();
    busyFor(world, annaLindgren, '09:00', '10:00');
    const proposal = await propose(world);
    expect(await confirm(world, proposal, 'Enda tiden före beslutet')).toMatchObject({
      ok: true,
      value: { kind: 'booked' },
    });
    const log = await world.work.run((tx) =>
      tx.events.read(tenant, meetingOfDraft(proposal.draft.id)),
    );
    expect(log.events.map(({ fact }) => fact)).toContainEqual({
      what: 'finding.kept',
      about: 'adjacency',
      reason: 'Enda tiden före beslutet',
    });
  });

  it.each([
    ['Anna Lindgren ville det', 'holds-personal-data'],
    ['x'.repeat(301), 'too-long'],
  ])('does not take %j for a reason', async (reason, problem) => {
    const world = aWorld();
    busyFor(world, annaLindgren, '09:00', '10:00');
    expect(await confirm(world, await propose(world), reason)).toMatchObject({
      value: { kind: 'look-again', problems: [{ field: 'reason', problem }] },
    });
  });

  it('does not book a subject that names somebody, whatever the card says', async () => {
    const world = aWorld();
    const proposal = await propose(world);
    const form = { ...proposal.form, subject: 'Lönesamtal Anna Lindgren' };
    const outcome = await world.bot.confirmBooking(organiser, {
      form,
      draft: proposal.draft,
      released: [],
      reason: '',
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'look-again', proposal: { obstacles: [{ about: 'subject' }] } },
    });
    expect(world.calendar.booked).toEqual([]);
  });

  it('books a subject whose word the user has said is no name', async () => {
    const world = aWorld();
    const form = aForm({ subject: 'Besök på Lindgren' });
    const checked = await world.bot.checkBooking(organiser, { form, released: ['Lindgren'] });
    expect(checked).toMatchObject({
      ok: true,
      value: { obstacles: [], subject: { findings: [] } },
    });
  });

  it('never releases an identity number', async () => {
    const world = aWorld();
    const form = aForm({ subject: 'Möte 121212-1212' });
    const checked = await world.bot.checkBooking(organiser, { form, released: ['121212-1212'] });
    expect(checked).toMatchObject({
      ok: true,
      value: { obstacles: [{ about: 'subject' }], blocking: [{ kind: 'personnummer' }] },
    });
  });

  it('logs ids only: no subject, name or address', async () => {
    const world = aWorld();
    const proposal = await propose(world, {
      subject: 'Hemligtorp',
      people: 'Anna Lindgren, extern@utanfor.example',
    });
    await confirm(world, proposal);
    expect(JSON.stringify(world.logger.lines)).not.toMatch(/Hemligtorp|Lindgren|utanfor/);
    expect(world.logger.lines.map(({ event }) => event)).toContain('booking.completed');
  });
});
