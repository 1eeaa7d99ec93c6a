import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../../bot/app/ports/fault.ts';
import { wordsOf } from '../cards/expect-valid-card.ts';
import { aForm } from '../cards/views.ts';
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

describe('Conversations', () => {
  it('are remembered once, with whom they are', async () => {
    const changes = { conversation: { id: 'a:once', conversationType: 'personal' } };
    await bot.message('hjälp', changes);
    await bot.message('hjälp', changes);

    expect(bot.called('rememberConversation')).toEqual([
      [
        {
          tenantId: town.tenantId,
          conversationId: 'a:once',
          serviceUrl: bot.connector.url,
          personId: karin.id,
          locale: 'sv',
        },
      ],
    ]);
  });

  const installed = (id: string, conversationType: string) => ({
    conversation: { id, conversationType },
    membersAdded: [{ id: BOT }],
  });

  it('begin with one welcome, though Teams reports the installation twice', async () => {
    const changes = installed('a:new', 'personal');
    await bot.post(bot.activity({ type: 'conversationUpdate', ...changes }));
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'add', ...changes }));

    expect(bot.connector.cards()).toHaveLength(1);
    expect(wordsOf(bot.lastCard())).toContain('Hej, jag är Mötesvakt');
  });

  it('of a meeting begin in silence: its level is not known yet', async () => {
    await bot.post(
      bot.activity({
        type: 'conversationUpdate',
        ...installed('19:meeting_new@thread.v2', 'groupChat'),
      }),
    );

    expect(bot.called('rememberConversation')).toHaveLength(1);
    expect(bot.connector.calls).toEqual([]);
  });

  it('do not begin again when the app is upgraded', async () => {
    await bot.post(
      bot.activity({
        type: 'installationUpdate',
        action: 'add-upgrade',
        ...installed('a:up', 'personal'),
      }),
    );

    expect(bot.connector.calls).toEqual([]);
  });

  it('are forgotten when the app is uninstalled, and welcomed anew afterwards', async () => {
    const changes = installed('a:gone', 'personal');
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'add', ...changes }));
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'remove', ...changes }));
    await bot.post(bot.activity({ type: 'installationUpdate', action: 'add', ...changes }));

    expect(bot.called('forgetConversation')).toEqual([[town.tenantId, 'a:gone']]);
    expect(bot.connector.cards()).toHaveLength(2);
  });

  it('change nothing when somebody else joins them', async () => {
    await bot.post(
      bot.activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] }),
    );

    expect(bot.calls).toEqual([]);
  });
});

describe('The log', () => {
  it('holds nothing of what was written, whoever it failed for', async () => {
    const planted = 'Planterad Rubrik Om Siri Dahl';
    bot.change({
      checkSubject: () => Promise.reject(new Error('broken')),
      prepareBooking: () =>
        Promise.reject(new ServiceFault('throttled', 'graph', { retryAfterSeconds: 3 })),
      checkBooking: () => Promise.reject(new Error('broken')),
    });

    await bot.message(`kontrollera ${planted}`);
    await bot.message(`boka ${planted}`);
    await bot.press({ verb: 'booking.check', data: { ...aForm({ subject: planted }) } });
    bot.connector.answerNext({ status: 403 });
    await bot.message(planted);

    const written = bot.logged
      .map((each) => `${JSON.stringify(each)} ${String(each.fault)}`)
      .join('\n');
    expect(bot.logged.filter(({ severity }) => severity !== 'info').length).toBeGreaterThanOrEqual(
      4,
    );
    expect(written).not.toMatch(/Planterad|Siri|Karin|alvsunda/);
  });
});
