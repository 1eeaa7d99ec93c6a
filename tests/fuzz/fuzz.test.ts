import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BRIEFLY } from '../../bot/demo/child.ts';
import type { RunningDemo } from '../../bot/demo/run-demo.ts';
import { runDemo } from '../../bot/demo/run-demo.ts';
import { town } from '../../bot/demo/town.ts';
import { makeDataFolder } from '../data-folder.ts';
import { anyActivity } from './activities.ts';
import { anyRequest } from './http-requests.ts';
import type { Sent } from './send.ts';
import { send } from './send.ts';

/** The long form is `FUZZ_REQUESTS=20000 npm run test:fuzz`, with other requests each time; FUZZ_SEED repeats a run. */
const { FUZZ_REQUESTS, FUZZ_SEED } = process.env;
const REQUESTS = Number(FUZZ_REQUESTS ?? 300);
const SEED = Number(FUZZ_SEED ?? (FUZZ_REQUESTS === undefined ? 1 : Date.now() % 2 ** 31));
const AT_A_TIME = 12;
const BATCH = 500;
/** Memory is compared when caches and the engine have settled, and only where there is time for that: it goes up and down as
 * it is tidied, so that the least of one third is held against the least of the last. */
const WARM_UP = 1 / 3;
const ENOUGH_TO_MEASURE = 5_000;
const MOST_GROWTH = 1.1;

let dataDir = '';
let demo: RunningDemo;
let printed = '';
beforeAll(async () => {
  dataDir = await makeDataFolder();
  demo = await runDemo({
    nodeArguments: BRIEFLY,
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

/** Megabytes that the product's process holds; undefined where the system does not tell. */
function memory(): number | undefined {
  const file = `/proc/${demo.serverPid ?? 0}/status`;
  if (!existsSync(file)) return undefined;
  const [, kilobytes] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(file, 'utf8')) ?? [];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

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
      const started = memory();
      const held: number[] = [];
      for (let made = 0; made < REQUESTS; made += BATCH) {
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
        held.push(memory() ?? 0);
      }
      const third = Math.ceil(held.length * WARM_UP);
      const settled = Math.min(...held.slice(third, 2 * third));
      const ended = Math.min(...held.slice(2 * third));
      const byStatus = [...counts].toSorted(([a], [b]) => String(a).localeCompare(String(b)));
      process.stdout.write(
        `fuzz: seed ${SEED}; ${byStatus.map(([status, count]) => `${status}: ${count}`).join(', ')}; ` +
          `RSS ${started} MB at first, then ${held.join(' ')} MB\n`,
      );
      expect({
        faults: faults.slice(0, 5),
        logged: faults.length > 0 ? errorsIn(printed) : [],
      }).toEqual({ faults: [], logged: [] });
      expect((await fetch(`${demo.serverUrl}/readyz`)).status).toBe(200);
      expect(printed).not.toContain('uncaught');
      if (REQUESTS >= ENOUGH_TO_MEASURE && started !== undefined)
        expect(ended / settled).toBeLessThanOrEqual(MOST_GROWTH);
    },
    60_000 + REQUESTS * 60,
  );
});
