import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the panel is made from. */
const SOURCES = ['tab', 'bot/contract', 'bot/domain/subject', 'package-lock.json'];

/** Builds the panel when it is missing or older than what it is made from. False when it cannot be built. */
export async function buildPanelIfStale(): Promise<boolean> {
  const built = await newestIn(join(root, 'dist/tab/index.html'));
  const sources = await Promise.all(SOURCES.map((name) => newestIn(join(root, name))));
  if (built > Math.max(...sources)) return true;
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const args = [vite, 'build', '--config', 'tab/vite.config.ts', '--logLevel', 'error'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** When the newest file at or below the path was changed; 0 when there is none. */
async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(0, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}
