import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { codeOf } from '../bot/adapters/db/fault-code.ts';
import { checkSubject } from '../bot/domain/subject/check-subject.ts';
import type { Finding } from '../bot/domain/subject/finding.ts';
import { readTitles } from './titles/read-titles.ts';
import type { Title } from './titles/read-titles.ts';

/** Where lines go: findings to `print`, what is wrong with the call or the file to `complain`. */
export interface Output {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** 0: every subject was checked. 2: could not be done; it says why. */
type ExitCode = 0 | 2;

// Nobody's calendar is known here: what is found is found by the subject alone.
const nobody = { participants: [], directory: [], allowList: [], released: [] };

/**
 * The subject check over a file of subjects, as `npm run -s titles < file.tsv` runs it: one JSON line for each, or with
 * `--report` counts by kind. Neither says a word of any subject.
 */
export async function titles(
  argv: readonly string[],
  tsv: string,
  { print, complain }: Output,
): Promise<ExitCode> {
  const options = readOptions(argv);
  const texts = await readTexts(options?.lang === 'en' ? 'en' : 'sv');
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    (texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (hole, name: string) =>
      String(values[name] ?? hole),
    );
  if (!options) {
    complain(say('usage'));
    return 2;
  }
  const read = readTitles(tsv);
  if ('missing' in read) {
    complain(say('missing-column', { columns: read.missing.join(', ') }));
    return 2;
  }
  if (options.report) for (const line of reportOf(read.titles, say)) print(line);
  else for (const title of read.titles) print(JSON.stringify(predictionOf(title)));
  return 0;
}

/** Initials alone are the policy pack's matter and do not make a subject flagged here. */
const findingsIn = ({ title }: Title): Finding[] =>
  checkSubject(title, nobody).findings.filter(({ kind }) => kind !== 'initials');

function predictionOf(title: Title) {
  const findings = findingsIn(title).map(({ kind, start, end }) => ({ kind, start, end }));
  return { id: title.id, flagged: findings.length > 0, findings };
}

function* reportOf(
  all: readonly Title[],
  say: (key: string, values?: Readonly<Record<string, string | number>>) => string,
): Generator<string> {
  const counts = new Map<string, number>();
  let flagged = 0;
  for (const title of all) {
    const kinds = findingsIn(title).map(({ kind }) => kind);
    if (kinds.length > 0) flagged += 1;
    for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  yield say('checked', { count: all.length, flagged });
  for (const [kind, count] of [...counts].toSorted(
    (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]),
  ))
    yield say('by-kind', { kind: say(`kind.${kind}`), count });
}

function readOptions(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { report: { type: 'boolean', default: false }, lang: { type: 'string' } },
    });
    return values;
  } catch (fault) {
    if (codeOf(fault)?.startsWith('ERR_PARSE_ARGS')) return undefined;
    throw fault;
  }
}

const readTexts = async (lang: 'sv' | 'en') =>
  z
    .record(z.string(), z.string())
    .parse(
      JSON.parse(await readFile(new URL(`./texts/titles.${lang}.json`, import.meta.url), 'utf8')),
    );

if (import.meta.main)
  process.exitCode = await titles(process.argv.slice(2), await text(process.stdin), {
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
