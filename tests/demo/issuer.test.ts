import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientSecretCredential } from '@azure/identity';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { personCalled, town } from '../../bot/demo/town.ts';
import { CLIENT_SECRET, runTown, type RunningTown } from './running-town.ts';

const karin = personCalled('karin.holm') ?? town.people[0];
const GRAPH = 'https://graph.microsoft.com';

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());

const json = async (path: string): Promise<Record<string, unknown>> =>
  (await (await fetch(`${running.baseUrl}${path}`)).json()) as Record<string, unknown>;
const askForToken = async (form: Record<string, string>, tenantId: string = town.tenantId) => {
  const reply = await fetch(`${running.baseUrl}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};
const goodForm = {
  grant_type: 'client_credentials',
  client_id: town.clientId,
  client_secret: CLIENT_SECRET,
  scope: `${GRAPH}/.default`,
};
const keysOfEntra = async () => {
  const metadata = await json(`/${town.tenantId}/v2.0/.well-known/openid-configuration`);
  return {
    issuer: String(metadata['issuer']),
    keys: createRemoteJWKSet(new URL(String(metadata['jwks_uri']))),
  };
};

describe('The demo tenant’s token issuer', () => {
  it('gives the app a token for Graph in exchange for its secret', async () => {
    const { status, body } = await askForToken(goodForm);

    const claims = await running.issuer.verify(`Bearer ${String(body['access_token'])}`, GRAPH);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    expect(claims).toMatchObject({ appid: town.clientId, tid: town.tenantId, idtyp: 'app' });
    expect(claims['roles']).toContain('Calendars.ReadWrite');
  });

  it('serves Microsoft’s own credential, unmodified', async () => {
    const credential = new ClientSecretCredential(town.tenantId, town.clientId, CLIENT_SECRET, {
      authorityHost: running.baseUrl,
      disableInstanceDiscovery: true,
    });

    const token = await credential.getToken('https://api.botframework.com/.default');

    expect(decodeJwt(token.token)).toMatchObject({ aud: 'https://api.botframework.com' });
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    ['no secret', { client_secret: '' }, 401, 'invalid_client', 7000216],
    ['an unknown app', { client_id: town.tenantId }, 400, 'unauthorized_client', 700016],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    ['no scope', { scope: '' }, 400, 'invalid_request', 900144],
    ['a scope that is no default', { scope: `${GRAPH}/User.Read` }, 400, 'invalid_scope', 1002012],
    [
      'a stranger’s resource',
      { scope: 'https://x.example/.default' },
      400,
      'invalid_resource',
      500011,
    ],
  ])('refuses %s as Entra does', async (_what, change, status, error, code) => {
    const answer = await askForToken({ ...goodForm, ...change });

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [code] });
    expect(answer.body['error_description']).toContain(`AADSTS${code}: `);
    expect(answer.body['access_token']).toBeUndefined();
  });

  it('knows no other tenant', async () => {
    const answer = await askForToken(goodForm, '99999999-9999-4999-8999-999999999999');

    expect(answer.body).toMatchObject({ error: 'invalid_request', error_codes: [90002] });
  });

  it('signs a person’s token so that it can be checked from the published metadata', async () => {
    const { issuer, keys } = await keysOfEntra();

    const token = await running.issuer.userToken(karin);

    const { payload } = await jwtVerify(token, keys, { issuer, audience: town.clientId });
    expect(issuer).toBe(`${running.baseUrl}/${town.tenantId}/v2.0`);
    expect(payload).toMatchObject({
      oid: karin.id,
      tid: town.tenantId,
      scp: 'access_as_user',
      ver: '2.0',
    });
    expect(payload['roles']).toBeUndefined();
  });

  it('names the administrator’s role in the administrator’s token only', async () => {
    const mohammed = personCalled('mohammed.ali') ?? karin;

    const token = await running.issuer.userToken(mohammed);

    expect(decodeJwt(token)['roles']).toEqual(['Motesvakt.Admin']);
  });

  it('makes tokens that must be refused: forged, unsigned, expired, another organisation’s', async () => {
    const { issuer, keys } = await keysOfEntra();
    const check = (token: string) => jwtVerify(token, keys, { issuer, audience: town.clientId });
    const forged = await running.issuer.userToken(karin, { signedWith: 'foreign' });
    const unsigned = await running.issuer.userToken(karin, { signedWith: 'none' });
    const expired = await running.issuer.userToken(karin, { expiresInSeconds: -60 });
    const others = await running.issuer.userToken(karin, { tenantId: 'other' });

    expect(decodeProtectedHeader(forged).kid).toBe(
      decodeProtectedHeader(await running.issuer.userToken(karin)).kid,
    );
    await expect(check(forged)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
    await expect(check(unsigned)).rejects.toThrow();
    await expect(check(expired)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
    await expect(check(others)).rejects.toMatchObject({ claim: 'iss' });
  });

  it('signs the channel’s activities with a key endorsed for Teams, and with no other', async () => {
    const metadata = await json('/botframework/.well-known/openidconfiguration');
    const jwksUri = String(metadata['jwks_uri']);
    const token = await running.issuer.channelToken({ serviceUrl: 'https://127.0.0.1/connector' });

    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
      issuer: 'https://api.botframework.com',
      audience: town.clientId,
    });

    const { keys } = await json(new URL(jwksUri).pathname);
    expect(payload['serviceurl']).toBe('https://127.0.0.1/connector');
    expect(keys).toEqual([expect.objectContaining({ endorsements: ['msteams'] })]);
    const entra = await keysOfEntra();
    await expect(jwtVerify(token, entra.keys)).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY',
    });
  });

  it('leaves paths that are not its own to others', async () => {
    const reply = await fetch(`${running.baseUrl}/connector/v3/conversations`);

    expect(reply.status).toBe(404);
  });
});
