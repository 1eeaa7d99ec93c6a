import { setTimeout as pause } from 'node:timers/promises';
import { query } from '../../tests/db-servers.ts';
import { processorTimeOf } from './processes.ts';
import type { RunningServices, Server } from './servers.ts';

const PATIENCE_MS = 900_000;
const STEP_MS = 1_000;
/** Longer than between two rounds of the product's upkeep of what it watches. */
const UPKEEP_MS = 25_000;

/** Resolves when everybody's calendar is watched and the place to read changes from is known. */
export async function enrol(
  people: number,
  services: RunningServices,
  { process }: Server,
  databaseUrl: string,
) {
  const [start, cpu, before] = [
    performance.now(),
    await processorTimeOf(process.pid),
    sumOf((await services.counts()).graph),
  ];
  for (let watched = 0; watched < people;) {
    if (performance.now() - start > PATIENCE_MS)
      throw new Error(`only ${watched} of ${people} calendars are watched. ${process.lastWords()}`);
    await pause(STEP_MS);
    const sql = 'SELECT count(*)::int AS n FROM subscriptions WHERE caught_up_at IS NOT NULL';
    watched = countIn(await query(databaseUrl, sql));
  }
  const counts = await services.counts();
  if (counts.subscriptions !== people)
    throw new Error(`Graph holds ${counts.subscriptions} subscriptions of ${people} people`);
  return {
    seconds: (performance.now() - start) / 1_000,
    graphEach: (sumOf(counts.graph) - before) / people,
    cpu: ((await processorTimeOf(process.pid)) - cpu) / people,
  };
}

/**
 * Resolves when nothing is left to do: also what the next rounds of the product's own upkeep give out, such as looking at
 * how each calendar is shared.
 */
export async function untilStill(databaseUrl: string): Promise<void> {
  const sql = `SELECT ((SELECT count(*) FROM notifications)
                     + (SELECT count(*) FROM pgboss.job WHERE state < 'completed'))::int AS n`;
  const deadline = performance.now() + PATIENCE_MS;
  await pause(UPKEEP_MS);
  while (countIn(await query(databaseUrl, sql)) > 0) {
    if (performance.now() > deadline) throw new Error('there is no end of work');
    await pause(STEP_MS);
  }
}

/** The number called `n` in the first row. */
export const countIn = (rows: readonly unknown[]): number => {
  const [row] = rows;
  return row && typeof row === 'object' && 'n' in row ? Number(row.n) : Number.NaN;
};

export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);
