import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemoTenant, type DemoTenant } from '../../bot/demo/demo-tenant.ts';
import { productEnvironment } from '../../bot/demo/product-environment.ts';

describe('The product’s environment in the demo', () => {
  let folder = '';
  let tenant: DemoTenant | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motesvakt-environment-'));
    tenant = await startDemoTenant({ host: '127.0.0.1', webPort: 0, botUrl: 'http://127.0.0.1:1' });
  });
  afterAll(async () => {
    await tenant?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves no variable of the product to what the machine happens to have set', async () => {
    if (!tenant) throw new Error('no tenant');
    const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
    const before = { ...process.env };
    for (const name of names) process.env[name] = 'set for something else';
    try {
      const env = await productEnvironment(tenant, folder);

      expect(names.length).toBeGreaterThan(15);
      expect(names.filter((name) => env[name] === 'set for something else')).toEqual([]);
    } finally {
      process.env = before;
    }
  });
});
