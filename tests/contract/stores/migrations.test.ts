import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { MigrationChanged, migrate, readMigrations } from '../../../bot/adapters/db/migrate.ts';
import type { SqlSession } from '../../../bot/adapters/db/migrate.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import type { PostgresServer } from '../../db-servers.ts';
import { query, startPostgres } from '../../db-servers.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { aDraft, anEvent, newMeeting } from './builders.ts';

const logger = makeRecordingLogger();
let server: PostgresServer | undefined;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
const newDatabase = () => {
  if (!server) throw new Error('not started');
  return server.createDatabase();
};

interface Opened extends SqlSession {
  close(): Promise<void>;
}

const onPGlite = async (): Promise<Opened> => {
  const pglite = await PGlite.create('memory://');
  return {
    exec: (sql) => pglite.exec(sql),
    query: async <Row extends Record<string, unknown>>(
      sql: string,
      values: readonly unknown[] = [],
    ) => (await pglite.query<Row>(sql, [...values])).rows,
    close: () => pglite.close(),
  };
};

const onPostgres = async (): Promise<Opened> => {
  const client = new pg.Client({ connectionString: await newDatabase() });
  await client.connect();
  return {
    exec: (sql) => client.query(sql),
    query: async <Row extends Record<string, unknown>>(
      sql: string,
      values: readonly unknown[] = [],
    ) => (await client.query<Row>(sql, [...values])).rows,
    close: () => client.end(),
  };
};

describe.each([
  ['PGlite', onPGlite],
  ['PostgreSQL', onPostgres],
])('Migrations on %s', (_name, open) => {
  let session: Opened | undefined;
  beforeAll(async () => {
    session = await open();
  });
  afterAll(() => session?.close());
  const opened = () => {
    if (!session) throw new Error('not opened');
    return session;
  };

  it('run once, in order, and never again', async () => {
    const migrations = await readMigrations();

    expect(await migrate(opened(), migrations)).toEqual(migrations.map(({ name }) => name));
    expect(await migrate(opened(), migrations)).toEqual([]);
  });

  it('put the tenant into every key', async () => {
    await migrate(opened(), await readMigrations());

    const keys = await opened().query<{ name: string; columns: string }>(
      `SELECT c.relname AS name, string_agg(a.attname, ',') AS columns
         FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
        WHERE i.indisunique AND n.nspname = 'public' GROUP BY c.relname`,
    );

    expect(keys.length).toBeGreaterThan(8);
    const without = keys.filter(({ columns }) => !columns.split(',').includes('tenant_id'));
    expect(without.map(({ name }) => name)).toEqual(['schema_migrations_pkey']);
  });

  it('let the product use every table, and change none', async () => {
    await migrate(opened(), await readMigrations());

    const tables = await opened().query<{ name: string; may_read: boolean; may_own: boolean }>(
      `SELECT tablename AS name, has_table_privilege('motesvakt_app', tablename, 'SELECT') AS may_read,
              tableowner = 'motesvakt_app' AS may_own
         FROM pg_tables WHERE schemaname = 'public'`,
    );

    expect(tables.length).toBeGreaterThan(9);
    expect(tables.filter(({ may_read, may_own }) => !may_read || may_own)).toEqual([]);
  });

  it('refuse to go on when a file that was run reads otherwise', async () => {
    const migrations = await readMigrations();
    await migrate(opened(), migrations);
    const changed = migrations.map((each) => ({ ...each, sql: `${each.sql}-- afterwards` }));

    await expect(migrate(opened(), changed)).rejects.toThrow(MigrationChanged);
  });

  it('do not mind how a checkout ends its lines', async () => {
    const migrations = await readMigrations();
    await migrate(opened(), migrations);
    const onWindows = migrations.map((each) => ({
      ...each,
      sql: each.sql.replaceAll('\n', '\r\n'),
    }));

    expect(await migrate(opened(), onWindows)).toEqual([]);
  });

  it('leave nothing of a file that fails half-way, and can be run again', async () => {
    const before = await readMigrations();
    await migrate(opened(), before);
    const number = before.length + 1;
    const name = `${String(number).padStart(4, '0')}-next.sql`;
    const broken = { number, name, sql: 'CREATE TABLE half (id int); SELECT 1 / 0' };

    await expect(migrate(opened(), [...before, broken])).rejects.toThrow(/division by zero/);

    const [found] = await opened().query<{ half: string | null }>(
      `SELECT to_regclass('half')::text AS half`,
    );
    expect(found?.half).toBeNull();
    const mended = { ...broken, sql: 'CREATE TABLE half (id int)' };
    expect(await migrate(opened(), [...before, mended])).toEqual([name]);
    // A release that knows less than the database still starts.
    expect(await migrate(opened(), before)).toEqual([]);
  });
});

describe('Several processes that start at once on one PostgreSQL database', () => {
  it('run the migrations once and all come up', async () => {
    const databaseUrl = await newDatabase();

    const opened = await Promise.all(
      Array.from({ length: 5 }, () => openDatabase({ databaseUrl }, { logger, poolSize: 2 })),
    );

    const draft = aDraft();
    for (const [index, db] of opened.entries())
      await makeUnitOfWork(db).run((tx) =>
        tx.drafts.insert({ ...draft, tenantId: aDraft().tenantId, version: index }),
      );
    const rows = await query(databaseUrl, 'SELECT number FROM schema_migrations');
    expect(rows).toHaveLength((await readMigrations()).length);
    await Promise.all(opened.map((db) => db.close()));
  });
});

describe('A login that may only use the tables', () => {
  it('runs the product once an owner has migrated, and cannot become the eraser', async () => {
    const ownerUrl = await newDatabase();
    await (await openDatabase({ databaseUrl: ownerUrl }, { logger })).close();
    await query(
      ownerUrl,
      `CREATE ROLE only_app LOGIN PASSWORD 'only'; GRANT motesvakt_app TO only_app`,
    );
    const url = new URL(ownerUrl);
    url.username = 'only_app';
    url.password = 'only';

    const db = await openDatabase({ databaseUrl: url.href }, { logger });

    const draft = aDraft();
    const version = await makeUnitOfWork(db).run((tx) =>
      tx.events.append(draft.tenantId, newMeeting(), 0, [anEvent()]),
    );
    expect(version).toEqual({ ok: true, value: 1 });
    await expect(query(url.href, 'SET ROLE motesvakt_eraser')).rejects.toThrow(/permission denied/);
    await db.close();
  });

  it('sets everything up itself when it may create roles, as on a managed server', async () => {
    const superUrl = await newDatabase();
    const url = new URL(superUrl);
    await query(
      superUrl,
      `CREATE ROLE managed LOGIN CREATEROLE PASSWORD 'managed';
       ALTER DATABASE ${url.pathname.slice(1)} OWNER TO managed`,
    );
    url.username = 'managed';
    url.password = 'managed';
    // Roles of another database on this server would belong to somebody else: here they are the login's own.
    await query(
      superUrl,
      `DO $$ BEGIN
         IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'motesvakt_app')
         THEN GRANT motesvakt_app, motesvakt_eraser TO managed WITH ADMIN OPTION; END IF;
       END $$`,
    );

    const db = await openDatabase({ databaseUrl: url.href }, { logger });

    await expect(db.ping()).resolves.toBeUndefined();
    await db.close();
  });
});

describe('A folder of migrations', () => {
  it.each([
    ['a name without a number', ['first.sql']],
    ['a number that is used twice', ['0001-a.sql', '0001-b.sql']],
    ['a gap', ['0001-a.sql', '0003-c.sql']],
  ])('is refused for %s', async (_what, names) => {
    const folder = await mkdtemp(join(tmpdir(), 'motesvakt-migrations-'));
    for (const name of names) await writeFile(join(folder, name), 'SELECT 1');

    await expect(readMigrations(pathToFileURL(`${folder}/`))).rejects.toThrow(/migration/);

    await rm(folder, { recursive: true });
  });
});
