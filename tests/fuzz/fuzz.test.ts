import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BRIEFLY } from '../../bot/demo/child.ts';
import { freePort } from '../../bot/demo/ports.ts';
import type { RunningDemo } from '../../bot/demo/run-demo.ts';
import { runDemo } from '../../bot/demo/run-demo.ts';
import { town } from '../../bot/demo/town.ts';
import { makeDataFolder } from '../data-folder.ts';
import { anyActivity } from './activities.ts';
import type { Held } from './held-memory.ts';
import { heldMemory } from './held-memory.ts';
import { anyRequest } from './http-requests.ts';
import type { Sent } from './send.ts';
import { send } from './send.ts';

/** The long form is `FUZZ_REQUESTS=20000 npm run test:fuzz`, with other requests each time; FUZZ_SEED repeats a run. */
const { FUZZ_REQUESTS, FUZZ_SEED } = process.env;
const REQUESTS = Number(FUZZ_REQUESTS ?? 300);
const SEED = Number(FUZZ_SEED ?? (FUZZ_REQUESTS === undefined ? 1 : Date.now() % 2 ** 31));
const AT_A_TIME = 12;
const BATCH = 500;
/**
 * What is held is compared once a third of the requests has filled the caches and had the code compiled, and only where
 * there is time for that. A tenth of the heap is less than a kilobyte for each request of the long form.
 */
const WARM_UP = 1 / 3;
const ENOUGH_TO_MEASURE = 5_000;
const MOST_GROWTH = 1.1;

let dataDir = '';
let demo: RunningDemo;
let inspectPort = 0;
let printed = '';
beforeAll(async () => {
  dataDir = await makeDataFolder();
  inspectPort = await freePort();
  demo = await runDemo({
    nodeArguments: [...BRIEFLY, `--inspect=127.0.0.1:${inspectPort}`],
    dataDir,
    withPlayground: false,
    logLevel: 'info',
    onOutput: (text) => (printed = (printed + text).slice(-200_000)),
  });
});
afterAll(async () => {
  await demo.close();
  await rm(dataDir, { recursive: true, force: true });
});

const withoutToken = ({ headers: { authorization: _secret, ...headers }, ...sent }: Sent) => ({
  ...sent,
  headers,
});

const errorsIn = (log: string) =>
  [...new Set(log.split('\n').filter((line) => line.includes('"level":50')))].slice(-5);

async function requests(): Promise<fc.Arbitrary<Sent>> {
  const tokens = await Promise.all(
    town.people.map((person) => demo.tenant.issuer.userToken(person)),
  );
  const channel = await demo.tenant.issuer.channelToken({ serviceUrl: demo.tenant.connectorUrl });
  const toBot = anyActivity(demo.tenant).map((activity) => ({
    method: 'POST',
    path: '/api/messages',
    headers: { authorization: `Bearer ${channel}`, 'content-type': 'application/json' },
    body: JSON.stringify(activity) ?? '',
  }));
  return fc.oneof({ weight: 1, arbitrary: toBot }, { weight: 1, arbitrary: anyRequest(tokens) });
}

describe('The running product', () => {
  it(
    `answers ${REQUESTS} odd requests with no fault of its own, and holds no more memory afterwards`,
    async () => {
      const counts = new Map<number | string, number>();
      const faults: unknown[] = [];
      const any = await requests();
      const held: Held[] = [];
      const warm = Math.ceil((REQUESTS * WARM_UP) / BATCH) * BATCH;
      for (let made = 0; made < REQUESTS; made += BATCH) {
        if (made === 0 || made === warm) held.push(await heldMemory(inspectPort));
        const batch = fc.sample(any, {
          numRuns: Math.min(BATCH, REQUESTS - made),
          seed: SEED + made,
        });
        const take = async (): Promise<void> => {
          for (let sent = batch.pop(); sent; sent = batch.pop()) {
            const status = await send(demo.serverUrl, sent);
            counts.set(status, (counts.get(status) ?? 0) + 1);
            if (typeof status === 'string' || status >= 500)
              faults.push({ status, ...withoutToken(sent) });
          }
        };
        await Promise.all(Array.from({ length: AT_A_TIME }, take));
      }
      held.push(await heldMemory(inspectPort));
      const byStatus = [...counts].toSorted(([a], [b]) => String(a).localeCompare(String(b)));
      process.stdout.write(
        `fuzz: seed ${SEED}; ${byStatus.map(([status, count]) => `${status}: ${count}`).join(', ')}; ` +
          `held at first, after ${warm} and at the end, in MB: ${held.map((each) => JSON.stringify(each)).join(' ')}\n`,
      );
      expect({
        faults: faults.slice(0, 5),
        logged: faults.length > 0 ? errorsIn(printed) : [],
      }).toEqual({ faults: [], logged: [] });
      expect((await fetch(`${demo.serverUrl}/readyz`)).status).toBe(200);
      expect(printed).not.toContain('uncaught');
      const [, settled, ended] = held;
      if (REQUESTS < ENOUGH_TO_MEASURE || !settled || !ended) return;
      const growth = (['heap', 'outside', 'resident'] as const).map((what) => ({
        what,
        times: ended[what] / settled[what],
      }));
      expect(growth.filter(({ times }) => times > MOST_GROWTH)).toEqual([]);
    },
    60_000 + REQUESTS * 60,
  );
});
