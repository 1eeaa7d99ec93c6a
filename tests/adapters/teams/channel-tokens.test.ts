import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectBot } from '../../../bot/adapters/teams/connect-bot.ts';
import { makeIsServiceUrl } from '../../../bot/adapters/teams/service-hosts.ts';
import { tenantId } from '../../../bot/domain/ids.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import type { ChannelIssuer, ChannelToken } from './channel-issuer.ts';
import { openChannelIssuer } from './channel-issuer.ts';

const BOT = '22222222-2222-4222-8222-222222222222';
const TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER = '99999999-9999-4999-8999-999999999999';
const SERVICE = 'https://smba.trafficmanager.net/emea/';

let issuer: ChannelIssuer;
beforeEach(async () => {
  issuer = await openChannelIssuer(BOT);
});
afterEach(() => issuer.stop());

function aBot(settings: { readonly serviceHosts?: readonly string[] } = {}) {
  const logger = makeRecordingLogger();
  const bot = connectBot({
    clientId: BOT,
    tenantIds: [tenantId(TENANT)],
    botOpenIdMetadataUrl: issuer.metadataUrl,
    connectorToken: () => Promise.resolve('token'),
    logger,
    ...settings,
  });
  let turns = 0;
  const handle = bot.serve(() => Promise.resolve(void (turns += 1)));
  const post = async (wanted: ChannelToken = {}, serviceUrl = SERVICE, tenant = TENANT) => {
    let status = 0;
    await handle(
      {
        headers: { authorization: `Bearer ${await issuer.token(serviceUrl, wanted)}` },
        body: {
          type: 'message',
          channelId: 'msteams',
          serviceUrl,
          from: { id: '29:karin' },
          conversation: { id: 'a:karin', conversationType: 'personal', tenantId: tenant },
        },
      },
      { writeHead: (code) => (status = code), end: () => undefined },
    );
    return { status, turns };
  };
  return { post, logged: logger.lines };
}

describe('A token of the channel', () => {
  it('lets an activity in when everything about it is right', async () => {
    expect(await aBot().post()).toEqual({ status: 200, turns: 1 });
  });

  it.each<[string, ChannelToken]>([
    ['is signed by nobody', { signedBy: 'none' }],
    ['is signed with our public key for a secret', { signedBy: 'guessed' }],
    ['is signed with a key that nobody has published', { signedBy: 'unknown' }],
    ['is signed with a key endorsed for another channel', { signedBy: 'other-channel' }],
    ['is signed with a key endorsed for nothing', { signedBy: 'unendorsed' }],
    ['is for another bot', { audience: OTHER }],
    ['is issued by Entra', { issuer: `https://login.microsoftonline.com/${TENANT}/v2.0` }],
    ['is issued by a skill', { issuer: 'https://api.botframework.us' }],
    ['has expired', { expiresIn: -301 }],
    ['never expires', { expiresIn: 'never' }],
    ['is not valid yet', { notBefore: 301 }],
    ['names another service address', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }],
    ['names no service address', { serviceUrl: undefined }],
    ['names a service address that is no text', { serviceUrl: [SERVICE] }],
  ])('lets nobody in when it %s', async (_what, wanted) => {
    expect(await aBot().post(wanted)).toEqual({ status: 401, turns: 0 });
  });

  it('may be some minutes off, as Microsoft allows', async () => {
    expect((await aBot().post({ expiresIn: -240, notBefore: -900 })).status).toBe(200);
  });

  it('of another organisation is no right to this installation', async () => {
    expect(await aBot().post({}, SERVICE, OTHER)).toEqual({ status: 403, turns: 0 });
  });
});

describe('The keys of the channel', () => {
  it('are fetched once, and not for each token that names an unknown one', async () => {
    const bot = aBot();
    for (const signedBy of ['endorsed', 'unknown', 'unknown', 'unknown', 'endorsed'] as const)
      await bot.post({ signedBy });
    // Once for our own look and once for botbuilder's.
    expect(issuer.asked.metadata).toBeLessThanOrEqual(2);
    expect(issuer.asked.keys).toBeLessThanOrEqual(2);
  });

  it('are taken for nothing when they cannot be reached', async () => {
    const bot = aBot();
    await issuer.stop();
    expect(await bot.post()).toEqual({ status: 503, turns: 0 });
  });
});

describe('The address that a verified activity tells the bot to answer at', () => {
  const FOREIGN = 'https://connector.evil.example/';

  it('is Microsoft’s or one that is configured; any other is refused and its host logged', async () => {
    const bot = aBot();
    expect(await bot.post({}, FOREIGN)).toEqual({ status: 401, turns: 0 });
    expect(bot.logged).toContainEqual(
      expect.objectContaining({
        event: 'activity.service-unknown',
        ids: { host: 'connector.evil.example' },
      }),
    );
    expect(await aBot({ serviceHosts: ['connector.evil.example'] }).post({}, FOREIGN)).toEqual({
      status: 200,
      turns: 1,
    });
  });

  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://SMBA.trafficmanager.net/emea/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/emea/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://user:word@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evil-smba.trafficmanager.net/', false],
    ['https://169.254.169.254/metadata/instance', false],
    ['https://localhost/', false],
    ['https://[::1]/', false],
    ['not an address', false],
  ])('%s: %s', (url, isAllowed) => {
    const isServiceUrl = makeIsServiceUrl({
      botOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      serviceHosts: [],
    });
    expect(isServiceUrl(url)).toBe(isAllowed);
  });
});
