import { PGlite } from '@electric-sql/pglite';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { lockDataDir } from '../bot/adapters/db/data-dir-lock.ts';
import { folderIn, hasDatabase } from '../bot/adapters/db/open-pglite.ts';
import type { Environment, ExitCode } from './database-command.ts';
import { explain, speaker } from './database-command.ts';

/**
 * The embedded database that DATA_DIR names as SQL that any PostgreSQL takes in, roles excepted (docs/backup.md). What keeps it from
 * that, such as a server that runs on the folder, is said to `complain` in a sentence.
 */
export async function dump(
  env: Environment,
  write: (sql: string) => void,
  complain: (line: string) => void,
): Promise<ExitCode> {
  const { say } = await speaker('database', env['LANG']?.startsWith('en') ? 'en' : 'sv', complain);
  const dataDir = env['DATA_DIR'];
  if (dataDir === undefined || !(await hasDatabase(dataDir))) {
    say(dataDir === undefined ? 'no-folder' : 'no-database');
    return 2;
  }
  try {
    write(await sqlOf(dataDir));
    return 0;
  } catch (fault) {
    if (!explain(fault, say)) throw fault;
    return 2;
  }
}

/** Throws DataDirTaken while a server runs on the folder. */
async function sqlOf(dataDir: string): Promise<string> {
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

if (import.meta.main)
  process.exitCode = await dump(
    process.env,
    (sql) => process.stdout.write(sql),
    (line) => process.stderr.write(`${line}\n`),
  );
