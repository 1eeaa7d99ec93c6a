import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, DatabaseOptions } from './database.ts';
import { migrateJobs } from './job-schema.ts';
import { rowsOfAll } from './job-sql.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { Tables } from './tables.ts';

const CONNECT_MS = 5_000;
/** Any number of ours; the lock goes with the connection. */
const JOB_LOCK = 7_305_412;
const STATEMENT_MS = 15_000;
/** A transaction never waits for anything but the database, so one that idles is lost. */
const IDLE_IN_TRANSACTION_MS = 30_000;

export async function openPostgres(
  databaseUrl: string,
  { logger, role = 'motesvakt_app', poolSize = 10 }: DatabaseOptions,
): Promise<Database> {
  await migrateOnce(databaseUrl);
  // The pool waits for this before it hands the connection out, and closes it when refused, whatever its type says.
  const stepDown = { onConnect: (client: pg.ClientBase) => client.query(`SET ROLE ${role}`) };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    application_name: 'motesvakt',
    ...stepDown,
  });
  // Without listeners a connection that breaks would end the process: the pool hears of those that idle in it, and each
  // connection of itself while a transaction has it and no query is under way.
  pool.on('error', (fault) => logger.error('database.connection-lost', fault));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const database: Database = {
    kysely,
    engine: { name: 'postgres', databaseUrl },
    logger,
    ping: async () => void (await sql`SELECT 1`.execute(kysely)),
    close: () => kysely.destroy(),
  };
  try {
    await database.ping();
  } catch (fault) {
    await database.close();
    throw fault;
  }
  return database;
}

/** Over a connection of its own: it changes tables, which the app role may not. */
async function migrateOnce(databaseUrl: string) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'motesvakt-migrate',
  });
  // What breaks the connection also rejects the query under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await migrate(
      {
        exec: (text) => client.query(text),
        query: async <Row extends Record<string, unknown>>(
          text: string,
          parameters: readonly unknown[] = [],
        ) => (await client.query<Row>(text, [...parameters])).rows,
      },
      await readMigrations(),
    );
    // pg-boss locks what it makes, but not the making of its schema.
    await client.query('SELECT pg_advisory_lock($1)', [JOB_LOCK]);
    await migrateJobs(async (text, values) =>
      rowsOfAll(await client.query(text, values?.length ? values : undefined)),
    );
  } finally {
    await client.end();
  }
}
