import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ServiceFault, StoreFault } from '../../../bot/app/ports/fault.ts';
import { Problem } from '../../../bot/contract/problem.ts';
import { HOST, MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

const ITEM = `${MEETING_PATH}/items/M1`;

let issuer: TestIssuer;
let server: TestServer;
beforeAll(async () => {
  issuer = await openIssuer();
});
beforeEach(async () => {
  server = await openServer(issuer);
});
afterEach(() => server.close());
afterAll(() => issuer.close());

const problemIn = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.title).not.toBe('');
  expect(problem.detail).not.toMatch(/[{}]/u);
  return problem;
};

describe('trouble behind the server', () => {
  it.each([
    ['throttled', 503, 'service-throttled', 7],
    ['unreachable', 503, 'service-unreachable', 7],
    ['not-permitted', 502, 'service-not-permitted', undefined],
    ['no-access-policy', 502, 'service-no-access-policy', undefined],
    ['not-found', 502, 'service-not-found', undefined],
  ] as const)('at Microsoft (%s) is told as such', async (trouble, status, code, retryAfter) => {
    const troubled = await openServer(issuer, {
      useCases: {
        viewMeeting: () =>
          Promise.reject(new ServiceFault(trouble, 'graph', { retryAfterSeconds: 6.2 })),
      },
    });
    try {
      const response = await troubled.ask(MEETING_PATH, { token: await issuer.token() });
      expect(await problemIn(response)).toMatchObject({ status, code });
      expect(response.headers.get('retry-after')).toBe(
        retryAfter === undefined ? null : String(retryAfter),
      );
    } finally {
      await troubled.close();
    }
  });

  it('in the database is told as such, in words and without its own', async () => {
    const fault = new StoreFault('53100', new Error('no space left at secret.ts:1'));
    const full = await openServer(issuer, {
      useCases: { viewMeeting: () => Promise.reject(fault) },
    });
    try {
      const response = await full.ask(MEETING_PATH, { token: await issuer.token() });
      const problem = await problemIn(response);
      expect(problem).toMatchObject({ status: 503, code: 'store-unavailable' });
      expect(JSON.stringify(problem)).not.toContain('secret.ts');
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await full.close();
    }
  });

  it('that nobody expected is told by an id that the log has, and by nothing else', async () => {
    const broken = await openServer(issuer, {
      useCases: { viewMeeting: () => Promise.reject(new Error('password=hunter2 at secret.ts:1')) },
    });
    try {
      const response = await broken.ask(MEETING_PATH, { token: await issuer.token() });
      const text = await response.text();
      expect(response.status).toBe(500);
      expect(text).not.toMatch(/hunter2|secret\.ts|Error/u);
      const [line] = broken.log.filter((each) => each.level === 'error');
      expect(line?.event).toBe('request.failed');
      expect(text).toContain(String(line?.ids['errorId']));
    } finally {
      await broken.close();
    }
  });

  it('makes it say that it is not ready, while it still lives', async () => {
    const starting = await openServer(issuer, { isReady: () => Promise.resolve(false) });
    try {
      expect((await starting.ask('/healthz')).status).toBe(200);
      expect(await problemIn(await starting.ask('/readyz'))).toMatchObject({
        status: 503,
        code: 'not-ready',
      });
      expect((await server.ask('/readyz')).status).toBe(200);
    } finally {
      await starting.close();
    }
  });
});

describe('the bot’s messages', () => {
  const send = (body: string, type = 'application/json') =>
    server.ask('/api/messages', { method: 'POST', body, headers: { 'content-type': type } });

  it('reach it parsed, and what is no JSON or too large does not', async () => {
    expect(await (await send('{"type":"message"}')).json()).toEqual({ got: { type: 'message' } });
    expect((await problemIn(await send('{'))).status).toBe(400);
    expect((await problemIn(await send('{}', 'text/plain'))).status).toBe(400);
    expect((await send(JSON.stringify({ text: 'x'.repeat(200_000) }))).status).toBe(200);
    expect(
      (await problemIn(await send(JSON.stringify({ text: 'x'.repeat(256_000) })))).status,
    ).toBe(413);
  });
});

describe('any body at all', () => {
  const paths = [
    ['PUT', ITEM],
    ['PUT', `${MEETING_PATH}/items/V4`],
    ['POST', '/api/v1/admin/attestations'],
    ['PUT', `/api/v1/admin/roles/it/holders/${HOST}`],
    ['POST', '/api/messages'],
  ] as const;
  it('is answered without a fault of the server', async () => {
    const wide = await openServer(issuer, { pace: { burst: 10_000, perSecond: 1_000 } });
    const token = await issuer.token({ roles: ['Motesvakt.Admin'] });
    const bodies = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc
        .record({
          version: fc.oneof(fc.nat(6), fc.double(), fc.string()),
          confirmed: fc.boolean(),
          participants: fc.array(fc.string()),
        })
        .map((each) => JSON.stringify(each)),
      fc
        .record({
          requirementId: fc.constantFrom('V6', '', 'X'),
          evidence: fc.string({ unit: 'binary' }),
          expiresAt: fc.constantFrom('2027-01-01T00:00:00Z', 'snart'),
        })
        .map((each) => JSON.stringify(each)),
    );
    try {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths), bodies, async ([method, path], body) => {
          const response = await wide.ask(path, { method, token, body });
          await response.arrayBuffer();
          expect(response.status).toBeLessThan(500);
        }),
        { numRuns: 250 },
      );
    } finally {
      await wide.close();
    }
  });
});
