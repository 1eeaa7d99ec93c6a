import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, codeOf, named, pathOf, view } from './calendar-requests.ts';
import { at, items, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');
const anna = named('anna.lindgren');
const winter = ['2026-11-28T00:00:00Z', '2027-02-01T00:00:00Z'] as const;

const recurrence = (range: Record<string, unknown>, pattern: Record<string, unknown> = {}) => ({
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['saturday'], ...pattern },
  range: {
    startDate: '2026-11-28',
    recurrenceTimeZone: 'W. Europe Standard Time',
    ...range,
  },
});
const threeTimes = { type: 'numbered', numberOfOccurrences: 3 };

describe('A series in the demo Graph', () => {
  let running: RunningTown;
  beforeAll(async () => {
    running = await runTown();
  });
  afterAll(() => running.stop());
  const post = (change: Record<string, unknown>) =>
    running.ask('POST', `/users/${karin.id}/events`, anEvent(change));
  const daysOf = async (person: { readonly id: string }, subject: string) =>
    items((await view(running, person, winter)).body)
      .filter((each) => at(each, 'subject') === subject)
      .map((each) => String(at(each, 'start', 'dateTime')).slice(0, 10));

  it('is one event that shows as its occurrences, each an event of the series', async () => {
    const { status, body } = await post({ subject: 'Serie', recurrence: recurrence(threeTimes) });

    expect(status).toBe(201);
    expect(at(body, 'type')).toBe('seriesMaster');
    expect(at(body, 'recurrence', 'range', 'numberOfOccurrences')).toBe(3);
    const shown = items((await view(running, karin, winter)).body).filter(
      (each) => at(each, 'subject') === 'Serie',
    );
    expect(shown.map((each) => at(each, 'type'))).toEqual([
      'occurrence',
      'occurrence',
      'occurrence',
    ]);
    expect(new Set(shown.map((each) => at(each, 'seriesMasterId')))).toEqual(
      new Set([at(body, 'id')]),
    );
    const [second] = shown.slice(1);
    const read = await running.ask('GET', pathOf(karin, second));
    expect(at(read.body, 'start', 'dateTime')).toBe('2026-12-05T09:00:00.0000000');
  });

  it.each([
    ['a last day', { type: 'endDate', endDate: '2026-12-12' }, {}, 3],
    ['every other week', threeTimes, { interval: 2 }, 3],
    ['two days a week', threeTimes, { daysOfWeek: ['saturday', 'monday'] }, 3],
  ])('ends as its range says: %s', async (name, range, pattern, count) => {
    const { status } = await post({ subject: name, recurrence: recurrence(range, pattern) });

    expect(status).toBe(201);
    expect(await daysOf(anna, name)).toHaveLength(count);
  });

  it('moves as a whole, and goes from everybody’s calendar when it is cancelled', async () => {
    const { body } = await post({ subject: 'Flyttas', recurrence: recurrence(threeTimes) });

    const moved = await running.ask('PATCH', pathOf(karin, body), {
      start: { dateTime: '2026-11-29T10:00:00', timeZone: 'Europe/Stockholm' },
      end: { dateTime: '2026-11-29T11:00:00', timeZone: 'Europe/Stockholm' },
    });
    expect(moved.status).toBe(200);
    expect(await daysOf(anna, 'Flyttas')).toEqual(['2026-11-29', '2026-12-06', '2026-12-13']);

    await running.ask('POST', `${pathOf(karin, body)}/cancel`, { comment: '' });
    expect(await daysOf(anna, 'Flyttas')).toEqual([]);
  });

  it('refuses to change one occurrence by itself', async () => {
    await post({ subject: 'Ett tillfälle', recurrence: recurrence(threeTimes) });
    const [occurrence] = items((await view(running, karin, winter)).body).filter(
      (each) => at(each, 'subject') === 'Ett tillfälle',
    );

    const { status, body } = await running.ask('PATCH', pathOf(karin, occurrence), {
      subject: 'Nytt',
    });

    expect([status, codeOf(body)]).toEqual([400, 'ErrorInvalidRequest']);
  });

  it.each([
    ['a pattern that is not weekly', recurrence(threeTimes, { type: 'daily' })],
    ['no days', recurrence(threeTimes, { daysOfWeek: [] })],
    ['an interval of nought', recurrence(threeTimes, { interval: 0 })],
    ['no end', recurrence({ type: 'numbered' })],
    ['a last day that is none', recurrence({ type: 'endDate', endDate: 'snart' })],
    ['another first day', recurrence({ ...threeTimes, startDate: '2026-11-29' })],
    ['no range', { pattern: { type: 'weekly' } }],
  ])('refuses %s', async (_what, written) => {
    const { status, body } = await post({ recurrence: written });

    expect([status, codeOf(body)]).toEqual([400, 'ErrorPropertyValidationFailure']);
  });
});
