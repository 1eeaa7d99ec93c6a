import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from 'restify';
import { makeJobQueue } from '../bot/adapters/db/job-queue.ts';
import { openDatabase } from '../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../bot/adapters/db/unit-of-work.ts';
import { addNotificationRoutes } from '../bot/adapters/http/routes/notifications.ts';
import { makeSecrets } from '../bot/adapters/system/secrets.ts';
import { clientStateOf } from '../bot/app/watch/client-state.ts';
import { makeTakeNotifications } from '../bot/app/watch/take-notifications.ts';
import { personId, tenantId } from '../bot/domain/ids.ts';
import { startPostgres } from '../tests/db-servers.ts';

/** Requests held open at once, seconds of load, and how long the work may take afterwards. */
const CONNECTIONS = 32;
const SECONDS = 10;
const PATIENCE_MS = 120_000;
const PEOPLE = 1_000;
const LIMITS = { perSecond: 500, p99: 250 } as const;

/**
 * The intake on one process with PostgreSQL, the load made in the same process: one notification a request, each of an
 * event of its own, stored before the 202 and done by the queue. Exits with 1 when a limit is missed or anything is lost.
 */
async function benchIntake(): Promise<boolean> {
  const tenant = tenantId(randomUUID());
  const secrets = makeSecrets(new Uint8Array(32));
  const logger = { info: () => undefined, warn: () => undefined, error: console.error };
  const postgres = await startPostgres();
  const db = await openDatabase({ databaseUrl: await postgres.createDatabase() }, { logger });
  const work = makeUnitOfWork(db);
  const ids = Array.from({ length: PEOPLE }, () => randomUUID());
  await work.run(async (tx) => {
    for (const id of ids)
      await tx.subscriptions.save({
        tenantId: tenant,
        personId: personId(randomUUID()),
        id,
        failures: 0,
        sharingTold: 0,
      });
  });
  const queue = await makeJobQueue(db);
  const done = new Set<string>();
  await queue.start((task) => {
    if (task.what === 'booking') done.add(task.eventId);
    return Promise.resolve();
  });
  const wake = () => void queue.dispatch().catch((fault: unknown) => logger.error(fault));
  const intake = makeTakeNotifications({ work, secrets, logger, wake });
  const server = createServer();
  addNotificationRoutes(server, { take: intake.take, logger });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: unknown = server.address();
  const port = typeof address === 'object' && address && 'port' in address ? address.port : 0;

  const bodyOf = (number: number) => {
    const id = ids[number % PEOPLE] ?? '';
    const value = {
      tenantId: tenant,
      subscriptionId: id,
      clientState: clientStateOf(secrets, tenant, id),
      changeType: 'updated',
      resourceData: { id: `event-${number}` },
    };
    return JSON.stringify({ value: [value] });
  };
  const { taken, refused, latencies, seconds } = await load(Number(port), bodyOf);
  const start = Date.now();
  while (done.size < taken && Date.now() - start < PATIENCE_MS) await pause(50);
  const perSecond = taken / seconds;
  const p99 = at(latencies, 0.99);
  const isGood =
    perSecond >= LIMITS.perSecond && p99 <= LIMITS.p99 && done.size >= taken && refused === 0;
  console.log(
    JSON.stringify({
      perSecond: Math.round(perSecond),
      p50: at(latencies, 0.5),
      p99,
      taken,
      refused,
      done: done.size,
      secondsUntilDone: Math.round((Date.now() - start) / 100) / 10,
      limits: LIMITS,
      isGood,
    }),
  );
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await queue.close();
  await db.close();
  await postgres.stop();
  return isGood;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);

/** Posts as fast as it is answered, over connections that stay open. */
async function load(port: number, bodyOf: (number: number) => string) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const latencies: number[] = [];
  let [sent, taken, refused] = [0, 0, 0];
  const post = (body: string) =>
    new Promise<number>((resolve, reject) => {
      const call = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          path: '/api/notifications',
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)),
      );
      call.on('error', reject);
      call.end(body);
    });
  const client = async () => {
    while (performance.now() - began < SECONDS * 1_000) {
      const body = bodyOf((sent += 1));
      const start = performance.now();
      if ((await post(body)) === 202) taken += 1;
      else refused += 1;
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  const seconds = (performance.now() - began) / 1_000;
  return { taken, refused, latencies: latencies.toSorted((a, b) => a - b), seconds };
}

process.exit((await benchIntake()) ? 0 : 1);
