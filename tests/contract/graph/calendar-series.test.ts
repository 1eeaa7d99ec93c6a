import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Booking } from '../../../bot/app/ports/calendar.ts';
import type { Period } from '../../../bot/domain/availability.ts';
import { draftId } from '../../../bot/domain/ids.ts';
import { occurrencesOf } from '../../../bot/domain/recurrence.ts';
import { calendarWorlds, type CalendarWorld } from './calendar-worlds.ts';
import { anna, bjorn, karin, tenant } from './demo-town.ts';

const period = (start: string, end: string): Period => ({
  start: new Date(start),
  end: new Date(end),
});
/** Ten o'clock Swedish time on a Thursday; summer time ends on 31 October 2027. */
const first = period('2027-10-14T08:00:00Z', '2027-10-14T09:00:00Z');
const autumn = period('2027-10-01T00:00:00Z', '2027-12-31T00:00:00Z');
let booked = 0;
const aSeries = (changes: Partial<Booking> = {}): Booking => {
  booked += 1;
  return {
    tenantId: tenant,
    draftId: draftId(`66666666-3333-4333-8333-${String(booked).padStart(12, '0')}`),
    organiserId: karin.id,
    subject: 'Avstämning varje vecka',
    period: first,
    recurrence: { everyWeeks: 1, count: 5 },
    attendees: [{ address: anna.address, name: anna.displayName }],
    invitation: 'Välkommen!',
    ...changes,
  };
};

describe.each(calendarWorlds)('a series in a calendar on %s', (_name, open) => {
  let world: CalendarWorld;
  beforeAll(async () => {
    world = await open();
  });
  afterAll(() => world.close());
  const entriesOf = async (person: { readonly id: typeof karin.id }, subject: string) =>
    (await world.calendar.entries(tenant, person.id, autumn)).filter(
      (entry) => entry.subject === subject,
    );

  it('lies at the same Swedish time in every week, for the organiser and for whoever is invited', async () => {
    const event = await world.calendar.createMeeting(aSeries());

    for (const person of [karin, anna]) {
      const entries = await entriesOf(person, 'Avstämning varje vecka');
      expect(entries.map(({ period: each }) => each.start.toISOString())).toEqual([
        '2027-10-14T08:00:00.000Z',
        '2027-10-21T08:00:00.000Z',
        '2027-10-28T08:00:00.000Z',
        '2027-11-04T09:00:00.000Z',
        '2027-11-11T09:00:00.000Z',
      ]);
    }
    const own = await entriesOf(karin, 'Avstämning varje vecka');
    expect(new Set(own.map(({ joinUrl }) => joinUrl))).toEqual(new Set([event.joinUrl]));
    expect(new Set(own.map(({ iCalUId }) => iCalUId)).size).toBe(5);
    expect(new Set(own.map(({ eventId }) => eventId)).size).toBe(5);
  });

  it.each([1, 2] as const)(
    'comes exactly when the check took it to come, every %i weeks',
    async (everyWeeks) => {
      const series = aSeries({
        subject: `Serie ${everyWeeks}`,
        recurrence: { everyWeeks, count: 4 },
      });

      await world.calendar.createMeeting(series);

      const entries = await entriesOf(karin, series.subject);
      expect(entries.map(({ period: each }) => each)).toEqual(
        occurrencesOf(first, { everyWeeks, count: 4 }),
      );
    },
  );

  it('comes in the night when the clocks change as the check took it to', async () => {
    const series = aSeries({
      subject: 'Nattpass',
      period: period('2027-10-24T00:30:00Z', '2027-10-24T01:30:00Z'),
      recurrence: { everyWeeks: 1, count: 3 },
    });

    await world.calendar.createMeeting(series);

    const entries = await entriesOf(karin, 'Nattpass');
    expect(entries.map(({ period: each }) => each)).toEqual(
      occurrencesOf(series.period, { everyWeeks: 1, count: 3 }),
    );
  });

  it('makes whoever is invited busy at every occurrence, over a longer time than one call may ask about', async () => {
    const series = aSeries({
      subject: 'Lång serie',
      period: period('2028-01-13T12:00:00Z', '2028-01-13T13:00:00Z'),
      recurrence: { everyWeeks: 1, count: 26 },
      attendees: [{ address: bjorn.address }],
    });
    await world.calendar.createMeeting(series);

    const [answer] = await world.calendar.availability(
      tenant,
      karin.id,
      [bjorn],
      period('2028-01-13T00:00:00Z', '2028-07-13T00:00:00Z'),
    );

    expect(answer?.known && answer.busy).toEqual(
      occurrencesOf(series.period, { everyWeeks: 1, count: 26 }).map((each) => ({
        ...each,
        shownAs: 'tentative',
        isAllDay: false,
      })),
    );
  });

  it('tells a booking once that lies where one call ends and the next begins', async () => {
    const from = new Date('2029-01-01T00:00:00Z');
    const border = new Date(from.getTime() + 60 * 86_400_000);
    const around = {
      start: new Date(border.getTime() - 1_800_000),
      end: new Date(border.getTime() + 1_800_000),
    };
    const after = { start: around.end, end: new Date(around.end.getTime() + 1_800_000) };
    await world.enter(bjorn, { subject: 'över gränsen', period: around });
    await world.enter(bjorn, { subject: 'efter', period: after });

    const [answer] = await world.calendar.availability(tenant, karin.id, [bjorn], {
      start: from,
      end: new Date(border.getTime() + 40 * 86_400_000),
    });

    expect(answer?.known && answer.busy).toMatchObject([around, after]);
  });

  it('is found by its draft through any of its occurrences, as the same event', async () => {
    const series = aSeries({ subject: 'Serie att hitta' });
    const event = await world.calendar.createMeeting(series);
    const find = (within: Period) =>
      world.calendar.findByDraft(tenant, karin.id, series.draftId, within);

    expect(await find(first)).toEqual(event);
    expect(await find(period('2027-11-04T09:00:00Z', '2027-11-04T10:00:00Z'))).toEqual(event);
    expect(await find(period('2027-11-18T09:00:00Z', '2027-11-18T10:00:00Z'))).toBeUndefined();
  });

  it('is one series however often the same draft is booked', async () => {
    const series = aSeries({ subject: 'Serie en gång' });

    const events = await Promise.all([1, 2, 3].map(() => world.calendar.createMeeting(series)));
    const later = await world.calendar.createMeeting({ ...series, invitation: 'Andra ord' });

    expect(new Set([...events, later].map(({ eventId }) => eventId)).size).toBe(1);
    expect(await entriesOf(karin, 'Serie en gång')).toHaveLength(5);
  });

  it('hides what is private in the times it tells, and counts it all the same', async () => {
    const hidden = period('2027-12-02T09:00:00Z', '2027-12-02T10:00:00Z');
    await world.enter(anna, { subject: 'Hemlig rubrik', period: hidden, isPrivate: true });

    const [answer] = await world.calendar.availability(tenant, karin.id, [anna], hidden);

    expect(answer?.known && answer.busy).toEqual([{ ...hidden, shownAs: 'busy', isAllDay: false }]);
    expect(JSON.stringify(answer)).not.toContain('Hemlig');
  });
});
