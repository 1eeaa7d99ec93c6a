import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, named } from './calendar-requests.ts';
import { at, items, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');
const anna = named('anna.lindgren');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

describe('Free and busy in the demo Graph', () => {
  const schedule = (schedules: readonly string[], change = {}, headers = {}) =>
    running.ask(
      'POST',
      `/users/${karin.id}/calendar/getSchedule`,
      {
        schedules,
        startTime: { dateTime: '2026-12-02T07:00:00', timeZone: 'Europe/Stockholm' },
        endTime: { dateTime: '2026-12-02T18:00:00', timeZone: 'Europe/Stockholm' },
        availabilityViewInterval: 60,
        ...change,
      },
      headers,
    );

  it('shows a day that is wall to wall, hour by hour and item by item', async () => {
    const { body } = await schedule(
      [named('bjorn.nilsson').mail],
      {},
      { Prefer: 'outlook.timezone="Europe/Stockholm"' },
    );

    const [bjorn] = items(body);
    expect(at(bjorn, 'availabilityView')).toBe('02222222220');
    const parts = items({ value: at(bjorn, 'scheduleItems') });
    expect(parts[0]).toEqual({
      isPrivate: false,
      status: 'busy',
      subject: 'Enhetsmöte',
      location: '',
      start: { dateTime: '2026-12-02T08:00:00.0000000', timeZone: 'Europe/Stockholm' },
      end: { dateTime: '2026-12-02T09:00:00.0000000', timeZone: 'Europe/Stockholm' },
    });
    parts.slice(1).forEach((part, index) => {
      expect(at(part, 'start')).toEqual(at(parts[index], 'end'));
    });
    expect(at(bjorn, 'workingHours', 'timeZone', 'name')).toBe('W. Europe Standard Time');
  });

  it('tells that a private entry is there and not what it is', async () => {
    const { body } = await schedule([anna.mail]);

    const [entry] = items({ value: at(body, 'value', 0, 'scheduleItems') });
    expect(entry).toMatchObject({ isPrivate: true, status: 'busy' });
    expect(entry).not.toHaveProperty('subject');
  });

  it('keeps the trouble of one mailbox inside its own entry', async () => {
    const { status, body } = await schedule([
      named('siri.dahl').mail,
      'nobody@alvsunda.example',
      named('mohammed.ali').mail,
    ]);

    expect(status).toBe(200);
    expect(items(body).map((each) => at(each, 'error', 'responseCode'))).toEqual([
      'ErrorNoFreeBusyAccess',
      'ErrorMailRecipientNotFound',
      undefined,
    ]);
    expect(items(body)[0]).not.toHaveProperty('scheduleItems');
    expect(at(body, 'value', 2, 'scheduleItems', 0, 'subject')).toBe('Driftmöte');
  });

  it('takes twenty mailboxes and not one more', async () => {
    const addresses = (number: number) => Array.from({ length: number }, () => anna.mail);

    expect((await schedule(addresses(20))).status).toBe(200);
    expect((await schedule(addresses(21))).status).toBe(400);
    expect((await schedule([])).status).toBe(400);
  });

  it('sees 62 days at a time', async () => {
    const { status, body } = await schedule([anna.mail], {
      endTime: { dateTime: '2027-02-03T00:00:00', timeZone: 'UTC' },
    });

    expect(status).toBe(200);
    expect(at(body, 'value', 0, 'error', 'responseCode')).toBe('ErrorTimeIntervalTooBig');
  });

  it.each([
    ['a window that ends first', { endTime: { dateTime: '2026-12-01T00:00:00', timeZone: 'UTC' } }],
    ['steps of four minutes', { availabilityViewInterval: 4 }],
    ['no start', { startTime: undefined }],
  ])('refuses %s', async (_what, change) => {
    expect((await schedule([anna.mail], change)).status).toBe(400);
  });

  it('shows a new booking at once, to those invited as tentative', async () => {
    const freshTown = await runTown();
    await freshTown.ask('POST', `/users/${karin.id}/events`, anEvent());

    const { body } = await freshTown.ask('POST', `/users/${karin.id}/calendar/getSchedule`, {
      schedules: [karin.mail, anna.mail],
      startTime: { dateTime: '2026-11-28T08:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-11-28T11:00:00', timeZone: 'UTC' },
      availabilityViewInterval: 60,
    });

    await freshTown.stop();
    expect(items(body).map((each) => at(each, 'availabilityView'))).toEqual(['020', '010']);
  });
});
