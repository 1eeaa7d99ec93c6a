import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../bot/demo/ports.ts';
import { town } from '../../bot/demo/town.ts';
import packages from '../../package.json' with { type: 'json' };
import type { Process } from './processes.ts';
import { runNode, startNode, untilReady } from './processes.ts';
import type { Bookings, ServiceRequest, Told, TownSize } from './services-messages.ts';
import { DEMO_TOWN, ServiceCounts, Services, ToldSince } from './services-messages.ts';

const HOST = '127.0.0.1';
const servicesScript = fileURLToPath(new URL('./services.ts', import.meta.url));
const echoScript = fileURLToPath(new URL('./echo-server.ts', import.meta.url));
/** What `npm start` gives Node. */
const AS_STARTED = packages.scripts.start.split(' ').slice(1);
/** Profiling for whoever wonders where the time goes; the files end up in the folder named. */
const profileFolder = process.env['BENCH_PROFILE'];

export interface RunningServices extends Services {
  counts(): Promise<ServiceCounts>;
  /** From now on people book at this rate; answers at once. */
  book(bookings: Bookings): Promise<ServiceCounts>;
  /** What Graph has told of since this was last asked. */
  toldSince(): Promise<readonly Told[]>;
  readonly process: Process;
}

export interface Server {
  readonly url: string;
  readonly process: Process;
}

/** Microsoft's side, with the demo town or a larger one. */
export async function startServices(town: TownSize = DEMO_TOWN): Promise<RunningServices> {
  const child = startNode([...profiling('services'), servicesScript, JSON.stringify(town)]);
  const where = Services.parse(await child.nextMessage());
  const asked = async (message: ServiceRequest) => {
    const answer = child.nextMessage();
    child.send(message);
    return answer;
  };
  const ask = async (message: ServiceRequest) => ServiceCounts.parse(await asked(message));
  return {
    ...where,
    process: child,
    counts: () => ask({ wanted: 'counts' }),
    book: (bookings) => ask({ wanted: 'book', ...bookings }),
    toldSince: async () => ToldSince.parse(await asked({ wanted: 'told' })),
  };
}

export const startEchoBot = async (services: Services, folder: string): Promise<Server> =>
  serve([...profiling('echo'), echoScript], await environment(services, folder, {}));

export type DatabasePlace = { readonly DATABASE_URL: string } | { readonly DATA_DIR: string };

/** One installation of the product, of one process or several. */
export interface Installation {
  /** What its processes are configured with. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts one process more. `port` 0: any. */
  start(port?: number): Promise<Server>;
}

/** Seeds the store, then starts the product on it. `database` is the part of the environment that says which. */
export async function startProduct(
  name: string,
  services: Services,
  folder: string,
  database: DatabasePlace,
): Promise<Server> {
  const installation = await install(name, services, folder, database);
  await runNode(['scripts/seed-demo.ts'], installation.env);
  return installation.start();
}

/** Prepares an installation on an empty database; nothing runs yet. */
export async function install(
  name: string,
  services: Services,
  folder: string,
  database: DatabasePlace,
  changes: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const env = { ...(await environment(services, folder, database)), ...changes };
  let started = 0;
  return {
    env,
    start: (port = 0) => {
      started += 1;
      return serve([...profiling(`${name}-${started}`), ...AS_STARTED], env, port);
    },
  };
}

async function serve(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  wantedPort = 0,
): Promise<Server> {
  const port = wantedPort === 0 ? await freePort() : wantedPort;
  const child = startNode(args, { ...env, PORT: String(port) });
  const url = `http://${HOST}:${port}`;
  await untilReady(`${url}/readyz`, child);
  return { url, process: child };
}

async function environment(
  services: Services,
  folder: string,
  database: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder, { recursive: true });
  const authority = join(folder, 'authority.pem');
  await writeFile(authority, services.caPem);
  return {
    HOST,
    PUBLIC_URL: `http://${HOST}`,
    TENANT_IDS: `${town.tenantId}=pitea`,
    CLIENT_ID: town.clientId,
    CLIENT_SECRET: services.clientSecret,
    AUTHORITY_HOST: services.authorityHost,
    GRAPH_URL: services.graphUrl,
    BOT_OPENID_METADATA_URL: services.botOpenIdMetadataUrl,
    HASH_KEY: randomBytes(32).toString('base64'),
    NODE_EXTRA_CA_CERTS: authority,
    LOG_LEVEL: 'warn',
    ...database,
  };
}

const profiling = (name: string): readonly string[] =>
  profileFolder === undefined
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${name}.cpuprofile`];
