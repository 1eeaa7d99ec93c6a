import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is loaded before the server is ready: files by address, packages by name. Types are not loaded. */
function loadedBy(...entries: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!file.endsWith('.ts')) return;
    const text = readFileSync(fileURLToPath(file), 'utf8');
    for (const [, what = ''] of text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gm))
      if (what.startsWith('.')) follow(new URL(what, file).href);
      else seen.add(what);
  };
  for (const entry of entries) follow(new URL(`../../bot/${entry}`, import.meta.url).href);
  return seen;
}

describe('A start', () => {
  it('does not load the libraries that no part of being ready needs', () => {
    const loaded = loadedBy('start.ts', 'compose.ts', 'adapters/db/open-postgres.ts');

    expect(loaded.size).toBeGreaterThan(200);
    expect(loaded).toContain('restify/lib/server.js');
    for (const late of [
      'botbuilder',
      'botframework-connector',
      '@azure/identity',
      '@microsoft/teamsfx',
      '@electric-sql/pglite',
      'restify',
    ])
      expect(loaded).not.toContain(late);
  });
});
