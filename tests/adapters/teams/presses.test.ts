import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { town } from '../../../bot/demo/town.ts';
import { refuse } from '../../../bot/domain/result.ts';
import { inputsOf, pressOf, wordsOf } from '../cards/expect-valid-card.ts';
import { aForm, aPerson } from '../cards/views.ts';
import { at } from './json.ts';
import type { RunningBot } from './running-bot.ts';
import { anna, runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.reset();
  bot.connector.calls.length = 0;
});

const DRAFT = { id: '33333333-3333-4333-8333-333333333333', version: 1 };
const checking = (data = {}) => bot.press({ verb: 'booking.check', data: { ...aForm(), ...data } });
const formAsked = () => at(bot.called('checkBooking')[0], 1, 'form');

describe('A press on a card', () => {
  it.each([
    ['help.show', 'Det här kan jag'],
    ['levels.show', 'Säkerhetsnivåerna'],
    ['meetings.show', 'Dina möten de närmaste sju dagarna'],
    ['subject.open', 'Kontrollera en rubrik'],
    ['booking.open', 'Boka möte'],
    ['booking.cancel', 'Inget är bokat'],
  ])('%s is answered with a card in its place', async (verb, words) => {
    const posted = await bot.press({ verb, data: {} });

    expect(posted.status).toBe(200);
    expect(posted.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    expect(wordsOf(posted.value)).toContain(words);
    expect(bot.connector.calls).toEqual([]);
  });

  it('acts for whoever pressed, not for whom the card was made', async () => {
    await bot.press(
      { verb: 'booking.check', data: { ...aForm() } },
      { from: { id: '29:anna', aadObjectId: anna.id.toUpperCase() } },
    );

    expect(at(bot.called('checkBooking')[0], 0)).toEqual({
      tenantId: town.tenantId,
      personId: anna.id,
      isAdministrator: false,
      locale: 'sv',
    });
  });

  it.each([
    ['of a verb that no card has', { verb: 'database.drop', data: {} }],
    [
      'with a field too many',
      { verb: 'booking.check', data: { ...aForm(), isAdministrator: true } },
    ],
    [
      'with a draft that is no draft',
      { verb: 'booking.confirm', data: { ...aForm(), draft: { id: '1 or 1=1', version: 1 } } },
    ],
    ['to book without a draft', { verb: 'booking.confirm', data: { ...aForm() } }],
    ['with a list for a subject', { verb: 'subject.check', data: { subject: ['a'] } }],
    ['with a version that is none', { verb: 'checklist.confirm', data: { version: -1 } }],
    [
      'with a subject beyond measure',
      { verb: 'subject.check', data: { subject: 'x'.repeat(1001) } },
    ],
    ['named as a property of every object', { verb: 'constructor', data: {} }],
  ])('%s is answered in plain words and does nothing', async (_what, press) => {
    const posted = await bot.press(press);

    expect(posted.status).toBe(200);
    expect(wordsOf(posted.value)).toContain('Kortet gick inte att läsa');
    expect(bot.calls).toEqual([]);
  });

  it('without any value is answered too', async () => {
    const posted = await bot.post(bot.activity({ type: 'invoke', name: 'adaptiveCard/action' }));

    expect(wordsOf(posted.value)).toContain('Kortet gick inte att läsa');
  });

  it('with more text than a card can hold leaves the card as it is and says why', async () => {
    const posted = await checking({ note: 'ö'.repeat(4000), people: 'ä'.repeat(6000) });

    expect(posted.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(posted.value).toContain('för mycket text');
    expect(bot.calls).toEqual([]);
  });
});

describe('The booking form', () => {
  it('reads a length that came as a number, and fields that did not come at all', async () => {
    await bot.press({ verb: 'booking.check', data: { subject: 'Budget', minutes: 45 } });

    expect(formAsked()).toEqual({
      ...aForm({ subject: 'Budget', minutes: '45' }),
      people: '',
      repeats: '',
      date: '',
      start: '',
      level: '',
      documentsLink: '',
      note: '',
    });
  });

  it('shows each problem at its field and keeps what was typed', async () => {
    bot.change({
      checkBooking: () =>
        Promise.resolve(
          refuse({
            kind: 'form',
            problems: [
              { field: 'date', problem: 'not-a-date' },
              { field: 'people', problem: 'not-found', typed: 'Nemo' },
            ],
          }),
        ),
    });

    const { value } = await checking({ date: '30 februari', people: 'Nemo' });

    expect(wordsOf(value)).toMatch(/Datum\n⚠ Det datumet finns inte/);
    expect(wordsOf(value)).toMatch(/Deltagare\n⚠ Jag hittar ingen som heter ”Nemo”/);
    expect(inputsOf(value)).toContainEqual(
      expect.objectContaining({ id: 'date', type: 'Input.Text', value: '30 februari' }),
    );
  });

  it('offers whom an ambiguous name may mean, and puts the address in its place', async () => {
    const options = [aPerson(2, 'Anna Lindgren'), aPerson(3, 'Anna Sjöström')];
    bot.change({
      checkBooking: () =>
        Promise.resolve(
          refuse({
            kind: 'form',
            problems: [{ field: 'people', problem: 'ambiguous', typed: 'Anna', options }],
          }),
        ),
    });
    const { value } = await checking({ people: 'Anna; Björn Nilsson', draft: DRAFT });
    bot.reset();

    await bot.press(pressOf(value, /Anna Sjöström/));

    expect(formAsked()).toMatchObject({ people: 'person.3@alvsunda.example, Björn Nilsson' });
    expect(at(bot.called('checkBooking')[0], 1, 'draft')).toEqual(DRAFT);
  });
});
