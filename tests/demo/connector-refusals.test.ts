import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { account, callConnector, chatOf, startSetup, type Setup } from './connector-setup.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';

let setup: Setup;
beforeAll(async () => {
  setup = await startSetup();
  setup.bot.onTurn = () => Promise.resolve();
});
afterAll(() => setup.close());

const activities = (conversationId: string, messageId = '') =>
  `v3/conversations/${encodeURIComponent(conversationId)}/activities${messageId && `/${messageId}`}`;
const say = (text: string) => ({ method: 'POST', body: { type: 'message', text } });

describe('the demo connector', () => {
  it.each([
    ['a token for Graph', { audience: 'https://graph.microsoft.com' }],
    ['a forged token', { signedWith: 'foreign' }],
    ['an unsigned token', { signedWith: 'none' }],
    ['a token that has expired', { expiresInSeconds: -60 }],
  ] as const)('refuses a caller with %s', async (_what, token) => {
    const { tenant } = setup;
    const { audience = 'https://api.botframework.com', ...options } = {
      audience: undefined,
      ...token,
    };
    const shown = await tenant.issuer.appToken(audience, options);
    const chat = chatOf(tenant, 'karin.holm');

    const answer = await callConnector(tenant, activities(chat.id), {
      ...say('hej'),
      token: shown,
    });

    expect(answer.status).toBe(401);
    expect(chat.messages).toHaveLength(0);
  });

  it('refuses the channel’s own token, which is for the bot', async () => {
    const { tenant } = setup;
    const token = await tenant.issuer.channelToken({ serviceUrl: tenant.connectorUrl });

    const answer = await callConnector(tenant, 'v3/conversations', { ...say('hej'), token });

    expect(answer.status).toBe(401);
  });

  it('knows a person by the account’s id and by the directory’s when the bot opens a chat', async () => {
    const { tenant } = setup;
    const björn = account('bjorn.nilsson');
    const open = (id: string, tenantId = TENANT) =>
      callConnector(tenant, 'v3/conversations', {
        method: 'POST',
        body: { isGroup: false, members: [{ id }], channelData: { tenant: { id: tenantId } } },
      });

    const answers = [
      await open(björn.id),
      await open(björn.person?.id ?? ''),
      await open('29:nobody'),
      await open(björn.id, '99999999-9999-4999-8999-999999999999'),
    ];

    const { id } = chatOf(tenant, 'bjorn.nilsson');
    expect(answers.map((each) => each.status)).toEqual([201, 201, 403, 400]);
    expect(answers.slice(0, 2).map((each) => each.body)).toEqual([{ id }, { id }]);
  });

  it('changes and deletes only what the bot has written', async () => {
    const { tenant } = setup;
    const chat = chatOf(tenant, 'elsa.marakatt');
    await tenant.connector.acts.say(account('elsa.marakatt'), chat, 'mitt');
    const [own] = chat.messages;
    const sent = await callConnector(tenant, activities(chat.id), say('bottens'));
    const { id } = sent.body as { id: string };

    const statuses = [
      await callConnector(tenant, activities(chat.id, id), { ...say('nytt'), method: 'PUT' }),
      await callConnector(tenant, activities(chat.id, own?.id), { ...say('x'), method: 'PUT' }),
      await callConnector(tenant, activities(chat.id, 'okänt'), { method: 'DELETE' }),
    ].map((each) => each.status);
    expect(statuses).toEqual([200, 404, 404]);
    expect(chat.messages.map((each) => each.text)).toEqual(['mitt', 'nytt']);

    await callConnector(tenant, activities(chat.id, id), { method: 'DELETE' });
    expect(chat.messages.at(-1)).toMatchObject({ isDeleted: true, text: '' });
  });

  it('refuses what is too large, what is no JSON object, and conversations that do not exist', async () => {
    const { tenant } = setup;
    const { id } = chatOf(tenant, 'pekka.korhonen');

    const statuses = [
      await callConnector(tenant, activities(id), say('x'.repeat(200_000))),
      await callConnector(tenant, activities(id), { method: 'POST', body: ['hej'] }),
      await callConnector(tenant, activities('19:okänd@thread.v2'), say('hej')),
      await callConnector(tenant, 'v9/unheard-of'),
      await callConnector(tenant, 'v3/conversations/%E0%A4%A/members'),
    ].map((each) => each.status);

    expect(statuses).toEqual([413, 400, 404, 404, 400]);
  });

  it('refuses messages to somebody who has taken the app out, and takes them again when it is back', async () => {
    const { tenant, bot } = setup;
    const fatima = account('fatima.hassan');
    const chat = chatOf(tenant, 'fatima.hassan');
    const send = async () => (await callConnector(tenant, activities(chat.id), say('hej'))).status;

    await tenant.connector.acts.uninstall(fatima, chat);
    const blocked = await send();
    await tenant.connector.acts.install(fatima, chat);

    expect([blocked, await send()]).toEqual([403, 201]);
    expect(
      bot.heard.filter((each) => each.type === 'installationUpdate').map((each) => each.action),
    ).toEqual(['remove', 'add']);
  });

  it('tells who acts that the bot cannot be reached', async () => {
    const lonely = await startSetup();
    await lonely.bot.close();
    const chat = chatOf(lonely.tenant, 'karin.holm');

    const answer = await lonely.tenant.connector.acts.say(account('karin.holm'), chat, 'hej');

    expect(answer.status).toBe(502);
    await lonely.tenant.close();
  });
});
