import { z } from 'zod';
import { query } from '../../tests/db-servers.ts';
import type { Told } from './services-messages.ts';

/** The first look goes so far back; what is done between two looks is read with as much overlap. */
const OVERLAP_MS = 15_000;
const Done = z.array(z.object({ event: z.string(), at: z.coerce.number() }));
const Depth = z.array(z.object({ waiting: z.coerce.number(), dead: z.coerce.number() })).length(1);

/**
 * Follows in the database what becomes of each mailbox's event that Graph told of: waiting, and then done. A finished
 * task is thrown away by the product after some minutes, so one looks often.
 */
export function watchJobs(databaseUrl: string) {
  const toldAt = new Map<string, number>();
  const doneAt = new Map<string, number>();
  let since = Date.now();
  let dead = 0;
  return {
    told(some: readonly Told[]): void {
      for (const [event, at] of some) toldAt.set(event, at);
    },
    /** How many wait or are worked at: as notifications, or as tasks. */
    async look(): Promise<number> {
      const from = since - OVERLAP_MS;
      since = Date.now();
      const done = await query(
        databaseUrl,
        `SELECT data->>'eventId' AS event, extract(epoch FROM completed_on) * 1000 AS at FROM pgboss.job
         WHERE name = 'watch' AND state = 'completed' AND data->>'what' = 'booking'
           AND completed_on > to_timestamp(${from / 1_000})`,
      );
      for (const { event, at } of Done.parse(done))
        doneAt.set(event, Math.min(at, doneAt.get(event) ?? Infinity));
      const [row] = Depth.parse(
        await query(
          databaseUrl,
          `SELECT (SELECT count(*) FROM notifications)
                + (SELECT count(*) FROM pgboss.job WHERE name = 'watch' AND state < 'completed') AS waiting,
                  (SELECT count(*) FROM pgboss.job WHERE name = 'watch-dead') AS dead`,
        ),
      );
      dead = row?.dead ?? 0;
      return row?.waiting ?? 0;
    },
    result: () => ({
      /** Mailboxes' events told of whose task has not been done since. */
      lost: [...toldAt.keys()].filter((event) => !doneAt.has(event)).length,
      dead,
      latencies: [...toldAt].flatMap(([event, at]) => {
        const done = doneAt.get(event);
        return done === undefined ? [] : [Math.max(0, done - at)];
      }),
    }),
  };
}
