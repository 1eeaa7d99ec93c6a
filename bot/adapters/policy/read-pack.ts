import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locale } from '../../domain/person.ts';
import { packProblems } from './cross-check.ts';
import type { PackDocument } from './pack-document.ts';
import { readPackDocument } from './pack-document.ts';
import type { PackIssue, PackProblem } from './pack-problem.ts';
import { checkAgainstSchema } from './pack-schema.ts';
import type { OverlaySource, PackSource } from './pack-source.ts';
import { isOverlay } from './pack-source.ts';

/** One file as far as it can be judged by itself; `name` is the file's, without its ending. */
export type ReadPack = { readonly name: string } & (
  | {
      readonly ok: true;
      readonly source: PackSource | OverlaySource;
      readonly document: PackDocument;
    }
  | { readonly ok: false; readonly issues: readonly PackIssue[] }
);

export function readPack(file: string, locale: Locale): ReadPack {
  const name = basename(file).replace(/\.ya?ml$/, '');
  const document = readPackDocument(file, readFileSync(file, 'utf8'), locale);
  if (document.unreadable.length > 0) return { name, ok: false, issues: document.unreadable };
  const checked = checkAgainstSchema(document.value);
  const problems = checked.ok ? ownProblems(name, checked.source) : checked.problems;
  if (!checked.ok || problems.length > 0)
    return { name, ok: false, issues: problems.map((each) => document.issue(each, locale)) };
  return { name, ok: true, source: checked.source, document };
}

/** The id is the file's name, so that `extends` and a tenant's configuration find it. */
function ownProblems(name: string, source: PackSource | OverlaySource): PackProblem[] {
  const id: PackProblem[] =
    source.id === name ? [] : [{ path: ['id'], key: 'idIsFileName', values: { name } }];
  return isOverlay(source) ? id : [...id, ...packProblems(source)];
}
