import type { TenantId } from '../../domain/ids.ts';
import type { WatchTask } from '../../domain/watch-task.ts';

/** A task that failed as often as it is tried. */
export interface DeadLetter {
  readonly id: string;
  readonly task: WatchTask;
  readonly diedAt: Date;
}

/** Does tasks one by one, each until it has been done: again after a fault with growing pauses, again after a crash. */
export interface TaskQueue {
  /** When some process last looked after the queue before this one opened it; missing when none ever did. */
  readonly tendedUntil?: Date;
  /**
   * Moves what the notifications' store holds into the queue, in one transaction: each is moved once. Repeats within one
   * move become one task. Resolves when nothing is left to move.
   */
  dispatch(): Promise<void>;
  /** Tasks of the same event are never done at the same time in one process. */
  start(work: (task: WatchTask) => Promise<void>): Promise<void>;
  /** How many tasks wait to be done, those with a pause before them too. */
  depth(): Promise<number>;
  deadLetters(tenantId: TenantId): Promise<readonly DeadLetter[]>;
  /** Puts a dead letter into the queue again; false when there is none of that id. */
  replay(tenantId: TenantId, id: string): Promise<boolean>;
  /** Lets the tasks under way finish, for a while. */
  close(): Promise<void>;
}
