import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const longest = 300;
/** Generated data may be long. */
const isGenerated = (file: string) => file.startsWith(join('bot', 'domain', 'subject', 'data'));

const code = ['bot', 'tab', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !isGenerated(file)),
);
const linesOf = (file: string) =>
  readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;

describe('the code', () => {
  it('has no file that is too long to read in one go', () => {
    expect(code.filter((file) => linesOf(file) > longest)).toEqual([]);
  });

  it('is mostly in short files', () => {
    const lengths = code.map(linesOf).toSorted((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(50);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
  });
});
