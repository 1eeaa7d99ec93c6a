import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refuse } from '../../../bot/domain/result.ts';
import { wordsOf } from '../cards/expect-valid-card.ts';
import { at } from './json.ts';
import type { RunningBot } from './running-bot.ts';
import { anna, runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.reset());

const alertId = '44444444-4444-4444-8444-444444444444';
const asked = () => bot.called('watch')[0];

describe('A press on the card about a booking made elsewhere', () => {
  it.each([
    ['alert.show', {}, { what: 'show' }],
    ['alert.rename', {}, { what: 'rename' }],
    ['alert.settings', {}, { what: 'apply-settings' }],
    ['alert.release', { start: 3, end: 9 }, { what: 'release', span: { start: 3, end: 9 } }],
    ['alert.keep', { reason: 'Enda tiden' }, { what: 'keep', reason: 'Enda tiden' }],
    [
      'alert.move',
      { from: '2026-11-26T09:00:00.000Z', to: '2026-11-26T10:00:00.000Z' },
      {
        what: 'move',
        period: {
          start: new Date('2026-11-26T09:00:00.000Z'),
          end: new Date('2026-11-26T10:00:00.000Z'),
        },
        remaining: 0,
      },
    ],
  ])('%s is asked for by whoever pressed', async (verb, data, press) => {
    const posted = await bot.press(
      { verb, data: { alertId, ...data } },
      { from: { id: '29:anna', aadObjectId: anna.id } },
    );

    expect(at(asked(), 0, 'personId')).toBe(anna.id);
    expect(asked()?.slice(1)).toEqual([alertId, press]);
    expect(wordsOf(posted.value)).toContain('Bokningen finns inte längre');
  });

  it('that is not theirs is told so beside the card', async () => {
    bot.change({
      watch: {
        ...bot.useCases.watch,
        pressAlert: () => Promise.resolve(refuse({ kind: 'unknown-alert' })),
      },
    });

    const posted = await bot.press({ verb: 'alert.rename', data: { alertId } });

    expect(posted.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Det här kortet gäller inte längre.',
    });
  });

  it.each([
    ['without an id', { verb: 'alert.rename', data: {} }],
    ['with an id that is none', { verb: 'alert.rename', data: { alertId: 'x' } }],
    ['with a subject of its own', { verb: 'alert.rename', data: { alertId, subject: 'x' } }],
    ['with a time that is none', { verb: 'alert.move', data: { alertId, from: 'x', to: 'y' } }],
  ])('%s reaches nobody', async (_what, press) => {
    await bot.press(press);

    expect(bot.called('watch')).toEqual([]);
  });
});

describe('What colleagues see of the calendar', () => {
  it('is answered to `mina inställningar`, with the press that shows more', async () => {
    const posted = await bot.press({
      verb: 'command.repeat',
      data: { text: 'Mina inställningar' },
    });

    expect(wordsOf(posted.value)).toContain('Vad kollegor ser i din kalender');
    expect(JSON.stringify(posted.value)).toContain('sharing.open');
  });

  it('is opened by one press, and the card says so', async () => {
    const posted = await bot.press({ verb: 'sharing.open', data: {} });

    expect(wordsOf(posted.value)).toContain('Nu ser kollegorna tid och rubrik');
  });
});
