import { readFile, readdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findIdentifiers, readStretch } from '../bot/domain/subject/find-matches.ts';
import { circumstancesOf, featuresOf } from '../bot/domain/subject/person/features.ts';
import { canBeName } from '../bot/domain/subject/person/find-people.ts';
import { plainTextOf } from '../bot/domain/subject/text/plain-text.ts';
import { tokensOf } from '../bot/domain/subject/text/tokens.ts';
import type { Example } from './fit/logistic.ts';
import { fit, probability } from './fit/logistic.ts';
import { inClearContexts } from './fit/names-in-clear-contexts.ts';
import type { LabelledSubject } from './fit/labelled-subjects.ts';
import { parseLabelled } from './fit/labelled-subjects.ts';
import { recased } from './fit/recased.ts';
import { withNames, withPlaces } from './fit/names-in-ordinary-subjects.ts';

// Learns the weights of bot/domain/subject/data/name-weights.ts from the labelled subjects in tests/fixtures/subjects.
// Run after the lists, the features or the fixtures have changed: node scripts/fit-subject-weights.ts [--folds 5]

const fixtures = new URL('../tests/fixtures/subjects/', import.meta.url);
const target = new URL('../bot/domain/subject/data/name-weights.ts', import.meta.url);
const nobody = { participants: [], directory: [], allowList: [], released: [] };
/** Weights nearer to nothing than this change no decision; leaving them out keeps the table readable. */
const SMALLEST = 0.05;

/** Every word that may be a name, with what speaks for it and whether it is one. */
function examplesOf(subject: LabelledSubject): Example[] {
  const { text } = plainTextOf(subject.title);
  const identifiers = findIdentifiers(text, nobody);
  const { scene } = readStretch(text, tokensOf(text), identifiers, nobody);
  return scene.tokens.flatMap((token, at) => {
    const circumstances = canBeName(scene, at) ? circumstancesOf(scene, at) : undefined;
    if (!circumstances) return [];
    const isName = subject.spans.some(
      ({ kind, start, end }) => kind === 'person' && token.start < end && token.end > start,
    );
    return [{ features: featuresOf(circumstances), isTrue: isName }];
  });
}

const { values } = parseArgs({
  options: { folds: { type: 'string', default: '0' }, l2: { type: 'string', default: '0.4' } },
});
const files = (await readdir(fixtures)).filter((file) => file.endsWith('.tsv')).toSorted();
const subjects = (
  await Promise.all(files.map((file) => readFile(new URL(file, fixtures), 'utf8')))
).flatMap(parseLabelled);
const examples = subjects.map(examplesOf);
const copies = subjects.map((subject, at) => recased(subject, at).flatMap(examplesOf));
const ordinary = subjects.filter(({ isFlagged }) => !isFlagged);
const added = [...withNames(ordinary), ...withPlaces(ordinary), ...inClearContexts()].flatMap(
  examplesOf,
);
const l2 = Number(values.l2);

const folds = Number(values.folds);
for (let fold = 0; fold < folds; fold += 1) {
  const weights = fit(
    [
      ...added,
      ...[...examples, ...copies].filter((_, at) => (at % examples.length) % folds !== fold).flat(),
    ],
    l2,
  );
  const held = examples.filter((_, at) => at % folds === fold).flat();
  const hits = held.map(
    (example) => [example.isTrue, probability(weights, example) > 0.5] as const,
  );
  const count = (isTrue: boolean, isFound: boolean) =>
    hits.filter(([a, b]) => a === isTrue && b === isFound).length;
  console.log(
    `fold ${fold}: words ${held.length}, found ${count(true, true)}, missed ${count(true, false)}, wrong ${count(false, true)}`,
  );
}

const weights = fit([...added, ...examples.flat(), ...copies.flat()], l2);
const lines = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`);
await writeFile(
  target,
  `// Learned by scripts/fit-subject-weights.ts from tests/fixtures/subjects; not edited by hand.

/** Log odds above which a word is taken for a name. */
export const THRESHOLD = 0.5;

/** One line for each piece of evidence: what it is, and how much it speaks for (or against) a name, in log odds. */
export const WEIGHTS = \`
${lines.join('\n')}
\`;
`,
);
console.log(
  `subjects ${subjects.length}, words ${examples.flat().length}, weights ${lines.length}`,
);
