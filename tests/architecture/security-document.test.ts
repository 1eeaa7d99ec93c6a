import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const threats = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| T\d/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const filesIn = (cell: string) =>
  [...cell.matchAll(/`([^`]+\.(?:ts|tsx))`/gu)].map(([, file = '']) => file);

describe('docs/security.md', () => {
  it('has threats, each with a control and a test', () => {
    expect(threats.length).toBeGreaterThanOrEqual(15);
    const numbers = threats.map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const without = threats.filter(([, , threat = '', control = '', test = '']) => {
      const isTested = filesIn(test).some((file) => /^tests\/.+\.test\.tsx?$/u.test(file));
      return threat.length < 10 || control.length < 10 || !isTested;
    });
    expect(without).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = threats.flatMap(([, , , control = '', test = '']) => [
      ...filesIn(control),
      ...filesIn(test),
    ]);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
