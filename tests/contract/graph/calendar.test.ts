import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Booking } from '../../../bot/app/ports/calendar.ts';
import type { Period } from '../../../bot/domain/availability.ts';
import { draftId } from '../../../bot/domain/ids.ts';
import { calendarWorlds, type CalendarWorld } from './calendar-worlds.ts';
import { anna, bjorn, karin, nobody, siri, tenant } from './demo-town.ts';

const period = (start: string, end: string): Period => ({
  start: new Date(start),
  end: new Date(end),
});
/** Days far from each other and from the demo's own weeks, one for each test. */
let days = 0;
const aDay = () => {
  days += 1;
  const date = new Date(Date.UTC(2027, 4, days)).toISOString().slice(0, 10);
  const at = (clock: string) => new Date(`${date}T${clock}:00Z`);
  return {
    whole: { start: at('00:00'), end: new Date(at('00:00').getTime() + 86_400_000) },
    from: (start: string, end: string): Period => ({ start: at(start), end: at(end) }),
  };
};
const aBooking = (when: Period, changes: Partial<Booking> = {}): Booking => ({
  tenantId: tenant,
  draftId: draftId(`33333333-3333-4333-8333-${String(days).padStart(12, '0')}`),
  organiserId: karin.id,
  subject: 'Budgetavstämning',
  period: when,
  attendees: [
    { address: anna.address, name: anna.displayName },
    { address: 'konsult@example.org' },
  ],
  invitation: 'Välkommen!\n\nKameran på.',
  ...changes,
});

describe.each(calendarWorlds)('a calendar on %s', (_name, open) => {
  let world: CalendarWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());
  const availability = (
    people: Parameters<CalendarWorld['calendar']['availability']>[2],
    within: Period,
  ) => world.calendar.availability(tenant, karin.id, people, within);

  it('answers once for each person asked about, in the order asked', async () => {
    const asked = [siri, anna, nobody().person, karin, anna];

    const answers = await availability(asked, aDay().whole);

    expect(answers.map(({ personId, known }) => [personId, known])).toEqual([
      [siri.id, false],
      [anna.id, true],
      [nobody().id, false],
      [karin.id, true],
      [anna.id, true],
    ]);
  });

  it('that cannot be read is unknown with the reason, never free', async () => {
    expect(await availability([siri, nobody().person], aDay().whole)).toEqual([
      { personId: siri.id, known: false, why: 'not-permitted' },
      { personId: nobody().id, known: false, why: 'not-found' },
    ]);
  });

  it('that cannot be read has no entries to show: that is a fault', async () => {
    await expect(world.calendar.entries(tenant, siri.id, aDay().whole)).rejects.toMatchObject({
      name: 'ServiceFault',
      trouble: 'not-permitted',
    });
    await expect(world.calendar.entries(tenant, nobody().id, aDay().whole)).rejects.toMatchObject({
      name: 'ServiceFault',
      trouble: 'not-found',
    });
  });

  it('tells the busy times to the minute, how they are shown, and the working hours', async () => {
    const day = aDay();
    await world.enter(anna, { subject: 'A', period: day.from('08:00', '08:45') });
    await world.enter(anna, {
      subject: 'B',
      period: day.from('08:45', '09:30'),
      shownAs: 'tentative',
    });
    await world.enter(anna, {
      subject: 'C',
      period: day.from('11:00', '12:00'),
      shownAs: 'out-of-office',
    });
    await world.enter(anna, { subject: 'D', period: day.from('13:00', '14:00'), shownAs: 'free' });

    const [answer] = await availability([anna], day.whole);

    expect(answer).toEqual({
      personId: anna.id,
      known: true,
      workingHours: {
        days: [1, 2, 3, 4, 5],
        startMinute: 480,
        endMinute: 1_020,
        timeZone: 'Europe/Stockholm',
      },
      busy: [
        { ...day.from('08:00', '08:45'), shownAs: 'busy', isAllDay: false },
        { ...day.from('08:45', '09:30'), shownAs: 'tentative', isAllDay: false },
        { ...day.from('11:00', '12:00'), shownAs: 'out-of-office', isAllDay: false },
        { ...day.from('13:00', '14:00'), shownAs: 'free', isAllDay: false },
      ],
    });
  });

  it('holds only what touches the time asked about', async () => {
    const day = aDay();
    await world.enter(anna, { subject: 'före', period: day.from('08:00', '09:00') });
    await world.enter(anna, { subject: 'under', period: day.from('09:30', '10:30') });
    await world.enter(anna, { subject: 'efter', period: day.from('11:00', '12:00') });

    const within = day.from('09:15', '10:45');
    const [answer] = await availability([anna], within);
    const entries = await world.calendar.entries(tenant, anna.id, within);

    expect(answer?.known && answer.busy.map(({ start }) => start)).toEqual([
      day.from('09:30', '10:30').start,
    ]);
    expect(entries.map(({ subject }) => subject)).toEqual(['under']);
  });

  it.each([
    ['29 March 2026, of 23 hours', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['25 October 2026, of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ])('knows a whole day off on %s', async (_day, start, end) => {
    const off = period(start, end);
    await world.enter(bjorn, {
      subject: 'Ledig',
      period: off,
      isAllDay: true,
      shownAs: 'out-of-office',
    });

    const [answer] = await availability([bjorn], off);
    const entries = await world.calendar.entries(tenant, bjorn.id, off);

    expect(answer?.known && answer.busy).toEqual([
      { ...off, shownAs: 'out-of-office', isAllDay: true },
    ]);
    expect(entries).toMatchObject([{ period: off, isAllDay: true }]);
  });

  it('keeps the hour that comes twice apart', async () => {
    const second = period('2026-10-25T01:15:00Z', '2026-10-25T01:45:00Z');
    const booking = aBooking(second, { draftId: draftId('44444444-3333-4333-8333-000000000001') });

    await world.calendar.createMeeting(booking);
    const [answer] = await availability([anna], second);

    expect(answer?.known && answer.busy).toMatchObject([second]);
    expect(
      (await availability([anna], period('2026-10-25T00:15:00Z', '2026-10-25T00:45:00Z')))[0],
    ).toMatchObject({ known: true, busy: [] });
  });

  it('gets a meeting with a link to join, in the organiser’s and the invited’s calendar', async () => {
    const day = aDay();
    const when = day.from('09:00', '10:00');

    const event = await world.calendar.createMeeting(aBooking(when));

    expect(event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(event.webLink).toMatch(/^https:\/\//);
    const [own] = await world.calendar.entries(tenant, karin.id, day.whole);
    expect(own).toEqual({
      eventId: event.eventId,
      iCalUId: event.iCalUId,
      subject: 'Budgetavstämning',
      period: when,
      isAllDay: false,
      isOrganiser: true,
      isPrivate: false,
      shownAs: 'busy',
      joinUrl: event.joinUrl,
      webLink: event.webLink,
    });
    const [invited] = await world.calendar.entries(tenant, anna.id, day.whole);
    expect(invited).toMatchObject({ iCalUId: event.iCalUId, isOrganiser: false, period: when });
  });

  it('gets one meeting however often the same draft is booked', async () => {
    const day = aDay();
    const booking = aBooking(day.from('09:00', '10:00'));

    const events = await Promise.all([1, 2, 3].map(() => world.calendar.createMeeting(booking)));
    const later = await world.calendar.createMeeting(booking);

    expect(new Set([...events, later].map(({ eventId }) => eventId)).size).toBe(1);
    expect(await world.calendar.entries(tenant, karin.id, day.whole)).toHaveLength(1);
  });

  it('keeps the first meeting when the same draft is booked with other words', async () => {
    const day = aDay();
    const booking = aBooking(day.from('09:00', '10:00'));
    const first = await world.calendar.createMeeting(booking);

    const second = await world.calendar.createMeeting({ ...booking, subject: 'Avstämning' });

    expect(second).toEqual(first);
    expect(await world.calendar.entries(tenant, karin.id, day.whole)).toMatchObject([
      { subject: 'Budgetavstämning' },
    ]);
  });

  it('gives back the meeting that a draft became, and nothing for a draft that became none', async () => {
    const day = aDay();
    const booking = aBooking(day.from('09:00', '10:00'));
    const find = (id = booking.draftId, owner = karin.id, within = booking.period) =>
      world.calendar.findByDraft(tenant, owner, id, within);

    expect(await find()).toBeUndefined();
    const event = await world.calendar.createMeeting(booking);

    expect(await find()).toEqual(event);
    expect(await find(draftId('55555555-3333-4333-8333-000000000001'))).toBeUndefined();
    expect(await find(booking.draftId, anna.id)).toBeUndefined();
    expect(await find(booking.draftId, karin.id, day.from('11:00', '12:00'))).toBeUndefined();
  });

  it('refuses a meeting for an organiser without a calendar', async () => {
    await expect(
      world.calendar.createMeeting(
        aBooking(aDay().from('09:00', '10:00'), { organiserId: nobody().id }),
      ),
    ).rejects.toMatchObject({ name: 'ServiceFault', trouble: 'not-found' });
  });

  it('lists its entries earliest first, private ones marked', async () => {
    const day = aDay();
    await world.enter(anna, { subject: 'sist', period: day.from('14:00', '15:00') });
    await world.enter(anna, {
      subject: 'läkare',
      period: day.from('08:00', '09:00'),
      isPrivate: true,
    });
    await world.enter(anna, {
      subject: 'i mitten',
      period: day.from('10:00', '11:00'),
      shownAs: 'working-elsewhere',
    });

    const entries = await world.calendar.entries(tenant, anna.id, day.whole);

    expect(entries.map(({ subject, isPrivate, shownAs }) => [subject, isPrivate, shownAs])).toEqual(
      [
        ['läkare', true, 'busy'],
        ['i mitten', false, 'working-elsewhere'],
        ['sist', false, 'busy'],
      ],
    );
  });

  it('shows every entry of a crowded day', async () => {
    const day = aDay();
    const begin = day.whole.start.getTime();
    for (let number = 0; number < 120; number += 1)
      await world.enter(bjorn, {
        subject: String(number),
        period: {
          start: new Date(begin + number * 600_000),
          end: new Date(begin + (number + 1) * 600_000),
        },
      });

    const entries = await world.calendar.entries(tenant, bjorn.id, day.whole);

    expect(entries.map(({ subject }) => Number(subject))).toEqual(
      Array.from({ length: 120 }, (_, number) => number),
    );
  });
});
