import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./public/', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Sends one of the demo's own files, named without a folder. False: there is no such file. */
export async function sendPublic(res: ServerResponse, name: string): Promise<boolean> {
  if (!/^[a-z-]+\.(html|css|js)$/.test(name)) return false;
  try {
    send(res, name, await readFile(join(folder, name)));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Microsoft's own renderer of cards, as it comes in its package. */
export async function sendCardRenderer(res: ServerResponse): Promise<void> {
  const main = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  send(res, 'adaptivecards.js', await readFile(main));
}

function send(res: ServerResponse, name: string, content: Buffer): void {
  res.writeHead(200, {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
  res.end(content);
}
