import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, codeOf, named, pathOf, saturday, view } from './calendar-requests.ts';
import { at, items, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');
const anna = named('anna.lindgren');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

const create = (change?: Record<string, unknown>, owner = karin) =>
  running.ask('POST', `/users/${owner.id}/events`, anEvent(change));

describe('Booking in the demo Graph', () => {
  it('makes an event with a Teams meeting, times in the zone asked for', async () => {
    const { status, body, headers } = await running.ask(
      'POST',
      `/users/${karin.mail}/events`,
      anEvent(),
      { Prefer: 'outlook.timezone="Europe/Stockholm"' },
    );

    expect(status).toBe(201);
    expect(headers.get('preference-applied')).toBe('outlook.timezone="Europe/Stockholm"');
    expect(body).toMatchObject({
      subject: 'Budgetavstämning',
      isOrganizer: true,
      start: { dateTime: '2026-11-28T10:00:00.0000000', timeZone: 'Europe/Stockholm' },
      originalEndTimeZone: 'W. Europe Standard Time',
      onlineMeetingProvider: 'teamsForBusiness',
      onlineMeeting: {
        joinUrl: expect.stringMatching(
          /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_/,
        ),
      },
      organizer: { emailAddress: { name: 'Karin Holm', address: karin.mail } },
      bodyPreview: 'Välkommen & hej',
    });
    const read = await running.ask('GET', pathOf(karin, body));
    expect(at(read.body, 'start')).toEqual({
      dateTime: '2026-11-28T09:00:00.0000000',
      timeZone: 'UTC',
    });
  });

  it('puts a copy with the same iCalUId into the calendars of those invited, still unanswered', async () => {
    const { body } = await create({
      subject: 'Delad',
      attendees: [
        { emailAddress: { address: anna.mail.toUpperCase() } },
        { emailAddress: { address: 'konsult@firman.example', name: 'En konsult' } },
      ],
    });

    const theirs = items((await view(running, anna, saturday)).body).filter(
      (each) => at(each, 'subject') === 'Delad',
    );
    expect(theirs).toEqual([
      expect.objectContaining({
        iCalUId: at(body, 'iCalUId'),
        isOrganizer: false,
        showAs: 'tentative',
        responseStatus: expect.objectContaining({ response: 'notResponded' }),
        onlineMeeting: at(body, 'onlineMeeting'),
        transactionId: null,
      }),
    ]);
    expect(at(theirs[0], 'id')).not.toBe(at(body, 'id'));
    expect(
      items({ value: at(body, 'attendees') }).map((each) => at(each, 'emailAddress', 'name')),
    ).toEqual(['Anna Lindgren', 'En konsult']);
  });

  it('books once when the same request comes again with its transaction id', async () => {
    const first = await create({ transactionId: 'draft-1', subject: 'En gång' });
    const again = await create({ transactionId: 'draft-1', subject: 'En gång' });

    const booked = items((await view(running, karin, saturday)).body).filter(
      (each) => at(each, 'transactionId') === 'draft-1',
    );
    expect(again.status).toBe(201);
    expect(at(again.body, 'id')).toBe(at(first.body, 'id'));
    expect(booked).toHaveLength(1);
  });

  it('refuses another event under a transaction id already used, in that mailbox only', async () => {
    await create({ transactionId: 'draft-2', subject: 'Den första' });

    const other = await create({ transactionId: 'draft-2', subject: 'En annan' });
    const elsewhere = await create({ transactionId: 'draft-2', subject: 'En annan' }, anna);

    expect(other.status).toBe(409);
    expect(codeOf(other.body)).toBe('ErrorDuplicateTransactionId');
    expect(elsewhere.status).toBe(201);
  });

  it.each([
    ['no start', { start: undefined }, 'ErrorInvalidRequest'],
    ['no end', { end: null }, 'ErrorInvalidRequest'],
    [
      'a day that does not exist',
      { start: { dateTime: '2026-02-30T10:00:00', timeZone: 'UTC' } },
      'ErrorInvalidParameter',
    ],
    [
      'a zone that does not exist',
      { start: { dateTime: '2026-11-28T10:00:00', timeZone: 'Älvsunda' } },
      'TimeZoneNotSupportedException',
    ],
    [
      'an end before its start',
      { end: { dateTime: '2026-11-28T09:00:00', timeZone: 'Europe/Stockholm' } },
      'ErrorCalendarEndDateIsEarlierThanStartDate',
    ],
    ['a subject of 256 characters', { subject: 'x'.repeat(256) }, 'ErrorPropertyValidationFailure'],
    ['an all-day event at ten', { isAllDay: true }, 'ErrorInvalidRequest'],
    [
      'an address that is none',
      { attendees: [{ emailAddress: { address: 'anna' } }] },
      'ErrorInvalidRecipients',
    ],
    ['a property that events lack', { colour: 'red' }, 'RequestBodyRead'],
    ['a subject that is a number', { subject: 7 }, 'UnableToDeserializePostBody'],
  ])('refuses %s and books nothing', async (_what, change, code) => {
    const before = running.graph.state.events.get(karin.id)?.size;

    const { status, body } = await create(change);

    expect(status).toBe(400);
    expect(codeOf(body)).toBe(code);
    expect(running.graph.state.events.get(karin.id)?.size).toBe(before);
  });

  it('takes a subject of 255 characters, emoji and all', async () => {
    const subject = `${'x'.repeat(253)}😀`;

    const { status, body } = await create({ subject });

    expect(status).toBe(201);
    expect(at(body, 'subject')).toBe(subject);
  });

  it('refuses a body that is no JSON', async () => {
    const reply = await fetch(`${running.baseUrl}/graph/v1.0/users/${karin.id}/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await running.issuer.appToken('https://graph.microsoft.com')}`,
      },
      body: '{"subject":',
    });

    expect(reply.status).toBe(400);
  });

  it('reads an hour that comes twice as the later one, and one that never comes as past the gap', async () => {
    const twice = await create({
      start: { dateTime: '2026-10-25T02:30:00', timeZone: 'Europe/Stockholm' },
      end: { dateTime: '2026-10-25T03:30:00', timeZone: 'Europe/Stockholm' },
    });
    const never = await create({
      start: { dateTime: '2027-03-28T02:30:00', timeZone: 'Europe/Stockholm' },
      end: { dateTime: '2027-03-28T04:00:00', timeZone: 'Europe/Stockholm' },
    });

    expect(at(twice.body, 'start', 'dateTime')).toBe('2026-10-25T01:30:00.0000000');
    expect(at(twice.body, 'end', 'dateTime')).toBe('2026-10-25T02:30:00.0000000');
    expect(at(never.body, 'start', 'dateTime')).toBe('2027-03-28T01:30:00.0000000');
  });
});
