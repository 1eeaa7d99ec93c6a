/** Reads sources/*.txt: lower case, composed letters, comments (#) left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { expandLine } from './inflect.ts';

const folder = new URL('sources/', import.meta.url);
const order = new Intl.Collator('sv');

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const filesOf = (prefix: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${prefix}-`) || file === `${prefix}.txt`)
    .sort();

/** The same on every machine: by code point where the collation sees no difference. */
const sortedSet = (words: Iterable<string>): string[] =>
  [...new Set(words)].sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1));

/** Words of all files whose name starts with the prefix. */
export const words = (prefix: string): string[] =>
  sortedSet(
    filesOf(prefix).flatMap((file) =>
      linesOf(file).flatMap((line) => line.toLowerCase().split(/\s+/u)),
    ),
  );

/** Whole lines of one file. */
export const phrases = (name: string): string[] =>
  sortedSet(filesOf(name).flatMap((file) => linesOf(file).map((line) => line.toLowerCase())));

/** Every inflected form of the lemmas in the files whose name starts with the prefix. */
export const inflected = (prefix: string): string[] =>
  sortedSet(
    filesOf(prefix).flatMap((file) =>
      linesOf(file).flatMap((line) => expandLine(line.toLowerCase())),
    ),
  );

/** A file of `[SECTION]` headings, each followed by lines. */
export const sections = (name: string): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of linesOf(`${name}.txt`)) {
    const heading = /^\[([A-Z_]+)\]$/u.exec(line)?.[1];
    if (heading === undefined)
      current.push(
        ...line
          .toLowerCase()
          .split(/\s*\|\s*/u)
          .filter(Boolean),
      );
    else found.set(heading, (current = []));
  }
  return new Map([...found].map(([heading, lines]) => [heading, sortedSet(lines)]));
};
