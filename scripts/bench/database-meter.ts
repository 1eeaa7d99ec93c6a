import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { query } from '../../tests/db-servers.ts';
import { processorTimeOf } from './processes.ts';

const STEP_MS = 1_000;
const Activity = z.array(z.object({ pid: z.number(), isOurs: z.boolean(), isAtWork: z.boolean() }));
const Totals = z
  .array(z.object({ active: z.coerce.number(), commits: z.coerce.number() }))
  .length(1);

/** What a stretch of load cost the database server. */
export interface DatabaseUse {
  /** Processor time of all the server's processes, in milliseconds. */
  readonly cpu: number;
  /** Time that connections spent executing, in milliseconds. */
  readonly active: number;
  readonly commits: number;
  /** The product's connections, at most; and at work at the same moment, at most. */
  readonly connections: number;
  readonly atWork: number;
}

/** Measures from now on; linux only, on a server of this machine. Its own look once a second is part of what it sees. */
export function databaseMeter(databaseUrl: string) {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  let [connections, atWork, isStopped] = [0, 0, false];
  const totals = async () => {
    const sql = `SELECT active_time AS active, xact_commit AS commits FROM pg_stat_database WHERE datname = current_database()`;
    const [row] = Totals.parse(await query(databaseUrl, sql));
    return row ?? { active: 0, commits: 0 };
  };
  const look = async () => {
    const sql = `SELECT pid, coalesce(application_name LIKE 'motesvakt%', false) AS "isOurs", coalesce(state = 'active', false) AS "isAtWork"
                 FROM pg_stat_activity`;
    const activity = Activity.parse(await query(databaseUrl, sql));
    const ours = activity.filter(({ isOurs }) => isOurs);
    connections = Math.max(connections, ours.length);
    atWork = Math.max(atWork, ours.filter(({ isAtWork }) => isAtWork).length);
    for (const { pid } of activity) {
      // A connection may be gone by now.
      const used = await processorTimeOf(pid).catch(() => undefined);
      if (used === undefined) continue;
      if (!first.has(pid)) first.set(pid, used);
      last.set(pid, used);
    }
  };
  const start = totals();
  const looking = (async () => {
    while (!isStopped) {
      await look();
      await pause(STEP_MS);
    }
  })();
  return {
    async stop(): Promise<DatabaseUse> {
      isStopped = true;
      await looking;
      await look();
      const [before, after] = [await start, await totals()];
      const cpu = [...last].reduce((sum, [pid, used]) => sum + used - (first.get(pid) ?? used), 0);
      return {
        cpu,
        active: after.active - before.active,
        commits: after.commits - before.commits,
        connections,
        atWork,
      };
    },
  };
}
