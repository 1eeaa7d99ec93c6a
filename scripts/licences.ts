/** `npm run licences`: every package in the lock file has a licence that we may live with, or is named here with the reason. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import en from './texts/licences.en.json' with { type: 'json' };
import sv from './texts/licences.sv.json' with { type: 'json' };

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
export type Lock = z.infer<typeof Lock>;

/** Asks for no more than that the licence is kept beside the code. */
const permissive = new Set([
  '0BSD',
  'AFL-2.1',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);
/** For tools alone, which are never handed on: changes to a file stay open, and a source has to be named. */
const forTools = new Set([...permissive, 'MPL-2.0', 'CC-BY-4.0']);
/** By name, where package.json does not say. */
const looked = new Map([
  // Microsoft's own terms; the demo's client, a tool.
  ['@microsoft/m365agentsplayground', 'SEE LICENSE IN LICENSE'],
  // Its readme says MIT.
  ['escape-regexp-component', undefined],
  // MIT by their licence files; package.json says so in a form of old, or not at all.
  ['cldrjs', undefined],
  ['jspath', undefined],
  ['limiter', undefined],
]);

/** SPDX: any side of an OR will do, every side of an AND has to. */
const isAllowed = (licence: string, allowed: ReadonlySet<string>): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((side) => side.split(' AND ').every((each) => allowed.has(each)));

/** Packages whose licence is none of those, as `name: licence`. */
export function licenceFaults(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, { license, dev }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || (looked.has(name) && looked.get(name) === license)) return [];
    const isFine = license !== undefined && isAllowed(license, dev ? forTools : permissive);
    return isFine ? [] : [`${name}: ${license ?? '?'}`];
  });
}

export const readLock = (): Lock =>
  Lock.parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));

if (import.meta.main) {
  const texts = process.argv.slice(2).join(' ') === '--language en' ? en : sv;
  const lock = readLock();
  const faults = licenceFaults(lock);
  for (const fault of faults) console.error(fault);
  const text = faults.length === 0 ? texts.fine : texts.faults;
  const count = faults.length || Object.keys(lock.packages).length - 1;
  console.log(text.replace('{count}', String(count)));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
