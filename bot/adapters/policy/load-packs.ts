import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../domain/person.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import { applyOverlay, overlayProblems } from './apply-overlay.ts';
import { departmentKey } from './department-key.ts';
import { partsOf } from './pack-parts.ts';
import type { PackIssue, PackProblem } from './pack-problem.ts';
import { PackError } from './pack-problem.ts';
import type { OverlaySource, PackSource } from './pack-source.ts';
import { isOverlay } from './pack-source.ts';
import { withVersion } from './pack-version.ts';
import type { ReadPack } from './read-pack.ts';
import { readPack } from './read-pack.ts';

/** An organisation's pack and its departments' versions of it, by `departmentKey`. */
export interface LoadedPack {
  readonly pack: PolicyPack;
  readonly departments: ReadonlyMap<string, PolicyPack>;
}
/** By pack id. */
export type LoadedPacks = ReadonlyMap<string, LoadedPack>;

export type PackCheck =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly issues: readonly PackIssue[] };

const shippedFolder = fileURLToPath(new URL('../../policies/', import.meta.url));

/**
 * The packs that come with the product and those of the organisation's own folder (`*.yaml`), validated, resolved
 * and versioned. An own file takes the place of one that comes with the product under the same name.
 * @throws PackError with every problem of every file: a broken pack stops the start.
 */
export function loadPacks(ownFolder?: string, locale: Locale = 'sv'): LoadedPacks {
  const files = new Map(
    [shippedFolder, ...(ownFolder === undefined ? [] : [ownFolder])].flatMap(packFiles),
  );
  const read = [...files.values()].map((file) => readPack(file, locale));
  const issues = read.flatMap((each) => (each.ok ? [] : each.issues));

  const packs = new Map<string, { pack: PolicyPack; departments: Map<string, PolicyPack> }>();
  for (const each of read)
    if (each.ok && !isOverlay(each.source))
      packs.set(each.source.id, { pack: packOf(each.source), departments: new Map() });

  for (const each of read) {
    if (!each.ok || !isOverlay(each.source)) continue;
    const { source, document } = each;
    const base = packs.get(source.extends);
    const key = departmentKey(source.department);
    const problems = base
      ? overlayProblems(source, base.pack)
      : baseProblems(source, read.find(isFileOf(source.extends)), [...packs.keys()]);
    if (base?.departments.has(key)) problems.push(departmentTaken(source));
    issues.push(...problems.map((problem) => document.issue(problem, locale)));
    if (base && problems.length === 0) base.departments.set(key, overlaidPack(base.pack, source));
  }
  if (issues.length > 0) throw new PackError(issues, locale);
  return packs;
}

/**
 * One file, for its author. An overlay's organisation is looked for beside the file, then among the packs that
 * come with the product. Throws only when the file cannot be read.
 */
export function checkPackFile(file: string, locale: Locale = 'sv'): PackCheck {
  const own = readPack(file, locale);
  if (!own.ok) return own;
  const { source, document } = own;
  if (!isOverlay(source)) return { ok: true, pack: packOf(source) };
  const base = [dirname(file), shippedFolder]
    .map((folder) => join(folder, `${source.extends}.yaml`))
    .filter((candidate) => existsSync(candidate))
    .map((candidate) => readPack(candidate, locale))[0];
  if (base?.ok === false) return base;
  const organisation = base && !isOverlay(base.source) ? packOf(base.source) : undefined;
  const problems = organisation
    ? overlayProblems(source, organisation)
    : baseProblems(source, base, []);
  if (!organisation || problems.length > 0)
    return { ok: false, issues: problems.map((problem) => document.issue(problem, locale)) };
  return { ok: true, pack: overlaidPack(organisation, source) };
}

function packFiles(folder: string): [string, string][] {
  if (!existsSync(folder)) throw new Error('POLICY_DIR: there is no such folder');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => [name, join(folder, name)]);
}

const packOf = (source: PackSource) => withVersion(partsOf(source), source.version);

const overlaidPack = (base: PolicyPack, overlay: OverlaySource) =>
  withVersion(applyOverlay(base, overlay), overlay.version);

const isFileOf = (id: string) => (each: ReadPack) => each.name === id;

/** What is wrong with `extends` when no organisation's pack has that id. A pack with errors of its own has told them. */
function baseProblems(
  source: OverlaySource,
  base: ReadPack | undefined,
  known: readonly string[],
): PackProblem[] {
  if (base?.ok === false) return [];
  const values = { name: source.extends, known: known.join(', ') || '–' };
  return [{ path: ['extends'], key: base ? 'baseIsOverlay' : 'unknownBase', values }];
}

const departmentTaken = ({ department, extends: base }: OverlaySource): PackProblem => ({
  path: ['department'],
  key: 'departmentTaken',
  values: { name: department, base },
});
