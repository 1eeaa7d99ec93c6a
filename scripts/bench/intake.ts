import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { town } from '../../bot/demo/town.ts';
import { query } from '../../tests/db-servers.ts';
import type { Figure } from './figures.ts';
import { atLeast, atMost, none } from './figures.ts';
import { processorTimeOf } from './processes.ts';
import type { Rig } from './rig.ts';
import type { Server } from './servers.ts';
import { install } from './servers.ts';
import { percentile } from './statistics.ts';
import { installForAll, storeSubscriptions } from './store.ts';

/** Requests held open at once, seconds of load, and how long the work may take afterwards. */
const CONNECTIONS = 32;
const SECONDS = { short: 10, full: 60 };
const PATIENCE_MS = 600_000;
const STEP_MS = 250;
const PEOPLE = 1_000;
const LEAST_PER_SECOND = 500;
const MOST_MS = 250;

/**
 * The whole product as one process on PostgreSQL takes notifications as fast as it answers: one a request, each of an event
 * of its own. Meanwhile and afterwards the same process does the work: every event is read from Graph. What has become
 * of them is counted in the database, not by the process.
 */
export async function benchIntake(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const services = await rig.services();
  const databaseUrl = await (await rig.postgres()).createDatabase();
  const place = { DATABASE_URL: databaseUrl };
  const installation = await install('intake', services, join(rig.folder, 'intake'), place);
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  await installForAll(databaseUrl, people, services.connectorUrl);
  const secrets = await storeSubscriptions(databaseUrl, installation, people);
  const server = await installation.start();
  closing.defer(() => server.process.stop());

  const bodyOf = (number: number): string => {
    const secret = secrets[number % secrets.length];
    const event = { changeType: 'updated', resourceData: { id: `event-${number}` } };
    return JSON.stringify({ value: [{ tenantId: town.tenantId, ...secret, ...event }] });
  };
  const processor = await processorTimeOf(server.process.pid);
  const seconds = rig.isFull ? SECONDS.full : SECONDS.short;
  const load = await post(server, bodyOf, seconds);
  const start = performance.now();
  const left = await untilDone(databaseUrl, load.taken);
  const each = ((await processorTimeOf(server.process.pid)) - processor) / load.taken;
  return figuresOf(load, left, (performance.now() - start) / 1000, each);
}

type Load = Awaited<ReturnType<typeof post>>;

const figuresOf = (
  { taken, refused, latencies, seconds }: Load,
  { done, other }: Jobs,
  afterwards: number,
  processor: number,
): readonly Figure[] => [
  atLeast('intake on PostgreSQL: notifications a second', taken / seconds, LEAST_PER_SECOND, 0),
  atMost('intake: p99 of the 202', percentile(latencies, 0.99), MOST_MS, {
    unit: ' ms',
    digits: 0,
    note: ` (p50 ${percentile(latencies, 0.5).toFixed(0)} ms, ${taken} taken)`,
  }),
  none('intake: answered with anything but 202', refused),
  none('intake: lost (202, but no finished job in the database)', taken - done),
  none('intake: failed or dead in the database', other),
  {
    what: 'intake: processed',
    measured: `${(done / (seconds + afterwards)).toFixed(0)}/s, all ${afterwards.toFixed(0)} s after the last came, ${processor.toFixed(1)} ms of processor each`,
  },
];

const Counted = z
  .array(z.object({ waiting: z.coerce.number(), done: z.coerce.number() }))
  .length(1);
const Other = z.array(z.object({ other: z.coerce.number() })).length(1);
interface Jobs {
  readonly done: number;
  readonly other: number;
}

/** Waits until as many different events as were taken are done, or the patience is out. */
async function untilDone(databaseUrl: string, taken: number): Promise<Jobs> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const [counts] = Counted.parse(
      await query(
        databaseUrl,
        `SELECT (SELECT count(*) FROM notifications) AS waiting,
                (SELECT count(DISTINCT data->>'eventId') FROM pgboss.job WHERE name = 'watch' AND state = 'completed') AS done`,
      ),
    );
    const done = counts?.done ?? 0;
    if ((done >= taken && counts?.waiting === 0) || Date.now() > deadline) {
      const sql = `SELECT count(*) AS other FROM pgboss.job WHERE state <> 'completed' OR name <> 'watch'`;
      const [{ other } = { other: 0 }] = Other.parse(await query(databaseUrl, sql));
      return { done, other };
    }
    await pause(STEP_MS);
  }
}

/** Posts as fast as it is answered, over connections that stay open. */
async function post({ url }: Server, bodyOf: (number: number) => string, most: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const latencies: number[] = [];
  let [sent, taken, refused] = [0, 0, 0];
  const client = async () => {
    while (performance.now() - began < most * 1_000) {
      const body = bodyOf((sent += 1));
      const start = performance.now();
      if ((await postOne(agent, `${url}/api/notifications`, body)) === 202) taken += 1;
      else refused += 1;
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return { taken, refused, latencies, seconds: (performance.now() - began) / 1_000 };
}

const postOne = (agent: Agent, url: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const call = request(url, { agent, method: 'POST', headers }, (answer) =>
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
    );
    call.on('error', reject);
    call.end(body);
  });
