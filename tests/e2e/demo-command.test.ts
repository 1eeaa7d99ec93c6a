import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainEnvironment } from '../../bot/demo/child.ts';
import { freePort, isFree } from '../../bot/demo/ports.ts';
import { until } from './until.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const variables = ['PORT', 'PLAYGROUND_PORT', 'DEMO_PORT'] as const;
/** Loopback, as the kernel's table of sockets writes it. */
const LOOPBACK = ['0100007F', '00000000000000000000000001000000'];
const LISTENING = '0A';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motesvakt-demo-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** What `npm run demo` runs, with everything it prints. */
function demo(ports: Readonly<Record<string, string>>): {
  readonly child: ChildProcess;
  readonly printed: () => string;
} {
  const child = spawn(process.execPath, ['scripts/demo.ts'], {
    cwd: root,
    env: { ...plainEnvironment(), ...ports, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  return { child, printed: () => printed };
}

async function freePorts(): Promise<Record<(typeof variables)[number], string>> {
  const [port, playground, tenant] = [await freePort(), await freePort(), await freePort()];
  return { PORT: String(port), PLAYGROUND_PORT: String(playground), DEMO_PORT: String(tenant) };
}

/** The addresses that something listens on at the port. */
async function listenersOn(port: number): Promise<string[]> {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8')),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/))
    .filter(([, local, , state]) => state === LISTENING && local?.endsWith(`:${wanted}`))
    .map(([, local]) => local?.split(':')[0] ?? '');
}

describe('npm run demo', () => {
  it('says which port is taken and which variable chooses another', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const { child, printed } = demo({ ...(await freePorts()), DEMO_PORT: String(port) });
    const ended: unknown[] = await once(child, 'exit');
    taken.close();

    expect(ended).toEqual([1, null]);
    expect(printed().trim()).toBe(`Port ${port} är upptagen. Välj en annan med DEMO_PORT.`);
  });

  it('prints its addresses and a tour, listens on this machine alone, and ends with all that it started', async () => {
    const ports = await freePorts();
    const { child, printed } = demo(ports);
    const ended = once(child, 'exit');
    await until('the demo is ready', () => printed().includes('Ctrl-C'), 60_000);

    for (const variable of variables) {
      expect(printed()).toContain(`http://127.0.0.1:${ports[variable]}`);
    }
    expect(printed()).toMatch(/\n {2}1\. .+\n {2}2\. .+\n {2}3\. .+\n/);
    if (process.platform === 'linux') {
      for (const variable of variables) {
        const addresses = await listenersOn(Number(ports[variable]));
        expect(addresses.length).toBeGreaterThan(0);
        expect(addresses.filter((each) => !LOOPBACK.includes(each))).toEqual([]);
      }
    }

    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    for (const variable of variables) expect(await isFree(Number(ports[variable]))).toBe(true);
  });
});
