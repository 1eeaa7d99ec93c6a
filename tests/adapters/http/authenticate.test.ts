import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { makeAuthenticate } from '../../../bot/adapters/http/authenticate.ts';
import { languageOf } from '../../../bot/adapters/http/language.ts';
import { refuse } from '../../../bot/domain/result.ts';
import {
  CLIENT,
  HOST,
  MEETING_PATH,
  PUBLIC_HOST,
  TENANT,
  openIssuer,
  openServer,
} from './http-under-test.ts';
import type { TestIssuer } from './http-under-test.ts';

const OTHER_TENANT = '99999999-9999-4999-8999-999999999999';
let issuer: TestIssuer;
beforeEach(async () => {
  issuer = await openIssuer();
});
afterEach(() => issuer.close());

const makeOne = (now?: () => Date) =>
  makeAuthenticate({
    authorityHost: `${issuer.url}/`,
    tenantIds: [TENANT],
    clientId: CLIENT,
    publicHost: PUBLIC_HOST,
    ...(now ? { now } : {}),
  });
type Options = NonNullable<Parameters<TestIssuer['token']>[0]>;
const bearer = async (options: Options = {}) => ({
  authorization: `Bearer ${await issuer.token(options)}`,
});

describe('a user token', () => {
  it('says who it is, of which organisation, and until when', async () => {
    const result = await makeOne()({ ...(await bearer()), 'accept-language': 'en' });
    expect(result).toMatchObject({
      ok: true,
      value: { actor: { tenantId: TENANT, personId: HOST, isAdministrator: false, locale: 'en' } },
    });
    const left = result.ok ? result.value.expiresAt.getTime() - Date.now() : 0;
    expect(left).toBeGreaterThan(3_500_000);
    expect(left).toBeLessThan(3_640_000);
  });

  it('makes an administrator by its role alone', async () => {
    const result = await makeOne()(await bearer({ roles: ['Motesvakt.Admin'] }));
    expect(result).toMatchObject({ value: { actor: { isAdministrator: true } } });
  });

  it.each([
    ['the app’s id', CLIENT],
    ['the app’s address', `api://${PUBLIC_HOST}/botid-${CLIENT}`],
    ['the app’s address without the bot', `api://${PUBLIC_HOST}/${CLIENT}`],
    ['the app’s id as an address', `api://${CLIENT}`],
  ])('may be for %s, in either version', async (_what, audience) => {
    expect((await makeOne()(await bearer({ audience }))).ok).toBe(true);
    const first = { audience, version: '1.0', issuer: `https://sts.windows.net/${TENANT}/` };
    expect((await makeOne()(await bearer(first))).ok).toBe(true);
  });

  it('says that it is good for half a minute more, for clocks that differ', async () => {
    const authenticate = makeOne();
    expect((await authenticate(await bearer({ secondsLeft: -20 }))).ok).toBe(true);
    expect((await authenticate(await bearer({ notBefore: 20 }))).ok).toBe(true);
  });

  it('goes along, verified, for the person’s own calls', async () => {
    const { authorization } = await bearer();
    expect(await makeOne()({ authorization })).toMatchObject({
      value: { proof: authorization.slice('Bearer '.length) },
    });
  });

  it.each<[string, Options]>([
    ['signed by a stranger under our key’s name', { signedBy: 'stranger' }],
    ['signed by nobody (alg none)', { signedBy: 'nobody' }],
    ['signed by a key that is not published', { signedBy: 'next-key' }],
    ['for another app', { audience: OTHER_TENANT }],
    ['for an address that only ends like ours', { audience: `https://evil.example/${CLIENT}` }],
    ['for an app whose address contains our id', { audience: `api://evil.example/${CLIENT}` }],
    ['for an app of another host', { audience: `api://evil.example/botid-${CLIENT}` }],
    ['for the app’s own web page', { audience: `https://${PUBLIC_HOST}` }],
    ['of another organisation', { tenant: OTHER_TENANT }],
    [
      'of another organisation under our issuer',
      { claims: { tid: OTHER_TENANT }, issuer: 'https://sts.windows.net/' },
    ],
    ['an app’s own, without a user', { scope: 'none', roles: ['Motesvakt.Admin'] }],
    ['allowed something whose name only begins like ours', { scope: 'access_as_user_other' }],
    ['without an end', { claims: { exp: undefined } }],
    ['without a beginning', { claims: { nbf: undefined } }],
    ['without a person', { claims: { oid: undefined } }],
    ['with a person that is no text', { claims: { oid: { id: HOST } } }],
    ['with roles that are no list', { claims: { roles: 'Motesvakt.Admin' } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['signed with our public key for a secret', { signedBy: 'guess' }],
    ['of version 2 by version 1’s issuer', { issuer: `https://sts.windows.net/${TENANT}/` }],
    ['of version 3', { version: '3.0' }],
    ['of another issuer', { issuer: 'https://evil.example/v2.0' }],
    ['that may not act as the user', { scope: 'User.Read' }],
    ['not valid yet', { notBefore: 600 }],
    ['of the old version', { version: '1.0' }],
  ])('is refused when it is %s', async (_what, options) => {
    expect(await makeOne()(await bearer(options))).toEqual(refuse({ kind: 'token-refused' }));
  });

  it('is refused as expired when its time is out, and when time passes', async () => {
    expect(await makeOne()(await bearer({ secondsLeft: -60 }))).toEqual(
      refuse({ kind: 'token-expired' }),
    );
    const later = makeOne(() => new Date(Date.now() + 2 * 3_600_000));
    expect(await later(await bearer())).toEqual(refuse({ kind: 'token-expired' }));
  });

  it.each([
    [undefined, 'token-missing'],
    ['', 'token-missing'],
    ['Basic dXNlcg==', 'token-refused'],
    ['Bearer', 'token-refused'],
    ['Bearer not.a.token', 'token-refused'],
    ['Bearer a b', 'token-refused'],
  ] as const)('is not %j', async (authorization, kind) => {
    expect(await makeOne()({ authorization })).toEqual(refuse({ kind }));
  });

  it('of an organisation not served is refused before anything is fetched', async () => {
    await makeOne()(await bearer({ tenant: OTHER_TENANT }));
    expect(issuer.asked).toEqual({ metadata: 0, keys: 0 });
  });
});

describe('the keys', () => {
  it('are fetched once for many tokens, however many come at once', async () => {
    const authenticate = makeOne();
    const headers = await bearer();
    await Promise.all(Array.from({ length: 20 }, () => authenticate(headers)));
    await authenticate(headers);
    expect(issuer.asked).toEqual({ metadata: 1, keys: 1 });
  });

  it('that cannot be fetched make the answer "later", and are asked for again', async () => {
    const authenticate = makeOne();
    issuer.goDown(true);
    expect(await authenticate(await bearer())).toEqual(refuse({ kind: 'keys-unreachable' }));
    issuer.goDown(false);
    expect((await authenticate(await bearer())).ok).toBe(true);
  });

  it('that are new are found when a token names one', async () => {
    const authenticate = makeOne();
    issuer.publishNextKey();
    expect((await authenticate(await bearer({ signedBy: 'next-key' }))).ok).toBe(true);
  });
});

describe('a key that Entra has changed', () => {
  it('is found half a minute after the last look, and the old one forgotten', async () => {
    const authenticate = makeOne();
    const [old, fresh] = [await bearer(), await bearer({ signedBy: 'next-key' })];
    expect((await authenticate(old)).ok).toBe(true);
    issuer.publishNextKey({ instead: true });
    const later = Date.now() + 31_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
    try {
      expect((await authenticate(fresh)).ok).toBe(true);
      expect(await authenticate(old)).toEqual(refuse({ kind: 'token-refused' }));
    } finally {
      clock.mockRestore();
    }
    expect(issuer.asked).toEqual({ metadata: 1, keys: 2 });
  });
});

describe('a token that names a key that nobody has published', () => {
  it('has the keys looked for again, but not each time', async () => {
    const authenticate = makeOne();
    await authenticate(await bearer());
    const headers = await bearer({ signedBy: 'next-key' });
    for (let time = 0; time < 20; time += 1)
      expect(await authenticate(headers)).toEqual(refuse({ kind: 'token-refused' }));
    expect(issuer.asked).toEqual({ metadata: 1, keys: 1 });
  });
});

describe('a request without a good token', () => {
  it('is answered 401 with how to sign in, on every route of the API', async () => {
    const server = await openServer(issuer);
    try {
      for (const path of [MEETING_PATH, `${MEETING_PATH}/events`, '/api/v1/admin/roles']) {
        const without = await server.ask(path);
        expect(without.status).toBe(401);
        expect(without.headers.get('www-authenticate')).toBe('Bearer');
        const forged = await server.ask(path, {
          token: await issuer.token({ signedBy: 'stranger' }),
        });
        expect(forged.status).toBe(401);
        expect(forged.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
        expect(await forged.json()).toMatchObject({ code: 'token-refused' });
      }
    } finally {
      await server.close();
    }
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['en-GB,en;q=0.9', 'en'],
    ['fi, en;q=0.4, sv;q=0.2', 'en'],
    ['en;q=0, de', 'sv'],
    ['*', 'sv'],
  ] as const)('for %j is %s', (header, locale) => {
    expect(languageOf(header)).toBe(locale);
  });
});
