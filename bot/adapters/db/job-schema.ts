import { PgBoss } from 'pg-boss';
import { z } from 'zod';

/** Where pg-boss keeps its own tables; the app role uses them and never changes them. */
export const JOB_SCHEMA = 'pgboss';

/** Runs SQL as whoever owns the tables; of several statements it answers the rows of all. */
export type RunSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

const Version = z.array(z.object({ version: z.coerce.string() })).max(1);

/**
 * Brings pg-boss's tables up to date and opens them to the app role. Part of migrating: run by the login that owns the
 * tables. Several processes may start at once: pg-boss takes a lock of its own.
 */
export async function migrateJobs(executeSql: RunSql): Promise<void> {
  const before = await versionOf(executeSql);
  const boss = new PgBoss({
    db: { executeSql },
    schema: JOB_SCHEMA,
    supervise: false,
    schedule: false,
    migrate: true,
  });
  // What goes wrong also rejects the start.
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  if ((await versionOf(executeSql)) === before) return;
  await executeSql(
    `GRANT USAGE ON SCHEMA ${JOB_SCHEMA} TO motesvakt_app;
     GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOB_SCHEMA} TO motesvakt_app;
     GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${JOB_SCHEMA} TO motesvakt_app;
     GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOB_SCHEMA} TO motesvakt_app;`,
  );
}

async function versionOf(executeSql: RunSql): Promise<string | undefined> {
  const { rows: found } = await executeSql(
    `SELECT to_regclass('${JOB_SCHEMA}.version') IS NOT NULL AS installed`,
  );
  const [{ installed } = { installed: false }] = z
    .array(z.object({ installed: z.boolean() }))
    .parse(found);
  if (!installed) return undefined;
  const { rows } = await executeSql(`SELECT version FROM ${JOB_SCHEMA}.version`);
  return Version.parse(rows)[0]?.version;
}
