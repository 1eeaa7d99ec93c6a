import { setTimeout as pause } from 'node:timers/promises';

/**
 * One run at a time, the first at once and the next no sooner than a pause after it: whoever asks meanwhile waits for one more
 * run, so that nothing is left behind and a rush is a few runs and not hundreds. Rejects when the run fails.
 */
export function oneAtATime(work: () => Promise<void>, pauseMs: number): () => Promise<void> {
  let rested: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = () => {
    const running = work();
    rested = running
      .catch(() => undefined)
      .then(() => pause(pauseMs, undefined, { ref: false }))
      .then(() => {
        rested = undefined;
      });
    return running;
  };
  return () => {
    if (!rested) return run();
    next ??= rested.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
}

/** Work with the same key is done in the order asked for, one at a time; other work is not held up. */
export function makeTurns() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
