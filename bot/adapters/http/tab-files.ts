import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Refused } from './problem.ts';

const zip = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(?:text|application)\/|svg/u;
/** Vite puts a hash of the content into the name: under that name it never changes. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/u;

export interface TabFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly content: Buffer;
  /** Missing where it would not be smaller. */
  readonly zipped?: Buffer;
}

/** The built panel's files, read once for each version. Nothing outside the folder is ever given out. */
export function makeTabFiles(folder: string): (urlPath: string) => Promise<TabFile> {
  const read = new Map<string, TabFile>();
  return async (urlPath) => {
    const name = nameOf(urlPath);
    const type = TYPES[extname(name)];
    if (type === undefined) throw new Refused('unknown-address');
    const path = await within(folder, name);
    const { mtimeMs, size } = await stat(path);
    const etag = `"${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}"`;
    const known = read.get(path);
    if (known?.etag === etag) return known;
    const content = await readFile(path);
    const file: TabFile = {
      type,
      etag,
      cacheControl: HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      content,
      ...(COMPRESSIBLE.test(type) && content.length > 500 ? { zipped: await zip(content) } : {}),
    };
    read.set(path, file);
    return file;
  };
}

function nameOf(urlPath: string): string {
  let name: string;
  try {
    name = decodeURIComponent(urlPath);
  } catch {
    throw new Refused('malformed-request');
  }
  const isPlain = !/[\\\0]/u.test(name) && !name.split('/').some((part) => part.startsWith('.'));
  if (!isPlain) throw new Refused('unknown-address');
  return name === '' ? 'index.html' : name;
}

async function within(folder: string, name: string): Promise<string> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    // A link may lead out of the folder even when its name does not.
    if (path.startsWith(root + sep) && (await stat(path)).isFile()) return path;
  } catch (fault) {
    const isAbsent = typeof fault === 'object' && fault !== null && 'code' in fault;
    if (!isAbsent) throw fault;
  }
  throw new Refused('unknown-address');
}
