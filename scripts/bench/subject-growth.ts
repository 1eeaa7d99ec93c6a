import fc from 'fast-check';
import { checkSubject } from '../../bot/domain/subject/check-subject.ts';
import type { SubjectContext } from '../../bot/domain/subject/finding.ts';
import { anyUnit, repeated } from '../../tests/domain/subject/any-fragment.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';

const UNITS = 60;
const SEED = 1;
const [SHORT, LONG] = [1_000, 10_000];
/** For ten times the length: ten were exact, what is quadratic takes 100. */
const MOST_TIMES = 16;
const MOST_TURNS = 40;
/** Times below this are too short for their ratio to say anything; what backtracks takes seconds. */
const LEAST_MEASURED_MS = 6;

/** How much longer a subject of ten times the length takes to check, for the worst of many repeated texts. */
export function benchGrowth(context: SubjectContext): Figure {
  const ratios = fc
    .sample(anyUnit, { numRuns: UNITS, seed: SEED })
    .map((unit) => ratioOf(unit, context));
  return atMost(
    `subjects: time for ten times the length, the worst of ${UNITS}`,
    Math.max(...ratios),
    MOST_TIMES,
    { unit: '', digits: 1 },
  );
}

/** In turns, so that a busy machine slows both; the fastest of each, since noise only adds, and again while in doubt. */
function ratioOf(unit: string, context: SubjectContext): number {
  const timeOf = (length: number) => {
    const subject = repeated(unit, length);
    const before = performance.now();
    checkSubject(subject, context);
    return performance.now() - before;
  };
  let [one, ten] = [Infinity, Infinity];
  const isProportional = () => ten < Math.max(LEAST_MEASURED_MS, MOST_TIMES * one);
  for (let turn = 0; turn < MOST_TURNS && !isProportional(); turn += 1) {
    one = Math.min(one, timeOf(SHORT));
    ten = Math.min(ten, timeOf(LONG));
  }
  return ten < LEAST_MEASURED_MS ? LONG / SHORT : ten / one;
}
