import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { z } from 'zod';
import { DataDirTaken } from '../bot/adapters/db/data-dir-lock.ts';
import type { Database, DatabasePlace, DatabaseRole } from '../bot/adapters/db/database.ts';
import { codeOf } from '../bot/adapters/db/fault-code.ts';
import { openDatabase } from '../bot/adapters/db/open-database.ts';
import { hasDatabase } from '../bot/adapters/db/open-pglite.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => void;

/** 0: done and whole. 1: somebody tampered. 2: could not be done; it says why. */
export type ExitCode = 0 | 1 | 2;

/** The sentences of a command, `texts/NAME.LANG.json`, and how it says them. Any language but `en` is Swedish. */
export async function speaker(
  name: string,
  lang: string | undefined,
  print: (line: string) => void,
): Promise<{ readonly say: Say; readonly texts: Readonly<Record<string, string>> }> {
  const of = async (file: string) =>
    z
      .record(z.string(), z.string())
      .parse(
        JSON.parse(
          await readFile(
            new URL(`./texts/${file}.${lang === 'en' ? 'en' : 'sv'}.json`, import.meta.url),
            'utf8',
          ),
        ),
      );
  const texts = { ...(await of('database')), ...(await of(name)) };
  const say: Say = (key, values = {}) =>
    print(
      (texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (hole, value: string) =>
        String(values[value] ?? hole),
      ),
    );
  return { say, texts };
}

/** What was asked; undefined when an option is none of these. */
export function readOptions<Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (fault) {
    if (codeOf(fault)?.startsWith('ERR_PARSE_ARGS')) return undefined;
    throw fault;
  }
}

/** Opens the database that the environment names, does the work and closes it; what an operator can mend is said in words. */
export async function onDatabase(
  env: Environment,
  role: DatabaseRole,
  say: Say,
  work: (db: Database) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = placeFrom(env);
  if (!place) {
    say('no-place');
    return 2;
  }
  if ('dataDir' in place && !(await hasDatabase(place.dataDir))) {
    say('no-database');
    return 2;
  }
  try {
    const db = await openDatabase(place, { logger: silent, role, poolSize: 1 });
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } catch (fault) {
    if (!explain(fault, say)) throw fault;
    return 2;
  }
}

function placeFrom(env: Environment): DatabasePlace | undefined {
  if (env['DATABASE_URL']) return { databaseUrl: env['DATABASE_URL'] };
  return env['DATA_DIR'] ? { dataDir: env['DATA_DIR'] } : undefined;
}

/** Says what an operator can mend. False: it is nothing of that kind, and nothing is said. */
export function explain(fault: unknown, say: Say): boolean {
  if (fault instanceof DataDirTaken) {
    say('taken', { pid: fault.holderPid });
    return true;
  }
  const code = codeOf(fault) ?? '';
  if (code === '42501') say('not-permitted');
  else if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|28|3D|57)/.test(code)) say('unreachable', { code });
  else return false;
  return true;
}

// What happens is said in words; the adapter's own log lines are for a server.
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
