import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const swedish = ['bot', 'tab', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter(
      (file) => basename(dirname(file)) === 'texts' && /(^|\.)sv\.json$/.test(basename(file)),
    ),
);
const englishOf = (file: string) => file.replace(/sv\.json$/, 'en.json');

/** Every text of a file by its path of keys. */
function textsOf(file: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const collect = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) collect(each, `${path}/${key}`);
    else found.set(path, value);
  };
  collect(JSON.parse(readFileSync(join(root, file), 'utf8')), '');
  return found;
}
const placeholders = (text: unknown) =>
  [...new Set(String(text).match(/\{\w+\}/g) ?? [])].toSorted();

describe('the texts', () => {
  it('are there for the bot, the panel and the policy packs', () => {
    expect(swedish).toEqual(expect.arrayContaining(['bot/texts/policy.sv.json']));
    expect(swedish.some((file) => file.startsWith('tab/texts/'))).toBe(true);
    expect(swedish.some((file) => /^bot\/texts\/(?!policy)/.test(file))).toBe(true);
  });

  it('have no English file without a Swedish one', () => {
    const english = ['bot', 'tab', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => join(folder, file))
        .filter(
          (file) => basename(dirname(file)) === 'texts' && /(^|\.)en\.json$/.test(basename(file)),
        ),
    );
    const alone = english.filter(
      (file) => !existsSync(join(root, file.replace(/en\.json$/, 'sv.json'))),
    );
    expect(alone).toEqual([]);
  });

  describe.each(swedish)('in %s', (file) => {
    const sv = textsOf(file);
    const en = textsOf(englishOf(file));

    it('have the same keys in English', () => {
      expect([...en.keys()].toSorted()).toEqual([...sv.keys()].toSorted());
    });

    it('are never empty', () => {
      const empty = [...sv, ...en].filter(
        ([, text]) => typeof text !== 'string' || text.trim() === '',
      );
      expect(empty).toEqual([]);
    });

    it('take the same values in English', () => {
      const differing = [...sv.keys()].filter(
        (key) => placeholders(sv.get(key)).join() !== placeholders(en.get(key)).join(),
      );
      expect(differing).toEqual([]);
    });
  });
});
