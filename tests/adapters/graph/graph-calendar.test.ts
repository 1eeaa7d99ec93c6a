import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeGraphCalendar } from '../../../bot/adapters/graph/graph-calendar.ts';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { inTurn, ok, openScriptedGraph, refused, type ScriptedGraph } from './scripted-graph.ts';
import { aBooking, aClient, draft, karin, period, tenant } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const aCalendar = () =>
  makeGraphCalendar({ client: aClient(graph.url).client, looksForJoinUrl: [1, 1] });
const thursday = period('2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z');
const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });

describe('creating the meeting', () => {
  const created = {
    id: 'AAMk/+=',
    iCalUId: '0400',
    webLink: 'https://outlook.office365.com/owa/?itemid=AAMk',
    onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/x' },
  };

  it('makes a Teams meeting in the organiser’s calendar, its draft being the key', async () => {
    graph.script(inTurn({ status: 201, json: created }));

    const event = await aCalendar().createMeeting(
      aBooking({
        attendees: [
          { address: 'anna@alvsunda.example', name: 'Anna' },
          { address: 'utan.namn@example.org' },
          { address: 'ANNA@alvsunda.example', name: 'Anna' },
        ],
      }),
    );

    expect(event).toEqual({
      eventId: 'AAMk/+=',
      iCalUId: '0400',
      webLink: created.webLink,
      joinUrl: created.onlineMeeting.joinUrl,
    });
    expect(graph.requests).toHaveLength(1);
    expect(graph.requests[0]).toMatchObject({
      method: 'POST',
      path: `/users/${karin}/events`,
      body: {
        transactionId: draft,
        subject: 'Budgetavstämning',
        isOnlineMeeting: true,
        onlineMeetingProvider: 'teamsForBusiness',
        // Swedish time, so that an invitation to somebody outside says it too.
        start: { dateTime: '2026-11-26T10:00:00', timeZone: 'W. Europe Standard Time' },
        end: { dateTime: '2026-11-26T11:00:00', timeZone: 'W. Europe Standard Time' },
        attendees: [
          { type: 'required', emailAddress: { address: 'ANNA@alvsunda.example', name: 'Anna' } },
          { type: 'required', emailAddress: { address: 'utan.namn@example.org' } },
        ],
      },
    });
  });

  it.each([
    ['before the clocks go forward', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00'],
    ['after the clocks went forward', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
    ['before the hour that comes twice', '2026-10-24T23:30:00Z', '2026-10-25T01:30:00'],
    ['after the hour that came twice', '2026-10-25T02:00:00Z', '2026-10-25T03:00:00'],
  ])('%s, says the time on Swedish clocks', async (_name, start, dateTime) => {
    graph.script(inTurn({ status: 201, json: created }));

    await aCalendar().createMeeting(aBooking({ period: period(start, start) }));

    expect(graph.requests[0]?.body).toMatchObject({
      start: { dateTime, timeZone: 'W. Europe Standard Time' },
    });
  });

  it.each(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])(
    'in the hour that comes twice, says the time in UTC (%s)',
    async (start) => {
      graph.script(inTurn({ status: 201, json: created }));

      await aCalendar().createMeeting(aBooking({ period: period(start, start) }));

      expect(graph.requests[0]?.body).toMatchObject({ start: utc(start.slice(0, 19)) });
    },
  );

  it('is tried again with the same key when the answer is lost', async () => {
    graph.script(inTurn('drop', { status: 201, json: created }));

    await aCalendar().createMeeting(aBooking());

    expect(graph.requests.map(({ body }) => body)).toMatchObject([
      { transactionId: draft },
      { transactionId: draft },
    ]);
  });

  it('finds the first event when Exchange answers that there is one', async () => {
    graph.script(({ method }) =>
      method === 'POST'
        ? refused(409, 'ErrorDuplicateTransactionId')
        : ok({
            value: [
              { ...created, id: 'other' },
              { ...created, transactionId: draft },
            ],
          }),
    );

    expect((await aCalendar().createMeeting(aBooking())).eventId).toBe(created.id);
  });

  it('is a fault when Exchange speaks of a conflict and holds no such event', async () => {
    graph.script(({ method }) =>
      method === 'POST' ? refused(409, 'ErrorIrresolvableConflict') : ok({ value: [] }),
    );

    await expect(aCalendar().createMeeting(aBooking())).rejects.toBeInstanceOf(ServiceFault);
  });

  it('looks again for a join link that comes late', async () => {
    const early = { ...created, onlineMeeting: null };
    graph.script(inTurn({ status: 201, json: early }, ok(early), ok(created)));

    const event = await aCalendar().createMeeting(aBooking());

    expect(event.joinUrl).toBe(created.onlineMeeting.joinUrl);
    expect(graph.requests[2]?.path).toBe(`/users/${karin}/events/AAMk/+=`);
  });

  it.each([
    ['never comes', ok({ ...created, onlineMeeting: null })],
    ['cannot be looked for', refused(500, 'ErrorInternalServerError')],
  ])('is done even if the join link %s', async (_name, answer) => {
    graph.script(inTurn({ status: 201, json: { ...created, onlineMeeting: null } }, answer));

    const event = await aCalendar().createMeeting(aBooking());

    expect(event).toMatchObject({ eventId: created.id });
    expect(event).not.toHaveProperty('joinUrl');
  });
});

describe('the entries of a calendar', () => {
  const entry = (changes: object = {}) => ({
    id: '1',
    iCalUId: 'u1',
    subject: 'Budgetavstämning',
    start: utc('2026-11-26T09:00:00.0000000'),
    end: utc('2026-11-26T10:00:00.0000000'),
    isAllDay: false,
    isCancelled: false,
    isOrganizer: true,
    sensitivity: 'normal',
    showAs: 'busy',
    ...changes,
  });
  const entries = () => aCalendar().entries(tenant, karin, thursday);

  it('come from every page, earliest first, without the cancelled ones', async () => {
    graph.script(({ query }) =>
      ok(
        query['$skip'] === undefined
          ? {
              value: [entry(), entry({ id: '2', isCancelled: true })],
              '@odata.nextLink': `${graph.url}/users/x/calendarView?$skip=2`,
            }
          : { value: [entry({ id: '3', start: utc('2026-11-26T08:00:00.0000000') })] },
      ),
    );

    expect((await entries()).map(({ eventId }) => eventId)).toEqual(['3', '1']);
  });

  it('never ask for bodies or attendees', async () => {
    graph.script(inTurn(ok({ value: [] })));

    await entries();

    expect(graph.requests[0]?.query['$select']).toContain('subject');
    expect(graph.requests[0]?.query['$select']).not.toMatch(/body|attendees/i);
  });

  it.each(['private', 'confidential', 'personal'])('marked %s are private', async (sensitivity) => {
    graph.script(inTurn(ok({ value: [entry({ sensitivity })] })));

    expect(await entries()).toMatchObject([{ isPrivate: true }]);
  });

  it.each([
    ['an ordinary day', '11-26', '11-27', '2026-11-25T23:00:00Z', '2026-11-26T23:00:00Z'],
    ['the day of 23 hours', '03-29', '03-30', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['the day of 25 hours', '10-25', '10-26', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ])('lasting %s go from midnight to midnight in Sweden', async (_name, from, to, start, end) => {
    const [first, last] = [from, to].map((date) => utc(`2026-${date}T00:00:00.0000000`));
    graph.script(inTurn(ok({ value: [entry({ isAllDay: true, start: first, end: last })] })));

    expect(await entries()).toMatchObject([{ isAllDay: true, period: period(start, end) }]);
  });

  it('are a fault when a time is not understood: leaving one out would show it as free', async () => {
    graph.script(inTurn(ok({ value: [entry({ start: utc('i morgon') })] })));

    await expect(entries()).rejects.toMatchObject({ trouble: 'unreachable' });
  });
});
