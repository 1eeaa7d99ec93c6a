import { readFile, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildPanelIfStale } from '../panel-build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'dist/tab');
/** Where the server has them; Vite's `base`. */
const BASE = '/tab/';

/** The panel's JavaScript in kB (10^3 bytes), compressed with gzip. */
export interface PanelSize {
  /** What the page loads before it shows anything: its scripts and all that these import. */
  readonly firstLoad: number;
  readonly everything: number;
}

/** Measures what is served, and builds it first when it is missing or older than its sources. */
export async function measurePanel(): Promise<PanelSize> {
  if (!(await buildPanelIfStale())) throw new Error('the panel could not be built');
  const names = (await readdir(built, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile() && each.name.endsWith('.js'))
    .map((each) => posix.relative(built, posix.join(each.parentPath, each.name)));
  const scripts = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(built, name), 'utf8')] as const),
    ),
  );
  const first = withImports(scriptsOf(await readFile(join(built, 'index.html'), 'utf8')), scripts);
  return { firstLoad: sizeOf(first, scripts), everything: sizeOf(names, scripts) };
}

/** What the page's script and link elements load at once. */
const scriptsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/gu)].map(([, url = '']) =>
    url.replace(BASE, ''),
  );

/** Static imports are loaded with whoever imports them; `import()` is not among them. */
function withImports(
  start: readonly string[],
  scripts: ReadonlyMap<string, string>,
): readonly string[] {
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const text = scripts.get(name) ?? '';
    for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/gu))
      add(posix.join(posix.dirname(name), path));
  };
  start.forEach(add);
  return [...found];
}

function sizeOf(names: readonly string[], scripts: ReadonlyMap<string, string>): number {
  const sizes = names.map((name) => {
    const text = scripts.get(name);
    if (text === undefined) throw new Error(`${name} is loaded but was not built`);
    return gzipSync(text).length;
  });
  if (sizes.length === 0) throw new Error('the panel loads no scripts');
  return sizes.reduce((sum, each) => sum + each, 0) / 1000;
}
