import type { Clock } from '../../bot/app/ports/clock.ts';
import type { DeadLetter, TaskQueue } from '../../bot/app/ports/task-queue.ts';
import type { WatchTask } from '../../bot/domain/watch-task.ts';
import { MOST_RETRIES, waitAfter } from '../../bot/domain/watch-task.ts';
import type { FakeUnitOfWork } from './fake-unit-of-work.ts';

export interface FakeTaskQueue extends TaskQueue {
  /** Does everything that is due by the clock, until nothing is. */
  run(): Promise<void>;
  readonly size: () => number;
  /** A task that has been tried often enough; answers with its id among the dead letters. */
  bury(task: WatchTask): string;
}

/** The queue in memory: time is the fake clock's, and nothing is done before `run`. */
export function makeFakeTaskQueue(work: FakeUnitOfWork, clock: Clock): FakeTaskQueue {
  let jobs: { task: WatchTask; failures: number; dueAt: Date }[] = [];
  let dead: DeadLetter[] = [];
  let handler: ((task: WatchTask) => Promise<void>) | undefined;
  let count = 0;

  const add = (task: WatchTask) => void jobs.push({ task, failures: 0, dueAt: clock.now() });
  const dispatch = () => {
    const distinct = new Map(work.takeNotifications().map((task) => [JSON.stringify(task), task]));
    distinct.forEach(add);
    return Promise.resolve();
  };
  const bury = (task: WatchTask) => {
    const id = `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`;
    dead.push({ id, task, diedAt: clock.now() });
    return id;
  };
  const doOne = async (job: (typeof jobs)[number]) => {
    jobs = jobs.filter((each) => each !== job);
    try {
      await handler?.(job.task);
    } catch {
      // The real queue writes the class of the fault down; here the retry is what matters.
      const failures = job.failures + 1;
      if (failures > MOST_RETRIES) bury(job.task);
      else
        jobs.push({
          task: job.task,
          failures,
          dueAt: new Date(clock.now().getTime() + waitAfter(failures)),
        });
    }
  };

  return {
    dispatch,
    start: (work_) => {
      handler = work_;
      return Promise.resolve();
    },
    size: () => jobs.length,
    depth: () => Promise.resolve(jobs.length),
    bury,
    run: async () => {
      await dispatch();
      for (;;) {
        const next = jobs.find(({ dueAt }) => dueAt <= clock.now());
        if (!next) return;
        await doOne(next);
        await dispatch();
      }
    },
    deadLetters: (tenant) => Promise.resolve(dead.filter(({ task }) => task.tenantId === tenant)),
    replay: (tenant, id) => {
      const found = dead.find((each) => each.id === id && each.task.tenantId === tenant);
      dead = dead.filter((each) => each !== found);
      if (found) add(found.task);
      return Promise.resolve(found !== undefined);
    },
    close: () => Promise.resolve(),
  };
}
