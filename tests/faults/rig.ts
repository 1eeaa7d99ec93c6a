import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BRIEFLY, startNode } from '../../bot/demo/child.ts';
import { startDemoTenant, type DemoTenant } from '../../bot/demo/demo-tenant.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { productEnvironment } from '../../bot/demo/product-environment.ts';
import { audit } from '../../scripts/audit.ts';
import { makeDataFolder } from '../data-folder.ts';
import { serverIdentity, startPostgres, type PostgresServer } from '../db-servers.ts';
import { until } from '../flow/until.ts';
import { openSmallDisk, type SmallDisk } from './small-disk.ts';

const HOST = '127.0.0.1';
const root = fileURLToPath(new URL('../../', import.meta.url));

export type Engine = 'embedded' | 'postgres';

/** One process of the product, at one address however often it dies. */
export interface Rig {
  readonly tenant: DemoTenant;
  readonly url: string;
  /** Undefined with the embedded database. */
  readonly postgres: (PostgresServer & { readonly databaseUrl: string }) | undefined;
  /** Resolves when it is ready. */
  start(): Promise<void>;
  /** As when memory is out: nothing is finished. */
  kill(): Promise<void>;
  /** As a platform asks it to end. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** What the database lies on, when it was opened with one. */
  readonly disk: SmallDisk | undefined;
  /** Resolves with the exit code when the process has ended by itself. */
  ended(): Promise<number | null>;
  /** Starts it and resolves with the exit code when that fails. */
  failToStart(): Promise<number | null>;
  isRunning(): boolean;
  /** The embedded database's folder. */
  readonly dataDir: string;
  logged(): string;
  /** What `npm run audit -- verify` says; with the embedded database only while the process is down. */
  chainsHold(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openRig(engine: Engine, diskMegabytes?: number): Promise<Rig> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'motesvakt-faults-'));
  closing.defer(() => rm(folder, { recursive: true, force: true }));
  const owner = engine === 'postgres' ? serverIdentity() : {};
  const disk = diskMegabytes === undefined ? undefined : await openSmallDisk(diskMegabytes, owner);
  if (disk) closing.defer(() => disk.close());
  const postgres = engine === 'postgres' ? await startPostgres(disk?.path) : undefined;
  if (postgres) closing.defer(() => postgres.stop());
  const databaseUrl = await postgres?.createDatabase();
  const port = await freePort();
  const url = `http://${HOST}:${port}`;
  const tenant = await startDemoTenant({ host: HOST, webPort: 0, botUrl: url });
  closing.defer(() => tenant.close());
  const dataDir = engine === 'embedded' ? await makeDataFolder(disk?.path) : join(folder, 'none');
  if (!disk) closing.defer(() => rm(dataDir, { recursive: true, force: true }));
  const place =
    databaseUrl === undefined
      ? { DATA_DIR: dataDir, DATABASE_URL: '' }
      : { DATABASE_URL: databaseUrl };
  const env: NodeJS.ProcessEnv = {
    ...(await productEnvironment(tenant, folder)),
    PORT: String(port),
    HASH_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'info',
    ...place,
  };
  const seeding = startNode([...BRIEFLY, 'scripts/seed-demo.ts'], { cwd: root, env });
  await seeding.ended;
  if (seeding.exitCode() !== 0) throw new Error(`not seeded. ${seeding.lastWords()}`);

  let child: ChildProcess | undefined;
  let said = '';
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null)
      return running?.exitCode ?? null;
    running.kill(signal);
    await once(running, 'exit');
    return running.exitCode;
  };
  closing.defer(async () => void (await end('SIGKILL')));
  const spawnIt = () => {
    const started = spawn(process.execPath, [...BRIEFLY, 'bot/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    return started;
  };
  // A test run that is cut short leaves nothing behind.
  const killOnExit = () => void child?.kill('SIGKILL');
  process.once('exit', killOnExit);
  closing.defer(() => void process.off('exit', killOnExit));
  const exitOf = async (process: ChildProcess | undefined) => {
    if (process?.exitCode === null && process.signalCode === null) await once(process, 'exit');
    return process?.exitCode ?? null;
  };
  const owned = closing.move();
  return {
    disk,
    ended: () => exitOf(child),
    failToStart: () => exitOf(spawnIt()),
    isRunning: () => child?.exitCode === null && child.signalCode === null,
    tenant,
    url,
    dataDir,
    postgres: postgres && databaseUrl !== undefined ? { ...postgres, databaseUrl } : undefined,
    async start() {
      spawnIt();
      const isReady = () =>
        fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
      await until('the product is ready', isReady, () => said.slice(-2_000));
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    logged: () => said,
    chainsHold: async () => (await audit(['verify'], env, () => undefined)) === 0,
    close: () => owned.disposeAsync(),
  };
}
