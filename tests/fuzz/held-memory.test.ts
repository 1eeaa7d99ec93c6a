import { afterEach, describe, expect, it } from '@jest/globals';
import type { Child } from '../../bot/demo/child.ts';
import { plainEnvironment, startNode } from '../../bot/demo/child.ts';
import { freePort } from '../../bot/demo/ports.ts';
import type { Held } from './held-memory.ts';
import { heldMemory } from './held-memory.ts';

const started: Child[] = [];
afterEach(() => Promise.all(started.splice(0).map((child) => child.close())));

/** Measures a process of its own once it has done the work and says so. */
async function afterwards(work: string): Promise<Held> {
  const port = await freePort();
  const child = startNode(
    [
      `--inspect=127.0.0.1:${port}`,
      '-e',
      `${work}; console.log('done'); setInterval(() => {}, 1e6)`,
    ],
    { env: plainEnvironment(), cwd: process.cwd() },
  );
  started.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return heldMemory(port);
}

const OBJECTS = 'Array.from({ length: 1e6 }, (_each, at) => ({ at }))';

describe('The memory that a process holds', () => {
  it('is what is referred to, in the heap and outside it, and not what waits to be collected', async () => {
    const [garbage, objects, buffer] = await Promise.all([
      afterwards(`for (let made = 0; made < 5; made += 1) void ${OBJECTS}`),
      afterwards(`globalThis.kept = ${OBJECTS}`),
      afterwards('globalThis.kept = Buffer.alloc(2 ** 26, 1)'),
    ]);
    expect(garbage.heap).toBeLessThan(10);
    expect(garbage.outside).toBeLessThan(10);
    expect(objects.heap).toBeGreaterThan(30);
    expect(buffer.heap).toBeLessThan(10);
    expect(buffer.outside).toBeGreaterThan(64);
    for (const { heap, outside, resident } of [garbage, objects, buffer])
      expect(resident).toBeGreaterThan(heap + outside);
  });
});
