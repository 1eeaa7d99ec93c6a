import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LETTER, fakeWatch } from './fake-watch.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';
import { TENANT, openIssuer, openServer } from './http-under-test.ts';

const anEntry = (changes: object = {}) => ({
  subscriptionId: '7f105c7d-2dc5-4530-97cd-4e7ae6534c07',
  subscriptionExpirationDateTime: '2026-11-27T09:00:00Z',
  clientState: 'secret',
  changeType: 'updated',
  resource: 'Users/1/Events/AAMk',
  resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: 'AAMk=' },
  tenantId: TENANT.toUpperCase(),
  ...changes,
});

describe('POST /api/notifications', () => {
  let issuer: TestIssuer;
  let server: TestServer;
  let watch: ReturnType<typeof fakeWatch>;
  beforeAll(async () => {
    issuer = await openIssuer();
    watch = fakeWatch();
    server = await openServer(issuer, { watch });
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });
  const post = (body: unknown, query = '') =>
    server.ask(`/api/notifications${query}`, { method: 'POST', body });

  it('says the validation token back as plain text, decoded', async () => {
    const token = 'Validation: Testing client application reachability Request-Id: 5-å';

    const answer = await post(undefined, `?validationToken=${encodeURIComponent(token)}`);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(token);
    expect(watch.taken).toEqual([]);
  });

  it('says no markup back, and no token without end', async () => {
    const answer = await post(
      undefined,
      `?validationToken=${encodeURIComponent('<script>alert("1")</script>')}`,
    );
    expect(await answer.text()).not.toMatch(/[<>"]/);

    expect((await post(undefined, `?validationToken=${'x'.repeat(2_000)}`)).status).toBe(400);
    expect((await post(undefined, '?validationToken=')).status).toBe(400);
  });

  it('hands on what came, ids alone, and answers 202', async () => {
    const answer = await post({
      value: [
        anEntry(),
        anEntry({ lifecycleEvent: 'missed', resourceData: null }),
        anEntry({ clientState: null, resourceData: undefined, aNewField: { deep: true } }),
      ],
      validationTokens: null,
    });

    expect(answer.status).toBe(202);
    expect(await answer.text()).toBe('');
    const graphId = '7f105c7d-2dc5-4530-97cd-4e7ae6534c07';
    expect(watch.taken.at(-1)).toEqual([
      { tenantId: TENANT, graphId, clientState: 'secret', eventId: 'AAMk=' },
      { tenantId: TENANT, graphId, clientState: 'secret', lifecycleEvent: 'missed' },
      { tenantId: TENANT, graphId, clientState: '' },
    ]);
  });

  it.each([
    ['no JSON', '{"value":'],
    ['no list', {}],
    ['an empty list', { value: [] }],
    ['a list without end', { value: Array.from({ length: 1_001 }, () => ({})) }],
    ['an entry without a tenant', { value: [anEntry({ tenantId: undefined })] }],
    ['an entry that is none', { value: ['x'] }],
    ['an id as long as a book', { value: [anEntry({ subscriptionId: 'x'.repeat(2_000) })] }],
    ['a secret as long as a book', { value: [anEntry({ clientState: 'x'.repeat(2_000) })] }],
    ['NUL', { value: [anEntry({ clientState: '\u0000' })] }],
  ])('refuses what is malformed: %s', async (_what, body) => {
    const before = watch.taken.length;

    expect((await post(body)).status).toBe(400);

    expect(watch.taken).toHaveLength(before);
  });

  it('refuses what is oversized, unread', async () => {
    const answer = await post({ value: [anEntry({ filling: 'x'.repeat(1_000_001) })] });

    expect(answer.status).toBe(413);
  });

  it('answers 5xx when nothing could be stored, so that Microsoft sends it again', async () => {
    const failing = await openServer(issuer, {
      watch: { ...watch, takeNotifications: () => Promise.reject(new Error('no database')) },
    });

    const answer = await failing.ask('/api/notifications', {
      method: 'POST',
      body: { value: [anEntry()] },
    });

    expect(answer.status).toBe(500);
    await failing.close();
  });

  it('lets nobody read', async () => {
    expect((await server.ask('/api/notifications')).status).toBe(405);
  });

  describe('what an administrator sees', () => {
    const admin = () => issuer.token({ roles: ['Motesvakt.Admin'] });

    it('is how many are watched, and what could not be done', async () => {
      const token = await admin();

      const enrolment = await server.ask('/api/v1/admin/enrolment', { token });
      expect(await enrolment.json()).toMatchObject({
        enrolled: 12,
        withoutApp: 3,
        soonestExpiryAt: '2026-11-28T09:00:00.000Z',
      });
      const letters = await server.ask('/api/v1/admin/dead-letters', { token });
      expect(await letters.json()).toEqual({
        deadLetters: [
          { id: LETTER, what: 'booking', personId: 'p', diedAt: '2026-11-26T09:00:00.000Z' },
        ],
      });
      const replay = (id: string) =>
        server.ask(`/api/v1/admin/dead-letters/${id}/replay`, { method: 'POST', token });
      expect((await replay(LETTER)).status).toBe(204);
      expect((await replay('66666666-5555-4555-8555-555555555555')).status).toBe(404);
      expect((await replay('nothing')).status).toBe(404);
    });

    it.each([
      ['GET', '/api/v1/admin/enrolment'],
      ['GET', '/api/v1/admin/dead-letters'],
      ['POST', `/api/v1/admin/dead-letters/${LETTER}/replay`],
      ['POST', '/api/v1/admin/dead-letters/nothing/replay'],
    ])('is for nobody else: %s %s', async (method, path) => {
      expect((await server.ask(path, { method })).status).toBe(401);
      expect((await server.ask(path, { method, token: await issuer.token() })).status).toBe(403);
    });
  });
});
