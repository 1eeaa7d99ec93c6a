import { makeJobQueue } from '../../../bot/adapters/db/job-queue.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';

/**
 * Does so many of the queue's tasks, printing each when it begins and when it is done; those after them begin and never
 * end: made to be killed.
 */
const [databaseUrl = '', finished = ''] = process.argv.slice(2);
let begun = 0;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const db = await openDatabase({ databaseUrl }, { logger: silent });
const queue = await makeJobQueue(db, { firstPause: 1, heartbeat: 10 });
await queue.start(async (task) => {
  process.stdout.write(`begun ${task.tenantId}\n`);
  begun += 1;
  if (begun > Number(finished)) await new Promise(() => undefined);
  process.stdout.write(`done ${task.tenantId}\n`);
});
await queue.dispatch();
