import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** One connection that stays the same between calls, as a session lock needs. */
export interface SqlSession {
  /** One or more statements without parameters. */
  exec(sql: string): Promise<unknown>;
  query<Row extends Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** A migration that was run here once reads otherwise now: files are never changed after release. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged';
}

// Any number will do, as long as it is ours and never changes.
const LOCK = 7_305_411;
const FOLDER = new URL('./migrations/', import.meta.url);
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The numbered files of a folder, in order. Throws on a name that is not `NNNN-words.sql` or a number used twice. */
export async function readMigrations(folder: URL = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).toSorted();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const number = Number(FILE_NAME.exec(name)?.[1]);
      if (!Number.isInteger(number)) throw new Error(`not a migration: ${name}`);
      return { number, name, sql: await readFile(new URL(name, folder), 'utf8') };
    }),
  );
  for (const [index, { number, name }] of migrations.entries())
    if (number !== index + 1) throw new Error(`migration out of order: ${name}`);
  return migrations;
}

/**
 * Runs what this database has not had yet, each file in a transaction of its own, and returns their names.
 * Safe when several processes start at once: all but one wait. A login without the right to change tables passes
 * when there is nothing to do. A database that is ahead of this release is accepted: releases only expand.
 */
export async function migrate(
  session: SqlSession,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  if (pending(await applied(session), migrations).length === 0) return [];
  await session.exec(`SELECT pg_advisory_lock(${LOCK})`);
  try {
    await session.exec(
      `CREATE TABLE IF NOT EXISTS schema_migrations (
         number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const left = pending(await applied(session), migrations);
    for (const each of left) await run(session, each);
    return left.map(({ name }) => name);
  } finally {
    await session.exec(`SELECT pg_advisory_unlock(${LOCK})`);
  }
}

/** The names of those that this database has not had; nothing is changed. Throws MigrationChanged. */
export const unrun = async (
  session: Pick<SqlSession, 'query'>,
  migrations: readonly Migration[],
): Promise<readonly string[]> =>
  pending(await applied(session), migrations).map(({ name }) => name);

async function run(session: SqlSession, { number, name, sql }: Migration) {
  await session.exec('BEGIN');
  try {
    await session.exec(sql);
    await session.query(
      'INSERT INTO schema_migrations (number, name, checksum) VALUES ($1, $2, $3)',
      [number, name, checksumOf(sql)],
    );
    await session.exec('COMMIT');
  } catch (fault) {
    await session.exec('ROLLBACK');
    throw fault;
  }
}

type Applied = { readonly number: number; readonly checksum: string };

async function applied(session: Pick<SqlSession, 'query'>): Promise<readonly Applied[]> {
  const [found] = await session.query<{ exists: boolean }>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS exists`,
  );
  if (!found?.exists) return [];
  return session.query<Applied>('SELECT number, checksum FROM schema_migrations');
}

function pending(done: readonly Applied[], migrations: readonly Migration[]) {
  const checksums = new Map(done.map(({ number, checksum }) => [number, checksum]));
  return migrations.filter(({ number, name, sql }) => {
    const checksum = checksums.get(number);
    if (checksum !== undefined && checksum !== checksumOf(sql))
      throw new MigrationChanged(`${name} was changed after it was run`);
    return checksum === undefined;
  });
}

// Line endings do not count: a checkout on Windows may have changed them.
const checksumOf = (sql: string) =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
