/** Most that is stored in one go. */
const MOST = 1_000;

/**
 * Stores what comes in while one storing is under way together in the next: under load one commit serves many. Each caller
 * waits until its own is stored, and hears when that failed.
 */
export function joined<T>(
  store: (all: readonly T[]) => Promise<void>,
): (some: readonly T[]) => Promise<void> {
  const waiting: { readonly some: readonly T[]; readonly settle: (fault?: Error) => void }[] = [];
  let isRunning = false;

  const next = () => {
    let count = 0;
    const cut = waiting.findIndex(({ some }) => (count += some.length) > MOST);
    // One caller alone may bring more than what is usually stored in one go.
    return waiting.splice(0, cut < 0 ? waiting.length : Math.max(1, cut));
  };
  const drain = async () => {
    while (waiting.length > 0) {
      const batch = next();
      try {
        await store(batch.flatMap(({ some }) => some));
        batch.forEach(({ settle }) => settle());
      } catch (fault) {
        batch.forEach(({ settle }) => settle(asError(fault)));
      }
    }
    // In the same turn as the last look, so that nobody comes in between unseen.
    isRunning = false;
  };
  return (some) =>
    new Promise((resolve, reject) => {
      waiting.push({
        some,
        settle: (fault) => (fault === undefined ? resolve() : reject(fault)),
      });
      if (isRunning) return;
      isRunning = true;
      void drain();
    });
}

const asError = (fault: unknown) =>
  fault instanceof Error ? fault : new Error('not stored', { cause: fault });
