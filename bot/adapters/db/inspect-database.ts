import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { DataDirTaken, lockDataDir } from './data-dir-lock.ts';
import type { DatabasePlace } from './database.ts';
import { readMigrations, unrun } from './migrate.ts';
import { folderIn, hasDatabase } from './open-pglite.ts';

const CONNECT_MS = 5_000;

/** `in-use`: another process of ours has the folder. `none`: the folder holds no database yet. */
export type DatabaseCondition =
  | { readonly kind: 'in-use' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'inspected';
      /** Migrations of this release that it has not had. */
      readonly unrun: readonly string[];
      /** How far its clock is ahead of ours, in milliseconds; an embedded one has ours. */
      readonly aheadByMs: number;
      /** Whether the login may work as the role that the product steps down to. */
      readonly mayStepDown: boolean;
    };

/**
 * Looks at the database and changes nothing, which opening it would. Throws MigrationChanged, and the driver's own fault
 * when it cannot be reached.
 */
export const inspectDatabase = (place: DatabasePlace): Promise<DatabaseCondition> =>
  'databaseUrl' in place ? inspectPostgres(place.databaseUrl) : inspectPGlite(place.dataDir);

async function inspectPostgres(databaseUrl: string): Promise<DatabaseCondition> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
    application_name: 'motesvakt-inspect',
  });
  // What breaks the connection also rejects the query under way.
  client.on('error', () => undefined);
  await client.connect();
  const query = async <Row extends Record<string, unknown>>(text: string) =>
    (await client.query<Row>(text)).rows;
  try {
    const asked = Date.now();
    const [clock] = await query<{ now: Date }>('SELECT clock_timestamp() AS now');
    const halfway = (asked + Date.now()) / 2;
    const left = await unrun({ query }, await readMigrations());
    const mayStepDown = await query('SET ROLE motesvakt_app').then(
      () => true,
      () => false,
    );
    const aheadByMs = Math.round((clock?.now.getTime() ?? halfway) - halfway);
    return { kind: 'inspected', unrun: left, aheadByMs, mayStepDown };
  } finally {
    await client.end();
  }
}

async function inspectPGlite(dataDir: string): Promise<DatabaseCondition> {
  if (!(await hasDatabase(dataDir))) return { kind: 'none' };
  const lock = await lockDataDir(dataDir).catch((fault: unknown) => {
    if (fault instanceof DataDirTaken) return undefined;
    throw fault;
  });
  if (!lock) return { kind: 'in-use' };
  try {
    const pglite = await PGlite.create(folderIn(dataDir));
    try {
      const query = async <Row extends Record<string, unknown>>(text: string) =>
        (await pglite.query<Row>(text)).rows;
      const left = await unrun({ query }, await readMigrations());
      return { kind: 'inspected', unrun: left, aheadByMs: 0, mayStepDown: true };
    } finally {
      await pglite.close();
    }
  } finally {
    await lock.release();
  }
}
