import { setTimeout as pause } from 'node:timers/promises';

/** Asks again, tightly, until the answer is no longer undefined or false, and gives it. Throws, saying what never came. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  patienceMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`it never came about that ${what}`);
    await pause(10);
  }
}
