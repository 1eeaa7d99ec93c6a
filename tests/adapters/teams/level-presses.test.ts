import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok } from '../../../bot/domain/result.ts';
import { buttonsOf, inputsOf, pressOf, wordsOf } from '../cards/expect-valid-card.ts';
import { aForm, aProposal } from '../cards/views.ts';
import { at } from './json.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

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
const ANSWERS = {
  attends: 'closed',
  secrecy: 'personal-circumstances',
  authority: 'no',
  unmetParties: '0',
};
const formCard = async (changes = {}) =>
  (
    await bot.press({
      verb: 'booking.edit',
      data: { ...aForm(changes), released: ['Sand'], draft: DRAFT },
    })
  ).value;
const typedIn = (card: unknown) =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, String(value)]));

describe('Asking for a level', () => {
  it('proposes it and keeps the level and everything else as typed', async () => {
    const { value } = await bot.press(pressOf(await formCard(), 'Föreslå nivå', ANSWERS));

    expect(wordsOf(value)).toContain('Förslag: Nivå 4');
    expect(typedIn(value)).toMatchObject(aForm(ANSWERS));
    expect(pressOf(value, 'Kontrollera och visa förslag').data).toMatchObject({
      released: ['Sand'],
      draft: DRAFT,
    });
    expect(bot.called('checkBooking')).toEqual([]);
  });

  it('takes it in one press, and nothing typed is lost', async () => {
    const { value: proposed } = await bot.press(pressOf(await formCard(), 'Föreslå nivå', ANSWERS));

    const { value } = await bot.press(pressOf(proposed, 'Använd nivå 4', { note: 'Ändrad text' }));

    expect(typedIn(value)).toMatchObject(aForm({ ...ANSWERS, level: '4', note: 'Ändrad text' }));
    expect(wordsOf(value)).toContain('✔ Vald efter dina svar: Nivå 4');
  });

  it('takes the level of the answers as they stand now, not of those the card was drawn for', async () => {
    const { value: proposed } = await bot.press(pressOf(await formCard(), 'Föreslå nivå', ANSWERS));

    const { value } = await bot.press(
      pressOf(proposed, 'Använd nivå 4', { secrecy: 'public-interests' }),
    );

    expect(typedIn(value)).toMatchObject({ level: '3' });
  });

  it('points at each question that is not answered, and proposes nothing', async () => {
    const { value } = await bot.press(
      pressOf(await formCard(), 'Föreslå nivå', { attends: 'staff', secrecy: 'none' }),
    );

    expect(wordsOf(value)).toContain('2 uppgifter behöver ändras');
    expect(wordsOf(value)).toContain('En fråga utan svar räknas aldrig som nej.');
    expect(wordsOf(value)).not.toContain('Förslag: ');
    expect(buttonsOf(value).map(({ title }) => title)).not.toContain('Använd nivå 0');
  });

  it('refuses security-classified information with the reason, and the level stays', async () => {
    const { value } = await bot.press(
      pressOf(await formCard(), 'Föreslå nivå', { ...ANSWERS, secrecy: 'security-classified' }),
    );

    expect(wordsOf(value)).toContain('Mötet kan inte bokas med de uppgifterna.');
    expect(typedIn(value)).toMatchObject({ level: '1' });
  });
});

describe('A separate meeting for the matter', () => {
  it('opens a fresh form with the same people, level and answers and a safe subject', async () => {
    const form = aForm({ ...ANSWERS, level: '4', subject: 'Ärende Björn', repeats: 'weekly' });
    bot.change({
      checkBooking: () => Promise.resolve(ok(aProposal({ level: 4, form }))),
      checkSubject: () => Promise.resolve(ok({ findings: [], safeSubject: 'Ärende' })),
    });
    const { value: proposal } = await bot.press({ verb: 'booking.check', data: { ...form } });

    const posted = await bot.press(pressOf(proposal, 'Boka ett eget möte för ärendet'));
    const value = bot.lastCard();

    expect(typedIn(value)).toMatchObject({
      ...ANSWERS,
      subject: 'Ärende',
      people: form.people,
      level: '4',
      date: '',
      start: '',
      repeats: 'once',
      note: '',
    });
    // The proposal that was pressed stays as it is.
    expect(posted.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Formuläret för ärendets eget möte ligger sist i chatten.',
    });
    expect(wordsOf(value)).toContain('Det första förslaget finns kvar i chatten.');
    // A booking of its own: the first proposal's draft is left as it is.
    expect(pressOf(value, 'Kontrollera och visa förslag').data).not.toHaveProperty('draft');
  });
});

it('The answers of the form travel with the check and the confirmation', async () => {
  const form = aForm({ ...ANSWERS, level: '4', anonymised: 'no', decision: 'KS 2026-12' });
  const { value } = await bot.press({ verb: 'booking.check', data: { ...form } });

  await bot.press(pressOf(value, 'Boka'));

  expect(at(bot.called('checkBooking')[0], 1, 'form')).toEqual(form);
  expect(at(bot.called('confirmBooking')[0], 1, 'form')).toEqual(form);
});
