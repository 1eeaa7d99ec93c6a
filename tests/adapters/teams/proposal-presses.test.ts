import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, refuse } from '../../../bot/domain/result.ts';
import { buttonsOf, inputsOf, pressOf, wordsOf } from '../cards/expect-valid-card.ts';
import { aForm, aReceipt, aTroubledProposal } from '../cards/views.ts';
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
const checking = (data = {}) => bot.press({ verb: 'booking.check', data: { ...aForm(), ...data } });
const troubledCard = async () => {
  bot.change({ checkBooking: () => Promise.resolve(ok(aTroubledProposal())) });
  const { value } = await checking();
  bot.reset();
  return value;
};
const formAsked = () => at(bot.called('checkBooking')[0], 1, 'form');

describe('The proposal', () => {
  it('tells what rule is broken, whom it concerns and what could not be read', async () => {
    const words = wordsOf(await troubledCard());

    expect(words).toContain('tors 26 nov 10.00–11.00');
    expect(words).toContain('”Björn Nilsson” – namn på en person');
    expect(words).toContain(
      '”850709-9805” – personnummer eller samordningsnummer. Kontrollsiffran stämmer.',
    );
    expect(words).toMatch(/Regel B2: .+\(P, Mötesbokning\)/);
    expect(words).toContain('Anna Lindgren – har en bokning som slutar precis när mötet börjar');
    expect(words).toContain('Anna Lindgren – har en bokning som börjar 1 minut efter (preliminär)');
    expect(words).toContain('Siri Dahl – jag får inte läsa kalendern');
    expect(words).toContain('Räkna inte med att personen är ledig');
  });

  it('offers the smallest cures, and a press on one checks the booking with it', async () => {
    const card = await troubledCard();
    const cures = buttonsOf(card).filter(({ title }) => /^(Börja|Sluta|Flytta)/.test(title));

    await bot.press(pressOf(card, /^Flytta till fre 27 nov/));

    expect(cures.map(({ title }) => title)).toEqual([
      'Börja 10 minuter senare (10.10–11.00)',
      'Sluta 5 minuter tidigare (10.00–10.55)',
      'Flytta till fre 27 nov 10.00–11.00',
    ]);
    expect(formAsked()).toMatchObject({ date: '2026-11-27', start: '10:00', minutes: '60' });
  });

  it('takes the safe subject in one press', async () => {
    await bot.press(pressOf(await troubledCard(), 'Använd rubriken: Lönesamtal'));

    expect(formAsked()).toMatchObject({ subject: 'Lönesamtal', note: aForm().note });
  });

  it('releases a name that is none, but never an identity number', async () => {
    const card = await troubledCard();

    await bot.press(pressOf(card, 'Det är inget namn'));

    expect(at(bot.called('checkBooking')[0], 1, 'released')).toEqual(['Björn Nilsson']);
    expect(bot.called('proposeWord').map((args) => args[1])).toEqual([
      {
        subject: at(bot.called('checkBooking')[0], 1, 'form', 'subject'),
        word: 'Björn Nilsson',
        before: [],
      },
    ]);
    expect(buttonsOf(card).filter(({ data }) => 'release' in data)).toHaveLength(1);
    expect(wordsOf(card)).toContain('Det här kan inte stå kvar');
  });

  it('books with everything that was typed, the edited subject and the reason included', async () => {
    const card = await troubledCard();

    const posted = await bot.press(
      pressOf(card, 'Boka', { subject: 'Lönesamtal', reason: 'Enda tiden' }),
    );

    expect(bot.called('confirmBooking')[0]?.[1]).toEqual({
      form: aForm({ subject: 'Lönesamtal' }),
      released: [],
      reason: 'Enda tiden',
      draft: DRAFT,
    });
    expect(wordsOf(posted.value)).toContain('Mötet är bokat');
  });

  it('goes back to the form and loses nothing', async () => {
    const { value } = await bot.press(pressOf(await troubledCard(), 'Ändra'));

    const typed = Object.fromEntries(inputsOf(value).map((each) => [each.id, String(each.value)]));
    expect(typed).toMatchObject(aForm({ subject: 'Lönesamtal Björn Nilsson 850709-9805' }));
    expect(pressOf(value, 'Kontrollera och visa förslag').data['draft']).toEqual(DRAFT);
  });

  it('comes back with the problem at its field when a reason is missing', async () => {
    bot.change({
      confirmBooking: () =>
        Promise.resolve(
          ok({
            kind: 'look-again',
            proposal: aTroubledProposal(),
            problems: [{ field: 'reason', problem: 'missing' }],
          }),
        ),
    });

    const { value } = await bot.press({
      verb: 'booking.confirm',
      data: { ...aForm(), draft: DRAFT },
    });

    expect(wordsOf(value)).toMatch(/Skäl att behålla tiden\n⚠ Skriv varför/);
  });

  it.each(['stale', 'unknown-draft'] as const)(
    'that is %s keeps what was typed for a new check',
    async (kind) => {
      bot.change({ confirmBooking: () => Promise.resolve(refuse({ kind })) });
      const { value } = await bot.press({
        verb: 'booking.confirm',
        data: { ...aForm({ note: 'Viktigt' }), draft: DRAFT },
      });

      await bot.press(pressOf(value, 'Kontrollera igen'));

      expect(formAsked()).toEqual(aForm({ note: 'Viktigt' }));
      expect(bot.called('checkBooking')[0]?.[1]).not.toHaveProperty('draft');
    },
  );

  it('pressed twice shows the receipt that stands', async () => {
    bot.change({
      confirmBooking: () =>
        Promise.resolve(
          refuse({ kind: 'already-booked', receipt: aReceipt({ subject: 'Redan bokat' }) }),
        ),
    });

    const { value } = await bot.press({
      verb: 'booking.confirm',
      data: { ...aForm(), draft: DRAFT },
    });

    expect(wordsOf(value)).toContain('Rubrik: Redan bokat');
  });
});
