import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNode } from '../../bot/demo/child.ts';
import { startDemoTenant, type DemoTenant } from '../../bot/demo/demo-tenant.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { productEnvironment } from '../../bot/demo/product-environment.ts';
import { listen, shutNet } from '../../bot/demo/serve.ts';
import { startPostgres } from '../db-servers.ts';
import { until } from './until.ts';

const HOST = '127.0.0.1';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** One process of the product. */
export interface ProductProcess {
  readonly url: string;
  readonly port: number;
  /** Everything that it has logged so far. */
  readonly logged: () => string;
  signal(what: 'SIGSTOP' | 'SIGCONT'): void;
  /** As the kernel ends it when memory is out: nothing is finished. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Two processes of the product on one PostgreSQL, behind a front door that sends each connection to the next of them. */
export interface InstallationOfTwo {
  readonly tenant: DemoTenant;
  readonly databaseUrl: string;
  readonly one: ProductProcess;
  readonly two: ProductProcess;
  /** From now on the front door knows only these. */
  readonly sendTo: (processes: readonly ProductProcess[]) => void;
  close(): Promise<void>;
}

/** Starts both at the same moment on an empty database, and resolves when both are ready. */
export async function startTwo(): Promise<InstallationOfTwo> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'motesvakt-two-'));
  closing.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startPostgres();
  closing.defer(() => postgres.stop());
  const databaseUrl = await postgres.createDatabase();
  const door = await openDoor();
  closing.defer(() => door.close());
  const tenant = await startDemoTenant({ host: HOST, webPort: 0, botUrl: door.url });
  closing.defer(() => tenant.close());
  const env = await environment(tenant, folder, databaseUrl);
  const processes = await Promise.all([startProcess(env), startProcess(env)]);
  closing.defer(async () => void (await Promise.all(processes.map((each) => each.kill()))));
  await Promise.all(processes.map(untilReady));
  const [one, two] = processes;
  door.sendTo(processes);
  await seed(env);
  const owned = closing.move();
  return {
    tenant,
    databaseUrl,
    one,
    two,
    sendTo: (to) => door.sendTo(to),
    close: () => owned.disposeAsync(),
  };
}

async function startProcess(env: NodeJS.ProcessEnv): Promise<ProductProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['bot/main.ts'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test run that is cut short leaves nothing behind.
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    url: `http://${HOST}:${port}`,
    port,
    logged: () => said,
    signal: (what) => void child.kill(what),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const untilReady = (product: ProductProcess): Promise<void> =>
  until(
    `${product.url} is ready`,
    () =>
      fetch(`${product.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    () => product.logged(),
  );

/** What the municipality has done before; on a running installation, as `npm run audit` would be. */
async function seed(env: NodeJS.ProcessEnv): Promise<void> {
  const seeding = startNode(['scripts/seed-demo.ts'], { cwd: root, env });
  await seeding.ended;
  if (seeding.exitCode() !== 0) throw new Error(`not seeded. ${seeding.lastWords()}`);
}

/** Plays the load balancer: connections in turn, and nothing that makes one stick to where it was before. */
async function openDoor() {
  let ports: readonly number[] = [];
  let next = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    const port = ports[next++ % ports.length];
    if (port === undefined) return void client.destroy();
    const inside = connect(port, HOST);
    inside.on('error', () => client.destroy());
    client.on('error', () => inside.destroy());
    client.pipe(inside).pipe(client);
  });
  const url = `http://${HOST}:${await listen(server, HOST, 0)}`;
  return {
    url,
    sendTo: (processes: readonly ProductProcess[]) => {
      ports = processes.map(({ port }) => port);
    },
    close: () => {
      for (const each of open) each.destroy();
      return shutNet(server);
    },
  };
}

async function environment(
  tenant: DemoTenant,
  folder: string,
  databaseUrl: string,
): Promise<NodeJS.ProcessEnv> {
  return {
    ...(await productEnvironment(tenant, folder)),
    DATABASE_URL: databaseUrl,
    HASH_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'info',
  };
}
