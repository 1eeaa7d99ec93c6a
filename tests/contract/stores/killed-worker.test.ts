import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { makeJobQueue } from '../../../bot/adapters/db/job-queue.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { eventId, personId } from '../../../bot/domain/ids.ts';
import type { WatchTask } from '../../../bot/domain/watch-task.ts';
import { startPostgres } from '../../db-servers.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { newTenant } from './builders.ts';

const MANY = 60;
const FINISHED = 15;
const PATIENCE_MS = 90_000;

it('a worker that is killed in the middle of its tasks loses none: another one does them', async () => {
  const server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const db = await openDatabase({ databaseUrl }, { logger: makeRecordingLogger() });
  const tasks = Array.from({ length: MANY }, (): WatchTask => ({
    tenantId: newTenant(),
    personId: personId(randomUUID()),
    what: 'booking',
    eventId: eventId(randomUUID()),
  }));
  await makeUnitOfWork(db).run((tx) => tx.notifications.add(tasks));

  const { NODE_OPTIONS: _forTestsOnly, ...env } = process.env;
  const script = fileURLToPath(new URL('./worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, databaseUrl, String(FINISHED)], { env });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const linesOf = (what: string) =>
    [...printed.matchAll(new RegExp(`^${what} (.+)$`, 'gm'))].map(([, tenant]) => tenant);
  while (linesOf('done').length < FINISHED || linesOf('begun').length <= FINISHED) await pause(5);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const before = linesOf('done');
  expect(before).toHaveLength(FINISHED);

  const after: string[] = [];
  const queue = await makeJobQueue(db, { firstPause: 1, heartbeat: 10 });
  await queue.start((task) => {
    after.push(task.tenantId);
    return Promise.resolve();
  });
  await queue.dispatch();
  const start = Date.now();
  const done = () => new Set([...before, ...after]);
  while (done().size < MANY && Date.now() - start < PATIENCE_MS) await pause(100);

  expect(done().size).toBe(MANY);
  // Only what was under way when it was killed may have been done by both.
  expect(after.filter((tenant) => before.includes(tenant)).length).toBeLessThanOrEqual(20);
  await queue.close();
  await db.close();
  await server.stop();
}, 150_000);
