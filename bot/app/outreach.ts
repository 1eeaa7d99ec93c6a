/** So many at the same time: Microsoft's answers are waited for, and one that does not come holds up nobody else. */
const AT_A_TIME = 16;

/**
 * Tells the outside world of changes. Changes with the same key are told of one telling at a time; those that come while it
 * is under way are told of together in the next. `tell` does not reject.
 */
export function makeOutreach<T>({
  keyOf,
  tell,
}: {
  readonly keyOf: (change: T) => string;
  readonly tell: (changes: readonly T[]) => Promise<void>;
}) {
  const waiting = new Map<string, readonly T[]>();
  const underWay = new Map<string, Promise<void>>();

  const begin = () => {
    for (const [key, changes] of waiting) {
      if (underWay.size >= AT_A_TIME) return;
      if (underWay.has(key)) continue;
      waiting.delete(key);
      const telling = tell(changes).finally(() => {
        underWay.delete(key);
        begin();
      });
      underWay.set(key, telling);
    }
  };
  return {
    add: (changes: readonly T[]): void => {
      for (const [key, some] of Map.groupBy(changes, keyOf))
        waiting.set(key, [...(waiting.get(key) ?? []), ...some]);
      begin();
    },
    /** Resolves when everything added has been told of. */
    settled: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
