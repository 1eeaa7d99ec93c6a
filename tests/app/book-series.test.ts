import { describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { aPack } from '../fixtures/a-pack.ts';
import { aForm, annaLindgren, aWorld, karin, tenant, type World } from '../fixtures/a-world.ts';
import { confirm, organiser, propose, storedDraft } from '../fixtures/booking-steps.ts';

/** Every Thursday at ten from 26 November 2026. */
const weekly = { repeats: 'weekly', repeatEnd: '6' };
const busyOn = (world: World, date: string, from: string, to: string) =>
  world.calendar.enter(tenant, annaLindgren.id, {
    period: {
      start: new Date(`${date}T${from}:00+01:00`),
      end: new Date(`${date}T${to}:00+01:00`),
    },
  });

describe('Booking a series', () => {
  it('checks every occurrence and groups what it finds, with a cure for all of them', async () => {
    const world = aWorld();
    busyOn(world, '2026-12-03', '09:00', '10:00');
    busyOn(world, '2026-12-17', '09:30', '10:00');

    const { adjacency, recurrence, obstacles } = await propose(world, weekly);

    expect(recurrence).toEqual({ everyWeeks: 1, count: 6 });
    expect(adjacency.series).toMatchObject({
      occurrences: 6,
      checked: 6,
      touching: 2,
      // Christmas Eve and New Year's Eve.
      onHolidays: 2,
      people: [{ personId: annaLindgren.id, occurrences: 2 }],
    });
    expect(adjacency.cures[0]).toMatchObject({ kind: 'start-later', minutes: 5, remaining: 0 });
    expect(obstacles).toEqual([{ about: 'adjacency', consequence: 'takes-reason' }]);
  });

  it('reads the calendars as far as the last occurrence within the pack’s horizon', async () => {
    const pack = aPack();
    const world = aWorld({ ...pack, adjacency: { ...pack.adjacency, horizonDays: 30 } });
    busyOn(world, '2026-12-24', '10:00', '11:00');
    busyOn(world, '2026-12-31', '10:00', '11:00');

    const { adjacency } = await propose(world, { ...weekly, repeatEnd: '40 gånger' });

    expect(adjacency.series).toMatchObject({ occurrences: 40, checked: 5, touching: 1 });
  });

  it('reaches over the change to summer time, and to the last day of a horizon of a year', async () => {
    const pack = aPack();
    const world = aWorld({ ...pack, adjacency: { ...pack.adjacency, horizonDays: 366 } });
    world.calendar.enter(tenant, annaLindgren.id, {
      period: {
        start: new Date('2027-07-01T10:00:00+02:00'),
        end: new Date('2027-07-01T11:00:00+02:00'),
      },
    });

    const { adjacency } = await propose(world, { ...weekly, repeatEnd: '2027-07-01' });

    expect(adjacency.series).toMatchObject({ occurrences: 32, checked: 32, touching: 1 });
  });

  it('books one meeting for the whole series, and says so in the receipt', async () => {
    const world = aWorld();
    const outcome = await confirm(
      world,
      await propose(world, { ...weekly, repeats: 'fortnightly' }),
    );

    expect(world.calendar.booked).toMatchObject([{ recurrence: { everyWeeks: 2, count: 6 } }]);
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'booked', receipt: { recurrence: { everyWeeks: 2, count: 6 } } },
    });
    const entries = await world.calendar.entries(tenant, karin.id, {
      start: new Date('2026-11-26T00:00:00Z'),
      end: new Date('2027-03-01T00:00:00Z'),
    });
    expect(entries).toHaveLength(6);
  });

  it('shows the series as it was booked, whatever the form says at a later press', async () => {
    const world = aWorld();
    const proposal = await propose(world, weekly);
    await confirm(world, proposal);

    const again = await confirm(world, {
      ...proposal,
      form: { ...proposal.form, repeatEnd: '9', start: '13:00' },
    });

    expect(again).toMatchObject({
      ok: false,
      refusal: { kind: 'already-booked', receipt: { recurrence: { everyWeeks: 1, count: 6 } } },
    });
  });

  it('books once when the answer of the first try was lost, and is settled as what it is', async () => {
    const world = aWorld();
    const proposal = await propose(world, weekly);
    world.calendar.loseAnswerOfNext('createMeeting', new ServiceFault('unreachable', 'graph'));
    await expect(confirm(world, proposal)).rejects.toThrow(ServiceFault);
    world.clock.advance(3 * 60_000);

    await world.upkeep.settleBookings();

    expect(world.calendar.booked).toHaveLength(1);
    expect(await storedDraft(world, proposal)).toMatchObject({
      state: { name: 'booked' },
      recurrence: { everyWeeks: 1, count: 6 },
    });
  });

  it('is another booking than the same meeting once, while an attempt at it is under way', async () => {
    const world = aWorld();
    const proposal = await propose(world, weekly);
    world.calendar.loseAnswerOfNext('createMeeting', new ServiceFault('unreachable', 'graph'));
    await expect(confirm(world, proposal)).rejects.toThrow(ServiceFault);

    const once = await confirm(world, {
      ...proposal,
      form: { ...proposal.form, repeats: 'once', start: '15:00' },
    });

    expect(once).toEqual({ ok: false, refusal: { kind: 'stale' } });
  });

  it('forgets the series when the form says once again', async () => {
    const world = aWorld();
    const { draft } = await propose(world, weekly);

    const checked = await world.bot.checkBooking(organiser, {
      form: aForm(),
      draft,
      released: [],
    });

    if (!checked.ok) throw new Error('not checked');
    const stored = await storedDraft(world, checked.value);
    expect(stored?.version).toBe(2);
    expect(stored?.recurrence).toBeUndefined();
  });

  it('tells the level of every occurrence among the coming meetings', async () => {
    const world = aWorld();
    await confirm(world, await propose(world, weekly));
    world.clock.advance(10 * 24 * 60 * 60_000);

    const coming = await world.bot.upcomingMeetings(organiser);

    expect(coming).toMatchObject([{ subject: 'Budgetavstämning', level: 1 }]);
  });

  it.each([
    [{ repeats: 'ibland' }, { field: 'repeats', problem: 'not-a-choice' }],
    [{ repeatEnd: ' ' }, { field: 'repeatEnd', problem: 'missing' }],
    [{ repeatEnd: 'tills vidare' }, { field: 'repeatEnd', problem: 'not-an-end' }],
    [{ repeatEnd: '1' }, { field: 'repeatEnd', problem: 'only-once' }],
    [{ repeatEnd: '0' }, { field: 'repeatEnd', problem: 'only-once' }],
    [{ repeatEnd: '2026-11-19' }, { field: 'repeatEnd', problem: 'only-once' }],
    [{ repeatEnd: '2026-12-02' }, { field: 'repeatEnd', problem: 'only-once' }],
    [{ repeatEnd: '2030-12-02' }, { field: 'repeatEnd', problem: 'too-far-ahead' }],
    [{ repeatEnd: '999' }, { field: 'repeatEnd', problem: 'too-far-ahead' }],
  ])('refuses %j with a problem at its field', async (changes, problem) => {
    const checked = await aWorld().bot.checkBooking(organiser, {
      form: aForm({ ...weekly, ...changes }),
      released: [],
    });
    expect(checked).toEqual({ ok: false, refusal: { kind: 'form', problems: [problem] } });
  });

  it('needs no end when it does not repeat', async () => {
    const proposal = await propose(aWorld(), { repeats: 'once', repeatEnd: 'tills vidare' });
    expect(proposal.recurrence).toBeUndefined();
    expect(proposal.adjacency.series).toBeUndefined();
  });
});
