import { rm } from 'node:fs/promises';
import type { Database } from '../../../bot/adapters/db/database.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeDataFolder } from '../../data-folder.ts';
import { query, startPostgres } from '../../db-servers.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';

export interface DatabaseUnderTest {
  readonly db: Database;
  /** Past every right and trigger, as somebody who owns the server could. Returns the last statement's rows. */
  readonly asSuperuser: (sql: string) => Promise<readonly unknown[]>;
  readonly asEraser: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** The same product code on both engines. */
export const engines: readonly (readonly [string, () => Promise<DatabaseUnderTest>])[] = [
  ['PGlite', openOnPGlite],
  ['PostgreSQL', openOnPostgres],
];

async function openOnPGlite(): Promise<DatabaseUnderTest> {
  const dataDir = await makeDataFolder();
  const db = await openDatabase({ dataDir }, { logger: makeRecordingLogger() });
  const { engine } = db;
  if (engine.name !== 'pglite') throw new Error('not PGlite');
  const { pglite } = engine;
  // One session: whoever steps up steps down again.
  const as = async <T>(role: string, work: () => Promise<T>) => {
    await pglite.exec(role);
    try {
      return await work();
    } finally {
      await pglite.exec('RESET ALL; SET ROLE motesvakt_app');
    }
  };
  return {
    db,
    asSuperuser: (sql) => as('RESET ROLE', async () => (await pglite.exec(sql)).at(-1)?.rows ?? []),
    asEraser: (work) => as('SET ROLE motesvakt_eraser', () => work(db)),
    close: async () => {
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function openOnPostgres(): Promise<DatabaseUnderTest> {
  const server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const logger = makeRecordingLogger();
  const db = await openDatabase({ databaseUrl }, { logger, poolSize: 25 });
  return {
    db,
    asSuperuser: (sql) => query(databaseUrl, sql),
    asEraser: async (work) => {
      const eraser = await openDatabase(
        { databaseUrl },
        { logger, poolSize: 1, role: 'motesvakt_eraser' },
      );
      try {
        return await work(eraser);
      } finally {
        await eraser.close();
      }
    },
    close: async () => {
      await db.close();
      await server.stop();
    },
  };
}
