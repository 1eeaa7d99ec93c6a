import type { Job, JobResult, PgBoss } from 'pg-boss';

/** Together as many tasks under way at a time; mostly they wait for Microsoft. A batch waits for its slowest task, so there are several. */
const WORKERS = 16;
const BATCH = 5;
/** One worker looks now and then for what is due again or was left by another process; the others rarely, in case it is held up. */
const LOOK_SECONDS = { first: 2, others: 30 } as const;

/** Workers on one queue, in this process. */
export interface QueueWorkers<T extends object> {
  /** Each batch answers with a result for each of its tasks. */
  start(work: (batch: readonly Job<T>[]) => Promise<JobResult[]>): Promise<void>;
  /** There is something to do. */
  readonly wake: () => void;
}

/**
 * Wakes one worker at a time, and the next when a batch was full. pg-boss's own notification would wake all of them, in all
 * processes, and most of them for nothing.
 */
export function makeQueueWorkers<T extends object>(boss: PgBoss, queue: string): QueueWorkers<T> {
  const idle = new Set<string>();
  const all: string[] = [];
  const wake = () => {
    const [one] = idle;
    if (one === undefined) {
      // Everybody is at work: each looks again before it rests.
      for (const id of all) boss.notifyWorker(id);
      return;
    }
    // Whoever is on the way is not woken a second time while another sleeps.
    idle.delete(one);
    idle.add(one);
    boss.notifyWorker(one);
  };
  return {
    start: async (work) => {
      for (let number = 0; number < WORKERS; number += 1) {
        let id = '';
        const options = {
          batchSize: BATCH,
          pollingIntervalSeconds: number === 0 ? LOOK_SECONDS.first : LOOK_SECONDS.others,
          burstWhenBatchFull: true,
          perJobResults: true,
        } as const;
        id = await boss.work<T, object, typeof options>(queue, options, async (batch) => {
          idle.delete(id);
          if (batch.length === BATCH) wake();
          try {
            return await work(batch);
          } finally {
            idle.add(id);
          }
        });
        all.push(id);
        idle.add(id);
      }
    },
    wake,
  };
}
