import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFree } from '../bot/demo/ports.ts';
import { runDemo } from '../bot/demo/run-demo.ts';

/** Starts the demo on this machine alone, says where it is, and ends everything it started. */

const root = fileURLToPath(new URL('..', import.meta.url));

function portFrom(variable: string, usual: number): number {
  const given = process.env[variable];
  const port = given ? Number(given) : usual;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${variable} ska vara ett portnummer mellan 1 och 65535.`);
  }
  return port;
}

async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(0, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}

/** Builds the panel when it is missing or older than what it is made from. */
async function buildPanel(): Promise<void> {
  const built = await newestIn(join(root, 'dist/tab/index.html'));
  const sources = await Promise.all(
    ['tab', 'bot/contract', 'package-lock.json'].map((name) => newestIn(join(root, name))),
  );
  if (built > Math.max(...sources)) return;
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const args = [vite, 'build', '--config', 'tab/vite.config.ts', '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('Panelen gick inte att bygga.');
}

async function main(): Promise<void> {
  const ports = {
    PORT: portFrom('PORT', 3978),
    PLAYGROUND_PORT: portFrom('PLAYGROUND_PORT', 56150),
    DEMO_PORT: portFrom('DEMO_PORT', 3980),
  };
  for (const [variable, port] of Object.entries(ports)) {
    if (await isFree(port)) continue;
    throw new Error(`Port ${port} är upptagen. Välj en annan med ${variable}.`);
  }
  await buildPanel();

  let isEnding = false;
  let close = () => Promise.resolve();
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    void close().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => end(0));
  process.on('SIGTERM', () => end(0));

  const starting = runDemo({
    dataDir: process.env['DATA_DIR'] ?? join(root, '.demo'),
    port: ports.PORT,
    playgroundPort: ports.PLAYGROUND_PORT,
    demoPort: ports.DEMO_PORT,
    onOutput: (text) => process.stdout.write(text),
  });
  // Somebody may have had enough before it was up.
  close = async () => {
    await starting.then((demo) => demo.close()).catch(() => {});
  };
  const demo = await starting;
  if (isEnding) return;
  console.log(tour(demo.webUrl, demo.playgroundUrl ?? '', demo.serverUrl));
  const sentence = await demo.failed;
  console.error(`Demon avslutas. ${sentence}`);
  end(1);
}

const tour = (webUrl: string, playgroundUrl: string, serverUrl: string): string => `
Mötesvakt är igång på den här datorn.

  Chatten (Agents Playground)   ${playgroundUrl}
  Möten och personer            ${webUrl}/demo
  Servern                       ${serverUrl}

  1. Skriv "boka" i chatten, fyll i kortet och boka ett möte.
  2. Öppna mötet under Möten och personer, låt några ansluta och bekräfta kraven i sidopanelen.
  3. Öppna värdens chatt därifrån och se samma krav som kort.

Avsluta med Ctrl-C.`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Demon gick inte att starta.');
  process.exit(1);
});
