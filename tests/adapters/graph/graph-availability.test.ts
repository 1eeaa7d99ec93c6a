import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeGraphCalendar } from '../../../bot/adapters/graph/graph-calendar.ts';
import {
  inTurn,
  ok,
  openScriptedGraph,
  refused,
  type GraphRequest,
  type ScriptedGraph,
} from './scripted-graph.ts';
import { aClient, aPerson, idOf, karin, period, tenant } from './subjects.ts';

let graph: ScriptedGraph;
beforeAll(async () => {
  graph = await openScriptedGraph();
});
afterAll(() => graph.close());

const aCalendar = () => makeGraphCalendar({ client: aClient(graph.url).client });
const thursday = period('2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z');
const people = (count: number) => Array.from({ length: count }, (_, at) => aPerson(at + 1));
const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const item = (start: string, end: string, status = 'busy') => ({
  status,
  start: utc(start),
  end: utc(end),
  subject: 'Budgetavstämning',
});
const schedulesOf = (request: GraphRequest): string[] => {
  const { body } = request;
  return typeof body === 'object' && body !== null && 'schedules' in body
    ? (body.schedules as string[])
    : [];
};
/** Everybody asked about has this calendar. */
const everybody = (schedule: object) => (request: GraphRequest) =>
  ok({ value: schedulesOf(request).map((scheduleId) => ({ scheduleId, ...schedule })) });
const aMailbox = { availabilityView: '0', scheduleItems: [] };
const read = (count = 1, within = thursday) =>
  aCalendar().availability(tenant, karin, people(count), within);

describe('availability of participants', () => {
  it('of fifty is asked in three calls, and answered for each in the order asked', async () => {
    graph.script(everybody(aMailbox));

    const answers = await read(50);

    expect(graph.requests.map((each) => schedulesOf(each).length).sort()).toEqual([10, 20, 20]);
    expect(answers.map(({ personId }) => personId)).toEqual(people(50).map(({ id }) => id));
    expect(answers.every(({ known }) => known)).toBe(true);
  });

  it('is asked as the organiser, in UTC', async () => {
    graph.script(everybody(aMailbox));

    await read();

    expect(graph.requests[0]).toMatchObject({
      method: 'POST',
      path: `/users/${karin}/calendar/getSchedule`,
      body: {
        schedules: ['person1@alvsunda.example'],
        startTime: utc('2026-11-26T00:00:00'),
        endTime: utc('2026-11-27T00:00:00'),
      },
    });
    expect(graph.requests[0]?.headers['prefer']).toContain('outlook.timezone="UTC"');
  });

  it('of somebody listed twice is asked once and answered twice', async () => {
    graph.script(everybody(aMailbox));
    const anna = aPerson(2);
    const annaAgain = { ...anna, address: anna.address.toUpperCase() };

    const answers = await aCalendar().availability(tenant, karin, [anna, annaAgain], thursday);

    expect(graph.requests.map(schedulesOf)).toEqual([[anna.address]]);
    expect(answers).toHaveLength(2);
  });

  it('of nobody asks nobody', async () => {
    graph.script(inTurn('drop'));

    expect(await read(0)).toEqual([]);
    expect(graph.requests).toHaveLength(0);
  });

  it.each([
    ['ErrorMailRecipientNotFound', 'not-found'],
    ['ErrorNoFreeBusyAccess', 'not-permitted'],
    ['ErrorAccessDenied', 'not-permitted'],
    ['ErrorServerBusy', 'throttled'],
    ['ErrorInternalServerError', 'unreachable'],
    [null, 'unreachable'],
  ] as const)('behind %s is unknown (%s), never free', async (responseCode, why) => {
    graph.script(everybody({ error: { responseCode, message: 'nej' }, availabilityView: '' }));

    expect(await read()).toEqual([{ personId: idOf(1), known: false, why }]);
  });

  it.each([
    ['no list of bookings at all', { availabilityView: '0000' }, 'not-permitted'],
    ['bookings in the view only', { availabilityView: '0200', scheduleItems: [] }, 'not-permitted'],
    ['a booking without a time', { scheduleItems: [{ status: 'busy' }] }, 'unreachable'],
    [
      'a booking in a zone nobody knows',
      {
        scheduleItems: [
          {
            status: 'busy',
            start: { dateTime: '2026-11-26T09:00:00', timeZone: 'Customized Time Zone' },
            end: utc('2026-11-26T10:00:00'),
          },
        ],
      },
      'unreachable',
    ],
  ] as const)('with %s is unknown, never free', async (_name, schedule, why) => {
    graph.script(everybody(schedule));

    expect(await read()).toEqual([{ personId: idOf(1), known: false, why }]);
  });

  it('of somebody whom Graph leaves out is unknown', async () => {
    graph.script(inTurn(ok({ value: [] })));

    expect(await read()).toEqual([{ personId: idOf(1), known: false, why: 'not-found' }]);
  });

  it('is unknown for the twenty whose call failed, and known for the others', async () => {
    graph.script((request) =>
      schedulesOf(request).includes('person1@alvsunda.example')
        ? refused(500, 'ErrorInternalServerError')
        : everybody(aMailbox)(request),
    );

    const answers = await read(25);

    expect(answers.filter(({ known }) => known).map(({ personId }) => personId)).toEqual(
      [21, 22, 23, 24, 25].map(idOf),
    );
    expect(answers[0]).toEqual({ personId: idOf(1), known: false, why: 'unreachable' });
  });

  it('is a fault when Graph answers about nobody', async () => {
    graph.script(inTurn(refused(403, 'ErrorAccessDenied')));

    await expect(read(25)).rejects.toMatchObject({ trouble: 'not-permitted' });
  });

  it('keeps how the time is shown; a word unknown to us is unknown, never free', async () => {
    const statuses = [
      'free',
      'tentative',
      'busy',
      'oof',
      'workingElsewhere',
      'unknown',
      'hovering',
    ];
    graph.script(
      everybody({
        scheduleItems: statuses.map((status) =>
          item('2026-11-26T09:00:00.0000000', '2026-11-26T09:30:00.0000000', status),
        ),
      }),
    );

    const [answer] = await read();

    expect(answer?.known && answer.busy.map(({ shownAs }) => shownAs)).toEqual([
      'free',
      'tentative',
      'busy',
      'out-of-office',
      'working-elsewhere',
      'unknown',
      'unknown',
    ]);
  });

  it('holds times to the instant, whatever zone they are written in, and no subjects', async () => {
    graph.script(
      everybody({
        scheduleItems: [
          item('2026-11-26T09:00:00.0000000', '2026-11-26T09:30:00'),
          {
            status: 'busy',
            start: { dateTime: '2026-11-26T11:00:00.0000000', timeZone: 'W. Europe Standard Time' },
            end: { dateTime: '2026-11-26T12:30:00.0000000', timeZone: 'FLE Standard Time' },
          },
        ],
      }),
    );

    const [answer] = await read();

    expect(answer?.known && answer.busy).toEqual([
      {
        ...period('2026-11-26T09:00:00Z', '2026-11-26T09:30:00Z'),
        shownAs: 'busy',
        isAllDay: false,
      },
      {
        ...period('2026-11-26T10:00:00Z', '2026-11-26T10:30:00Z'),
        shownAs: 'busy',
        isAllDay: false,
      },
    ]);
  });

  it.each([
    ['the 23 hours of 29 March 2026', '2026-03-28T23:00:00', '2026-03-29T22:00:00', true],
    ['the 25 hours of 25 October 2026', '2026-10-24T22:00:00', '2026-10-25T23:00:00', true],
    ['an ordinary day', '2026-11-25T23:00:00', '2026-11-26T23:00:00', true],
    ['24 hours from noon', '2026-11-26T11:00:00', '2026-11-27T11:00:00', false],
    ['24 hours on the day of 25', '2026-10-24T22:00:00', '2026-10-25T22:00:00', false],
  ])('knows whether %s are a whole day', async (_name, start, end, isAllDay) => {
    graph.script(everybody({ scheduleItems: [item(start, end, 'oof')] }));

    const [answer] = await read();

    expect(answer?.known && answer.busy[0]?.isAllDay).toBe(isAllDay);
  });
});

describe('working hours', () => {
  const hours = {
    daysOfWeek: ['monday', 'thursday'],
    startTime: '08:00:00.0000000',
    endTime: '16:30:00.0000000',
    timeZone: { name: 'W. Europe Standard Time' },
  };
  const hoursOf = async (workingHours: unknown) => {
    graph.script(everybody({ ...aMailbox, workingHours }));
    const [answer] = await read();
    if (!answer?.known) throw new Error('not known');
    return answer.workingHours;
  };

  it('come in minutes of the person’s own zone', async () => {
    expect(await hoursOf(hours)).toEqual({
      days: [1, 4],
      startMinute: 480,
      endMinute: 990,
      timeZone: 'Europe/Stockholm',
    });
  });

  it.each([
    ['FLE Standard Time', 'Europe/Helsinki'],
    ['Europe/Madrid', 'Europe/Madrid'],
  ])('in %s are in %s', async (name, zone) => {
    expect((await hoursOf({ ...hours, timeZone: { name } }))?.timeZone).toBe(zone);
  });

  it.each([
    ['in a customised zone', { ...hours, timeZone: { name: 'Customized Time Zone' } }],
    ['in no zone', { ...hours, timeZone: null }],
    ['that end before they begin', { ...hours, endTime: '07:00:00' }],
    ['on no day', { ...hours, daysOfWeek: [] }],
    ['on a day that is none', { ...hours, daysOfWeek: ['someday'] }],
    ['of another shape', 'nine to five'],
    ['not given', null],
  ])('%s are left out, and the calendar is still known', async (_name, given) => {
    expect(await hoursOf(given)).toBeUndefined();
  });
});
