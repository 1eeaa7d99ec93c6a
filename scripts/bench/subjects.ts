import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { z } from 'zod';
import { checkSubject } from '../../bot/domain/subject/check-subject.ts';
import { town } from '../../bot/demo/town.ts';
import type { Figure } from './figures.ts';
import { atLeast, atMost } from './figures.ts';
import { benchGrowth } from './subject-growth.ts';
import { median } from './statistics.ts';

/** Measured against, in the same run on the same subjects; installed for the bench alone. */
const COMPARATORS = { openredaction: '1.1.5', 'redact-pii': '3.4.0' };
const LEAST_RATIO = 5;
const MOST_LOAD_MS = 100;
const MOST_HEAP_MB = 40;
const MOST_BUNDLE_KB = 250;
const ROUNDS = 5;
const STRETCH_MS = 1000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const subjectFolder = join(root, 'tests/fixtures/subjects');
const entry = join(root, 'bot/domain/subject/check-subject.ts');

type Check = (subject: string) => unknown;
const OpenRedaction = z.object({
  OpenRedaction: z.custom<new () => { detect: (text: string) => Promise<unknown> }>(),
});
const RedactPii = z.object({
  SyncRedactor: z.custom<new () => { redact: (text: string) => string }>(),
});

/** How fast the subject check is beside what a developer could install, and what it costs to load. */
export async function benchSubjects(folder: string): Promise<readonly Figure[]> {
  const subjects = await readSubjects();
  const others = await installComparators(join(folder, 'comparators'));
  const context = {
    participants: [],
    directory: town.people.map(({ displayName }) => displayName),
    allowList: [],
    released: [],
  };
  const contestants: readonly Check[] = [
    // The safe subject is part of the work, as the others' redacted text is of theirs.
    (subject) => checkSubject(subject, context).safeSubject,
    others.openRedaction,
    others.redactPii,
  ];
  for (const check of contestants) await rateOf(check, subjects.slice(0, 200));
  const rates: number[][] = contestants.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, check] of contestants.entries()) rates[at]?.push(await rateOf(check, subjects));
  const [ours = 0, openRedaction = 0, redactPii = 0] = rates.map(median);
  const bundle = await bundled(folder);
  const { loadMs, heapMb } = loaded(bundle.file);
  const fromSource = loaded(entry);
  const perSecond = (rate: number) => `${rate.toFixed(0)}/s`;
  return [
    { what: `subjects: ours, ${subjects.length} subjects`, measured: perSecond(ours) },
    {
      what: `subjects: openredaction ${COMPARATORS.openredaction}`,
      measured: perSecond(openRedaction),
    },
    {
      what: `subjects: redact-pii ${COMPARATORS['redact-pii']}`,
      measured: perSecond(redactPii),
    },
    atLeast("subjects: rate by openredaction's", ours / openRedaction, LEAST_RATIO, 1),
    benchGrowth(context),
    atMost('subjects: load of the bundle and first check', loadMs, MOST_LOAD_MS, {
      unit: ' ms',
      digits: 0,
    }),
    {
      what: 'subjects: load from the sources, types stripped by Node',
      measured: `${fromSource.loadMs.toFixed(0)} ms`,
    },
    atMost('subjects: heap after loading', heapMb, MOST_HEAP_MB, { unit: ' MB', digits: 1 }),
    atMost('subjects: browser bundle, gzip', bundle.size, MOST_BUNDLE_KB, {
      unit: ' kB',
      digits: 0,
    }),
  ];
}

async function readSubjects(): Promise<readonly string[]> {
  const files = (await readdir(subjectFolder)).filter((name) => name.endsWith('.tsv'));
  const texts = await Promise.all(files.map((name) => readFile(join(subjectFolder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t')[1] ?? ''),
  );
}

/** Subjects per second: whole passes over the file, for a second or so. */
async function rateOf(check: Check, subjects: readonly string[]): Promise<number> {
  const before = performance.now();
  let passes = 0;
  do {
    for (const subject of subjects) {
      const answer = check(subject);
      if (answer instanceof Promise) await answer;
    }
    passes += 1;
  } while (performance.now() - before < STRETCH_MS);
  return (passes * subjects.length * 1000) / (performance.now() - before);
}

async function installComparators(
  folder: string,
): Promise<Record<'openRedaction' | 'redactPii', Check>> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const names = Object.entries(COMPARATORS).map(([name, version]) => `${name}@${version}`);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...names];
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the comparators could not be installed. ${stderr}`);
  const load = createRequire(join(folder, 'package.json'));
  const first = new (OpenRedaction.parse(load('openredaction')).OpenRedaction)();
  const second = new (RedactPii.parse(load('redact-pii')).SyncRedactor)();
  return {
    openRedaction: (subject) => first.detect(subject),
    redactPii: (subject) => second.redact(subject),
  };
}

/** In a process of its own: from nothing loaded to the first answer, and what stays in memory for it. */
function loaded(file: string): { readonly loadMs: number; readonly heapMb: number } {
  const script = `
    gc(); const heap = process.memoryUsage().heapUsed; const start = performance.now();
    const { checkSubject } = await import(${JSON.stringify(file)});
    checkSubject('Budget', { participants: [], directory: [], allowList: [], released: [] });
    const loadMs = performance.now() - start; gc();
    console.log(JSON.stringify({ loadMs, heapMb: (process.memoryUsage().heapUsed - heap) / 1e6 }));`;
  const runs = Array.from({ length: ROUNDS }, () => {
    const args = ['--expose-gc', '--input-type=module', '-e', script];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return z.object({ loadMs: z.number(), heapMb: z.number() }).parse(JSON.parse(stdout));
  });
  return {
    loadMs: median(runs.map((each) => each.loadMs)),
    heapMb: median(runs.map((each) => each.heapMb)),
  };
}

/** The check alone, bundled for a browser as the panel is; its size with gzip in kB (10^3 bytes). */
async function bundled(folder: string): Promise<{ readonly file: string; readonly size: number }> {
  const outDir = join(folder, 'subject-bundle');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry, formats: ['es'], fileName: 'subject' } },
  });
  const [name = '', ...more] = (await readdir(outDir)).filter((each) => each.endsWith('.js'));
  if (more.length > 0) throw new Error('the subject check is more than one file');
  const file = join(outDir, name);
  return { file, size: gzipSync(await readFile(file)).length / 1000 };
}
