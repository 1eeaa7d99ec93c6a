import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

/** Less than any grace or keep-alive of Node's or ours. */
const AT_ONCE_MS = 1_000;
let issuer: TestIssuer;
let server: TestServer;
let token = '';
let agent: Agent;
beforeAll(async () => {
  issuer = await openIssuer();
  token = await issuer.token();
});
beforeEach(() => {
  agent = new Agent({ keepAlive: true });
});
afterEach(() => agent.destroy());
afterAll(() => issuer.close());

const ask = async (path: string): Promise<IncomingMessage> => {
  const asking = request(server.url + path, {
    agent,
    headers: { authorization: `Bearer ${token}` },
  });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return answer;
};

describe('a server that is asked to end', () => {
  it('waits neither for connections that ask nothing nor for live feeds, which it tells when to come back', async () => {
    server = await openServer(issuer);
    await text(await ask('/healthz'));
    const feed = text(await ask(`${MEETING_PATH}/events`));
    await text(await ask('/healthz'));
    // The one that waits for a next request, besides the feed's.
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);

    const asked = performance.now();
    await server.close();

    expect(performance.now() - asked).toBeLessThan(AT_ONCE_MS);
    expect((await feed).split('\n\n').slice(-2)).toEqual(['retry: 2000', '']);
  });

  it('answers what is under way, and asks nobody to stay', async () => {
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<boolean>();
    const isReady = () => {
      begun.resolve();
      return gate.promise;
    };
    server = await openServer(issuer, { isReady });
    const asking = ask('/readyz');
    await begun.promise;

    const closing = server.close();
    gate.resolve(true);
    const answered = performance.now();
    const answer = await asking;
    await closing;

    expect(answer.statusCode).toBe(200);
    expect(answer.headers.connection).toBe('close');
    expect(await text(answer)).toBe('{"status":"ok"}');
    expect(performance.now() - answered).toBeLessThan(AT_ONCE_MS);
  });
});
