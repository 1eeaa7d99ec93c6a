import { PAIRS, letterRunsOf, pairOf, thirdOf } from '../../bot/domain/subject/text/letter-runs.ts';
import {
  LEVEL_STEP,
  MIDDLE_LEVEL,
  ODDS_LEVELS,
} from '../../bot/domain/subject/text/odds-levels.ts';
import { NAME, ORDINARY } from '../../bot/domain/subject/word-flags.ts';

const RUNS = PAIRS * 32;
/** What every run is counted as from the start, so that none has endless odds. */
const PRIOR = 0.5;

/** How often each run of three letters stands in names, or in ordinary words. */
interface Counts {
  readonly runs: Float64Array;
  readonly total: number;
}

/**
 * Log odds of name against ordinary word for each run of three letters, as bot/domain/subject/name-likeness.ts reads
 * them. What is both says nothing.
 */
export function letterOddsOf(listed: ReadonlyMap<string, number>): {
  readonly unseen: number;
  readonly rows: string;
} {
  const one = [...listed].filter(([, flags]) => (flags & NAME) === 0 || (flags & ORDINARY) === 0);
  const names = countsOf(one.filter(([, flags]) => (flags & NAME) !== 0));
  const words = countsOf(one.filter(([, flags]) => (flags & ORDINARY) !== 0));
  const rows = Array.from({ length: PAIRS }, () => '');
  for (let run = 0; run < RUNS; run += 1) {
    const [inNames = PRIOR, inWords = PRIOR] = [names.runs[run], words.runs[run]];
    if (inNames === PRIOR && inWords === PRIOR) continue;
    const odds = Math.log(inNames / names.total) - Math.log(inWords / words.total);
    rows[pairOf(run)] = (rows[pairOf(run)] ?? '').padEnd(thirdOf(run)) + levelOf(odds);
  }
  return { unseen: Math.log(words.total / names.total), rows: rows.join('\n') };
}

function countsOf(listed: readonly (readonly [word: string, flags: number])[]): Counts {
  const runs = new Float64Array(RUNS).fill(PRIOR);
  let total = RUNS * PRIOR;
  for (const run of listed.flatMap(([word]) => letterRunsOf(word))) {
    runs[run] = (runs[run] ?? PRIOR) + 1;
    total += 1;
  }
  return { runs, total };
}

function levelOf(odds: number): string {
  const level = Math.round(odds / LEVEL_STEP) + MIDDLE_LEVEL;
  return ODDS_LEVELS.charAt(Math.max(0, Math.min(ODDS_LEVELS.length - 1, level)));
}
