import { setTimeout as pause } from 'node:timers/promises';
import { makeJobQueue } from '../../../bot/adapters/db/job-queue.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';

/** Does the queue's tasks and prints each when it begins and when it is done: made to be killed. */
const [databaseUrl = ''] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const db = await openDatabase({ databaseUrl }, { logger: silent });
const queue = await makeJobQueue(db, { firstPause: 1, heartbeat: 10 });
await queue.start(async (task) => {
  process.stdout.write(`begun ${task.tenantId}\n`);
  await pause(50);
  process.stdout.write(`done ${task.tenantId}\n`);
});
await queue.dispatch();
