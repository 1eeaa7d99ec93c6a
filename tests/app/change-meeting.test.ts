import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { eventId } from '../../bot/domain/ids.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import { at, busyFor, organiser } from '../fixtures/booking-steps.ts';
import {
  aStandingMeeting,
  aWeekLater,
  change,
  entriesOf,
  recordOfBooked,
  startsOf,
  to,
} from '../fixtures/standing-steps.ts';

let world: World;
beforeEach(() => {
  world = aWorld();
});

const keptReasons = async () =>
  (await recordOfBooked(world)).events.flatMap(({ fact }) =>
    fact.what === 'finding.kept' ? [fact.reason] : [],
  );

describe('Moving a meeting', () => {
  it('puts it at the new time for everybody, as long as it was', async () => {
    const id = await aStandingMeeting(world);

    const moved = await change(world, id, to('14:00'));

    expect(moved).toMatchObject({ ok: true, value: { kind: 'changed', wasSo: false } });
    for (const person of [karin, annaLindgren])
      expect((await entriesOf(world, person)).map(({ period }) => period)).toEqual([
        { start: at('14:00'), end: at('15:00') },
      ]);
  });

  it('is not its own neighbour: it can be moved by half its length', async () => {
    const id = await aStandingMeeting(world);

    expect(await change(world, id, to('10:30'))).toMatchObject({
      ok: true,
      value: { kind: 'changed' },
    });
  });

  it('finds a booking of exactly the new time too close', async () => {
    const id = await aStandingMeeting(world);
    busyFor(world, annaLindgren, '14:00', '15:00');

    expect(await change(world, id, to('14:00'))).toMatchObject({
      ok: true,
      value: {
        kind: 'look-again',
        proposal: { adjacency: { touches: [{ personId: annaLindgren.id, where: 'overlaps' }] } },
      },
    });
    expect(await startsOf(world, karin)).toEqual([at('10:00')]);
  });

  it('offers cures that lead to a meeting that is moved when pressed', async () => {
    const id = await aStandingMeeting(world);
    busyFor(world, annaLindgren, '13:00', '14:00');
    const looked = await change(world, id, to('14:00'));
    if (!looked.ok || looked.value.kind !== 'look-again') throw new Error('no cure');
    const [cure] = looked.value.proposal.adjacency.cures;
    if (!cure) throw new Error('no cure');
    const minutes = (cure.period.end.getTime() - cure.period.start.getTime()) / 60_000;
    const start = cure.period.start.toLocaleTimeString('sv-SE', {
      timeZone: 'Europe/Stockholm',
      timeStyle: 'short',
    });

    const cured = await change(world, id, to(start, { minutes: String(minutes) }));

    expect(cured).toMatchObject({ ok: true, value: { kind: 'changed' } });
    expect((await entriesOf(world, karin))[0]?.period).toEqual(cure.period);
  });

  it('keeps a time too close with a reason, and records the reason where the level is known', async () => {
    const id = await aStandingMeeting(world);
    busyFor(world, annaLindgren, '13:00', '14:00');

    expect(await change(world, id, { ...to('14:00'), keep: true })).toMatchObject({
      value: { kind: 'look-again', problems: [{ field: 'reason', problem: 'missing' }] },
    });
    expect(
      await change(world, id, {
        ...to('14:00'),
        keep: true,
        reason: 'Ring Björn Nilsson 070-174 06 05',
      }),
    ).toMatchObject({ value: { problems: [{ problem: 'holds-personal-data' }] } });
    expect(await keptReasons()).toEqual([]);
    expect(
      await change(world, id, { ...to('14:00'), keep: true, reason: ' Enda lediga tiden ' }),
    ).toMatchObject({ value: { kind: 'changed' } });
    expect(await keptReasons()).toEqual(['Enda lediga tiden']);
  });

  it('tried again after Graph was down moves once and tells the reason once', async () => {
    const id = await aStandingMeeting(world);
    busyFor(world, annaLindgren, '13:00', '14:00');
    const command = { ...to('14:00'), keep: true, reason: 'Enda lediga tiden' };
    const fault = new ServiceFault('unreachable', 'graph');
    world.calendar.failNext('changeMeeting', fault);
    await expect(change(world, id, command)).rejects.toBe(fault);
    world.calendar.loseAnswerOfNext('changeMeeting', fault);
    await expect(change(world, id, command)).rejects.toBe(fault);

    expect(await change(world, id, command)).toMatchObject({
      value: { kind: 'changed', wasSo: true },
    });
    expect(await keptReasons()).toEqual(['Enda lediga tiden']);
    expect(await startsOf(world, annaLindgren)).toContainEqual(at('14:00'));
  });

  it('that somebody moved meanwhile is not moved blindly', async () => {
    const id = await aStandingMeeting(world);
    await change(world, id, to('15:00'));

    expect(await change(world, id, to('13:00'))).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-meanwhile', view: { meeting: { period: { start: at('15:00') } } } },
    });
    expect(await startsOf(world, karin)).toEqual([at('15:00')]);
  });

  it('goes through when somebody is added between the reading and the writing', async () => {
    const id = await aStandingMeeting(world);
    const original = { ...world.calendar };
    let isFirst = true;
    const others: World['calendar']['availability'] = async (...args) => {
      if (isFirst) {
        isFirst = false;
        await change(world, id, { people: { add: 'Björn Nilsson', remove: [] } });
      }
      return original.availability(...args);
    };
    Object.assign(world.calendar, { availability: others });

    expect(await change(world, id, to('14:00'))).toMatchObject({ value: { kind: 'changed' } });
    expect(await startsOf(world, bjorn)).toEqual([at('14:00')]);
  });

  it.each([
    [{ date: '30 februari' }, 'date', 'not-a-date'],
    [{ date: '' }, 'date', 'missing'],
    [{ date: '2026-11-20' }, 'date', 'in-the-past'],
    [{ start: 'tiosnåret' }, 'start', 'not-a-time'],
    [{ date: '2027-03-28', start: '02:30' }, 'start', 'skipped-by-summer-time'],
    [{ minutes: '2' }, 'minutes', 'not-a-length'],
  ])('with %j says what is wrong, as the booking form does', async (typed, field, problem) => {
    const id = await aStandingMeeting(world);

    expect(await change(world, id, to('14:00', typed))).toMatchObject({
      ok: false,
      refusal: { kind: 'form', problems: [{ field, problem }] },
    });
  });

  it('of whole days is left to Outlook', async () => {
    const { eventId: id } = world.calendar.enter(tenant, karin.id, {
      period: { start: at('00:00'), end: at('24:00') },
      isAllDay: true,
      isOrganiser: true,
    });

    expect(await change(world, id, to('14:00'))).toMatchObject({ refusal: { kind: 'all-day' } });
  });

  it('of a series moves that occurrence alone, and its participants are left to Outlook', async () => {
    const id = await aStandingMeeting(world, { repeats: 'weekly', repeatEnd: '2' });

    expect(await change(world, id, to('14:00'))).toMatchObject({ value: { kind: 'changed' } });
    expect(await startsOf(world, karin)).toEqual([at('14:00'), aWeekLater]);
    expect(await change(world, id, { people: { add: 'Björn Nilsson', remove: [] } })).toMatchObject(
      {
        refusal: { kind: 'whole-series' },
      },
    );
  });
});

describe('Only the organiser', () => {
  it('can see, move and cancel the meeting; an invited person’s copy is nobody’s to change', async () => {
    await aStandingMeeting(world);
    const [copy] = await entriesOf(world, annaLindgren);
    const id = copy?.eventId ?? eventId('none');

    const refused = { ok: false, refusal: { kind: 'not-organiser' } };
    expect(await world.bot.viewStanding(actorFor(annaLindgren), id)).toMatchObject(refused);
    expect(await change(world, id, to('14:00'), annaLindgren)).toMatchObject(refused);
    expect(
      await world.bot.cancelMeeting(actorFor(annaLindgren), {
        eventId: id,
        message: '',
        scope: 'this',
      }),
    ).toMatchObject(refused);
    expect(await startsOf(world, karin)).toEqual([at('10:00')]);
  });

  it('has it: another person’s event id is unknown, and so is one that is gone', async () => {
    const id = await aStandingMeeting(world);
    const unknown = { ok: false, refusal: { kind: 'unknown-event' } };

    expect(await change(world, id, to('14:00'), bjorn)).toMatchObject(unknown);
    expect(await world.bot.viewStanding(organiser, eventId('none'))).toMatchObject(unknown);
    await world.calendar.cancelMeeting(tenant, karin.id, id, '');
    expect(await change(world, id, to('14:00'))).toMatchObject(unknown);
  });
});
