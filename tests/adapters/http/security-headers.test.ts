import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';
import { ROUTES } from './route-roles.ts';

let issuer: TestIssuer;
let server: TestServer;
let token: string;
beforeAll(async () => {
  issuer = await openIssuer();
  server = await openServer(issuer, { refusalsPace: { burst: 1e6, perSecond: 1e6 } });
  token = await issuer.token();
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const elsewhere = { origin: 'https://evil.example', cookie: 'a=b' };

/** Headers that every answer bears, whoever asks and whatever comes of it. */
describe.each(ROUTES)('$route', ({ route, path }) => {
  const [method = '', pattern = ''] = route.split(' ');
  const address = (path ?? pattern).replace(
    /:id|\{thread\}/u,
    MEETING_PATH.split('/').at(-1) ?? '',
  );

  it.each(['with a token', 'without'])(
    'cannot be read, framed or taken for something else, %s',
    async (how) => {
      const answer = await server.ask(address, {
        method,
        headers: elsewhere,
        ...(how === 'without' ? {} : { token }),
      });
      await answer.body?.cancel();
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/u);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(
        pattern.startsWith('/tab')
          ? /frame-ancestors 'self' https:\/\/teams/u
          : /frame-ancestors 'none'/u,
      );
      expect(
        [...answer.headers.keys()].filter((each) => each.startsWith('access-control')),
      ).toEqual([]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('server') ?? '').toBe('');
    },
  );
});

it('A browser that asks ahead whether another origin may is told nothing', async () => {
  const answer = await server.ask(MEETING_PATH, {
    method: 'OPTIONS',
    headers: { ...elsewhere, 'access-control-request-method': 'PUT' },
  });
  expect(answer.status).toBe(405);
  expect([...answer.headers.keys()].filter((each) => each.startsWith('access-control'))).toEqual(
    [],
  );
});
