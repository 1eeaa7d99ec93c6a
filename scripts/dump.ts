import { PGlite } from '@electric-sql/pglite';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { lockDataDir } from '../bot/adapters/db/data-dir-lock.ts';
import { folderIn } from '../bot/adapters/db/open-pglite.ts';

/**
 * The embedded database in the folder as SQL that any PostgreSQL takes in, roles excepted (docs/backup.md). Throws DataDirTaken
 * while a server runs on it.
 */
export async function dump(dataDir: string): Promise<string> {
  const lock = await lockDataDir(dataDir);
  try {
    const pg = await PGlite.create(folderIn(dataDir));
    try {
      return await (await pgDump({ pg, args: ['--no-owner'] })).text();
    } finally {
      await pg.close();
    }
  } finally {
    await lock.release();
  }
}

if (import.meta.main) process.stdout.write(await dump(process.env['DATA_DIR'] ?? '.data'));
