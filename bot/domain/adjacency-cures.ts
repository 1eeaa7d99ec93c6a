import { moves } from './adjacency-moves.ts';
import type { SortedQuestion } from './adjacency-question.ts';
import { shortenings } from './adjacency-shortenings.ts';
import type { Cure } from './availability.ts';

const MOST_CURES = 3;

/**
 * The three smallest ways out, in the order that B2 asks for: start later or end earlier, whichever cuts less first; then
 * another time in the same half-day, then other times, nearest first in each. What cures a whole series comes before what
 * leaves some of its occurrences, fewest left first. Assumes that the booking touches somebody.
 */
export function findCures(sorted: SortedQuestion): Cure[] {
  const cuts = shortenings(sorted);
  const whole = cuts.filter(({ remaining }) => remaining === 0);
  const partly = cuts.filter(({ remaining }) => remaining > 0);
  const found = moves(sorted, MOST_CURES - whole.length);
  return [
    ...whole,
    ...found.filter(({ remaining }) => remaining === 0),
    ...[...partly, ...found.filter(({ remaining }) => remaining > 0)].toSorted(
      (a, b) => a.remaining - b.remaining,
    ),
  ].slice(0, MOST_CURES);
}
