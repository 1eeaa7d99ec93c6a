import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { meetingId, tenantId } from '../../../bot/domain/ids.ts';
import { ok } from '../../../bot/domain/result.ts';
import { MEETING } from './fake-use-cases.ts';
import { MEETING_PATH, TENANT, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

const FEED = `${MEETING_PATH}/events`;
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

/** Reads an event stream message by message. */
async function follow(from: TestServer, token: string) {
  const leaving = new AbortController();
  const response = await fetch(from.url + FEED, {
    headers: { authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end !== -1) {
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        return message;
      }
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || value === undefined) return undefined;
      text += value;
    }
  };
  return { response, next, leave: () => leaving.abort() };
}

const change = (version: number, meeting = MEETING, tenant = TENANT) =>
  server.feed.publish({ tenantId: tenantId(tenant), meetingId: meeting, version });
const message = (version: number) => `id: ${version}\ndata: {"version":${version}}`;

describe('the live feed of a meeting', () => {
  it('says first where the meeting stands, then each change of that meeting alone', async () => {
    const panel = await follow(server, await issuer.token());
    expect(panel.response.headers.get('content-type')).toMatch(/^text\/event-stream/u);
    expect(await panel.next()).toBe(message(4));
    await change(9, meetingId('another'));
    await change(8, MEETING, 'another-tenant');
    await change(5);
    expect(await panel.next()).toBe(message(5));
    await change(6);
    expect(await panel.next()).toBe(message(6));
    panel.leave();
  });

  it('does not tell the same version twice, nor an older one', async () => {
    const panel = await follow(server, await issuer.token());
    await panel.next();
    for (const version of [5, 5, 4, 6]) await change(version);
    expect(await panel.next()).toBe(message(5));
    expect(await panel.next()).toBe(message(6));
    panel.leave();
  });

  it('starts anew from where the meeting stands when a panel comes back', async () => {
    const token = await issuer.token();
    const first = await follow(server, token);
    await first.next();
    first.leave();
    await server.ask(`${MEETING_PATH}/items/M1`, {
      method: 'PUT',
      token,
      body: { version: 4, confirmed: true, participants: [] },
    });
    const second = await follow(server, token);
    expect(await second.next()).toBe(message(5));
    second.leave();
  });

  it('misses no change made while it is found out who may follow', async () => {
    const asked = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const slow = await openServer(issuer, {
      useCases: {
        followMeeting: async () => {
          asked.resolve();
          await gate.promise;
          return ok({ meetingId: MEETING, version: 4 });
        },
      },
    });
    try {
      const opening = follow(slow, await issuer.token());
      await asked.promise;
      await slow.feed.publish({ tenantId: tenantId(TENANT), meetingId: MEETING, version: 7 });
      gate.resolve();
      const panel = await opening;
      expect(await panel.next()).toBe(message(7));
      panel.leave();
    } finally {
      await slow.close();
    }
  });

  it('reaches every panel through one subscription', async () => {
    const token = await issuer.token();
    const panels = await Promise.all([1, 2, 3].map(() => follow(server, token)));
    expect(server.feed.listeners.size).toBe(1);
    for (const panel of panels) await panel.next();
    await change(5);
    for (const panel of panels) expect(await panel.next()).toBe(message(5));
    for (const panel of panels) panel.leave();
  });

  it('shows that it is alive while nothing happens', async () => {
    const beating = await openServer(issuer, { heartbeatMs: 20 });
    try {
      const panel = await follow(beating, await issuer.token());
      await panel.next();
      expect(await panel.next()).toBe(': here');
      panel.leave();
    } finally {
      await beating.close();
    }
  });

  it('ends when the token no longer proves who listens', async () => {
    // Thirty seconds of tolerance are counted in: this token has half a second left.
    const panel = await follow(server, await issuer.token({ secondsLeft: -29 }));
    expect(await panel.next()).toBe(message(4));
    expect(await panel.next()).toBeUndefined();
  });

  it('lets one person have so many open, and makes room when one is closed', async () => {
    const token = await issuer.token();
    const panels = await Promise.all(Array.from({ length: 12 }, () => follow(server, token)));
    expect((await server.ask(FEED, { token })).status).toBe(429);
    panels[0]?.leave();
    let again = await follow(server, token);
    while (again.response.status === 429) again = await follow(server, token);
    expect(again.response.status).toBe(200);
    for (const panel of [...panels, again]) panel.leave();
  });

  it('ends for everybody when the server closes, which does not wait for them and says when to come back', async () => {
    const closing = await openServer(issuer);
    const panel = await follow(closing, await issuer.token());
    await panel.next();
    await closing.close();
    expect(await panel.next()).toBe('retry: 2000');
    expect(await panel.next()).toBeUndefined();
    expect(closing.feed.listeners.size).toBe(0);
  });
});
