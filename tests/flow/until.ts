import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const STEP_MS = 50;

/** Resolves when it is so; throws after a while, with what it was waiting for and what `said` has to say. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  said: () => string = () => '',
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`it never came to be: ${what}. ${said()}`);
    await pause(STEP_MS);
  }
}
