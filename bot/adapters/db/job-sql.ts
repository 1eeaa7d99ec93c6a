import type { PGlite } from '@electric-sql/pglite';
import type { QueryResult } from 'pg';

/** SQL for pg-boss: several statements in one text when there are no values. */
interface JobSql {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}

/** PGlite's one session. It waits for a transaction that is open, so pg-boss never ends up inside one of ours. */
export const pgliteSql = (pglite: PGlite): JobSql => ({
  executeSql: async (text, values) => {
    if (values?.length) return { rows: (await pglite.query(text, values)).rows };
    try {
      const results = await pglite.exec(text);
      return { rows: results.flatMap(({ rows }) => rows) };
    } catch (fault) {
      // A text that begins a transaction of its own would leave it open, broken, for everybody.
      await pglite.exec('ROLLBACK');
      throw fault;
    }
  },
});

/** node-postgres answers several statements with several results, whatever its type says. */
export const rowsOfAll = (result: QueryResult | readonly QueryResult[]): { rows: unknown[] } => ({
  rows: [result].flat().flatMap((each: QueryResult) => each.rows as unknown[]),
});
