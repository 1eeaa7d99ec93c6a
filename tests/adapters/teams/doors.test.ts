import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectBot } from '../../../bot/adapters/teams/connect-bot.ts';
import { town } from '../../../bot/demo/town.ts';
import { tenantId } from '../../../bot/domain/ids.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { at } from './json.ts';
import type { RunningBot } from './running-bot.ts';
import { runBot } from './running-bot.ts';

let bot: RunningBot;
beforeAll(async () => {
  bot = await runBot();
});
afterAll(() => bot.stop());
beforeEach(() => bot.reset());

const expectRefused = (posted: Awaited<ReturnType<RunningBot['post']>>, status: number) => {
  expect(posted.status).toBe(status);
  expect(posted.contentType).toContain('application/problem+json');
  expect(posted.body).toMatchObject({
    status,
    code: expect.any(String),
    title: expect.any(String),
  });
  expect(JSON.stringify(posted.body)).not.toMatch(/at .*\.ts|Error|jwt/);
};

describe('The bot lets in what Teams has signed, and nothing else', () => {
  it('answers a signed message', async () => {
    const posted = await bot.message('hjälp');

    expect(posted.status).toBe(200);
    expect(bot.connector.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:karin/activities/1',
      authorization: 'Bearer token for https://api.botframework.com/.default',
    });
  });

  it.each([
    ['unsigned, with no token at all', { header: '' }],
    ['with a token that is none', { header: 'Bearer x.y.z' }],
    ['with another scheme', { header: 'Basic a2FyaW46aG9sbQ==' }],
    ['with a token signed with a foreign key', { signedWith: 'foreign' as const }],
    ['with a token that nobody signed', { signedWith: 'none' as const }],
    ['with a token that has expired', { expiresInSeconds: -900 }],
    ['with a token meant for another bot', { audience: '99999999-9999-4999-8999-999999999999' }],
    ['with a token for another service address', { serviceUrl: 'http://127.0.0.1:1' }],
  ])('refuses an activity %s', async (_what, token) => {
    const posted = await bot.post(bot.activity({ text: 'hjälp' }), token);

    expectRefused(posted, 401);
    expect(bot.calls).toEqual([]);
    expect(bot.logged.at(-1)).toMatchObject({
      event: 'activity.refused',
      ids: { reason: 'unauthenticated' },
    });
  });

  it('refuses a token that a person was given for the panel', async () => {
    const claims = { alg: 'RS256', typ: 'JWT', kid: 'demo-entra' };
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const token = `${encode(claims)}.${encode({ iss: 'https://login.example/v2.0' })}.x`;

    expectRefused(await bot.post(bot.activity(), { header: `Bearer ${token}` }), 401);
  });

  it.each([
    ['nothing', {}],
    ['a list', []],
    [
      'no conversation',
      { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:1' },
    ],
    ['a text that is a number', { text: 7 }],
    ['a conversation whose id Teams could not have made', { conversation: { id: 'a:𨽁' } }],
    ['another channel', { channelId: 'webchat' }],
    ['a service address that is none', { serviceUrl: 'ftp://x' }],
  ])('calls %s malformed', async (_what, body) => {
    const isWhole = 'text' in body || 'channelId' in body || 'serviceUrl' in body;

    const posted = await bot.post(isWhole && !('type' in body) ? bot.activity(body) : body);

    expectRefused(posted, 400);
  });

  it('refuses another organisation', async () => {
    const tenant = '99999999-9999-4999-8999-999999999999';
    const posted = await bot.message('hjälp', {
      channelData: { tenant: { id: tenant } },
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: tenant },
    });

    expectRefused(posted, 403);
    expect(bot.calls).toEqual([]);
  });

  it.each([
    [
      'no organisation',
      { channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } },
    ],
    [
      'two organisations',
      { channelData: { tenant: { id: '99999999-9999-4999-8999-999999999999' } } },
    ],
  ])('refuses an activity that names %s', async (_what, changes) => {
    expectRefused(await bot.message('hjälp', changes), 403);
    expect(bot.calls).toEqual([]);
  });

  it('asks the sender to wait while the keys cannot be fetched, and lets nobody in', async () => {
    const lonely = connectBot({
      clientId: town.clientId,
      tenantIds: [tenantId(town.tenantId)],
      botOpenIdMetadataUrl: 'http://127.0.0.1:1/openid',
      connectorToken: () => Promise.resolve('token'),
      logger: makeRecordingLogger(),
    });
    let turns = 0;
    let status = 0;
    const handle = lonely.serve(() => Promise.resolve(void (turns += 1)));

    await handle(
      { headers: { authorization: `Bearer ${await bot.channelToken()}` }, body: bot.activity() },
      { writeHead: (code) => (status = code), end: () => undefined },
    );

    expect({ status, turns }).toEqual({ status: 503, turns: 0 });
  });

  it('says in words that it does not know an invoke, in the language of the client', async () => {
    const changes = { type: 'invoke', name: 'composeExtension/query', value: {} };

    const swedish = await bot.post(bot.activity(changes));
    const english = await bot.post(bot.activity({ ...changes, locale: 'en-GB' }));

    expectRefused(swedish, 400);
    expect(at(swedish.body, 'title')).toMatch(/känner inte till/);
    expect(at(english.body, 'title')).toMatch(/does not know/);
  });

  it('answers somebody whom Teams does not name, without acting for anybody', async () => {
    const posted = await bot.message('mina möten', { from: { id: '29:nobody' } });

    expect(posted.status).toBe(200);
    expect(bot.calls).toEqual([]);
    expect(bot.connector.calls.at(-1)?.body['text']).toMatch(/vem du är/);
  });
});
