import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import type { Rig } from './rig.ts';
import { install } from './servers.ts';
import { median } from './statistics.ts';

const STARTS = { short: 5, full: 15 };
const MOST_MS = 2_000;

/** From starting the process until it answers that it is ready: on an empty database, and on one that is up to date. */
export async function benchColdStart(rig: Rig): Promise<readonly Figure[]> {
  const services = await rig.services();
  const DATABASE_URL = await (await rig.postgres()).createDatabase();
  const folder = join(rig.folder, 'cold');
  const installation = await install('cold', services, folder, { DATABASE_URL });
  const start = async () => {
    const begun = performance.now();
    const server = await installation.start();
    const took = performance.now() - begun;
    await server.process.stop();
    return took;
  };
  const first = await start();
  const times: number[] = [];
  for (let at = 0; at < (rig.isFull ? STARTS.full : STARTS.short); at += 1)
    times.push(await start());
  return [
    atMost('cold start on PostgreSQL: median', median(times), MOST_MS, {
      unit: ' ms',
      digits: 0,
      note: ` (longest of ${times.length} ${Math.max(...times).toFixed(0)} ms; making all tables ${first.toFixed(0)} ms)`,
    }),
  ];
}
