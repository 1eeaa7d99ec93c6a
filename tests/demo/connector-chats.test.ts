import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MessageFactory, TeamsInfo } from 'botbuilder';
import { cardSaying } from './connector-echo-bot.ts';
import {
  account,
  callConnector,
  chatOf,
  karinsMeeting,
  startSetup,
  type Setup,
} from './connector-setup.ts';

let setup: Setup;
beforeAll(async () => {
  setup = await startSetup();
});
afterAll(() => setup.close());

const last = <T>(list: readonly T[]): T => {
  const found = list.at(-1);
  if (found === undefined) throw new Error('the list is empty');
  return found;
};
const invokeAnswer = (type: string, value: unknown) => ({
  type: 'invokeResponse',
  value: { status: 200, body: { statusCode: 200, type, value } },
});

describe('a chat in the demo tenant', () => {
  it('brings a message to the bot as Teams would and shows what the bot answers', async () => {
    const { tenant, bot } = setup;
    const chat = chatOf(tenant, 'anna.lindgren');

    const answer = await tenant.connector.acts.say(account('anna.lindgren'), chat, 'hej');

    expect(answer.status).toBe(200);
    expect(last(bot.heard)).toMatchObject({
      type: 'message',
      text: 'hej',
      channelId: 'msteams',
      serviceUrl: tenant.connectorUrl,
      locale: 'sv-SE',
      from: { name: 'Anna Lindgren', aadObjectId: account('anna.lindgren').person?.id },
      conversation: {
        id: chat.id,
        conversationType: 'personal',
        tenantId: '11111111-1111-4111-8111-111111111111',
      },
      channelData: { tenant: { id: '11111111-1111-4111-8111-111111111111' } },
    });
    expect(chat.messages.map((each) => each.text)).toEqual(['hej', 'Du skrev: hej']);
  });

  it('replaces the card in a chat of one’s own when a button is pressed', async () => {
    const { tenant, bot } = setup;
    const chat = chatOf(tenant, 'siri.dahl');
    bot.onTurn = async (context) => {
      if (context.activity.type === 'message') {
        await context.sendActivity(MessageFactory.attachment(cardSaying('Före')));
      } else {
        await context.sendActivity(
          invokeAnswer(cardSaying('').contentType, cardSaying('Efter').content),
        );
      }
    };
    await tenant.connector.acts.say(account('siri.dahl'), chat, 'kort');
    const { id } = last(chat.messages);

    const answer = await tenant.connector.acts.press(account('siri.dahl'), chat, {
      messageId: id,
      verb: 'demo.press',
      data: { step: 1, note: 'skrivet' },
      trigger: 'manual',
    });

    expect(answer.kind).toBe('card');
    expect(JSON.stringify(last(chat.messages).attachments)).toContain('Efter');
    expect(last(bot.heard)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: {
        action: {
          type: 'Action.Execute',
          verb: 'demo.press',
          data: { step: 1, note: 'skrivet' },
        },
        trigger: 'manual',
      },
    });
  });

  it('shows the new card in a meeting’s chat to the one who pressed, until the bot redraws it for all', async () => {
    const { tenant, bot } = setup;
    const meeting = karinsMeeting(tenant);
    const chat = tenant.connector.chats.find(meeting.threadId);
    if (!chat) throw new Error('the meeting has no chat');
    bot.onTurn = async (context) => {
      if (context.activity.type === 'message') {
        await context.sendActivity(MessageFactory.attachment(cardSaying('Alla')));
      } else if (context.activity.type === 'invoke') {
        await context.sendActivity(
          invokeAnswer(cardSaying('').contentType, cardSaying('Bara du').content),
        );
      }
    };
    const karin = account('karin.holm');
    await tenant.connector.acts.say(karin, chat, 'kort');
    const { id } = last(chat.messages);
    const press = { messageId: id, verb: 'demo.press', data: {}, trigger: 'manual' } as const;

    await tenant.connector.acts.press(karin, chat, press);

    expect(JSON.stringify(last(chat.messages).attachments)).toContain('Alla');
    expect(JSON.stringify(last(chat.messages).ownViews.get(karin.id))).toContain('Bara du');
    const path = `v3/conversations/${encodeURIComponent(chat.id)}/activities/${id}`;
    const body = { type: 'message', attachments: [cardSaying('Ny för alla')] };
    expect(await callConnector(tenant, path, { method: 'PUT', body })).toMatchObject({
      status: 200,
    });
    expect(last(chat.messages).ownViews.size).toBe(0);
    expect(JSON.stringify(last(chat.messages).attachments)).toContain('Ny för alla');
  });

  it('addresses the bot in a meeting’s chat and says which meeting it is', async () => {
    const { tenant, bot } = setup;
    const meeting = karinsMeeting(tenant);
    const chat = tenant.connector.chats.find(meeting.threadId);
    if (!chat) throw new Error('the meeting has no chat');
    bot.onTurn = () => Promise.resolve();

    await tenant.connector.acts.say(account('karin.holm'), chat, 'nivåer');

    expect(last(bot.heard)).toMatchObject({
      text: '<at>Mötesvakt</at> nivåer',
      conversation: { id: meeting.threadId, isGroup: true, conversationType: 'groupChat' },
      channelData: {
        meeting: { id: Buffer.from(`0#${meeting.threadId}#0`).toString('base64') },
      },
    });
    expect(last(bot.heard).entities).toContainEqual(
      expect.objectContaining({ type: 'mention', text: '<at>Mötesvakt</at>' }),
    );
  });

  it('lets the bot speak first to everybody it has been installed for', async () => {
    const { tenant, bot } = setup;
    bot.heard.length = 0;
    bot.onTurn = async (context) => {
      if (context.activity.type === 'installationUpdate') await context.sendActivity('Välkommen');
    };

    await tenant.connector.installForEverybody();

    expect(bot.heard.filter((each) => each.type === 'conversationUpdate')).toHaveLength(12);
    expect(chatOf(tenant, 'olena.kovalenko').messages.map((each) => each.text)).toEqual([
      'Välkommen',
    ]);
  });

  it('gives botbuilder the members of a meeting’s chat, one of them and a page of them', async () => {
    const { tenant, bot } = setup;
    const meeting = karinsMeeting(tenant);
    const chat = tenant.connector.chats.find(meeting.threadId);
    if (!chat) throw new Error('the meeting has no chat');
    const karin = account('karin.holm');
    const seen: unknown[] = [];
    bot.onTurn = async (context) => {
      const page = await TeamsInfo.getPagedMembers(context);
      seen.push(page.members.length);
      seen.push(await TeamsInfo.getMember(context, karin.person?.id ?? ''));
    };

    await tenant.connector.acts.say(karin, chat, 'vilka är med?');

    expect(seen).toEqual([
      tenant.connector.meetings.invited(meeting).length,
      expect.objectContaining({
        id: karin.id,
        aadObjectId: karin.person?.id,
        userPrincipalName: 'karin.holm@alvsunda.example',
        userRole: 'user',
      }),
    ]);
  });
});
