import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrations } from '../bot/adapters/db/migrate.ts';
import { openDatabase } from '../bot/adapters/db/open-database.ts';
import packages from '../package.json' with { type: 'json' };
import { makeRecordingLogger } from './fakes/recording-logger.ts';
import { copyFolder, prepareOnce } from './prepared.ts';

/**
 * A temporary folder for the embedded database, as the product leaves it after its first start: making the database
 * takes seconds of work. Tests of that first start take an empty folder instead.
 */
export async function makeDataFolder(place = tmpdir()): Promise<string> {
  const migrations = await readMigrations();
  const { dependencies } = packages;
  const made = [migrations, dependencies['@electric-sql/pglite'], dependencies['pg-boss']];
  const digest = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
  const prepared = await prepareOnce(`data-${digest}`, async (folder) => {
    const db = await openDatabase({ dataDir: folder }, { logger: makeRecordingLogger() });
    await db.close();
  });
  const dataDir = await mkdtemp(join(place, 'motesvakt-data-'));
  await copyFolder(prepared, dataDir);
  return dataDir;
}
