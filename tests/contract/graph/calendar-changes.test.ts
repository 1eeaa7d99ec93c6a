import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Booking } from '../../../bot/app/ports/calendar.ts';
import { checkAdjacency } from '../../../bot/domain/adjacency.ts';
import type { Period } from '../../../bot/domain/availability.ts';
import type { EventId } from '../../../bot/domain/ids.ts';
import { draftId, eventId } from '../../../bot/domain/ids.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { calendarWorlds, type CalendarWorld } from './calendar-worlds.ts';
import { anna, bjorn, karin, nobody, siri, tenant } from './demo-town.ts';

/** Weeks far from each other and from the demo's own, one for each test. */
let weeks = 0;
const DAY = 86_400_000;
const RULES = {
  minimumGapMinutes: 5,
  maximumShorteningMinutes: 15,
  searchDays: 5,
  horizonDays: 90,
};
const aWeek = () => weekOf((weeks += 1));
const weekOf = (number: number) => {
  const monday = Date.UTC(2028, 0, 3) + number * 35 * DAY;
  const at = (day: number, hour: number) => new Date(monday + day * DAY + hour * 3_600_000);
  return {
    whole: { start: at(0, 0), end: at(28, 0) },
    hour: (day: number, hour: number): Period => ({ start: at(day, hour), end: at(day, hour + 1) }),
  };
};
type Week = ReturnType<typeof aWeek>;

describe.each(calendarWorlds)('a meeting that stands in a calendar on %s', (_name, open) => {
  let world: CalendarWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  const book = async (period: Period, changes: Partial<Booking> = {}) =>
    world.calendar.createMeeting({
      tenantId: tenant,
      draftId: draftId(`77777777-3333-4333-8333-${String(weeks).padStart(12, '0')}`),
      organiserId: karin.id,
      subject: 'Budgetavstämning',
      period,
      attendees: [
        { address: anna.address, name: anna.displayName },
        { address: 'konsult@example.org' },
      ],
      invitation: 'Välkommen!',
      ...changes,
    });
  const read = async (id: EventId, owner = karin) => {
    const found = await world.calendar.meeting(tenant, owner.id, id);
    if (!found) throw new Error('the meeting is gone');
    return found;
  };
  const periodsOf = async (person: Person, week: Week) =>
    (await world.calendar.entries(tenant, person.id, week.whole)).map(({ period }) => period);

  it('is read with its time, who is invited and that it is the organiser’s', async () => {
    const week = aWeek();
    const { eventId: id, joinUrl } = await book(week.hour(1, 9));

    const meeting = await read(id);

    expect(meeting).toMatchObject({
      eventId: id,
      subject: 'Budgetavstämning',
      period: week.hour(1, 9),
      isAllDay: false,
      isOrganiser: true,
      joinUrl,
    });
    expect(meeting.attendees.map(({ address, kind }) => [address, kind])).toEqual([
      [anna.address, 'required'],
      ['konsult@example.org', 'required'],
    ]);
    expect(meeting.seriesId).toBeUndefined();
  });

  it('is not the organiser’s in the calendar of somebody invited', async () => {
    const week = aWeek();
    await book(week.hour(1, 9));
    const [copy] = await world.calendar.entries(tenant, anna.id, week.whole);

    expect(await read(copy?.eventId ?? eventId('none'), anna)).toMatchObject({
      isOrganiser: false,
      period: week.hour(1, 9),
    });
  });

  it('is unknown under an id that is none, and in the calendar of somebody else', async () => {
    const { eventId: id } = await book(aWeek().hour(1, 9));

    expect(await world.calendar.meeting(tenant, karin.id, eventId('none'))).toBeUndefined();
    expect(await world.calendar.meeting(tenant, bjorn.id, id)).toBeUndefined();
  });

  it('cannot be told gone or there in a calendar that cannot be read: that is a fault', async () => {
    const { eventId: id } = await book(aWeek().hour(1, 9));

    await expect(world.calendar.meeting(tenant, siri.id, id)).rejects.toMatchObject({
      name: 'ServiceFault',
      trouble: 'not-permitted',
    });
    await expect(world.calendar.meeting(tenant, nobody().id, id)).rejects.toMatchObject({
      name: 'ServiceFault',
      trouble: 'not-found',
    });
  });

  it('moves for everybody, and keeps who is invited', async () => {
    const week = aWeek();
    const asRead = await read((await book(week.hour(1, 9))).eventId);

    const done = await world.calendar.changeMeeting(tenant, karin.id, asRead, {
      period: week.hour(3, 14),
    });

    expect(done).toBe('changed');
    expect(await periodsOf(karin, week)).toEqual([week.hour(3, 14)]);
    expect(await periodsOf(anna, week)).toEqual([week.hour(3, 14)]);
    const after = await read(asRead.eventId);
    expect(after.attendees).toEqual(asRead.attendees);
    expect(after.joinUrl).toBe(asRead.joinUrl);
    expect(after.revision).not.toBe(asRead.revision);
  });

  it('that was changed after it was read is left as it is', async () => {
    const week = aWeek();
    const asRead = await read((await book(week.hour(1, 9))).eventId);
    await world.calendar.changeMeeting(tenant, karin.id, asRead, { period: week.hour(2, 9) });

    const late = await world.calendar.changeMeeting(tenant, karin.id, asRead, {
      period: week.hour(4, 9),
    });

    expect(late).toBe('changed-meanwhile');
    expect(await periodsOf(anna, week)).toEqual([week.hour(2, 9)]);
  });

  it('gets new participants and loses others, at the time where it stands', async () => {
    const week = aWeek();
    const asRead = await read((await book(week.hour(1, 9))).eventId);

    await world.calendar.changeMeeting(tenant, karin.id, asRead, {
      attendees: [
        { address: bjorn.address, name: bjorn.displayName, kind: 'optional' },
        { address: 'ny@example.org', kind: 'required' },
      ],
    });

    const after = await read(asRead.eventId);
    expect(after.attendees.map(({ address, kind }) => [address, kind])).toEqual([
      [bjorn.address, 'optional'],
      ['ny@example.org', 'required'],
    ]);
    expect(after.period).toEqual(week.hour(1, 9));
    expect(await periodsOf(bjorn, week)).toEqual([week.hour(1, 9)]);
    const [busy] = await world.calendar.availability(tenant, karin.id, [anna], week.whole);
    expect(busy?.known && busy.busy.filter(({ shownAs }) => shownAs !== 'free')).toEqual([]);
  });

  it('cancelled is gone for everybody, and cancelling it again does no harm', async () => {
    const week = aWeek();
    const asRead = await read((await book(week.hour(1, 9))).eventId);

    await world.calendar.cancelMeeting(tenant, karin.id, asRead.eventId, 'Vi ses en annan dag.');
    await world.calendar.cancelMeeting(tenant, karin.id, asRead.eventId, 'Vi ses en annan dag.');

    expect(await periodsOf(karin, week)).toEqual([]);
    expect(await periodsOf(anna, week)).toEqual([]);
    expect(await world.calendar.meeting(tenant, karin.id, asRead.eventId)).toBeUndefined();
    expect(
      await world.calendar.changeMeeting(tenant, karin.id, asRead, { period: week.hour(2, 9) }),
    ).toBe('gone');
  });

  describe('as an occurrence of a series', () => {
    const aSeries = async (week: Week) => {
      const { eventId: series } = await book(week.hour(1, 9), {
        recurrence: { everyWeeks: 1, count: 3 },
      });
      const [, second] = await world.calendar.entries(tenant, karin.id, week.whole);
      return { series, second: await read(second?.eventId ?? eventId('none')) };
    };

    it('tells which series it belongs to', async () => {
      const week = aWeek();
      const { series, second } = await aSeries(week);

      expect(second).toMatchObject({ seriesId: series, period: week.hour(8, 9) });
      expect(await read(series)).toMatchObject({ eventId: series, seriesId: series });
    });

    it('moves alone, past the next one even', async () => {
      const week = aWeek();
      const { second } = await aSeries(week);

      const done = await world.calendar.changeMeeting(tenant, karin.id, second, {
        period: week.hour(17, 13),
      });

      expect(done).toBe('changed');
      for (const person of [karin, anna])
        expect(await periodsOf(person, week)).toEqual([
          week.hour(1, 9),
          week.hour(15, 9),
          week.hour(17, 13),
        ]);
      expect((await read(second.eventId)).period).toEqual(week.hour(17, 13));
    });

    it('is cancelled alone, and the series after it as a whole', async () => {
      const week = aWeek();
      const { series, second } = await aSeries(week);

      await world.calendar.cancelMeeting(tenant, karin.id, second.eventId, '');
      for (const person of [karin, anna])
        expect(await periodsOf(person, week)).toEqual([week.hour(1, 9), week.hour(15, 9)]);
      expect(await world.calendar.meeting(tenant, karin.id, second.eventId)).toBeUndefined();

      await world.calendar.cancelMeeting(tenant, karin.id, series, '');
      for (const person of [karin, anna]) expect(await periodsOf(person, week)).toEqual([]);
    });
  });

  it('cancelled touches nobody: what is left of it with those invited takes no time', async () => {
    const week = weekOf(0);
    const { eventId: id } = await book(week.hour(1, 9), {
      draftId: draftId('77777777-3333-4333-8333-999999999999'),
    });
    const touched = async () => {
      const people = await world.calendar.availability(tenant, karin.id, [karin, anna], week.whole);
      expect(people.every(({ known }) => known)).toBe(true);
      const { touches } = checkAdjacency({
        period: week.hour(1, 10),
        organiserId: karin.id,
        people,
        rules: RULES,
        now: week.whole.start,
      });
      return touches.map(({ personId }) => personId);
    };
    expect(await touched()).toEqual([anna.id]);

    await world.calendar.cancelMeeting(tenant, karin.id, id, 'Vi ses en annan dag.');

    expect(await touched()).toEqual([]);
  });
});
