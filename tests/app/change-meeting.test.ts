import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { ChangeMeeting } from '../../bot/app/standing-view.ts';
import { seenOf } from '../../bot/app/standing-view.ts';
import type { EventId } from '../../bot/domain/ids.ts';
import { eventId, meetingOfDraft } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/person.ts';
import type { World } from '../fixtures/a-world.ts';
import {
  aWorld,
  actorFor,
  annaLindgren,
  annaSjostrom,
  bjorn,
  karin,
  tenant,
} from '../fixtures/a-world.ts';
import { at, busyFor, confirm, organiser, propose } from '../fixtures/booking-steps.ts';

const week = { start: at('00:00'), end: new Date(at('00:00').getTime() + 14 * 86_400_000) };
let world: World;
beforeEach(() => {
  world = aWorld();
});

/** Karin's meeting with Anna Lindgren, 10–11 on Thursday, booked in the chat at level 1. */
async function aMeeting(changes: Parameters<typeof propose>[1] = {}): Promise<EventId> {
  const proposal = await propose(world, changes);
  await confirm(world, proposal);
  const [entry] = await entriesOf(karin);
  if (!entry) throw new Error('nothing was booked');
  return entry.eventId;
}
const entriesOf = (person: Person) => world.calendar.entries(tenant, person.id, week);
const timesOf = async (person: Person) =>
  (await entriesOf(person)).map(({ period }) => period.start.toISOString());
const change = (id: EventId, command: Partial<ChangeMeeting>, who = karin) =>
  world.bot.changeMeeting(actorFor(who), { eventId: id, keep: false, reason: '', ...command });
const to = (start: string, more: Partial<NonNullable<ChangeMeeting['time']>> = {}) => ({
  time: {
    date: '2026-11-26',
    start,
    seen: seenOf({ start: at('10:00'), end: at('11:00') }),
    ...more,
  },
});
const keptReasons = async () => {
  const [booking] = world.calendar.booked;
  if (!booking) throw new Error('nothing was booked');
  const log = await world.work.run((tx) => tx.events.read(tenant, meetingOfDraft(booking.draftId)));
  return log.events.flatMap(({ fact }) => (fact.what === 'finding.kept' ? [fact.reason] : []));
};

describe('Moving a meeting', () => {
  it('puts it at the new time for everybody, as long as it was', async () => {
    const id = await aMeeting();

    const moved = await change(id, to('14:00'));

    expect(moved).toMatchObject({ ok: true, value: { kind: 'changed', wasSo: false } });
    for (const person of [karin, annaLindgren])
      expect((await entriesOf(person)).map(({ period }) => period)).toEqual([
        { start: at('14:00'), end: at('15:00') },
      ]);
  });

  it('is not its own neighbour: it can be moved by half its length', async () => {
    const id = await aMeeting();

    expect(await change(id, to('10:30'))).toMatchObject({ ok: true, value: { kind: 'changed' } });
  });

  it('finds a booking of exactly the new time too close', async () => {
    const id = await aMeeting();
    busyFor(world, annaLindgren, '14:00', '15:00');

    expect(await change(id, to('14:00'))).toMatchObject({
      ok: true,
      value: {
        kind: 'look-again',
        proposal: { adjacency: { touches: [{ personId: annaLindgren.id, where: 'overlaps' }] } },
      },
    });
    expect(await timesOf(karin)).toEqual([at('10:00').toISOString()]);
  });

  it('offers cures that lead to a meeting that is moved when pressed', async () => {
    const id = await aMeeting();
    busyFor(world, annaLindgren, '13:00', '14:00');
    const looked = await change(id, to('14:00'));
    if (!looked.ok || looked.value.kind !== 'look-again') throw new Error('no cure');
    const [cure] = looked.value.proposal.adjacency.cures;
    if (!cure) throw new Error('no cure');
    const minutes = (cure.period.end.getTime() - cure.period.start.getTime()) / 60_000;
    const start = cure.period.start.toLocaleTimeString('sv-SE', {
      timeZone: 'Europe/Stockholm',
      timeStyle: 'short',
    });

    const cured = await change(id, to(start, { minutes: String(minutes) }));

    expect(cured).toMatchObject({ ok: true, value: { kind: 'changed' } });
    expect((await entriesOf(karin))[0]?.period).toEqual(cure.period);
  });

  it('keeps a time too close with a reason, and records the reason where the level is known', async () => {
    const id = await aMeeting();
    busyFor(world, annaLindgren, '13:00', '14:00');

    expect(await change(id, { ...to('14:00'), keep: true })).toMatchObject({
      value: { kind: 'look-again', problems: [{ field: 'reason', problem: 'missing' }] },
    });
    expect(
      await change(id, { ...to('14:00'), keep: true, reason: 'Ring Björn Nilsson 070-174 06 05' }),
    ).toMatchObject({ value: { problems: [{ problem: 'holds-personal-data' }] } });
    expect(await keptReasons()).toEqual([]);
    expect(
      await change(id, { ...to('14:00'), keep: true, reason: ' Enda lediga tiden ' }),
    ).toMatchObject({ value: { kind: 'changed' } });
    expect(await keptReasons()).toEqual(['Enda lediga tiden']);
  });

  it('tried again after Graph was down moves once and tells the reason once', async () => {
    const id = await aMeeting();
    busyFor(world, annaLindgren, '13:00', '14:00');
    const command = { ...to('14:00'), keep: true, reason: 'Enda lediga tiden' };
    const fault = new ServiceFault('unreachable', 'graph');
    world.calendar.failNext('changeMeeting', fault);
    await expect(change(id, command)).rejects.toBe(fault);
    world.calendar.loseAnswerOfNext('changeMeeting', fault);
    await expect(change(id, command)).rejects.toBe(fault);

    expect(await change(id, command)).toMatchObject({ value: { kind: 'changed', wasSo: true } });
    expect(await keptReasons()).toEqual(['Enda lediga tiden']);
    expect(await timesOf(annaLindgren)).toContain(at('14:00').toISOString());
  });

  it('that somebody moved meanwhile is not moved blindly', async () => {
    const id = await aMeeting();
    await change(id, to('15:00'));

    expect(await change(id, to('13:00'))).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-meanwhile', view: { meeting: { period: { start: at('15:00') } } } },
    });
    expect(await timesOf(karin)).toEqual([at('15:00').toISOString()]);
  });

  it('goes through when somebody is added between the reading and the writing', async () => {
    const id = await aMeeting();
    const asked = world.calendar.availability;
    let isFirst = true;
    const others: World['calendar']['availability'] = async (...args) => {
      if (isFirst) {
        isFirst = false;
        await change(id, { people: { add: 'Björn Nilsson', remove: [] } });
      }
      return asked(...args);
    };
    Object.assign(world.calendar, { availability: others });

    expect(await change(id, to('14:00'))).toMatchObject({ value: { kind: 'changed' } });
    expect(await timesOf(bjorn)).toEqual([at('14:00').toISOString()]);
  });

  it.each([
    [{ date: '30 februari' }, 'date', 'not-a-date'],
    [{ date: '' }, 'date', 'missing'],
    [{ date: '2026-11-20' }, 'date', 'in-the-past'],
    [{ start: 'tiosnåret' }, 'start', 'not-a-time'],
    [{ date: '2027-03-28', start: '02:30' }, 'start', 'skipped-by-summer-time'],
    [{ minutes: '2' }, 'minutes', 'not-a-length'],
  ])('with %j says what is wrong, as the booking form does', async (typed, field, problem) => {
    const id = await aMeeting();

    expect(await change(id, to('14:00', typed))).toMatchObject({
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

    expect(await change(id, to('14:00'))).toMatchObject({ refusal: { kind: 'all-day' } });
  });

  it('of a series moves that occurrence alone, and its participants are left to Outlook', async () => {
    const id = await aMeeting({ repeats: 'weekly', repeatEnd: '2' });

    expect(await change(id, to('14:00'))).toMatchObject({ value: { kind: 'changed' } });
    expect(await timesOf(karin)).toEqual([
      at('14:00').toISOString(),
      new Date(at('10:00').getTime() + 7 * 86_400_000).toISOString(),
    ]);
    expect(await change(id, { people: { add: 'Björn Nilsson', remove: [] } })).toMatchObject({
      refusal: { kind: 'whole-series' },
    });
  });
});

describe('Only the organiser', () => {
  it('can see, move and cancel the meeting; an invited person’s copy is nobody’s to change', async () => {
    await aMeeting();
    const [copy] = await entriesOf(annaLindgren);
    const id = copy?.eventId ?? eventId('none');

    const refused = { ok: false, refusal: { kind: 'not-organiser' } };
    expect(await world.bot.viewStanding(actorFor(annaLindgren), id)).toMatchObject(refused);
    expect(await change(id, to('14:00'), annaLindgren)).toMatchObject(refused);
    expect(
      await world.bot.cancelMeeting(actorFor(annaLindgren), {
        eventId: id,
        message: '',
        scope: 'this',
      }),
    ).toMatchObject(refused);
    expect(await timesOf(karin)).toEqual([at('10:00').toISOString()]);
  });

  it('has it: another person’s event id is unknown, and so is one that is gone', async () => {
    const id = await aMeeting();
    const unknown = { ok: false, refusal: { kind: 'unknown-event' } };

    expect(await change(id, to('14:00'), bjorn)).toMatchObject(unknown);
    expect(await world.bot.viewStanding(organiser, eventId('none'))).toMatchObject(unknown);
    await world.calendar.cancelMeeting(tenant, karin.id, id, '');
    expect(await change(id, to('14:00'))).toMatchObject(unknown);
  });
});

describe('Changing participants', () => {
  const people = (add: string, ...remove: string[]) => ({ people: { add, remove } });

  it('invites those added and takes the meeting from those removed', async () => {
    const id = await aMeeting();

    const changed = await change(
      id,
      people('Björn Nilsson, ny@konsult.example', annaLindgren.address),
    );

    expect(changed).toMatchObject({
      value: {
        kind: 'changed',
        view: {
          meeting: {
            attendees: [
              { address: bjorn.address, kind: 'required' },
              { address: 'ny@konsult.example', kind: 'required' },
            ],
          },
        },
      },
    });
    expect(await timesOf(bjorn)).toEqual([at('10:00').toISOString()]);
    expect(await entriesOf(annaLindgren)).toEqual([]);
  });

  it('holds the meeting against the bookings of those who are new, and of nobody else', async () => {
    const id = await aMeeting();
    busyFor(world, annaLindgren, '11:00', '12:00');

    expect(await change(id, people('Björn Nilsson'))).toMatchObject({ value: { kind: 'changed' } });
    busyFor(world, annaSjostrom, '10:00', '11:00');
    expect(await change(id, people('Anna Sjöström'))).toMatchObject({
      value: {
        kind: 'look-again',
        proposal: { adjacency: { touches: [{ personId: annaSjostrom.id, where: 'overlaps' }] } },
      },
    });
    expect(await timesOf(annaSjostrom)).toHaveLength(1);
  });

  it('with a cure moves the meeting and adds the person in one press', async () => {
    const id = await aMeeting();
    busyFor(world, bjorn, '10:00', '11:00');

    expect(await change(id, { ...people('Björn Nilsson'), ...to('15:00') })).toMatchObject({
      value: { kind: 'changed' },
    });
    expect(await timesOf(bjorn)).toEqual([at('10:00').toISOString(), at('15:00').toISOString()]);
  });

  it('pressed twice is done once', async () => {
    const id = await aMeeting();
    const command = people('Björn Nilsson', annaLindgren.address);
    await change(id, command);

    expect(await change(id, command)).toMatchObject({ value: { kind: 'changed', wasSo: true } });
    expect(await entriesOf(bjorn)).toHaveLength(1);
  });

  it.each([
    ['', { field: 'people', problem: 'nobody' }],
    ['Nemo', { field: 'people', problem: 'not-found', typed: 'Nemo' }],
    ['Anna', { field: 'people', problem: 'ambiguous', typed: 'Anna' }],
    [
      Array.from({ length: 100 }, (_, each) => `p${each}@x.example`).join(','),
      { field: 'people', problem: 'too-many', most: 100 },
    ],
  ])('to add "%s" says what is wrong, as the booking form does', async (typed, problem) => {
    const id = await aMeeting();

    expect(await change(id, people(typed))).toMatchObject({
      ok: false,
      refusal: { kind: 'form', problems: [problem] },
    });
  });
});

describe('Cancelling', () => {
  const cancel = (id: EventId, message: string, scope: 'this' | 'series' = 'this') =>
    world.bot.cancelMeeting(organiser, { eventId: id, message, scope });

  it('takes the meeting out of every calendar, and its message goes to Graph and nowhere else', async () => {
    const id = await aMeeting();

    expect(await cancel(id, ' Vi ses i stället på torsdag. ')).toMatchObject({ ok: true });

    expect(world.calendar.cancelled).toEqual([
      { eventId: id, message: 'Vi ses i stället på torsdag.' },
    ]);
    expect(await entriesOf(karin)).toEqual([]);
    expect(await entriesOf(annaLindgren)).toEqual([]);
    expect(JSON.stringify(world.logger.lines)).not.toContain('torsdag');
    const [booking] = world.calendar.booked;
    if (!booking) throw new Error('nothing was booked');
    const log = await world.work.run((tx) =>
      tx.events.read(tenant, meetingOfDraft(booking.draftId)),
    );
    expect(JSON.stringify(log)).not.toContain('torsdag');
  });

  it('of an occurrence leaves the series, and of the series takes them all', async () => {
    const id = await aMeeting({ repeats: 'weekly', repeatEnd: '2' });

    await cancel(id, '');
    const [left] = await entriesOf(annaLindgren);
    expect(await timesOf(karin)).toHaveLength(1);
    expect(left?.period.start).toEqual(new Date(at('10:00').getTime() + 7 * 86_400_000));

    const [own] = await entriesOf(karin);
    await cancel(own?.eventId ?? id, '', 'series');
    expect(await entriesOf(karin)).toEqual([]);
    expect(await entriesOf(annaLindgren)).toEqual([]);
  });

  it('with too long a message does nothing', async () => {
    const id = await aMeeting();

    expect(await cancel(id, 'x'.repeat(1001))).toMatchObject({
      refusal: { kind: 'form', problems: [{ field: 'message', problem: 'too-long', most: 1000 }] },
    });
    expect(await entriesOf(karin)).toHaveLength(1);
  });

  it('twice says the second time that the meeting is gone', async () => {
    const id = await aMeeting();
    await cancel(id, '');

    expect(await cancel(id, '')).toMatchObject({ refusal: { kind: 'unknown-event' } });
  });
});
