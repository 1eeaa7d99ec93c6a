import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BRIEFLY } from '../../bot/demo/child.ts';
import { runDemo, type RunningDemo } from '../../bot/demo/run-demo.ts';
import { personCalled, town } from '../../bot/demo/town.ts';
import { makeDataFolder } from '../data-folder.ts';

const OTHER = '99999999-9999-4999-8999-999999999999';

/** The product as a process of its own: whoever has no good token meets the same closed door as in a real tenant. */
describe('The running product', () => {
  let dataDir = '';
  let printed = '';
  let opened: RunningDemo | undefined;
  const sent: string[] = [];
  const demo = () => {
    if (!opened) throw new Error('the demo does not run');
    return opened;
  };
  const karin = personCalled('karin.holm');
  if (!karin) throw new Error('nobody is called Karin');

  beforeAll(async () => {
    dataDir = await makeDataFolder();
    opened = await runDemo({
      nodeArguments: BRIEFLY,
      dataDir,
      withPlayground: false,
      logLevel: 'debug',
      onOutput: (text) => {
        printed += text;
      },
    });
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const serviceUrl = () => demo().tenant.connectorUrl;
  const activity = (changes: object = {}) => ({
    type: 'message',
    id: '1',
    text: 'hjälp',
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: '29:karin', aadObjectId: karin.id },
    conversation: {
      id: demo().tenant.connector.chats.personalChatOf(karin).id,
      conversationType: 'personal',
      tenantId: town.tenantId,
    },
    channelData: { tenant: { id: town.tenantId } },
    ...changes,
  });
  const post = async (token: string, body: unknown = activity()) => {
    sent.push(token);
    return fetch(`${demo().serverUrl}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  };
  const ask = async (token: string) => {
    sent.push(token);
    return fetch(`${demo().serverUrl}/api/v1/admin/attestations`, {
      headers: { authorization: `Bearer ${token}` },
    });
  };
  type Channel = Partial<Parameters<RunningDemo['tenant']['issuer']['channelToken']>[0]>;
  const channel = (changes: Channel = {}) =>
    demo().tenant.issuer.channelToken({ serviceUrl: serviceUrl(), ...changes });
  type User = Parameters<RunningDemo['tenant']['issuer']['userToken']>[1];
  const user = (changes: User = {}) => demo().tenant.issuer.userToken(karin, changes);

  it('answers Teams and the panel when their tokens are good', async () => {
    expect((await post(await channel())).status).toBe(200);
    expect((await ask(await user())).status).toBe(200);
  });

  it.each<[string, Channel]>([
    ['signed with a foreign key', { signedWith: 'foreign' }],
    ['that nobody signed', { signedWith: 'none' }],
    ['that has expired', { expiresInSeconds: -900 }],
    ['for another bot', { audience: OTHER }],
    ['about another service address', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
  ])('refuses an activity with a token %s', async (_what, changes) => {
    const answer = await post(await channel(changes));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses a person’s token for the bot, and the channel’s token for the panel', async () => {
    expect((await post(await user())).status).toBe(401);
    expect((await ask(await channel())).status).toBe(401);
  });

  it('refuses an activity of another organisation', async () => {
    const foreign = activity({
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: OTHER },
      channelData: { tenant: { id: OTHER } },
    });
    expect((await post(await channel(), foreign)).status).toBe(403);
  });

  it('is not led to an address outside Microsoft by a token that is good', async () => {
    const elsewhere = 'https://connector.evil.example/';
    const token = await channel({ serviceUrl: elsewhere });
    expect((await post(token, activity({ serviceUrl: elsewhere }))).status).toBe(401);
  });

  it.each<[string, User]>([
    ['signed with a foreign key', { signedWith: 'foreign' }],
    ['that nobody signed', { signedWith: 'none' }],
    ['that has expired', { expiresInSeconds: -900 }],
    ['for another app', { audience: OTHER }],
    ['of another organisation', { tenantId: OTHER }],
    ['that allows something else', { scope: 'User.Read' }],
  ])('refuses the panel a token %s', async (_what, changes) => {
    expect((await ask(await user(changes))).status).toBe(401);
  });

  it('refuses the panel the app’s own token', async () => {
    expect((await ask(await demo().tenant.issuer.appToken(town.clientId))).status).toBe(401);
  });

  it('has written nothing of any token, and runs', async () => {
    for (const token of sent)
      for (const part of token.split('.').filter((each) => each.length > 20))
        expect(printed).not.toContain(part);
    expect((await fetch(`${demo().serverUrl}/healthz`)).status).toBe(200);
  });
});
