import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../bot/demo/graph/state.ts';
import { inOutlook } from '../fixtures/in-outlook.ts';
import { called } from './meeting-page.ts';
import { closeDemos, openDemo, type OpenDemo } from './open-demo.ts';
import { openPlayground, say, type PlaygroundPage } from './playground.ts';
import { until } from './until.ts';

let open: OpenDemo;
let chat: PlaygroundPage;
const [karin, anna] = [called('karin.holm'), called('anna.lindgren')];
/** Everybody whose mailbox can be read. */
const WATCHED = 11;

beforeAll(async () => {
  open = await openDemo({ withPlayground: true, logLevel: 'debug' });
  chat = await openPlayground(open);
  // The first reading of each calendar only finds the place to go on from.
  await until(
    'every calendar is watched',
    () => (open.printed().match(/calendar\.caught-up/g) ?? []).length >= WATCHED,
    60_000,
  );
});
afterAll(closeDemos);

/** A day far enough ahead that the demo's week is over, `days` further on. */
const dayAhead = (days: number) =>
  new Date(Date.now() + (28 + days) * 86_400_000).toISOString().slice(0, 10);
const at = (day: string, time: string) => ({
  dateTime: `${day}T${time}:00`,
  timeZone: 'W. Europe Standard Time',
});
const make = async (who: { readonly id: string }, event: object): Promise<string> =>
  String((await inOutlook(open.demo, 'POST', `/users/${who.id}/events`, event))['id']);
const change = (who: { readonly id: string }, id: string, body: object) =>
  inOutlook(open.demo, 'PATCH', `/users/${who.id}/events/${encodeURIComponent(id)}`, body);
const stored = (id: string): StoredEvent | undefined =>
  open.demo.tenant.graph.state.events.get(karin.id)?.get(id);
const clock = (instant: Date | undefined) =>
  instant?.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
const cards = () => chat.page.locator('.ac-adaptiveCard');
/** The one card of a booking: what the calendar held before may have cards of its own, that come whenever they come. */
const cardAbout = (subject: string) => cards().filter({ hasText: subject });
const press = (card: Locator, title: string) =>
  card.getByRole('button', { name: title, exact: true }).click();
const withAnna = [{ type: 'required', emailAddress: { address: anna.mail } }];

describe('a booking that was made in Outlook', () => {
  it('brings its card; each cure pressed there changes the event, and the card closes', async () => {
    const day = dayAhead(0);
    await make(anna, { subject: 'Eget', start: at(day, '09:00'), end: at(day, '10:00') });
    const id = await make(karin, {
      subject: 'Pumasamtal Björn Nilsson',
      start: at(day, '10:00'),
      end: at(day, '11:00'),
      attendees: withAnna,
    });

    const card = cardAbout('Pumasamtal');
    await card.getByText(say('alert.title')).waitFor();
    const words = await card.innerText();
    expect(words).toMatch(/Björn Nilsson.*namn på en person/);
    expect(words).toContain(`Anna Lindgren – ${say('adjacency.just-before.at-once')}`);

    await press(card, say('button.alert-rename', { subject: 'Pumasamtal' }));
    // What is below moves up when the finding leaves the card.
    await card.getByText(/namn på en person/).waitFor({ state: 'detached' });
    await open.demo.tenant.graph.watching.settled();
    expect(stored(id)?.subject).toBe('Pumasamtal');
    await press(card, say('cure.start-later', { count: 5, times: '10.05–11.00' }));

    await card.getByText(say('alert.in-order.title')).waitFor();
    expect(clock(stored(id)?.start)).toBe('10:05');
    expect(await card.count()).toBe(1);
  });

  it('closes its card by itself when it is put right in Outlook', async () => {
    const day = dayAhead(1);
    const id = await make(karin, {
      subject: 'Lodjursmöte 19121212-1212',
      start: at(day, '13:00'),
      end: at(day, '14:00'),
    });
    const card = cardAbout('Lodjursmöte');
    await card.getByText(say('alert.title')).waitFor();

    await change(karin, id, { subject: 'Lodjursmöte' });

    await card.getByText(say('alert.in-order.title')).waitFor();
    expect(await card.innerText()).not.toContain('19121212');
    expect(await card.count()).toBe(1);
  });

  it('as a series is told of once, with all its occurrences, and moved as a whole in one press', async () => {
    const days = [2, 9, 16].map(dayAhead);
    const [first = '', second = ''] = days;
    await make(anna, { subject: 'Eget', start: at(second, '14:00'), end: at(second, '15:00') });
    const weekday = new Date(first).toLocaleDateString('en', { weekday: 'long' }).toLowerCase();
    const id = await make(karin, {
      subject: 'Järvmöte',
      start: at(first, '15:00'),
      end: at(first, '16:00'),
      attendees: withAnna,
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday], firstDayOfWeek: 'monday' },
        range: { type: 'numbered', startDate: first, numberOfOccurrences: 3 },
      },
    });

    const card = cardAbout('Järvmöte');
    await card.getByText(say('adjacency.series.found', { count: 1, checked: 3 })).waitFor();
    const cure = say('cure.start-later', { count: 5, times: '15.05–16.00' });
    await press(card, say('cure.series.all', { cure }));

    await card.getByText(say('alert.in-order.title')).waitFor();
    const { value } = await inOutlook(
      open.demo,
      'GET',
      `/users/${anna.id}/calendarView?startDateTime=${first}T00:00:00Z&endDateTime=${dayAhead(17)}T00:00:00Z&$filter=subject eq 'Järvmöte'`.replaceAll(
        ' ',
        '%20',
      ),
    );
    const starts = JSON.stringify(value).match(/"start":\{"dateTime":"[^"]+/g) ?? [];
    expect(starts).toHaveLength(3);
    expect(starts.every((each) => each.includes(':05:00'))).toBe(true);
    expect(clock(stored(id)?.start)).toBe('15:05');
    expect(await card.count()).toBe(1);
  });

  it('leaves no word of its subject in what the server prints', () => {
    for (const word of ['Puma', 'Lodjur', 'Järv', '19121212'])
      expect(open.printed()).not.toContain(word);
    expect(open.mistakes).toEqual([]);
  });
});
