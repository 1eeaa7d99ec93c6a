import { AsyncLocalStorage } from 'node:async_hooks';
import type { UnitOfWork } from '../../bot/app/ports/unit-of-work.ts';
import type { MeetingId, TenantId } from '../../bot/domain/ids.ts';
import type { WatchTask } from '../../bot/domain/watch-task.ts';
import { keyOf } from './fake-keys.ts';
import { copyOf, emptyTables, storesOn } from './fake-stores.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

export interface FakeUnitOfWork extends UnitOfWork, FaultPlan<'run'> {
  /** What a person's request or retention does to one entry of the log. */
  erase(tenantId: TenantId, meetingId: MeetingId, seq: number): void;
  /** Takes out everything that waits for the queue, in order, as a commit of its own. */
  takeNotifications(): readonly WatchTask[];
}

/** The stores in memory: runs come one after another, and what a failed run did is forgotten. */
export function makeFakeUnitOfWork(): FakeUnitOfWork {
  let tables = emptyTables();
  let last: Promise<unknown> = Promise.resolve();
  const running = new AsyncLocalStorage<{ isOpen: boolean }>();
  const { plan, during } = makeFaultPlan<'run'>();

  return {
    ...plan,
    erase: (tenantId, meetingId, seq) => {
      const key = keyOf(tenantId, meetingId);
      tables.events.set(key, (tables.events.get(key) ?? []).with(seq - 1, undefined));
    },
    takeNotifications: () => {
      const taken = [...tables.notifications.values()];
      tables.notifications.clear();
      return taken;
    },
    read: async (look) => {
      if (running.getStore()?.isOpen) throw new Error('runs are not nested');
      const turn = last.then(() => during('run', () => look(storesOn(copyOf(tables)))));
      last = turn.catch(() => undefined);
      return turn;
    },
    run: async (work) => {
      if (running.getStore()?.isOpen) throw new Error('runs are not nested');
      const turn = last.then(() =>
        during('run', async () => {
          const copy = copyOf(tables);
          const run = { isOpen: true };
          try {
            const value = await running.run(run, () => work(storesOn(copy)));
            tables = copy;
            return value;
          } finally {
            run.isOpen = false;
          }
        }),
      );
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
