import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { lockDataDir } from './data-dir-lock.ts';
import { DataDirUnusable } from './data-dir-unusable.ts';
import type { Database, DatabaseOptions } from './database.ts';
import { codeOf } from './fault-code.ts';
import { migrateJobs } from './job-schema.ts';
import { pgliteSql } from './job-sql.ts';
import { migrate, readMigrations } from './migrate.ts';
import { onDeath } from './pglite-death.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL's usual 128 MB are written with zeros at each start, and kept; what one municipality has at hand is far less. */
const BUFFERS = '16MB';

/** Where in the data folder the database is. */
export const folderIn = (dataDir: string) => join(dataDir, 'pglite');

/** Whether there is anything to open; opening a folder that holds nothing makes a new database. */
export const hasDatabase = (dataDir: string): Promise<boolean> =>
  access(join(folderIn(dataDir), 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/** As sysexits.h: an input or output error. */
const EXIT_DIED = 74;

/**
 * Opens the folder's database. When it dies later on, such as when the disk is full and the log of changes cannot be
 * written, the process says so and ends at once: nothing may be acknowledged after that, and whoever runs the process
 * starts it again, as after a kill.
 */
export async function openPGlite(
  dataDir: string,
  { logger, role = 'motesvakt_app' }: DatabaseOptions,
): Promise<Database> {
  const lock = await lockDataDir(dataDir).catch((fault: unknown) => {
    throw codeOf(fault) === 'ENOSPC' ? new DataDirUnusable(fault) : fault;
  });
  let pglite: PGlite | undefined;
  try {
    const opened = await openIn(folderIn(dataDir));
    pglite = opened;
    onDeath(opened, (fault) => {
      logger.error('database.died', fault);
      process.exit(EXIT_DIED);
    });
    await migrate(
      {
        exec: (text) => opened.exec(text),
        query: async <Row extends Record<string, unknown>>(
          text: string,
          parameters: readonly unknown[] = [],
        ) => (await opened.query<Row>(text, [...parameters])).rows,
      },
      await readMigrations(),
    );
    await migrateJobs(pgliteSql(opened).executeSql);
    // There is one session, so this holds for everything after.
    await opened.exec(`SET ROLE ${role}`);
    const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: opened }) });
    let closing: Promise<void> | undefined;
    return {
      kysely,
      engine: { name: 'pglite', pglite: opened },
      logger,
      ping: async () => void (await sql`SELECT 1`.execute(kysely)),
      close: () =>
        (closing ??= (async () => {
          await kysely.destroy();
          // Kysely closes it only after a first query.
          if (!opened.closed) await opened.close();
          await lock.release();
        })()),
    };
  } catch (fault) {
    await pglite?.close();
    await lock.release();
    throw fault;
  }
}

async function openIn(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(folder, {
      startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${BUFFERS}`],
    });
  } catch (fault) {
    throw new DataDirUnusable(fault);
  }
}
