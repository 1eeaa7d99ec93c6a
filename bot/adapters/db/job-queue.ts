import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { PgBoss, fromKysely } from 'pg-boss';
import type { ConstructorOptions, JobInsert, JobResult } from 'pg-boss';
import type { DeadLetter, TaskQueue } from '../../app/ports/task-queue.ts';
import type { WatchTask } from '../../domain/watch-task.ts';
import { MOST_RETRIES, RETRY } from '../../domain/watch-task.ts';
import type { Database } from './database.ts';
import { codeOf } from './fault-code.ts';
import { JOB_SCHEMA } from './job-schema.ts';
import { pgliteSql } from './job-sql.ts';
import { makeQueueWorkers } from './queue-workers.ts';
import { makeTurns, oneAtATime } from './turns.ts';
import { StoredTask, groupOf, taskOf } from './stored-task.ts';
import type { Tables } from './tables.ts';

const QUEUE = 'watch';
const DEAD = 'watch-dead';
/** Between one move and the next, when there is a rush: several tasks come together, and nobody notices so short a wait. */
const PAUSE_MS = 200;
/** Rows moved in one transaction. */
const BATCH = 500;
/** Somebody may be at work with the booking; what is seen to for everybody at once, such as after a restart, gives way. */
const PRIORITY: Readonly<Record<WatchTask['what'], number>> = {
  booking: 2,
  subscribe: 1,
  renew: 1,
  'catch-up': 1,
  sharing: 0,
};
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** A task may take this long; after a crash it is tried again when its heartbeat has been missing for half a minute. */
const LONGEST_TASK = 5 * MINUTE;
const HEARTBEAT = 30;
const CLOSE_MS = 8_000;

export interface QueueSettings {
  /** Seconds before the second attempt. */
  readonly firstPause?: number;
  readonly mostRetries?: number;
  /** Seconds without a sign of life after which a task is taken for its worker's last; at least 10. */
  readonly heartbeat?: number;
}

/** The queue on pg-boss, in the same database as everything else. Close it before the database. */
export async function makeJobQueue(db: Database, settings: QueueSettings = {}): Promise<TaskQueue> {
  const heartbeat = settings.heartbeat ?? HEARTBEAT;
  const boss = new PgBoss(optionsFor(db, heartbeat));
  boss.on('error', (fault) => db.logger.error('jobs.fault', fault));
  const tendedUntil = await lastTended(db.kysely);
  await boss.start();
  await prepareQueues(boss, settings, heartbeat);
  const workers = makeQueueWorkers<WatchTask>(boss, QUEUE);
  const dispatch = oneAtATime(() => moveAll(db.kysely, boss, workers.wake), PAUSE_MS);

  return {
    ...(tendedUntil ? { tendedUntil } : {}),
    dispatch,
    start: async (work) => {
      const inTurn = makeTurns();
      await workers.start((batch) =>
        Promise.all(
          batch.map(async ({ id, data }): Promise<JobResult> => {
            try {
              const task = taskOf(data);
              await inTurn(groupOf(task), () => work(task));
              return { id, status: 'completed' };
            } catch (fault) {
              db.logger.warn('jobs.failed', { jobId: id, code: codeOf(fault) });
              return { id, status: 'failed' };
            }
          }),
        ),
      );
    },
    depth: async () => (await boss.getQueue(QUEUE))?.queuedCount ?? 0,
    deadLetters: async (tenant) => {
      const jobs = await boss.findJobs<WatchTask>(DEAD, {
        queued: true,
        data: { tenantId: tenant },
      });
      return jobs.map((job): DeadLetter => ({
        id: job.id,
        task: taskOf(job.data),
        diedAt: job.createdOn,
      }));
    },
    replay: async (tenant, id) => {
      const moved = await boss.redrive(DEAD, {
        destination: QUEUE,
        ids: [id],
        data: { tenantId: tenant },
      });
      if (moved > 0) workers.wake();
      return moved > 0;
    },
    close: () => boss.stop({ graceful: true, timeout: CLOSE_MS }),
  };
}

function optionsFor({ engine }: Database, heartbeat: number): ConstructorOptions {
  const shared = {
    schema: JOB_SCHEMA,
    // The tables belong to another login: they were brought up to date when the database was opened.
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: heartbeat,
    monitorIntervalSeconds: heartbeat,
  };
  if (engine.name === 'pglite')
    return { ...shared, db: pgliteSql(engine.pglite), backend: 'pglite' };
  return {
    ...shared,
    connectionString: engine.databaseUrl,
    application_name: 'motesvakt-jobs',
    max: 4,
    // As everywhere: nothing the product runs may do more than the app role.
    options: '-c role=motesvakt_app',
  };
}

async function prepareQueues(
  boss: PgBoss,
  settings: QueueSettings,
  heartbeat: number,
): Promise<void> {
  const retries = {
    retryLimit: settings.mostRetries ?? MOST_RETRIES,
    retryDelay: settings.firstPause ?? RETRY.firstSeconds,
    retryBackoff: true,
    retryDelayMax: RETRY.longestSeconds,
    expireInSeconds: LONGEST_TASK,
    heartbeatSeconds: heartbeat,
    retentionSeconds: 14 * DAY,
    deleteAfterSeconds: 10 * MINUTE,
    // Earlier releases had it: it would wake every worker of every process.
    notify: false,
  };
  // A dead letter stays until an operator has looked, at most 90 days.
  await boss.createQueue(DEAD, { retentionSeconds: 90 * DAY, retryLimit: 0 });
  await boss.createQueue(QUEUE, { ...retries, deadLetter: DEAD });
  await boss.updateQueue(QUEUE, retries);
}

/** Whoever is alive looks over the queues every so often, and notes it there. */
async function lastTended(kysely: Kysely<Tables>): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    SELECT greatest(max(monitor_claim_on), max(monitor_on)) AS at FROM ${sql.id(JOB_SCHEMA, 'queue')}
  `.execute(kysely);
  return rows[0]?.at ?? undefined;
}

async function moveAll(kysely: Kysely<Tables>, boss: PgBoss, wake: () => void): Promise<void> {
  let moved: number;
  do {
    moved = await kysely.transaction().execute((tx) => moveSome(tx, boss));
    if (moved > 0) wake();
  } while (moved === BATCH);
}

/** Out of the notifications and into the queue in one commit, so that a crash loses nothing and doubles nothing. */
async function moveSome(tx: Kysely<Tables>, boss: PgBoss): Promise<number> {
  const rows = await tx
    .selectFrom('notifications')
    .select(['tenant_id', 'person_id', 'what', 'event_id', sql<string>`id::text`.as('id')])
    .orderBy('notifications.id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return 0;
  const tasks = rows.map((row) =>
    StoredTask.parse({
      tenantId: row.tenant_id,
      personId: row.person_id,
      what: row.what,
      ...(row.event_id === null ? {} : { eventId: row.event_id }),
    }),
  );
  const jobs = new Map<string, JobInsert<WatchTask>>();
  for (const task of tasks) {
    jobs.set(groupOf(task), { data: task, priority: PRIORITY[task.what] });
  }
  await boss.insert(QUEUE, [...jobs.values()], { db: fromKysely(tx) });
  await tx
    .deleteFrom('notifications')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return rows.length;
}
