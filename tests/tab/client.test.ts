/** @jest-environment node */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeApi } from '../../tab/api/client.ts';
import type { Api } from '../../tab/api/client.ts';
import { aMeeting } from './a-meeting.ts';

let server: Server;
let origin = '';
let seen: IncomingMessage[] = [];
let answer: (response: ServerResponse) => void = () => {};
beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    seen.push(request);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

const api = (token: () => Promise<string> = () => Promise.resolve('secret')): Api =>
  makeApi({
    fetch: (path, init) => fetch(new URL(path, origin), init),
    token,
    language: 'en',
  });
const send = (status: number, body: unknown, type = 'application/json') => {
  answer = (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};
const problem = (status: number) => ({
  type: 'about:blank',
  title: 'No',
  status,
  code: 'no',
  traceId: 'ignored',
});

describe('a request to the server', () => {
  it('carries the token and the language, and its ids encoded', async () => {
    send(200, aMeeting());
    await api().setItem('19:a/b@thread.v2', 'x/å', {
      version: 3,
      confirmed: true,
      participants: [],
    });
    expect(seen[0]?.method).toBe('PUT');
    expect(seen[0]?.url).toBe('/api/v1/meetings/19%3Aa%2Fb%40thread.v2/items/x%2F%C3%A5');
    expect(seen[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'accept-language': 'en',
      'content-type': 'application/json',
    });
  });

  it('for one press in the meeting is answered with the meeting', async () => {
    send(200, aMeeting());
    const reply = await api().act('19:a/b@thread.v2', { what: 'meeting.adjourn' });
    expect(reply).toEqual({ ok: true, value: aMeeting() });
    expect(seen[0]?.method).toBe('POST');
    expect(seen[0]?.url).toBe('/api/v1/meetings/19%3Aa%2Fb%40thread.v2/acts');
  });

  it('gives back what is in the contract', async () => {
    send(200, { ...aMeeting(), newField: 'from a newer server' });
    expect(await api().meeting('t')).toEqual({ ok: true, value: aMeeting() });
  });

  it('never shows an answer that is not in the contract', async () => {
    const unreadable = { ok: false, trouble: { kind: 'unreadable', status: 200 } };
    for (const body of [{ ...aMeeting(), level: 5 }, '<html>', '']) {
      send(200, body);
      expect(await api().meeting('t')).toEqual(unreadable);
    }
  });

  it('gives the server’s refusal, with field and version', async () => {
    send(409, { ...problem(409), version: 8, field: 'x' }, 'application/problem+json');
    expect(await api().meeting('t')).toMatchObject({
      trouble: { kind: 'refused', problem: { status: 409, code: 'no', version: 8, field: 'x' } },
    });
  });

  it('tells a dead server behind a proxy from one that answers badly', async () => {
    send(502, 'Bad gateway', 'text/html');
    expect(await api().meeting('t')).toEqual({ ok: false, trouble: { kind: 'unreachable' } });
    send(418, 'teapot', 'text/html');
    expect(await api().meeting('t')).toMatchObject({
      trouble: { kind: 'unreadable', status: 418 },
    });
  });

  it('asks Teams for a fresh token once when the old one has run out', async () => {
    const tokens = ['old', 'new'];
    answer = (response) => {
      const isNew = seen.at(-1)?.headers.authorization === 'Bearer new';
      response.writeHead(isNew ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isNew ? aMeeting() : problem(401)));
    };
    const reply = await api(() => Promise.resolve(tokens.shift() ?? 'old')).meeting('t');
    expect(reply.ok).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it('gives up after the second 401', async () => {
    send(401, problem(401));
    expect((await api().meeting('t')).ok).toBe(false);
    expect(seen).toHaveLength(2);
  });

  it('sends nothing without a token', async () => {
    const reply = await api(() => Promise.reject(new Error('no'))).meeting('t');
    expect(reply).toEqual({ ok: false, trouble: { kind: 'no-token' } });
    expect(seen).toEqual([]);
  });

  it('is unreachable when nobody answers the connection', async () => {
    answer = (response) => response.destroy();
    expect(await api().meeting('t')).toEqual({ ok: false, trouble: { kind: 'unreachable' } });
  });

  it('takes only an event stream for a live feed', async () => {
    send(200, aMeeting());
    const reply = await api().openFeed('t', new AbortController().signal);
    expect(reply).toEqual({ ok: false, trouble: { kind: 'unreadable', status: 200 } });
  });

  it('takes an answer without content to an admin command', async () => {
    send(204, '');
    expect(await api().revoke('a/1')).toEqual({ ok: true, value: null });
    expect(await api().setRoleHolder('it', 'p', { holds: false })).toEqual({
      ok: true,
      value: null,
    });
    expect(seen.map((each) => `${each.method} ${each.url}`)).toEqual([
      'DELETE /api/v1/admin/attestations/a%2F1',
      'PUT /api/v1/admin/roles/it/holders/p',
    ]);
  });
});
