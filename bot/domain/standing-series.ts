import type { Period } from './availability.ts';
import { swedishWallTime } from './recurrence.ts';
import { makeSeriesStarts } from './series-starts.ts';

/** A series that stands in a calendar already, as far as it was read. */
export interface StandingSeries {
  /** Those that lie ahead and are as the series says, earliest first; what was set apart from it is left out. */
  readonly occurrences: readonly Period[];
  /** There are later ones than those that were read. */
  readonly goesOn: boolean;
  /** Whether the whole of it can be moved, and how far; otherwise why not. */
  readonly move: SeriesMove;
}

/**
 * `any-day`: it comes on one day of the week. `same-day`: to another time of the same days. `has-begun`: its past would
 * be changed too. `has-exceptions`: what was moved or cancelled by itself would be put back. `other-clock`: it does not
 * keep to Swedish clock time.
 */
export type SeriesMove = 'any-day' | 'same-day' | 'has-begun' | 'has-exceptions' | 'other-clock';

export const isMovable = ({ move }: Pick<StandingSeries, 'move'>): boolean =>
  move === 'any-day' || move === 'same-day';

/** How many days each occurrence lies after the first, by the Swedish calendar. */
export const daysAfterFirst = (occurrences: readonly Pick<Period, 'start'>[]): number[] => {
  const dates = occurrences.map(({ start }) => Date.parse(swedishWallTime(start).date));
  return dates.map((date) => Math.round((date - (dates[0] ?? date)) / 86_400_000));
};

/** Where the occurrences come to lie when the first of them is moved and the others follow. */
export function followed(occurrences: readonly Period[], first: Period): Period[] {
  const startOf = makeSeriesStarts(daysAfterFirst(occurrences))(first.start.getTime());
  const length = first.end.getTime() - first.start.getTime();
  return occurrences.map((_, at) => {
    const start = startOf(at);
    return { start: new Date(start), end: new Date(start + length) };
  });
}

/** Every occurrence begins at the same Swedish clock time and is as long as the first. */
export function keepsSwedishClock(occurrences: readonly Period[]): boolean {
  const shapes = occurrences.map(
    ({ start, end }) => `${swedishWallTime(start).minute}/${end.getTime() - start.getTime()}`,
  );
  return new Set(shapes).size <= 1;
}
