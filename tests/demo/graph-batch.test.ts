import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, codeOf, named } from './calendar-requests.ts';
import { at, items, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());
afterEach(() => running.graph.clearFaults());

const batch = (...requests: readonly object[]) => running.ask('POST', '/$batch', { requests });
const get = (id: string, url: string) => ({ id, method: 'GET', url });
const statuses = (body: unknown): readonly unknown[] => {
  const responses = at(body, 'responses');
  return Array.isArray(responses) ? responses.map((each: unknown) => at(each, 'status')) : [];
};

describe('A batch at the demo Graph', () => {
  it('answers every request of it by itself', async () => {
    const reply = await batch(
      get('a', `/users/${karin.id}?$select=displayName`),
      get('b', '/users/nobody'),
      {
        id: 'c',
        method: 'POST',
        url: `/users/${karin.id}/events`,
        headers: { 'Content-Type': 'application/json' },
        body: anEvent({ subject: 'I en bunt' }),
      },
    );

    expect(reply.status).toBe(200);
    expect(statuses(reply.body)).toEqual([200, 404, 201]);
    expect(at(reply.body, 'responses', 0, 'body', 'displayName')).toBe(karin.displayName);
    expect(at(reply.body, 'responses', 2, 'body', 'subject')).toBe('I en bunt');
  });

  it('gives the next page of a part as an address of its own', async () => {
    const reply = await batch(get('1', '/users?$top=2'));
    const next = at(reply.body, 'responses', 0, 'body', '@odata.nextLink');

    const page = await running.ask('GET', String(next));

    expect([page.status, items(page.body).length]).toEqual([200, 2]);
  });

  it('lets trouble hit one request of it', async () => {
    running.graph.inject({
      kind: 'status',
      status: 429,
      retryAfter: 3,
      path: `/users/${karin.id}`,
    });

    const reply = await batch(get('1', '/users'), get('2', `/users/${karin.id}`));

    expect(statuses(reply.body)).toEqual([200, 429]);
    expect(at(reply.body, 'responses', 1, 'headers', 'Retry-After')).toBe('3');
  });

  it.each([
    ['nothing in it', []],
    ['too much in it', Array.from({ length: 21 }, (_, id) => get(String(id), '/users'))],
    ['the same id twice', [get('1', '/users'), get('1', '/users')]],
    ['an address elsewhere', [get('1', 'https://graph.example/users')]],
  ])('is refused with %s', async (_what, requests) => {
    const reply = await batch(...requests);

    expect([reply.status, codeOf(reply.body)]).toEqual([400, 'BadRequest']);
  });
});

describe('A recording of the demo Graph', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'graph-recording-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('holds every request and answer, those in a batch too, and no token', async () => {
    const recorded = await runTown(undefined, join(folder, 'here'));
    await recorded.ask('POST', '/$batch', { requests: [get('1', '/users?$top=1')] }, {});
    await recorded.ask('GET', '/users/nobody', undefined, { 'User-Agent': 'a test' });
    await recorded.stop();

    const [file = ''] = await readdir(join(folder, 'here'));
    const written = await readFile(join(folder, 'here', file), 'utf8');
    const lines: unknown[] = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

    expect(lines).toMatchObject([
      { method: 'GET', path: '/users?$top=1', status: 200 },
      { method: 'POST', path: '/$batch', status: 200, requestBody: { requests: [{ id: '1' }] } },
      { path: '/users/nobody', status: 404, headers: { 'user-agent': 'a test' } },
    ]);
    expect(written).not.toMatch(/bearer|eyJ/i);
  });
});
