import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BRIEFLY, startNode, type Child } from './child.ts';
import { DemoTrouble } from './demo-trouble.ts';
import { startDemoTenant, type DemoTenant } from './demo-tenant.ts';
import { startPlayground, type Playground } from './playground/start-playground.ts';
import { freePort } from './ports.ts';
import { productEnvironment } from './product-environment.ts';
import { town } from './town.ts';

/** The whole demo: the tenant, the product as a process of its own, and the Agents Playground. */
export interface RunningDemo {
  readonly webUrl: string;
  readonly serverUrl: string;
  /** The product's process. */
  readonly serverPid: number | undefined;
  /** Undefined when started without it. */
  readonly playgroundUrl: string | undefined;
  readonly tenant: DemoTenant;
  /** Settles when something that was started has ended of itself. */
  readonly failed: Promise<DemoTrouble>;
  /** Ends everything that was started. */
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Where the product keeps its data, and the demo its own few files. */
  readonly dataDir: string;
  /** Ports; a free one where none is given. */
  readonly port?: number;
  readonly demoPort?: number;
  readonly playgroundPort?: number;
  /** Default true. */
  readonly withPlayground?: boolean;
  /** Default `warn`. */
  readonly logLevel?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Node's own arguments for the product's process. */
  readonly nodeArguments?: readonly string[];
  /** Gets what the product prints. */
  readonly onOutput?: (text: string) => void;
}

const HOST = '127.0.0.1';
const PATIENCE_MS = 60_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts everything, on loopback only, and resolves when the product is ready, installed and seeded. */
export async function runDemo(options: DemoOptions): Promise<RunningDemo> {
  const folder = join(options.dataDir, 'demo-tenant');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const port = options.port ?? (await freePort());
  const serverUrl = `http://${HOST}:${port}`;
  const tenant = await startDemoTenant({
    host: HOST,
    webPort: options.demoPort ?? 0,
    botUrl: serverUrl,
  });
  let server: Child | undefined;
  let playground: Playground | undefined;
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    await Promise.all([server?.close(), playground?.close()]);
    await tenant.close();
  };
  try {
    const env = {
      ...(await productEnvironment(tenant, folder)),
      PORT: String(port),
      DATA_DIR: options.dataDir,
      HASH_KEY: await hashKey(folder),
      LOG_LEVEL: options.logLevel ?? 'warn',
    };
    await seed(env);
    server = startNode([...(options.nodeArguments ?? []), 'bot/main.ts'], { cwd: root, env });
    if (options.onOutput) server.stdout.on('data', options.onOutput);
    const wantsPlayground = options.withPlayground !== false;
    const playgroundPort = options.playgroundPort ?? (await freePort());
    const starting = wantsPlayground
      ? startPlayground({
          town,
          port: playgroundPort,
          endpoint: `${tenant.webUrl}/playground/api/messages`,
          serviceUrl: tenant.connectorUrl,
          folder: join(folder, 'playground'),
        })
      : undefined;
    const [started] = await Promise.allSettled([starting, untilReady(serverUrl, server)]).then(
      ([shown, ready]) => {
        if (shown.status === 'fulfilled') playground = shown.value;
        if (ready.status === 'rejected') throw ready.reason;
        if (shown.status === 'rejected') throw shown.reason;
        return [shown.value];
      },
    );
    if (started) tenant.connectPlayground(started.url);
    await tenant.connector.installForEverybody();
    const unlessClosing = (ended: Promise<void>, trouble: () => DemoTrouble) =>
      ended.then(() => (isClosing ? new Promise<DemoTrouble>(() => {}) : trouble()));
    const running = server;
    return {
      webUrl: tenant.webUrl,
      serverUrl,
      serverPid: server.pid,
      playgroundUrl: started?.url,
      tenant,
      failed: Promise.race([
        unlessClosing(running.ended, () => new DemoTrouble('server-ended', running.lastWords())),
        ...(started
          ? [unlessClosing(started.ended, () => new DemoTrouble('playground-ended'))]
          : []),
      ]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts into the store what the municipality has done before the demo begins. */
async function seed(env: NodeJS.ProcessEnv): Promise<void> {
  const seeding = startNode([...BRIEFLY, 'scripts/seed-demo.ts', '--new-graph'], {
    cwd: root,
    env,
  });
  await seeding.ended;
  if (seeding.exitCode() !== 0) throw new DemoTrouble('no-data', seeding.lastWords());
}

/** The same key at every start, or yesterday's records could not be recognised. */
async function hashKey(folder: string): Promise<string> {
  const file = join(folder, 'hash-key');
  if (!existsSync(file)) {
    await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return (await readFile(file, 'utf8')).trim();
}

async function untilReady(serverUrl: string, server: Child): Promise<void> {
  const start = Date.now();
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  while (Date.now() - start < PATIENCE_MS) {
    if (hasEnded) throw new DemoTrouble('server-did-not-start', server.lastWords());
    const isReady = await fetch(`${serverUrl}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new DemoTrouble('server-not-ready');
}
