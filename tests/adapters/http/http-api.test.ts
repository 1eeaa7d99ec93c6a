import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request as rawRequest } from 'node:http';
import { AttestationsView, RolesView } from '../../../bot/contract/admin.ts';
import { MeetingView } from '../../../bot/contract/meeting.ts';
import { Problem } from '../../../bot/contract/problem.ts';
import { RecordView } from '../../../bot/contract/record.ts';
import { GUEST, HOST, MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

const STRANGER = '00000000-0000-4000-8000-000000000009';
const ITEM = `${MEETING_PATH}/items/M1`;
const press = { version: 4, confirmed: true, participants: [] };

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

describe('a meeting asked for', () => {
  it('is shown to its host as the contract has it, with names and sources', async () => {
    const response = await server.ask(MEETING_PATH, { token: await issuer.token() });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const view = MeetingView.parse(await response.json());
    expect(view.participants.map((each) => each.displayName)).toEqual([
      'Karin Holm',
      'Anna Lindgren',
      undefined,
    ]);
    const [hostLine, participantLine, tenantLine] = view.items;
    expect(hostLine).toMatchObject({
      control: 'host',
      mayConfirm: true,
      source: {
        sv: 'Anvisning för distansmöten, Nivåer',
        en: 'Anvisning för distansmöten (en), Nivåer',
      },
      state: { name: 'met', proof: { kind: 'confirmation', byName: 'Karin Holm', byViewer: true } },
    });
    expect(participantLine?.perParticipant.map((each) => each.mayConfirm)).toEqual([
      true,
      true,
      true,
    ]);
    expect(tenantLine?.state).toEqual({
      name: 'unmet',
      because: { kind: 'attestation', standing: 'lapsed', expiredAt: '2026-11-26T09:00:00.000Z' },
    });
  });

  it('shows a participant nobody’s name, and only their own line to confirm', async () => {
    const response = await server.ask(MEETING_PATH, {
      token: await issuer.token({ person: GUEST }),
    });
    const text = await response.text();
    expect(text).not.toMatch(/Karin|Lindgren/u);
    const view = MeetingView.parse(JSON.parse(text));
    expect(view.items.map((each) => each.mayConfirm)).toEqual([false, true, false]);
    expect(view.items[1]?.perParticipant).toHaveLength(1);
  });

  it('is confirmed, and its record shown to the host alone', async () => {
    const token = await issuer.token();
    const confirmed = await server.ask(ITEM, { method: 'PUT', token, body: press });
    expect(MeetingView.parse(await confirmed.json()).version).toBe(5);
    const record = await server.ask(`${MEETING_PATH}/record`, { token });
    expect(RecordView.parse(await record.json())).toMatchObject({
      organiser: { kind: 'staff', name: 'Karin Holm' },
      chain: { entries: 1, erased: 0 },
      entries: [{ seq: 1, what: 'meeting.started' }],
    });
    const guest = await issuer.token({ person: GUEST });
    expect((await server.ask(`${MEETING_PATH}/record`, { token: guest })).status).toBe(403);
  });
});

describe('a refusal', () => {
  it.each([
    ['a body that is no JSON', 'PUT', ITEM, '{', 400, 'malformed-body'],
    [
      'a body with a field too many',
      'PUT',
      ITEM,
      { ...press, role: 'host' },
      400,
      'malformed-body',
    ],
    [
      'a participant that is no id',
      'PUT',
      ITEM,
      { ...press, participants: ['a b'] },
      400,
      'malformed-body',
    ],
    ['a line that only hosts confirm', 'PUT', ITEM, press, 403, 'not-allowed'],
    ['an unknown line', 'PUT', `${MEETING_PATH}/items/X9`, press, 404, 'unknown-item'],
    [
      'somebody who has left',
      'PUT',
      `${MEETING_PATH}/items/V4`,
      { ...press, participants: ['x'] },
      409,
      'not-present',
    ],
    [
      'a body too large',
      'PUT',
      ITEM,
      { ...press, participants: ['x'.repeat(100_001)] },
      413,
      'too-large',
    ],
    ['an unknown meeting', 'GET', '/api/v1/meetings/19%3Aother', undefined, 404, 'unknown-meeting'],
    [
      'a meeting that cannot be one',
      'GET',
      '/api/v1/meetings/%00',
      undefined,
      404,
      'unknown-meeting',
    ],
    ['an unknown address', 'GET', '/api/v1/other', undefined, 404, 'unknown-address'],
    ['a method that is not taken', 'DELETE', MEETING_PATH, undefined, 405, 'method-not-allowed'],
    [
      'another’s attestation',
      'POST',
      '/api/v1/admin/attestations',
      { requirementId: 'V6', evidence: 'x', expiresAt: '2027-01-01T00:00:00Z' },
      403,
      'not-allowed',
    ],
    [
      'an unknown attestation',
      'DELETE',
      '/api/v1/admin/attestations/b2',
      undefined,
      404,
      'unknown-item',
    ],
    [
      'roles, to who is no administrator',
      'GET',
      '/api/v1/admin/roles',
      undefined,
      403,
      'not-allowed',
    ],
  ])('of %s is a problem in words', async (_what, method, path, body, status, code) => {
    const token = await issuer.token({ person: GUEST });
    const response = await server.ask(path, { method, token, body });
    expect(response.status).toBe(status);
    expect((await problemIn(response)).code).toBe(code);
  });

  it('of others’ meetings is the same whether they are asked for, followed or changed', async () => {
    const token = await issuer.token({ person: STRANGER });
    for (const [method, path, body] of [
      ['GET', MEETING_PATH, undefined],
      ['GET', `${MEETING_PATH}/events`, undefined],
      ['GET', `${MEETING_PATH}/record`, undefined],
      ['PUT', ITEM, press],
    ] as const) {
      const response = await server.ask(path, { method, token, body });
      expect(response.status).toBe(403);
      expect((await problemIn(response)).code).toBe('not-a-participant');
    }
  });

  it('of a stale version says where the meeting stands', async () => {
    const response = await server.ask(ITEM, {
      method: 'PUT',
      token: await issuer.token(),
      body: { ...press, version: 3 },
    });
    expect(await problemIn(response)).toMatchObject({ status: 409, code: 'stale', version: 4 });
  });

  it('is in Swedish, and in English for who asks for it', async () => {
    const title = async (language: string) =>
      (await problemIn(await server.ask('/api/v1/x', { headers: { 'accept-language': language } })))
        .title;
    expect(await title('')).toBe('Sidan finns inte');
    expect(await title('de, sv;q=0.8, en;q=0.5')).toBe('Sidan finns inte');
    expect(await title('en-GB')).toBe('There is no such page');
  });

  it('of somebody too fast says when to come back, and leaves others alone', async () => {
    const slow = await openServer(issuer, { pace: { burst: 2, perSecond: 0.1 } });
    try {
      const token = await issuer.token();
      expect((await slow.ask(MEETING_PATH, { token })).status).toBe(200);
      expect((await slow.ask(MEETING_PATH, { token })).status).toBe(200);
      const third = await slow.ask(MEETING_PATH, { token });
      const { retryAfter } = await problemIn(third);
      expect(third.status).toBe(429);
      expect(retryAfter).toBeGreaterThan(0);
      expect(third.headers.get('retry-after')).toBe(String(retryAfter));
      const other = await issuer.token({ person: GUEST });
      expect((await slow.ask(MEETING_PATH, { token: other })).status).toBe(200);
    } finally {
      await slow.close();
    }
  });

  it('of an address or a host that is none does not stop the server', async () => {
    const status = (path: string, host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        rawRequest(
          { port: server.port, host: '127.0.0.1', path, headers: { host } },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        )
          .on('error', reject)
          .end();
      });
    expect(await status('/healthz', 'a b')).toBe(400);
    expect(await status('/tab/%E0%A4%A', 'localhost')).toBe(404);
    expect([400, 404]).toContain(await status('//', 'localhost'));
    expect(await status('/healthz', 'localhost')).toBe(200);
  });
});

describe('the organisation’s attestations and roles', () => {
  it('are shown as the contract has them', async () => {
    const token = await issuer.token({ roles: ['Motesvakt.Admin'] });
    const attestations = AttestationsView.parse(
      await (await server.ask('/api/v1/admin/attestations', { token })).json(),
    );
    expect(attestations).toMatchObject({
      isAdministrator: true,
      lines: [{ requirementId: 'V6', role: 'it', roleTitle: { sv: 'IT-chef' }, mayAttest: true }],
    });
    const roles = RolesView.parse(
      await (await server.ask('/api/v1/admin/roles', { token })).json(),
    );
    expect(roles.roles[0]?.holders).toEqual([{ personId: HOST, displayName: 'Karin Holm' }]);
  });

  it('are changed, and a form that will not do names its field', async () => {
    const token = await issuer.token({ roles: ['Motesvakt.Admin'] });
    const attest = (evidence: string) =>
      server.ask('/api/v1/admin/attestations', {
        method: 'POST',
        token,
        body: { requirementId: 'V6', evidence, expiresAt: '2027-01-01T00:00:00Z' },
      });
    expect((await attest('Beslut 12')).status).toBe(201);
    expect(await problemIn(await attest(''))).toMatchObject({
      status: 422,
      code: 'missing',
      field: 'evidence',
    });
    expect(
      (await server.ask('/api/v1/admin/attestations/a1', { method: 'DELETE', token })).status,
    ).toBe(204);
    const holder = (role: string, person: string) =>
      server.ask(`/api/v1/admin/roles/${role}/holders/${person}`, {
        method: 'PUT',
        token,
        body: { holds: true },
      });
    expect((await holder('it', HOST)).status).toBe(204);
    expect((await problemIn(await holder('kock', HOST))).code).toBe('unknown-role');
    expect((await problemIn(await holder('it', GUEST))).code).toBe('unknown-person');
    expect((await problemIn(await holder('it', 'anna'))).code).toBe('unknown-person');
  });
});
