import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackFile } from '../../bot/adapters/policy/load-packs.ts';
import type { PackIssue } from '../../bot/adapters/policy/pack-problem.ts';

/** The text of a pack that comes with the product. */
export const shipped = (name: string) =>
  readFileSync(new URL(`../../bot/policies/${name}.yaml`, import.meta.url), 'utf8');

/** A folder of packs that a test may break as it likes. */
export function aPackFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  const write = (name: string, text: string | Buffer) => {
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, text);
    return file;
  };
  return {
    folder,
    write,
    /** What the check of this text says, in English; throws if it says nothing. */
    issuesOf(text: string | Buffer, name = 'pitea'): readonly PackIssue[] {
      const checked = checkPackFile(write(name, text), 'en');
      if (checked.ok) throw new Error('the pack was accepted');
      return checked.issues;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The text with one replacement, which must have something to replace. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return text.replace(from, () => to);
}

/** The line, from 1, on which a part of the text begins. */
export const lineOf = (text: string, part: string) =>
  text.slice(0, text.indexOf(part)).split('\n').length;
