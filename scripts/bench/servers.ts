import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../bot/demo/ports.ts';
import { town } from '../../bot/demo/town.ts';
import type { Process } from './processes.ts';
import { runNode, startNode, untilReady } from './processes.ts';
import { Services, ServiceCounts } from './services-messages.ts';

const HOST = '127.0.0.1';
const servicesScript = fileURLToPath(new URL('./services.ts', import.meta.url));
const echoScript = fileURLToPath(new URL('./echo-server.ts', import.meta.url));
/** Profiling for whoever wonders where the time goes; the files end up in the folder named. */
const profileFolder = process.env['BENCH_PROFILE'];

export interface RunningServices extends Services {
  counts(): Promise<ServiceCounts>;
  readonly process: Process;
}

export interface Server {
  readonly url: string;
  readonly process: Process;
}

export async function startServices(): Promise<RunningServices> {
  const child = startNode([...profiling('services'), servicesScript]);
  const where = Services.parse(await child.nextMessage());
  return {
    ...where,
    process: child,
    async counts() {
      const answer = child.nextMessage();
      child.send({ wanted: 'counts' });
      return ServiceCounts.parse(await answer);
    },
  };
}

export const startEchoBot = async (services: Services, folder: string): Promise<Server> =>
  serve([...profiling('echo'), echoScript], await environment(services, folder, {}));

/** Seeds the store, then starts the product on it. `database` is the part of the environment that says which. */
export async function startProduct(
  name: string,
  services: Services,
  folder: string,
  database: { readonly DATABASE_URL: string } | { readonly DATA_DIR: string },
): Promise<Server> {
  const env = await environment(services, folder, database);
  await runNode(['scripts/seed-demo.ts'], env);
  return serve([...profiling(name), 'bot/main.ts'], env);
}

async function serve(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await freePort();
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
