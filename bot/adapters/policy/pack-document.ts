import type { Document, Node, Pair } from 'yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Locale } from '../../domain/person.ts';
import type { FieldPath, PackIssue, PackProblem, ProblemKey } from './pack-problem.ts';
import { problemMessage } from './pack-problem.ts';

/** A parsed YAML file that still knows where each value stands. */
export interface PackDocument {
  readonly file: string;
  readonly value: unknown;
  /** What keeps the file from being read at all. */
  readonly unreadable: readonly PackIssue[];
  issue(problem: PackProblem, locale: Locale): PackIssue;
}

const explained: Readonly<Record<string, ProblemKey>> = {
  DUPLICATE_KEY: 'duplicateKey',
  TAB_AS_INDENT: 'tabAsIndent',
  BAD_INDENT: 'badIndent',
  MISSING_CHAR: 'missingCharacter',
  BAD_ALIAS: 'badYaml',
};

/** Reads YAML 1.2 and keeps positions. Never throws for what an author can write. */
export function readPackDocument(file: string, text: string, locale: Locale): PackDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unreadableAt = (offset: number, key: ProblemKey): PackIssue => ({
    file,
    ...at(offset),
    field: '',
    message: problemMessage({ path: [], key }, locale),
  });
  const unreadable = document.errors.map(({ pos, code }) =>
    unreadableAt(pos[0], explained[code] ?? 'badYaml'),
  );
  // What decoding leaves where a byte was no UTF-8: Windows editors save å, ä, ö as one byte each.
  const undecoded = text.indexOf('\uFFFD');
  if (undecoded >= 0) unreadable.unshift(unreadableAt(undecoded, 'notUtf8'));
  const value: unknown = unreadable.length === 0 ? plainValue(document) : undefined;
  return {
    file,
    value,
    unreadable,
    issue: (problem, language) => ({
      file,
      ...at(offsetOf(document, problem)),
      field: fieldName(value, problem.path),
      message: problemMessage(problem, language),
    }),
  };
}

/** Undefined for aliases that point nowhere or blow up; the schema then says that the file is empty. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** The place of the field, or of the nearest thing around it that exists. */
function offsetOf(document: Document.Parsed, { path, at }: PackProblem): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents) ?? 0;
  for (const [index, step] of path.entries()) {
    const pair = pairAt(node, step);
    node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const isLast = index === path.length - 1;
    const place = (isLast && at === 'key' ? startOf(pair?.key) : undefined) ?? startOf(node);
    offset = place ?? startOf(pair?.key) ?? offset;
    if (node === undefined) break;
  }
  return offset;
}

const pairAt = (node: unknown, step: string | number): Pair | undefined =>
  isMap(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    : undefined;

const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node satisfies Node).range?.[0] : undefined;

/** `requirements[V3].strength`: a list's entry goes by its own name where it has one, else by its number from 1. */
function fieldName(value: unknown, path: FieldPath): string {
  let here = value;
  let name = '';
  for (const step of path) {
    const isEntry = Array.isArray(here);
    here = member(here, step);
    if (isEntry) name += `[${ownName(here) ?? Number(step) + 1}]`;
    else name += name === '' ? step : `.${step}`;
  }
  return name;
}

function ownName(entry: unknown): string | undefined {
  const names = ['id', 'code', 'name', 'level'].map((key) => member(entry, key));
  const name = names.find((each) => typeof each === 'string' || typeof each === 'number');
  return name === undefined ? undefined : String(name);
}

function member(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, step);
  return found;
}
