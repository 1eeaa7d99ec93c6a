import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { makeOnBehalfOf } from '../../../bot/adapters/graph/on-behalf-of.ts';
import type { OwnCalendar } from '../../../bot/app/ports/own-calendar.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import { makeCertificate } from '../../../bot/demo/certificate.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { actorFor, karin, tenant } from '../../fixtures/a-world.ts';
import { trust } from './scripted-graph.ts';

const CLIENT = '22222222-2222-4222-8222-222222222222';
const AUTHORITY = 'https://login.microsoftonline.com';
const DELEGATED = 'delegated-token-of-karin';

/**
 * The library speaks to Microsoft's own authority and to no other, so that the test stands where its requests leave the
 * process: whatever is meant for login.microsoftonline.com is led to a server here, over TLS, and answered as Entra answers.
 */
let server: Server;
let graphUrl = '';
let entraSays: { readonly status: number; readonly body: unknown };
let role: string;
const asked: {
  readonly host: string;
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
}[] = [];
const original = https.request;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const path = request.url ?? '';
  const { host = '', authorization = '' } = request.headers;
  asked.push({ host, path, body, authorization });
  const send = (status: number, value: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
  const base = `${AUTHORITY}/${tenant}`;
  if (path.includes('openid-configuration'))
    return send(200, {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    });
  if (path.includes('/oauth2/v2.0/token')) return send(entraSays.status, entraSays.body);
  const entry = () => ({
    id: 'org',
    role,
    allowedRoles: ['freeBusyRead', 'limitedRead'],
    emailAddress: { name: 'My Organization' },
  });
  if (request.method === 'PATCH') {
    role = 'limitedRead';
    return send(200, entry());
  }
  send(200, { value: [entry()] });
}

beforeAll(async () => {
  const { caPem, key, cert } = await makeCertificate();
  trust(caPem);
  server = https.createServer({ key, cert }, (request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  graphUrl = `https://localhost:${port}/v1.0`;
  const redirected = (options: https.RequestOptions, ...rest: []) =>
    original(
      { ...options, hostname: 'localhost', host: 'localhost', port, ca: caPem, agent: false },
      ...rest,
    );
  Object.assign(https, { request: redirected });
});
afterAll(async () => {
  Object.assign(https, { request: original });
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  asked.length = 0;
  role = 'freeBusyRead';
  entraSays = {
    status: 200,
    body: {
      token_type: 'Bearer',
      access_token: DELEGATED,
      expires_in: 3600,
      ext_expires_in: 3600,
      scope: 'Calendars.ReadWrite',
    },
  };
});

const settings = {
  authorityHost: AUTHORITY,
  clientId: CLIENT,
  clientSecret: 'a-secret',
  publicUrl: 'https://motesvakt.example',
};
const logger = makeRecordingLogger();
function opened(): OwnCalendar {
  const calendar = makeOnBehalfOf({ ...settings, graphUrl, log: logger });
  if (!calendar) throw new Error('it is not offered');
  return calendar;
}
const karinSignedIn = async () => ({
  actor: actorFor(karin),
  proof: await new SignJWT({ oid: karin.id, tid: tenant })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new Uint8Array(32)),
});
const toEntra = () =>
  asked
    .filter(({ path }) => path.includes('/oauth2/v2.0/token'))
    .map(({ body }) => new URLSearchParams(body));
const toGraph = () => asked.filter(({ path }) => path.startsWith('/v1.0/'));

describe('One’s own calendar, in one’s own name', () => {
  it('is read with a token that Entra gives for the person’s own, and for that alone', async () => {
    const who = await karinSignedIn();
    expect(await opened().read(who)).toEqual(ok('less'));
    const [request] = toEntra();
    expect(request?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(request?.get('requested_token_use')).toBe('on_behalf_of');
    expect(request?.get('assertion')).toBe(who.proof);
    expect(request?.get('scope')).toContain('/Calendars.ReadWrite');
    expect(toGraph().map(({ path, authorization }) => [path, authorization])).toEqual([
      [`/v1.0/users/${karin.id}/calendar/calendarPermissions`, `Bearer ${DELEGATED}`],
    ]);
  });

  it('is opened so that colleagues see time and subject', async () => {
    expect(await opened().open(await karinSignedIn())).toEqual(ok('enough'));
    expect(role).toBe('limitedRead');
  });

  it('waits for the person’s permission when Entra asks for it, and Graph is not asked', async () => {
    entraSays = {
      status: 400,
      body: {
        error: 'invalid_grant',
        suberror: 'consent_required',
        error_description: 'AADSTS65001: karin.holm@alvsunda.example has not consented.',
        error_codes: [65001],
      },
    };
    expect(await opened().read(await karinSignedIn())).toEqual(
      refuse({ kind: 'consent-required' }),
    );
    expect(toGraph()).toEqual([]);
  });

  it('asks for a newer token when Entra does not take the one in hand', async () => {
    entraSays = {
      status: 400,
      body: { error: 'invalid_request', error_description: 'AADSTS50013: Assertion failed.' },
    };
    expect(await opened().read(await karinSignedIn())).toEqual(refuse({ kind: 'token-expired' }));
  });

  it('is a fault with a code when Entra fails, and says nothing of what it answered', async () => {
    entraSays = {
      status: 500,
      body: { error: 'server_error', error_description: 'karin.holm@alvsunda.example' },
    };
    const fault: unknown = await opened()
      .read(await karinSignedIn())
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({
      name: 'ServiceFault',
      trouble: 'unreachable',
      message: 'graph: unreachable (token.on-behalf-of)',
    });
    expect(JSON.stringify(logger.lines)).not.toMatch(/karin\.holm|eyJ|delegated/u);
  });

  it('has its permission asked for at Microsoft, and nowhere else', () => {
    const url = new URL(opened().consentUrl(tenant));
    expect(url.origin + url.pathname).toBe(`${AUTHORITY}/${tenant}/oauth2/v2.0/authorize`);
    expect(url.searchParams.get('redirect_uri')).toBe(
      'https://motesvakt.example/tab/?view=consented',
    );
  });

  it('is not offered where the authority is not Microsoft’s own', () => {
    const elsewhere = {
      ...settings,
      graphUrl,
      log: logger,
      authorityHost: 'https://127.0.0.1:8443',
    };
    expect(makeOnBehalfOf(elsewhere)).toBeUndefined();
  });
});
