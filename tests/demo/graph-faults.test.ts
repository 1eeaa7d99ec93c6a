import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anEvent, named } from './calendar-requests.ts';
import { at, items, runTown, type RunningTown } from './running-town.ts';

const karin = named('karin.holm');

let running: RunningTown;
beforeAll(async () => {
  running = await runTown();
});
afterAll(() => running.stop());
afterEach(() => running.graph.clearFaults());

const control = async (method: string, what: string, body?: unknown) => {
  const reply = await fetch(`${running.baseUrl}/graph/_demo/${what}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const written = await reply.text();
  const parsed: unknown = written === '' ? undefined : JSON.parse(written);
  return { status: reply.status, body: parsed };
};

describe('Trouble with the demo Graph', () => {
  it.each([
    [401, 'InvalidAuthenticationToken'],
    [403, 'ErrorAccessDenied'],
    [404, 'ErrorItemNotFound'],
    [500, 'ErrorInternalServerError'],
    [503, 'serviceNotAvailable'],
    [504, 'UnknownError'],
  ] as const)('answers %d once when told to, and then as usual', async (status, code) => {
    running.graph.inject({ kind: 'status', status });

    const first = await running.ask('GET', '/users');
    const second = await running.ask('GET', '/users');

    expect(first.status).toBe(status);
    expect(at(first.body, 'error', 'code')).toBe(code);
    expect(second.status).toBe(200);
  });

  it('says how long to wait when there have been too many calls', async () => {
    running.graph.inject({ kind: 'status', status: 429, retryAfter: 7 });
    running.graph.inject({ kind: 'status', status: 429 });

    const told = await running.ask('GET', '/users');
    const untold = await running.ask('GET', '/users');

    expect([told.status, told.headers.get('retry-after')]).toEqual([429, '7']);
    expect(untold.headers.get('retry-after')).toBe('1');
  });

  it('hits only the calls it is aimed at, as many times as told', async () => {
    running.graph.inject({
      kind: 'status',
      status: 503,
      method: 'get',
      path: '/calendarView',
      times: 2,
    });
    const view = `/users/${karin.id}/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z`;

    const statuses: number[] = [];
    for (const path of ['/users', view, view, view]) {
      statuses.push((await running.ask('GET', path)).status);
    }

    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('books although the answer is lost, and a retry finds what was booked', async () => {
    running.graph.inject({ kind: 'lost-answer', method: 'POST', path: '/events' });
    const path = `/users/${karin.id}/events`;
    const event = anEvent({ transactionId: 'lost', subject: 'Borttappat svar' });

    await expect(running.ask('POST', path, event)).rejects.toThrow('fetch failed');
    const retry = await running.ask('POST', path, event);

    const booked = [...(running.graph.state.events.get(karin.id)?.values() ?? [])].filter(
      (each) => each.transactionId === 'lost',
    );
    expect(retry.status).toBe(201);
    expect(booked.map((each) => each.id)).toEqual([at(retry.body, 'id')]);
  });

  it('leaves the join link out while Teams is late, and has it at the next reading', async () => {
    running.graph.inject({ kind: 'late-meeting' });

    const created = await running.ask('POST', `/users/${karin.id}/events`, anEvent());

    const path = `/users/${karin.id}/events/${encodeURIComponent(String(at(created.body, 'id')))}`;
    expect(created.body).toMatchObject({ isOnlineMeeting: true, onlineMeeting: null });
    expect((await running.ask('GET', path)).body).toMatchObject({
      onlineMeeting: { joinUrl: expect.any(String) },
    });
  });

  it('never answers a call that is to hang, and does nothing for it', async () => {
    running.graph.inject({ kind: 'hang', path: '/users' });
    const token = await running.issuer.appToken('https://graph.microsoft.com');

    const asked = fetch(`${running.baseUrl}/graph/v1.0/users`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(200),
    });

    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    expect((await running.ask('GET', '/users')).status).toBe(200);
  });

  it('is slow by as much as told', async () => {
    running.graph.inject({ kind: 'slow', ms: 150 });
    const began = performance.now();

    await running.ask('GET', '/users');

    expect(performance.now() - began).toBeGreaterThanOrEqual(145);
  });
});

describe('The control of the demo Graph', () => {
  it('takes faults from a browser test and shows what is left of them', async () => {
    const added = await control('POST', 'faults', {
      kind: 'status',
      status: 503,
      path: '/users',
      times: 2,
    });
    await running.ask('GET', '/users');
    const left = await control('GET', 'faults');
    const cleared = await control('DELETE', 'faults');

    expect(added.status).toBe(201);
    expect(left.body).toEqual({
      pending: [{ kind: 'status', status: 503, path: '/users', times: 1 }],
    });
    expect(cleared.status).toBe(204);
    expect((await running.ask('GET', '/users')).status).toBe(200);
  });

  it.each([
    null,
    { kind: 'flood' },
    { kind: 'status', status: 418 },
    { kind: 'slow' },
    { kind: 'hang', times: 0 },
  ])('refuses the fault %j', async (fault) => {
    expect((await control('POST', 'faults', fault)).status).toBe(400);
    expect((await control('GET', 'faults')).body).toEqual({ pending: [] });
  });

  it('shows everybody’s events, earliest first', async () => {
    const { body } = await control('GET', 'events');

    const starts = items({ value: at(body, 'events', 'karin.holm') }).map((each) =>
      String(at(each, 'start')),
    );
    expect(starts.length).toBeGreaterThan(10);
    expect(starts).toEqual([...starts].sort());
    expect(at(body, 'events', 'siri.dahl', 0, 'subject')).toBe('Förvaltningens ledningsgrupp');
  });

  it('remembers each call with what was asked and answered', async () => {
    await running.ask('GET', '/users?$search="mail:karin"', undefined, {
      ConsistencyLevel: 'eventual',
      Prefer: 'outlook.timezone="UTC"',
    });

    const call = running.graph.state.calls.at(-1);
    expect(call).toMatchObject({
      method: 'GET',
      path: '/users?$search=%22mail:karin%22',
      prefer: 'outlook.timezone="UTC"',
      consistencyLevel: 'eventual',
      status: 200,
    });
    expect(at(call?.responseBody, 'value', 0, 'displayName')).toBe('Karin Holm');
  });

  it('has nothing else', async () => {
    expect((await control('GET', 'secrets')).status).toBe(404);
  });
});
