import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent, StoredMeeting } from '../../bot/demo/graph/state.ts';
import { called } from './meeting-page.ts';
import { closeDemos, openDemo, type OpenDemo } from './open-demo.ts';
import { openPlayground, say, type PlaygroundPage } from './playground.ts';

let open: OpenDemo;
let karin: PlaygroundPage;
let eventsBefore: ReadonlySet<string>;

beforeAll(async () => {
  open = await openDemo({ withPlayground: true, logLevel: 'debug' });
  karin = await openPlayground(open);
  eventsBefore = new Set(calendarOfKarin().map(({ id }) => id));
});
afterEach(() => open.demo.tenant.graph.clearFaults());
afterAll(closeDemos);

/** What must reach the calendar and stay nowhere else. */
const planted = {
  outsider: 'ombud.zetterlund@partsbyran.example',
  note: 'Ta med pärmen om Kvarnbacken.',
};
const calendarOfKarin = (): StoredEvent[] => [
  ...(open.demo.tenant.graph.state.events.get(called('karin.holm').id)?.values() ?? []),
];
const booked = (subject: string): StoredEvent[] =>
  calendarOfKarin().filter((each) => !eventsBefore.has(each.id) && each.subject === subject);

function teamsMeetingOf(event: StoredEvent | undefined): StoredMeeting | undefined {
  return [...open.demo.tenant.graph.state.onlineMeetings.values()].find(
    ({ joinUrl }) => joinUrl === event?.joinUrl,
  );
}
const clock = (instant: Date | undefined) =>
  instant?.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
const shows = (text: string | RegExp) => karin.card.getByText(text).first().waitFor();
const cardText = () => karin.card.innerText();

describe('a booking in the chat, from the wish to the receipt', () => {
  it('reads what was written into the form', async () => {
    await karin.send('boka torsdag 10–11 Lönesamtal Anna Lindgren med Anna Lindgren');

    await shows(say('form.title'));
    expect(await karin.field(say('form.subject')).inputValue()).toBe('Lönesamtal Anna Lindgren');
    expect(await karin.field(say('form.people')).inputValue()).toBe('Anna Lindgren');
    expect(await karin.field(say('form.minutes')).inputValue()).toBe('60');
    expect(await karin.field(say('form.start')).inputValue()).toMatch(/10[:.]00/);
  });

  it('names the person in the subject and the meeting that lies too close, each with its rule', async () => {
    await karin.choose(say('form.level'), 'Nivå 2 – Stängt möte');
    await karin.press(say('button.check-booking'));
    await shows(`⚠ ${say('problem.anonymised.missing')}`);
    await karin.choose(say('form.anonymised'), say('form.anonymised.no'));
    await karin.press(say('button.check-booking'));

    await shows(say('proposal.title.findings'));
    const card = await cardText();
    expect(card).toContain('Nivå 2 – Stängt möte');
    expect(card).toMatch(/Regel B1.*\n?.*Rubriken är fri från personuppgifter/);
    expect(card).toMatch(/Anna Lindgren.*namn på en person/);
    expect(card).toMatch(/Regel B2.*\n?.*vägg i vägg/);
    expect(card).toContain(`Anna Lindgren – ${say('adjacency.just-before.at-once')}`);
  });

  it('is cured of both with one press each', async () => {
    await karin.press(say('button.use-safe', { subject: 'Lönesamtal' }));
    await shows(say('subject.clean'));
    expect(await karin.field(say('form.subject')).inputValue()).toBe('Lönesamtal');

    await karin.press(say('cure.start-later', { count: 5, times: '10.05–11.00' }));
    await shows(say('proposal.title.clear'));
    expect(await cardText()).toContain(say('adjacency.clear'));
  });

  it('books one meeting although Boka is pressed twice and the press comes over again', async () => {
    const book = karin.card.getByRole('button', { name: say('button.confirm-booking') });
    await book.dblclick();
    await shows(say('receipt.title'));
    const [press = '', ...again] = karin.presses.filter((each) => each.includes('booking.confirm'));
    expect(again).toEqual([press]);
    await Promise.all([karin.repeat(press), karin.repeat(press)]);

    const events = booked('Lönesamtal');
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.transactionId).toBeTruthy();
    expect(
      calendarOfKarin().filter(({ transactionId }) => transactionId === event?.transactionId),
    ).toHaveLength(1);
    expect([clock(event?.start), clock(event?.end)]).toEqual(['10:05', '11:00']);
    expect(event?.attendees.map(({ address }) => address)).toEqual([called('anna.lindgren').mail]);
    expect(event?.isOnlineMeeting).toBe(true);
  });

  it('tells in the receipt what is proven and what the host has left to do', async () => {
    const [, proven = '', todo = ''] = (await cardText()).split(
      /Klart och kontrollerat|Att bekräfta i mötet/,
    );

    expect(proven).toContain('✔ Alla utom värden väntar i väntrummet – inställt och avläst');
    expect(proven).toContain('✔ Inget spelas in eller skrivs ut – inställt och avläst');
    expect(proven).toContain('✔ Mötestrafiken krypteras med 256 bitar – intygat');
    expect(todo).toContain('☐ Kameran är på');
    expect(todo).not.toContain('✔');
    await karin.card.getByText(say('button.open-meeting')).waitFor();
  });

  it('has set the Teams meeting to what level 2 demands, as Graph tells it', () => {
    expect(teamsMeetingOf(booked('Lönesamtal')[0])?.settings).toMatchObject({
      lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
      allowedPresenters: 'organization',
      allowRecording: false,
      allowTranscription: false,
      recordAutomatically: false,
      allowAttendeeToEnableCamera: true,
    });
  });
});

describe('a booking that needs more words', () => {
  it('asks which Anna is meant, and says whom it does not find', async () => {
    await karin.send('boka torsdag 10–10.30 Budgetavstämning med Anna och Nisse Hult');
    await karin.press(say('button.check-booking'));

    await shows(/Flera personer passar in på/);
    const card = await cardText();
    expect(card).toMatch(/Jag hittar ingen som heter.*Nisse Hult/);
    expect(card).toContain('Anna Sjöström, Samhällsbyggnad');
  });

  it('shows a calendar that cannot be read as unknown, never as free', async () => {
    await karin.field(say('form.people')).fill(`Anna, Siri Dahl, ${planted.outsider}`);
    await karin.field(say('form.note')).fill(planted.note);
    await karin.press('Anna Lindgren, Kommunledningskontoret');

    await shows(say('adjacency.unknown', { count: 1 }));
    const card = await cardText();
    expect(card).toContain(`Siri Dahl – ${say('adjacency.unknown.not-permitted')}`);
    expect(card).toContain(`Anna Lindgren – ${say('adjacency.just-before.at-once')}`);
    expect(card).not.toContain(say('adjacency.clear'));
  });

  it('keeps the time close to another meeting only when the host says why', async () => {
    await karin.press(say('button.confirm-booking'));
    await shows(say('problem.reason.missing'));
    expect(booked('Budgetavstämning')).toEqual([]);

    await karin.field(say('proposal.reason')).fill('Enda tiden före tryckning.');
    await karin.press(say('button.confirm-booking'));
    await shows(say('receipt.title'));

    const events = booked('Budgetavstämning');
    expect(events).toHaveLength(1);
    expect(clock(events[0]?.start)).toBe('10:00');
    expect(events[0]?.attendees.map(({ address }) => address)).toContain(planted.outsider);
    expect(JSON.stringify(events[0])).toContain(planted.note);
  });
});

describe('a booking while Microsoft does not answer', () => {
  it('never books twice although the answer to the booking got lost', async () => {
    await karin.send('boka torsdag 14–14.30 Verksamhetsplan');
    await karin.press(say('button.check-booking'));
    await shows(say('proposal.title.clear'));
    open.demo.tenant.graph.inject({ kind: 'lost-answer', method: 'POST', path: '/events' });
    await karin.press(say('button.confirm-booking'));

    await shows(say('receipt.title'));
    const events = booked('Verksamhetsplan');
    expect(events).toHaveLength(1);
    const asked = open.demo.tenant.graph.state.calls.filter(
      ({ method, requestBody }) =>
        method === 'POST' &&
        JSON.stringify(requestBody ?? '').includes(events[0]?.transactionId ?? 'none'),
    );
    expect(asked).toHaveLength(2);
  });

  it('says so, keeps what was typed, and goes on with one press when Microsoft is back', async () => {
    await karin.send('boka fredag 14–14.30 Verksamhetsplan');
    open.demo.tenant.graph.inject({ kind: 'status', status: 503, times: 1000 });
    await karin.press(say('button.check-booking'));

    await shows(say('trouble.title'));
    const card = await cardText();
    expect(card).toContain(say('trouble.kept'));
    expect(card).toContain('Verksamhetsplan');

    open.demo.tenant.graph.clearFaults();
    await karin.press(say('button.try-again'));
    await shows(say('proposal.title.clear'));
    expect(await karin.field(say('form.subject')).inputValue()).toBe('Verksamhetsplan');
  });
});

describe('what all this leaves behind', () => {
  const secrets = [
    ...['Lönesamtal', 'Budgetavstämning', 'Verksamhetsplan', 'Nisse Hult'],
    ...['partsbyran', 'zetterlund', planted.note],
  ];

  it('is no subject, note or outside address in what the server printed, at its most talkative', async () => {
    await open.stop();
    const printed = open.printed();

    expect(printed).toContain('booking.completed');
    expect(secrets.filter((each) => printed.includes(each))).toEqual([]);
  });

  it('is none in any file of the database either', async () => {
    const files = await readdir(open.dataDir, { recursive: true, withFileTypes: true });
    const stored = files.filter(
      (each) => each.isFile() && !each.parentPath.includes('demo-tenant'),
    );
    let hasBookings = false;
    for (const { parentPath, name } of stored) {
      const bytes = await readFile(join(parentPath, name));
      hasBookings ||= bytes.includes(called('karin.holm').id);
      expect({ name, found: secrets.filter((each) => bytes.includes(each)) }).toEqual({
        name,
        found: [],
      });
    }
    expect(hasBookings).toBe(true);
  });
});
