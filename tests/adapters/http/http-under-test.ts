import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey } from 'jose';
import { makeAuthenticate } from '../../../bot/adapters/http/authenticate.ts';
import { createHttpServer } from '../../../bot/adapters/http/create-http-server.ts';
import type { HttpServerDeps } from '../../../bot/adapters/http/create-http-server.ts';
import type { MeetingChange } from '../../../bot/app/ports/change-feed.ts';
import type { TabUseCases } from '../../../bot/app/use-cases.ts';
import { makeOwnCalendar } from '../../../bot/app/own-calendar.ts';
import { tenantId } from '../../../bot/domain/ids.ts';
import { ok } from '../../../bot/domain/result.ts';
import { makeViewErrors } from '../../../bot/app/view-errors.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { fakeVerification } from './fake-verification.ts';
import { fakeWatch } from './fake-watch.ts';
import { fakeWords } from './fake-words.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const CLIENT = '22222222-2222-4222-8222-222222222222';
export const PUBLIC_HOST = 'motesvakt.example';
export const HOST = '00000000-0000-4000-8000-000000000001';
export const GUEST = '00000000-0000-4000-8000-000000000002';
export const THREAD = '19:meeting_NTg0YmQ3YjAtZjQ1YS00Njk2LWI3ZjMtNWQ2YzlkYjE5Y2Jh@thread.v2';
export const MEETING_PATH = `/api/v1/meetings/${encodeURIComponent(THREAD)}`;

interface TokenOptions {
  readonly tenant?: string;
  readonly person?: string;
  readonly audience?: string;
  /** `none`: the claim is missing, as in a token that an app got for itself. */
  readonly scope?: string;
  readonly roles?: readonly string[];
  readonly issuer?: string;
  readonly secondsLeft?: number;
  readonly notBefore?: number;
  readonly version?: string;
  readonly signedBy?: 'issuer' | 'stranger' | 'nobody' | 'next-key' | 'guess';
  /** Claims as they are, over those made of the rest; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

const makeKeys = () =>
  Promise.all(
    ['first', 'next', 'first'].map(async (kid) => {
      const pair = await generateKeyPair('RS256', { extractable: true });
      return {
        kid,
        key: pair.privateKey,
        jwk: { ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256' },
      };
    }),
  );
/** Made once for a test file: RSA keys take a good part of a second. */
let keys: ReturnType<typeof makeKeys> | undefined;

/** A small Entra on loopback: metadata, published keys, and tokens as good or as bad as a test wants. */
export async function openIssuer() {
  const [first, next, stranger] = await (keys ??= makeKeys());
  if (!first || !next || !stranger) throw new Error('no keys');
  const published = [first.jwk];
  const asked = { metadata: 0, keys: 0 };
  let isDown = false;
  const server = createServer((request, response) => {
    const [tenant, ...rest] = (request.url ?? '').slice(1).split('/');
    response.statusCode = isDown ? 503 : 200;
    response.setHeader('content-type', 'application/json');
    if (rest.join('/') === 'v2.0/.well-known/openid-configuration') {
      asked.metadata += 1;
      response.end(
        JSON.stringify({
          issuer: `${url}/${tenant}/v2.0`,
          jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
        }),
      );
    } else {
      asked.keys += 1;
      response.end(JSON.stringify({ keys: published }));
    }
  });
  const url = await listenOn(server);

  const token = async (options: TokenOptions = {}): Promise<string> => {
    const tenant = options.tenant ?? TENANT;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      oid: options.person ?? HOST,
      tid: tenant,
      ...(options.scope === 'none' ? {} : { scp: options.scope ?? 'access_as_user' }),
      ver: options.version ?? '2.0',
      ...(options.roles ? { roles: options.roles } : {}),
      ...options.claims,
    };
    const fill = <T extends SignJWT | UnsecuredJWT>(jwt: T): T => {
      jwt.setIssuer(options.issuer ?? `${url}/${tenant}/v2.0`);
      if (!options.claims || !('aud' in options.claims))
        jwt.setAudience(options.audience ?? CLIENT);
      jwt.setIssuedAt(now - 60);
      if (!options.claims || !('nbf' in options.claims))
        jwt.setNotBefore(now + (options.notBefore ?? -60));
      if (!options.claims || !('exp' in options.claims))
        jwt.setExpirationTime(now + (options.secondsLeft ?? 3600));
      return jwt;
    };
    const sign = (key: CryptoKey, kid: string) =>
      fill(new SignJWT(claims)).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
    switch (options.signedBy ?? 'issuer') {
      case 'nobody':
        return fill(new UnsecuredJWT(claims)).encode();
      case 'guess': {
        const secret = new TextEncoder().encode(JSON.stringify(first.jwk));
        return fill(new SignJWT(claims))
          .setProtectedHeader({ alg: 'HS256', kid: 'first' })
          .sign(secret);
      }
      case 'stranger':
        return sign(stranger.key, 'first');
      case 'next-key':
        return sign(next.key, 'next');
      case 'issuer':
        return sign(first.key, 'first');
    }
  };

  return {
    url,
    asked,
    token,
    goDown: (down: boolean) => {
      isDown = down;
    },
    publishNextKey: (options: { readonly instead?: boolean } = {}) =>
      void published.splice(options.instead === true ? 0 : 1, published.length, next.jwk),
    close: () => closeServer(server),
  };
}
export type TestIssuer = Awaited<ReturnType<typeof openIssuer>>;

const listenOn = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The feed as a list of listeners. */
export function openFeed() {
  const listeners = new Set<(change: MeetingChange) => void>();
  return {
    listeners,
    publish: (change: MeetingChange) => {
      for (const listener of listeners) listener(change);
      return Promise.resolve();
    },
    subscribe: (listener: (change: MeetingChange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A folder as Vite leaves it, with a secret beside it. */
export async function openTabFolder() {
  const root = await mkdtemp(join(tmpdir(), 'tab-'));
  const folder = join(root, 'tab');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Mötesvakt</title>');
  await writeFile(
    join(folder, 'assets', 'main-B1a2C3d4.js'),
    `export const a = 1;\n${'// long\n'.repeat(200)}`,
  );
  await writeFile(join(folder, '.hidden.json'), '{}');
  await writeFile(join(root, 'secret.json'), '{"secret":true}');
  return { folder, remove: () => rm(root, { recursive: true }) };
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly ids: Readonly<Record<string, unknown>>;
}

/** The product's HTTP end on a port of its own, with fakes behind it. */
export async function openServer(
  issuer: TestIssuer,
  given: Partial<Omit<HttpServerDeps, 'tabUseCases'>> & {
    readonly useCases?: Partial<TabUseCases>;
  } = {},
) {
  const tab = await openTabFolder();
  const feed = openFeed();
  const log: LogLine[] = [];
  const write =
    (level: 'info' | 'warn') =>
    (event: string, ids: Readonly<Record<string, unknown>> = {}) =>
      void log.push({ level, event, ids });
  const { useCases, ...deps } = given;
  const server = createHttpServer({
    tabUseCases: { ...fakeUseCases(), ...useCases },
    authenticate: makeAuthenticate({
      authorityHost: issuer.url,
      tenantIds: [TENANT],
      clientId: CLIENT,
      publicHost: PUBLIC_HOST,
    }),
    feed,
    verification: fakeVerification(),
    watch: fakeWatch(),
    words: fakeWords(),
    ownCalendar: makeOwnCalendar({
      tenantIds: [tenantId(TENANT)],
      calendar: {
        read: () => Promise.resolve(ok('less')),
        open: () => Promise.resolve(ok('enough')),
        consentUrl: (tenant) => `https://login.example/${tenant}/authorize`,
      },
    }),
    viewErrors: makeViewErrors({
      read: () => ({
        since: new Date('2026-11-23T08:00:00Z'),
        errors: [
          {
            event: 'turn.failed',
            severity: 'error',
            count: 2,
            lastAt: new Date('2026-11-26T09:00:00Z'),
          },
        ],
      }),
    }),
    trustedProxies: 0,
    bot: {
      mayBeTeams: () => true,
      handle: (request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ got: request.body }));
        return Promise.resolve();
      },
    },
    tabFolder: tab.folder,
    logger: {
      info: write('info'),
      warn: write('warn'),
      error: (event, _fault, ids = {}) => void log.push({ level: 'error', event, ids }),
    },
    clock: { now: () => new Date() },
    isReady: () => Promise.resolve(true),
    frameAncestors: ['https://intranet.example'],
    ...deps,
  });
  const port = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    feed,
    log,
    routes: server.routes,
    ask: async (
      path: string,
      options: {
        method?: string;
        token?: string;
        body?: unknown;
        headers?: Record<string, string>;
      } = {},
    ) => {
      const { method = 'GET', token, body, headers } = options;
      return fetch(url + path, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        redirect: 'manual',
      });
    },
    close: async () => {
      await server.close();
      await tab.remove();
    },
  };
}
export type TestServer = Awaited<ReturnType<typeof openServer>>;
