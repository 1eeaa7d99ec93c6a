import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { clientAddress } from '../../../bot/adapters/http/client-address.ts';
import { makeRateLimit } from '../../../bot/adapters/http/rate-limit.ts';
import { fakeWatch } from './fake-watch.ts';
import { MEETING_PATH, openIssuer, openServer } from './http-under-test.ts';
import type { TestIssuer, TestServer } from './http-under-test.ts';

let issuer: TestIssuer;
let server: TestServer | undefined;
beforeAll(async () => {
  issuer = await openIssuer();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => issuer.close());

const open = async (given: Parameters<typeof openServer>[1]) => {
  server = await openServer(issuer, given);
  return server;
};
const few = { burst: 3, perSecond: 0.01 };

describe('An address where nobody is known', () => {
  it('is refused so often and then asked to wait, before any token is looked at', async () => {
    const { ask } = await open({ refusalsPace: few });
    const forged = await issuer.token({ signedBy: 'stranger' });
    const asked = [];
    for (let time = 0; time < 5; time += 1)
      asked.push((await ask(MEETING_PATH, { token: forged })).status);
    expect(asked).toEqual([401, 401, 401, 429, 429]);
    const last = await ask('/api/v1/admin/roles');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('loses nothing by what goes well, nor by what people are refused who have signed in', async () => {
    const { ask } = await open({ refusalsPace: few });
    const token = await issuer.token();
    for (let time = 0; time < 6; time += 1) {
      expect((await ask(MEETING_PATH, { token })).status).toBe(200);
      expect((await ask('/api/v1/meetings/other', { token })).status).toBe(404);
      expect((await ask('/tab/')).status).toBe(200);
    }
  });

  it('never closes the bot’s door, the notifications’ or the probes’', async () => {
    const { ask } = await open({ refusalsPace: few });
    for (let time = 0; time < 5; time += 1) await ask('/nowhere');
    expect((await ask('/nowhere')).status).toBe(429);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/api/messages', { method: 'POST', body: {} })).status).toBe(200);
    expect((await ask('/api/notifications?validationToken=x', { method: 'POST' })).status).toBe(
      200,
    );
  });

  it('is what a trusted proxy saw, and what the sender claims counts for nothing', async () => {
    const { ask } = await open({ refusalsPace: few, trustedProxies: 1 });
    const from = async (forwarded: string) =>
      (await ask('/nowhere', { headers: { 'x-forwarded-for': forwarded } })).status;
    for (let time = 0; time < 3; time += 1)
      expect(await from(`10.0.0.${time}, 192.0.2.1:5${time}12`)).toBe(404);
    expect(await from('10.9.9.9, 192.0.2.1:999')).toBe(429);
    expect(await from('192.0.2.1, 192.0.2.2')).toBe(404);
  });
});

describe('The address of a sender', () => {
  const seen = (remoteAddress: string, forwarded: string | undefined, trusted: number) =>
    clientAddress(
      { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } },
      trusted,
    );

  it.each([
    ['192.0.2.9', '198.51.100.1', 0, '192.0.2.9'],
    ['::ffff:192.0.2.9', undefined, 0, '192.0.2.9'],
    ['10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', 'none of these', 1, '10.0.0.1'],
    ['10.0.0.1', '198.51.100.1', 3, '10.0.0.1'],
    ['10.0.0.1', '[2001:db8:1:2:3::4]:443', 1, '2001:db8:1:2::/64'],
    ['2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
    ['::1', undefined, 0, '0:0:0:0::/64'],
  ])('%s with %j behind %i is %s', (remote, forwarded, trusted, expected) => {
    expect(seen(remote, forwarded, trusted)).toBe(expected);
  });
});

describe('A limit', () => {
  it('fills up again with time, never above its brim, and not when the clock is set back', () => {
    let at = 1_000_000;
    const limit = makeRateLimit({ burst: 2, perSecond: 1 }, () => new Date(at));
    limit.spend('a');
    limit.spend('a');
    expect([limit.wait('a'), limit.wait('b')]).toEqual([1, 0]);
    at -= 3_600_000;
    expect(limit.wait('a')).toBe(1);
    at += 3_600_000 + 1_000;
    expect(limit.wait('a')).toBe(0);
    at += 3_600_000;
    limit.spend('a');
    limit.spend('a');
    expect(limit.wait('a')).toBe(1);
  });

  it('remembers a bounded number of senders, the latest ones', () => {
    const limit = makeRateLimit({ burst: 1, perSecond: 0.001 }, () => new Date(0));
    for (let each = 0; each < 25_000; each += 1) limit.spend(String(each));
    expect(limit.wait('0')).toBe(0);
    expect(limit.wait('24999')).toBeGreaterThan(0);
  });
});

it('An idle connection is kept for longer than the proxy in front keeps one', async () => {
  const { ask } = await open({});

  const kept = (await ask('/healthz')).headers.get('keep-alive');

  expect(Number(/timeout=(\d+)/u.exec(kept ?? '')?.[1])).toBeGreaterThan(240);
});

describe('A sender who takes their time', () => {
  const patience = { headers: 150, request: 300, look: 50 };
  /** What the server has said when it hangs up, and after how many milliseconds. */
  const slowly = (port: number, start: string, drip: string) =>
    new Promise<{ said: string; after: number }>((resolve) => {
      const begun = Date.now();
      let said = '';
      let dripping: NodeJS.Timeout | undefined;
      // Nothing may drip before the start: what is written early is sent first.
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(start);
        dripping = setInterval(() => socket.write(drip), 40);
      });
      socket.on('data', (chunk) => (said += String(chunk)));
      // A drip that meets a closed door is reset; what the server said is judged all the same.
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(dripping);
        resolve({ said, after: Date.now() - begun });
      });
    });

  it.each([
    ['with the head of a request', 'GET /healthz HTTP/1.1\r\nhost: a\r\n', 'x: y\r\n'],
    [
      'with its body',
      'POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n{',
      ' ',
    ],
  ])('%s is hung up on', async (_what, start, drip) => {
    const { port } = await open({ patience });
    const { said, after } = await slowly(port, start, drip);
    expect(said).toMatch(/^HTTP\/1\.1 408 /u);
    expect(after).toBeLessThan(20_000);
  });
});

describe('Whoever shows the bot no token of Teams', () => {
  it('is refused before the body is read', async () => {
    const { ask } = await open({
      bot: {
        mayBeTeams: () => false,
        handle: () => Promise.reject(new Error('it was read')),
      },
    });
    const body = 'x'.repeat(300_000);
    const without = await ask('/api/messages', { method: 'POST', body });
    expect(without.status).toBe(401);
    expect(await without.json()).toMatchObject({ code: 'token-missing' });
    const forged = await ask('/api/messages', { method: 'POST', body, token: 'x.y.z' });
    expect(await forged.json()).toMatchObject({ status: 401, code: 'token-refused' });
  });
});

describe('Notifications', () => {
  it('are taken a bounded number at a time, and the others asked to come again', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { ask } = await open({ watch: { ...fakeWatch(), takeNotifications: () => held } });
    const body = { value: [{ subscriptionId: 's', tenantId: 't', clientState: 'c' }] };
    const send = () => ask('/api/notifications', { method: 'POST', body });
    const all = Array.from({ length: 51 }, send);
    const late = await Promise.race(all);
    expect(late.status).toBe(503);
    expect(late.headers.get('retry-after')).toBe('5');
    letGo();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((each) => each === 202)).toHaveLength(50);
    expect((await send()).status).toBe(202);
  });
});
