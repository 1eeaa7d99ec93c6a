import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import tls from 'node:tls';
import { startDemoTenant, type DemoTenant } from '../../bot/demo/demo-tenant.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { productEnvironment } from '../../bot/demo/product-environment.ts';
import { doctor } from '../../scripts/doctor.ts';
import { openIssuer, openServer } from '../adapters/http/http-under-test.ts';

interface Asked {
  readonly argv?: readonly string[];
  /** In place of a built panel. */
  readonly panel?: string;
  readonly now?: () => number;
}

/** The doctor, a demo tenant in which all is well, and the product's HTTP end, which answers Microsoft's handshake. */
export interface DoctorRig {
  readonly tenant: DemoTenant;
  /** Of the product on the tenant, with an embedded database that is not there yet. */
  readonly env: Record<string, string>;
  readonly folder: string;
  /** A host and port where nobody answers. */
  readonly nowhere: string;
  /** What the doctor says of that environment with changes. */
  examined(
    changes?: Record<string, string>,
    asked?: Asked,
  ): Promise<{ code: number; said: string; failures: string[] }>;
  close(): Promise<void>;
}

export async function openDoctorRig(): Promise<DoctorRig> {
  const opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'motesvakt-doctor-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const issuer = await openIssuer();
  opened.defer(() => issuer.close());
  const server = await openServer(issuer);
  opened.defer(() => server.close());
  const tenant = await startDemoTenant({ host: '127.0.0.1', webPort: 0, botUrl: server.url });
  opened.defer(() => tenant.close());
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), tenant.caPem]);
  await writeFile(join(folder, 'index.html'), '');
  const env: Record<string, string> = {
    ...(await productEnvironment(tenant, folder)),
    DATA_DIR: join(folder, 'data'),
    HASH_KEY: Buffer.alloc(32, 5).toString('base64'),
  };
  return {
    tenant,
    env,
    folder,
    nowhere: `127.0.0.1:${await freePort()}`,
    async examined(changes = {}, { argv = [], panel = 'index.html', now = Date.now } = {}) {
      const lines: string[] = [];
      const code = await doctor(argv, { ...env, ...changes }, (line) => lines.push(line), {
        panel: pathToFileURL(join(folder, panel)),
        now,
      });
      const said = lines.join('\n');
      return { code, said, failures: lines.filter((line) => line.startsWith('✘')) };
    },
    close: () => opened.disposeAsync(),
  };
}

/** The words of a text before the first thing filled in. */
export const start = (text: string) => text.split('{')[0] ?? text;

/** A database’s address with another login. */
export function loginChanged(url: string, name: string, password: string): string {
  const changed = new URL(url);
  changed.username = name;
  changed.password = password;
  return changed.href;
}
