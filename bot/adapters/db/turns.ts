import { setTimeout as pause } from 'node:timers/promises';

/**
 * One run at a time; whoever asks meanwhile waits for one more run, a moment later, so that nothing is left behind and a
 * rush is one run and not hundreds.
 */
export function oneAtATime(work: () => Promise<void>, pauseMs: number): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = () => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => pause(pauseMs))
      .then(() => {
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
