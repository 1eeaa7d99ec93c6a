import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import { seenOf } from '../../../bot/app/standing-view.ts';
import { buttonsOf, inputsOf, pressOf, wordsOf } from '../cards/expect-valid-card.ts';
import { aChange, aMeetingAhead, anna, aPerson, aStanding, EVENT, pitea } from '../cards/views.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.reset());

const LIST = 'Dina möten de närmaste sju dagarna';
const seen = seenOf(aStanding().meeting.period);
const open = async (to: string) =>
  (await bot.press({ verb: 'meeting.open', data: { eventId: EVENT, to } })).value;
const pressed = async (card: unknown, title: string | RegExp, typed = {}) =>
  (await bot.press(pressOf(card, title, typed))).value;
const asked = (name: 'changeMeeting' | 'cancelMeeting' | 'viewStanding') =>
  bot.called(name)[0]?.[1];
const unreachable = () => Promise.reject(new ServiceFault('unreachable', 'graph'));

describe('A meeting of one’s own', () => {
  it('is opened from the list, and leads to moving, people and cancelling', async () => {
    bot.change({ upcomingMeetings: () => Promise.resolve([aMeetingAhead()]) });
    const list = await bot.press({ verb: 'meetings.show', data: {} });

    const card = await pressed(list.value, 'Ändra eller ställ in');

    expect(asked('viewStanding')).toBe(EVENT);
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Flytta', 'Ändra deltagare', 'Ställ in', 'Till mina möten']),
    );
    expect(wordsOf(await pressed(card, 'Flytta'))).toContain('Flytta mötet');
  });

  it.each(['look', 'move', 'people', 'cancel'])(
    'that is gone says so and shows the list anew (%s)',
    async (to) => {
      bot.change({ viewStanding: () => Promise.resolve(refuse({ kind: 'unknown-event' })) });

      const words = wordsOf(await open(to));

      expect(words).toContain('Mötet finns inte längre i din kalender');
      expect(words).toContain(LIST);
    },
  );

  it('is nobody’s to change but the organiser’s', async () => {
    bot.change({ changeMeeting: () => Promise.resolve(refuse({ kind: 'not-organiser' })) });

    const card = await pressed(await open('move'), 'Flytta');

    expect(wordsOf(card)).toContain('Bara organisatören kan ändra');
    expect(wordsOf(card)).toContain(LIST);
  });

  it.each([
    { verb: 'meeting.open', data: { eventId: EVENT, to: 'look' } },
    { verb: 'meeting.move', data: { eventId: EVENT, seen, date: '2026-11-27', start: '10:00' } },
    { verb: 'meeting.people', data: { eventId: EVENT, seen, add: 'Björn' } },
    { verb: 'meeting.cancel', data: { eventId: EVENT, scope: 'this', isSure: true } },
  ])('is told and changed in one’s own chat only ($verb)', async (press) => {
    const { value } = await bot.press(press, {
      conversation: { id: '19:group@thread.v2', conversationType: 'groupChat' },
    });

    expect(wordsOf(value)).toContain('Det visar jag bara när vi är ensamma');
    expect(bot.calls).toEqual([]);
  });

  it.each([
    { verb: 'meeting.open', data: { eventId: EVENT, to: 'delete' } },
    { verb: 'meeting.open', data: { eventId: '', to: 'look' } },
    { verb: 'meeting.move', data: { eventId: EVENT, date: '2026-11-27', start: '10:00' } },
    { verb: 'meeting.move', data: { eventId: EVENT, seen, organiserId: anna.id } },
    { verb: 'meeting.people', data: { eventId: EVENT, seen, remove: [anna.address] } },
    { verb: 'meeting.cancel', data: { eventId: EVENT, scope: 'all' } },
    { verb: 'meeting.cancel', data: { eventId: EVENT, scope: 'this', message: 'x'.repeat(4001) } },
  ])('is not touched by a press that no card of ours sends: %j', async (press) => {
    const { value } = await bot.press(press);

    expect(wordsOf(value)).toContain('Kortet gick inte att läsa');
    expect(wordsOf(value)).toContain(pitea.contact.address);
    expect(bot.calls).toEqual([]);
  });
});

describe('Moving a meeting', () => {
  it('asks for the new time, starting from the one it has, and shows the list when it is done', async () => {
    const form = await open('move');
    expect(inputsOf(form).map(({ id, value }) => [id, value])).toEqual([
      ['date', '2026-11-26'],
      ['start', '10:00'],
    ]);

    const done = await pressed(form, 'Flytta', { date: '2026-11-27', start: '13:00' });

    expect(asked('changeMeeting')).toEqual({
      eventId: EVENT,
      keep: false,
      reason: '',
      time: { date: '2026-11-27', start: '13:00', seen },
    });
    expect(wordsOf(done)).toContain('Mötet ligger nu tors 26 nov 10.00–11.00. Outlook skickar');
    expect(wordsOf(done)).toContain(LIST);
  });

  it('shows what lies too close, and a cure pressed takes the place of what was typed', async () => {
    const look = { kind: 'look-again' as const, view: aStanding(), proposal: aChange() };
    bot.change({ changeMeeting: () => Promise.resolve(ok({ ...look, problems: [] })) });
    const card = await pressed(await open('move'), 'Flytta', { start: '13:00' });
    expect(wordsOf(card)).toContain('Anna Lindgren – har en bokning som slutar precis när');
    bot.reset();

    await pressed(card, /Börja 10 minuter senare/);

    expect(asked('changeMeeting')).toMatchObject({
      keep: false,
      time: { date: '2026-11-26', start: '10:10', minutes: '50', seen },
    });
  });

  it('keeps the time with the reason that was typed', async () => {
    const look = { kind: 'look-again' as const, view: aStanding(), proposal: aChange() };
    bot.change({ changeMeeting: () => Promise.resolve(ok({ ...look, problems: [] })) });
    const card = await pressed(await open('move'), 'Flytta', { start: '13:00' });
    bot.reset();

    await pressed(card, 'Flytta ändå', { reason: 'Enda lediga tiden' });

    expect(asked('changeMeeting')).toMatchObject({ keep: true, reason: 'Enda lediga tiden' });
  });

  it('that was moved meanwhile shows where it lies now, and that nothing was done', async () => {
    bot.change({
      changeMeeting: () =>
        Promise.resolve(refuse({ kind: 'changed-meanwhile', view: aStanding() })),
    });

    expect(wordsOf(await pressed(await open('move'), 'Flytta'))).toContain(
      'Mötet har ändrats sedan kortet visades',
    );
  });

  it('keeps what was typed while Graph is down, for one press to try again', async () => {
    bot.change({ changeMeeting: unreachable });
    const card = await pressed(await open('move'), 'Flytta', {
      date: '2026-11-27',
      start: '13:00',
    });
    expect(wordsOf(card)).toContain('Datum: 2026-11-27');
    expect(wordsOf(card)).toContain(pitea.contact.address);
    bot.reset();

    await pressed(card, 'Försök igen');

    expect(asked('changeMeeting')).toMatchObject({
      eventId: EVENT,
      time: { date: '2026-11-27', start: '13:00', seen },
    });
  });

  it('is told as done even when the list cannot be read afterwards', async () => {
    bot.change({ upcomingMeetings: unreachable });

    const card = await pressed(await open('move'), 'Flytta');

    expect(wordsOf(card)).toContain('Mötet ligger nu');
    expect(wordsOf(card)).not.toContain('Försök igen');
  });
});

describe('Changing participants', () => {
  it('sends who is added as typed and who is removed as chosen', async () => {
    const remove = `${anna.address},konsult@annan.example`;

    const done = await pressed(await open('people'), 'Spara deltagarna', { add: 'Björn', remove });

    expect(asked('changeMeeting')).toEqual({
      eventId: EVENT,
      keep: false,
      reason: '',
      people: { add: 'Björn', remove: [anna.address, 'konsult@annan.example'] },
    });
    expect(wordsOf(done)).toContain('Deltagarna är ändrade.');
  });

  it('offers whom an ambiguous name may mean, and puts the address in its place', async () => {
    const options = [aPerson(2, 'Anna Lindgren'), aPerson(3, 'Anna Sjöström')];
    const problems = [{ field: 'people', problem: 'ambiguous', typed: 'Anna', options } as const];
    bot.change({
      changeMeeting: () => Promise.resolve(refuse({ kind: 'form', view: aStanding(), problems })),
    });
    const card = await pressed(await open('people'), 'Spara deltagarna', { add: 'Anna; Björn' });
    bot.reset();

    await pressed(card, /Anna Sjöström/);

    expect(asked('changeMeeting')).toMatchObject({
      people: { add: 'person.3@alvsunda.example, Björn', remove: [] },
    });
  });

  it('with a cure moves the meeting in the same press', async () => {
    const look = { kind: 'look-again' as const, view: aStanding(), proposal: aChange() };
    bot.change({ changeMeeting: () => Promise.resolve(ok({ ...look, problems: [] })) });
    const card = await pressed(await open('people'), 'Spara deltagarna', { add: 'Björn' });
    bot.reset();

    await pressed(card, /Flytta till/);

    expect(asked('changeMeeting')).toMatchObject({
      people: { add: 'Björn' },
      time: { date: '2026-11-27', start: '10:00', minutes: '60', seen },
    });
  });
});

describe('Cancelling a meeting', () => {
  const message = 'Vi ses i stället på torsdag.';

  it('asks once more before anything is done', async () => {
    const sure = await pressed(await open('cancel'), 'Ställ in', { message });

    expect(bot.called('cancelMeeting')).toEqual([]);
    expect(wordsOf(sure)).toContain('Ska mötet tors 26 nov 10.00–11.00 ställas in?');
    const done = await pressed(sure, 'Ja, ställ in');

    expect(asked('cancelMeeting')).toEqual({ eventId: EVENT, scope: 'this', message });
    expect(wordsOf(done)).toContain('Mötet tors 26 nov 10.00–11.00 är inställt.');
    expect(wordsOf(done)).toContain(LIST);
    expect(JSON.stringify([done, bot.logged])).not.toContain('i stället på torsdag');
  });

  it('keeps the message while Graph is down', async () => {
    const sure = await pressed(await open('cancel'), 'Ställ in', { message });
    bot.change({ cancelMeeting: unreachable });
    const card = await pressed(sure, 'Ja, ställ in');
    bot.reset();

    await pressed(card, 'Försök igen');

    expect(asked('cancelMeeting')).toEqual({ eventId: EVENT, scope: 'this', message });
  });

  it('with too long a message says so and keeps it', async () => {
    const problems = [{ field: 'message', problem: 'too-long', most: 1000 } as const];
    bot.change({
      cancelMeeting: () => Promise.resolve(refuse({ kind: 'form', view: aStanding(), problems })),
    });

    const card = await pressed(await open('cancel'), 'Ställ in', { message: 'x'.repeat(1001) });

    expect(wordsOf(card)).toContain('Meddelandet är för långt. Högst 1000 tecken.');
    expect(inputsOf(card)).toContainEqual(
      expect.objectContaining({ id: 'message', value: 'x'.repeat(1001) }),
    );
    expect(wordsOf(card)).toContain(pitea.contact.address);
  });
});
