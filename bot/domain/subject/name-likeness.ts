import { LETTER_ODDS, UNSEEN } from './data/letter-odds.ts';
import { letterRunsOf, pairOf, thirdOf } from './text/letter-runs.ts';
import { LEVEL_STEP, MIDDLE_LEVEL, ODDS_LEVELS } from './text/odds-levels.ts';

const rows = LETTER_ODDS.split('\n');

/**
 * How much more a word looks like a name than like an ordinary word by its letters: above 0 a name, below 0 a word.
 * The mean log odds of its runs of three letters.
 */
export function nameLikeness(key: string): number {
  const runs = letterRunsOf(key);
  return runs.reduce((sum, run) => sum + oddsOf(run), 0) / runs.length;
}

/** A row for each pair of letters, a character for each third one; a space, or none, for a run that no list has. */
function oddsOf(run: number): number {
  const level = ODDS_LEVELS.indexOf(rows[pairOf(run)]?.charAt(thirdOf(run)) || ' ');
  return level === -1 ? UNSEEN : (level - MIDDLE_LEVEL) * LEVEL_STEP;
}
