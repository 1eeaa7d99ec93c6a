import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BookedEvent, Booking, SeriesInCalendar } from '../../../bot/app/ports/calendar.ts';
import type { Period } from '../../../bot/domain/availability.ts';
import { draftId, eventId } from '../../../bot/domain/ids.ts';
import { calendarWorlds, type CalendarWorld } from './calendar-worlds.ts';
import { anna, bjorn, karin, openDemoTown, tenant } from './demo-town.ts';
import { makeGraphCalendar } from '../../../bot/adapters/graph/graph-calendar.ts';
import { at } from '../../demo/running-town.ts';

const period = (start: string, end: string): Period => ({
  start: new Date(start),
  end: new Date(end),
});
/** Ten o'clock Swedish time on a Thursday; summer time ends on 31 October 2027. */
const first = period('2027-10-14T08:00:00Z', '2027-10-14T09:00:00Z');
const autumn = period('2027-10-01T00:00:00Z', '2027-12-31T00:00:00Z');
let booked = 0;

describe.each(calendarWorlds)('a series that stands in a calendar on %s', (_name, open) => {
  let world: CalendarWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());

  const book = async (count = 4): Promise<BookedEvent & { readonly subject: string }> => {
    booked += 1;
    const subject = `Stående serie ${booked}`;
    const booking: Booking = {
      tenantId: tenant,
      draftId: draftId(`66666666-4444-4444-8444-${String(booked).padStart(12, '0')}`),
      organiserId: karin.id,
      subject,
      period: first,
      recurrence: { everyWeeks: 1, count },
      attendees: [{ address: anna.address, name: anna.displayName }],
      invitation: 'Välkommen!',
    };
    return { ...(await world.calendar.createMeeting(booking)), subject };
  };
  const read = async ({ eventId }: BookedEvent, within = autumn): Promise<SeriesInCalendar> => {
    const found = await world.calendar.series(tenant, karin.id, eventId, within);
    if (!found) throw new Error('there is no such series');
    return found;
  };
  const startsOf = async (person: { readonly id: typeof karin.id }, subject: string) =>
    (await world.calendar.entries(tenant, person.id, autumn))
      .filter((entry) => entry.subject === subject)
      .map(({ period: { start } }) => start.toISOString());

  it('is read with the occurrences that begin within the time', async () => {
    const series = await read(await book());

    expect(series).toMatchObject({ first, move: 'any-day', goesOn: false });
    expect(series.occurrences.map(({ start }) => start.toISOString())).toEqual([
      '2027-10-14T08:00:00.000Z',
      '2027-10-21T08:00:00.000Z',
      '2027-10-28T08:00:00.000Z',
      '2027-11-04T09:00:00.000Z',
    ]);
  });

  it('that has begun, or goes on, is told as such', async () => {
    const event = await book(12);

    const series = await read(event, period('2027-10-20T00:00:00Z', '2027-11-11T12:00:00Z'));

    expect(series).toMatchObject({ move: 'has-begun', goesOn: true });
    expect(series.occurrences).toHaveLength(4);
  });

  it('is moved on its days: everybody has every occurrence at the new Swedish time', async () => {
    const event = await book();

    const done = await world.calendar.moveSeries(
      tenant,
      karin.id,
      await read(event),
      period('2027-10-14T08:05:00Z', '2027-10-14T09:00:00Z'),
    );

    expect(done).toBe('changed');
    for (const person of [karin, anna])
      expect(await startsOf(person, event.subject)).toEqual([
        '2027-10-14T08:05:00.000Z',
        '2027-10-21T08:05:00.000Z',
        '2027-10-28T08:05:00.000Z',
        '2027-11-04T09:05:00.000Z',
      ]);
  });

  it('is moved to another day of the week, as many times as before', async () => {
    const event = await book();

    await world.calendar.moveSeries(
      tenant,
      karin.id,
      await read(event),
      period('2027-10-18T12:00:00Z', '2027-10-18T13:00:00Z'),
    );

    expect(await startsOf(anna, event.subject)).toEqual([
      '2027-10-18T12:00:00.000Z',
      '2027-10-25T12:00:00.000Z',
      '2027-11-01T13:00:00.000Z',
      '2027-11-08T13:00:00.000Z',
    ]);
  });

  it('is not moved when it is another than was read, and never twice', async () => {
    const event = await book();
    const before = await read(event);
    const to = period('2027-10-14T08:10:00Z', '2027-10-14T09:00:00Z');

    expect(await world.calendar.moveSeries(tenant, karin.id, before, to)).toBe('changed');
    expect(await world.calendar.moveSeries(tenant, karin.id, before, first)).toBe(
      'changed-meanwhile',
    );

    expect((await startsOf(karin, event.subject))[0]).toBe('2027-10-14T08:10:00.000Z');
  });

  it('takes on and lets go participants at every occurrence', async () => {
    const event = await book();
    const meeting = await world.calendar.meeting(tenant, karin.id, event.eventId);
    if (!meeting) throw new Error('there is no such series');

    const done = await world.calendar.changeMeeting(tenant, karin.id, meeting, {
      attendees: [{ address: bjorn.address, kind: 'required' }],
    });

    expect(done).toBe('changed');
    expect(await startsOf(bjorn, event.subject)).toHaveLength(4);
    expect(await startsOf(karin, event.subject)).toHaveLength(4);
    expect(await startsOf(anna, event.subject)).toEqual([]);
  });

  it('that has been cancelled is none, and neither is a single meeting', async () => {
    const event = await book();
    const asRead = await read(event);
    await world.calendar.cancelMeeting(tenant, karin.id, event.eventId, '');

    expect(await world.calendar.series(tenant, karin.id, event.eventId, autumn)).toBeUndefined();
    expect(await world.calendar.moveSeries(tenant, karin.id, asRead, first)).toBe('gone');
  });
});

describe('a series that was made in Outlook', () => {
  const open = async (
    days: readonly string[],
    startTime = '10:00:00',
    timeZone = 'W. Europe Standard Time',
  ) => {
    const town = await openDemoTown();
    const made = await town.inOffice('POST', `/users/${karin.id}/events`, {
      subject: 'Serie i Outlook',
      start: { dateTime: `2027-10-14T${startTime}`, timeZone },
      end: { dateTime: '2027-10-14T11:00:00', timeZone },
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: days, firstDayOfWeek: 'monday' },
        range: { type: 'endDate', startDate: '2027-10-14', endDate: '2027-11-11' },
      },
    });
    const id = eventId(String(at(made, 'id')));
    const calendar = makeGraphCalendar({ client: town.client });
    const read = async () => {
      const found = await calendar.series(tenant, karin.id, id, autumn);
      if (!found) throw new Error('there is no such series');
      return found;
    };
    const instances = (await calendar.entries(tenant, karin.id, autumn)).filter(
      ({ subject }) => subject === 'Serie i Outlook',
    );
    return { town, calendar, read, instances, id };
  };

  it('on several days of the week keeps its days when it is moved', async () => {
    const { town, read, calendar } = await open(['tuesday', 'thursday']);
    const before = await read();
    expect(before).toMatchObject({ move: 'same-day', goesOn: false });
    await calendar.moveSeries(
      tenant,
      karin.id,
      before,
      period('2027-10-14T12:00:00Z', '2027-10-14T13:00:00Z'),
    );

    const starts = (await read()).occurrences.map(({ start }) => start.toISOString());
    await town.close();
    expect(starts.slice(0, 3)).toEqual([
      '2027-10-14T12:00:00.000Z',
      '2027-10-19T12:00:00.000Z',
      '2027-10-21T12:00:00.000Z',
    ]);
    expect(starts).toHaveLength(9);
  });

  it('with a last day ends as many days later as it is moved', async () => {
    const { town, read, calendar } = await open(['thursday']);
    await calendar.moveSeries(
      tenant,
      karin.id,
      await read(),
      period('2027-10-15T12:00:00Z', '2027-10-15T13:00:00Z'),
    );

    const { occurrences } = await read();
    await town.close();
    expect(occurrences).toHaveLength(5);
    expect(occurrences.at(-1)?.start.toISOString()).toBe('2027-11-12T13:00:00.000Z');
  });

  it.each(['moved', 'cancelled'] as const)(
    'of which one occurrence was %s by itself is not to be moved, and that one is left out',
    async (how) => {
      const { town, read, calendar, instances } = await open(['thursday']);
      const one = instances[1];
      if (!one) throw new Error('no second occurrence');
      if (how === 'cancelled') await calendar.cancelMeeting(tenant, karin.id, one.eventId, '');
      else
        await town.inOffice(
          'PATCH',
          `/users/${karin.id}/events/${encodeURIComponent(one.eventId)}`,
          {
            start: { dateTime: '2027-10-22T12:00:00', timeZone: 'UTC' },
            end: { dateTime: '2027-10-22T13:00:00', timeZone: 'UTC' },
          },
        );

      const series = await read();
      await town.close();
      expect(series.move).toBe('has-exceptions');
      expect(series.occurrences).toHaveLength(4);
    },
  );

  it('in another zone does not keep to Swedish time', async () => {
    const { town, read } = await open(['thursday'], '08:00:00', 'UTC');

    const series = await read();
    await town.close();
    expect(series.move).toBe('other-clock');
  });
});
