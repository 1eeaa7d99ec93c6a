import type { SortedQuestion } from './adjacency-question.ts';
import { MINUTE, touchedBy } from './adjacency-question.ts';
import type { Cure } from './availability.ts';
import { SHORTEST_MINUTES } from './booking.ts';

const STEP_MINUTES = 5;

/** How much one occurrence has to be cut, in milliseconds, to come clear at either end. */
interface Need {
  readonly later: number;
  readonly earlier: number;
  /** Touches another participant's booking, and not merely the organiser's own. */
  readonly isTouching: boolean;
}

/**
 * Start later and end earlier, the smaller cut first. Both stay inside the time that the organiser chose, so they need no
 * working hours and no calendar that is unknown.
 */
export function shortenings(sorted: SortedQuestion): Cure[] {
  const { period, now } = sorted.question;
  if (period.start.getTime() < now.getTime()) return [];
  const needs = [...needsOf(sorted).values()];
  return [startLater(sorted, needs), endEarlier(sorted, needs)]
    .filter((cure) => cure !== undefined)
    .toSorted((a, b) => a.minutes - b.minutes);
}

/** What a cut booking must keep clear of. It comes no nearer to the organiser's own, so these need no new gap. */
function needsOf(sorted: SortedQuestion): ReadonlyMap<number, Need> {
  const needs = new Map<number, Need>();
  for (const { isOrganiser, touched } of sorted.known) {
    const gap = isOrganiser ? 0 : sorted.gap;
    for (const { booking } of touched) {
      const [from, to] = touchedBy(sorted, booking, gap);
      for (let at = from; at < to; at += 1) {
        const start = sorted.starts[at] ?? 0;
        const [later, earlier] = [
          booking.end.getTime() + gap - start,
          start + sorted.length - (booking.start.getTime() - gap),
        ];
        const before = needs.get(at);
        needs.set(at, {
          later: Math.max(before?.later ?? 0, later),
          earlier: Math.max(before?.earlier ?? 0, earlier),
          isTouching: before?.isTouching === true || !isOrganiser,
        });
      }
    }
  }
  return needs;
}

function startLater(sorted: SortedQuestion, needs: readonly Need[]): Cure | undefined {
  const found = cut(sorted, needs, ({ later }) => later);
  const { start, end } = sorted.question.period;
  return (
    found && {
      kind: 'start-later',
      ...found,
      period: { start: new Date(start.getTime() + found.minutes * MINUTE), end },
    }
  );
}

function endEarlier(sorted: SortedQuestion, needs: readonly Need[]): Cure | undefined {
  const found = cut(sorted, needs, ({ earlier }) => earlier);
  const { start, end } = sorted.question.period;
  return (
    found && {
      kind: 'end-earlier',
      ...found,
      period: { start, end: new Date(end.getTime() - found.minutes * MINUTE) },
    }
  );
}

/** Whole five minutes, within what the pack lets a cure cut and leaving a meeting; as many occurrences cured as that allows. */
function cut(
  { question, length }: SortedQuestion,
  needs: readonly Need[],
  neededBy: (need: Need) => number,
): { readonly minutes: number; readonly remaining: number } | undefined {
  const most = Math.min(
    question.rules.maximumShorteningMinutes,
    length / MINUTE - SHORTEST_MINUTES,
  );
  const minutesFor = (need: Need) =>
    Math.ceil(neededBy(need) / (STEP_MINUTES * MINUTE)) * STEP_MINUTES;
  const cured = needs.filter((need) => minutesFor(need) <= most);
  if (!cured.some(({ isTouching }) => isTouching)) return undefined;
  return {
    minutes: Math.max(...cured.map(minutesFor)),
    remaining: needs.length - cured.length,
  };
}
