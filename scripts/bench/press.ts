import { setTimeout as pause } from 'node:timers/promises';
import type { BenchPanel } from './bench-panel.ts';
import type { Server } from './servers.ts';

/** Hosts' panels, and the processes that they press on in turn. */
export interface Pressing {
  readonly panels: readonly BenchPanel[];
  readonly servers: readonly Server[];
}

const STEP_MS = 2;

/**
 * Presses at a rate, whatever the answers do. Milliseconds from when each press was due until its answer: who has to wait
 * for an earlier answer of the same panel waits in them, too.
 */
export async function pressAtRate(
  { panels, servers }: Pressing,
  { seconds, perSecond }: { readonly seconds: number; readonly perSecond: number },
): Promise<readonly number[]> {
  const lines = panels.map(() => Promise.resolve());
  const times: number[] = [];
  const start = performance.now();
  for (let number = 0; number < seconds * perSecond; number += 1) {
    const due = start + (number * 1_000) / perSecond;
    while (performance.now() < due) await pause(STEP_MS);
    const at = number % panels.length;
    const server = servers[Math.floor(number / panels.length) % servers.length];
    lines[at] = (lines[at] ?? Promise.resolve()).then(async () => {
      if (server) await panels[at]?.press(server);
      times.push(performance.now() - due);
    });
    // What goes wrong is thrown below, when all are awaited.
    lines[at].catch(() => undefined);
  }
  await Promise.all(lines);
  return times;
}

/** So many panels at a time press as fast as they are answered. Returns how many presses were taken. */
export async function pressFlatOut(
  { panels, servers }: Pressing,
  { seconds, atATime }: { readonly seconds: number; readonly atATime: number },
): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  const free = [...panels];
  let count = 0;
  const hand = async (number: number) => {
    for (let turn = number; performance.now() < end; turn += 1) {
      const panel = free.shift();
      const server = servers[turn % servers.length];
      if (!panel || !server) throw new Error('there are too few panels');
      await panel.press(server);
      free.push(panel);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: atATime }, (_, number) => hand(number)));
  return count;
}
