import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { ok } from '../../../bot/domain/result.ts';
import {
  expectValidCard,
  buttonsOf,
  inputsOf,
  pressOf,
  wordsOf,
} from '../cards/expect-valid-card.ts';
import { aFinding, aMeetingAhead, pitea } from '../cards/views.ts';
import type { RunningBot } from './running-bot.ts';
import { BOT, karin, runBot } from './running-bot.ts';
import { town } from '../../../bot/demo/town.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.reset();
  bot.connector.calls.length = 0;
});

const answerTo = async (text: string, changes = {}) => {
  await bot.message(text, changes);
  const card = bot.lastCard();
  return { card, words: wordsOf(card) };
};
const KARIN = {
  tenantId: town.tenantId,
  personId: karin.id,
  isAdministrator: false,
};

describe('A message to the bot', () => {
  it('gets help as a card, with the contact of the pack', async () => {
    const { words } = await answerTo('hjälp');

    expect(words).toContain('Det här kan jag');
    expect(words).toContain(pitea.contact.address);
  });

  it('gets help even when Microsoft cannot be reached', async () => {
    bot.change({ packOf: () => Promise.reject(new ServiceFault('unreachable', 'graph')) });

    expect((await answerTo('hjälp')).words).toContain('Det här kan jag');
  });

  it('gets the five levels', async () => {
    const { words } = await answerTo('Nivåer');

    for (const { name } of pitea.levels) expect(words).toContain(name.sv);
  });

  it('gets its subject checked for the one who wrote', async () => {
    bot.change({
      checkSubject: () => Promise.resolve(ok({ findings: [aFinding(5, 18)], safeSubject: 'Möte' })),
    });

    const { card, words } = await answerTo('kontrollera Möte Anna Lindgren');

    expect(bot.called('checkSubject')).toEqual([
      [
        { ...KARIN, locale: 'sv' },
        { subject: 'Möte Anna Lindgren', released: [] },
      ],
    ]);
    expect(words).toContain(
      '”Anna Lindgren” – namn på en person. Någon i organisationen heter så.',
    );
    expect(words).toMatch(/Regel B1: .+\(P, Mötesbokning\)/);
    expect(pressOf(card, 'Boka med den rubriken: Möte')).toMatchObject({
      verb: 'booking.open',
      data: { use: 'Möte' },
    });
    expect(pressOf(card, 'Det är inget namn')).toMatchObject({
      verb: 'subject.check',
      data: { subject: 'Möte Anna Lindgren', release: 'Anna Lindgren' },
    });
    // Whoever presses is told that somebody else gets to see the word.
    expect(words).toContain('Administratören får se ett ord som du säger inte är ett namn');
    expect(bot.called('proposeWord')).toEqual([]);
    await bot.press(pressOf(card, 'Det är inget namn'));
    expect(bot.called('proposeWord').map((args) => args[1])).toEqual([
      { subject: 'Möte Anna Lindgren', word: 'Anna Lindgren', before: [] },
    ]);
    await bot.press(pressOf(card, 'Kontrollera'));
    expect(bot.called('proposeWord')).toHaveLength(1);
  });

  it('gets a booking form filled with what it said', async () => {
    const { card } = await answerTo('boka torsdag 10–11 Budget med Anna');

    expect(bot.called('prepareBooking')[0]?.[1]).toBe('torsdag 10–11 Budget med Anna');
    expect(inputsOf(card)).toContainEqual(
      expect.objectContaining({ id: 'subject', value: 'torsdag 10–11 Budget med Anna' }),
    );
    expect(inputsOf(card)).toContainEqual(
      expect.objectContaining({ id: 'date', type: 'Input.Date', value: '2026-11-26' }),
    );
  });

  it('gets the coming meetings with marks', async () => {
    bot.change({
      upcomingMeetings: () =>
        Promise.resolve([
          aMeetingAhead(),
          aMeetingAhead({
            subject: 'Samtal Anna',
            subjectFindings: [aFinding(7, 11)],
            touchesNeighbour: true,
          }),
        ]),
    });

    const { words } = await answerTo('mina möten');

    expect(words).toContain('tors 26 nov 10.00–11.00');
    expect(words).toContain('✔ Inget att anmärka');
    expect(words).toContain('⚠ Rubriken kan innehålla: namn på en person');
    expect(words).toContain('⚠ Ligger vägg i vägg');
  });

  it('is told that there are no meetings', async () => {
    expect((await answerTo('mina möten')).words).toContain('Du har inga möten');
  });

  it('that is no command is offered the commands, and is not echoed', async () => {
    const { card, words } = await answerTo('vad blir det till lunch?');

    expect(words).toContain('Det förstod jag inte');
    expect(words).not.toContain('lunch');
    expect(buttonsOf(card).map(({ verb }) => verb)).toContain('booking.open');
  });

  it('in English is answered in English', async () => {
    const { words } = await answerTo('help', { locale: 'en-US' });

    expect(words).toContain('What I can do');
  });

  it('of five thousand letters is told that it is too long', async () => {
    const { words } = await answerTo('x'.repeat(5000));

    expect(words).toContain('för långt');
  });

  it.each(['', '   ', '🎂', '<at>x</at>', '&nbsp;'])('of %j gets an answer too', async (text) => {
    expectValidCard((await answerTo(text)).card);
  });
});

describe('In a group chat or a channel', () => {
  const group = (text: string, mentionId = BOT) => ({
    text,
    conversation: { id: '19:group@thread.v2;messageid=5', conversationType: 'groupChat' },
    entities: [
      {
        type: 'mention',
        mentioned: { id: mentionId, name: 'Mötesvakt (demo)' },
        text: '<at>Mötesvakt (demo)</at>',
      },
      { type: 'clientInfo', locale: 'sv-SE' },
    ],
  });

  it('the mention of the bot is no part of the command', async () => {
    await bot.message(
      '',
      group('<at>Mötesvakt (demo)</at> boka Möte med <at>Anna Lindgren</at> &amp; Björn'),
    );

    expect(bot.called('prepareBooking')[0]?.[1]).toBe('Möte med Anna Lindgren & Björn');
  });

  it('the bot keeps silent when somebody else is mentioned', async () => {
    const posted = await bot.message('', group('<at>Mötesvakt (demo)</at> hjälp', '29:anna'));

    expect(posted.status).toBe(200);
    expect(bot.connector.calls).toEqual([]);
  });

  it('nobody’s calendar is shown to the others', async () => {
    await bot.message('', group('<at>Mötesvakt (demo)</at> mina möten'));

    expect(bot.called('upcomingMeetings')).toEqual([]);
    expect(wordsOf(bot.lastCard())).toContain('vår egen chatt');
  });
});

describe('When something fails', () => {
  it('a message can be sent again by a press, with every word', async () => {
    bot.change({ prepareBooking: () => Promise.reject(new ServiceFault('unreachable', 'graph')) });
    const { card, words } = await answerTo('boka torsdag Budget');
    bot.reset();

    const posted = await bot.press(pressOf(card, 'Försök igen'));

    expect(words).toContain('Microsoft svarar inte just nu.');
    expect(bot.called('prepareBooking')[0]?.[1]).toBe('torsdag Budget');
    expect(wordsOf(posted.value)).toContain('Boka möte');
  });

  it('a bug of ours is an apology with an id that the log has too', async () => {
    bot.change({ upcomingMeetings: () => Promise.reject(new TypeError('x is not a function')) });

    const { words } = await answerTo('mina möten');

    expect(words).toContain('felkoden abcd1234');
    expect(words).not.toContain('is not a function');
    expect(bot.logged.at(-1)).toMatchObject({
      event: 'turn.failed',
      ids: { errorId: 'abcd1234', verb: 'command.repeat' },
    });
  });

  it('an answer that the connector was too busy for is sent again', async () => {
    bot.connector.answerNext({ status: 429, headers: { 'retry-after': '0' } }, { status: 502 });

    const posted = await bot.message('hjälp');

    expect(posted.status).toBe(200);
    expect(bot.connector.calls).toHaveLength(3);
  });

  it('an answer that cannot be sent leaves no word of itself behind', async () => {
    bot.connector.answerNext({ status: 500 });

    const posted = await bot.message('kontrollera Möte om Hemligas Planering');

    expect(posted.status).toBe(500);
    expect(JSON.stringify(posted.body)).not.toContain('Hemligas');
  });

  it.each([400, 403, 404])(
    'an answer that nobody is there to get (%i) is no fault',
    async (status) => {
      bot.connector.answerNext({ status });

      expect((await bot.message('hjälp')).status).toBe(200);
      expect(bot.logged.at(-1)).toMatchObject({ event: 'answer.undeliverable', ids: { status } });
    },
  );
});
