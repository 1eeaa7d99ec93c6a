import type { Locale } from '../../domain/person.ts';
import en from '../../texts/policy.en.json' with { type: 'json' };
import sv from '../../texts/policy.sv.json' with { type: 'json' };

/** Where in the parsed file: keys and indexes from the top. */
export type FieldPath = readonly (string | number)[];

export type ProblemKey = keyof typeof sv.problems;

/** Something wrong with a pack, as facts; the texts make the sentence. */
export interface PackProblem {
  readonly path: FieldPath;
  /** Points at the key, not at its value: for what should not be there, or lacks something. */
  readonly at?: 'key';
  readonly key: ProblemKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A problem as its author meets it. Line and column count from 1. */
export interface PackIssue {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `requirements[V3].strength`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** A pack is broken: the server does not start with it. The message names file, line and field of every problem. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly issues: readonly PackIssue[];

  constructor(issues: readonly PackIssue[], locale: Locale) {
    super([textsIn(locale).broken, ...issues.map(issueLine)].join('\n'));
    this.issues = issues;
  }
}

/** One issue on one line: `file:line:column field: what is wrong`. */
export const issueLine = ({ file, line, column, field, message }: PackIssue) =>
  `${file}:${line}:${column} ${field === '' ? '' : `${field}: `}${message}`;

export function problemMessage(problem: PackProblem, locale: Locale): string {
  const values = problem.values ?? {};
  return textsIn(locale).problems[problem.key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

const textsIn = (locale: Locale) => (locale === 'sv' ? sv : en);
