import type { SortedQuestion } from './adjacency-question.ts';
import { MINUTE } from './adjacency-question.ts';
import type { Cure } from './availability.ts';
import { makeSeriesStarts } from './series-starts.ts';
import { daysAfterFirst } from './standing-series.ts';
import type { StartGrid } from './start-grid.ts';
import { makeStartGrid } from './start-grid.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';
import { swedishDate } from './swedish-time.ts';
import { STOCKHOLM, addDays, instantIn } from './zoned-time.ts';
import type { Span } from './working-windows.ts';
import { workingWindows } from './working-windows.ts';

/** Two proposals closer than this are one and the same to whoever chooses. */
const MOVES_APART = 30 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const MOST_SEARCH_DAYS = 366;

/**
 * Other starts, those of the same half-day first and nearest first in both, up to as many as wanted that cure everything;
 * when a series has fewer, then also some that cure a part. A move lies ahead of now, within everybody's working hours, on
 * no Swedish holiday, and touches nobody, the organiser included. Nobody is moved into a calendar that is unknown.
 */
export function moves(sorted: SortedQuestion, wanted: number): Cure[] {
  if (wanted <= 0 || sorted.unknown.length > 0) return [];
  const lastDay = lastSearchDay(sorted);
  const grid = gridOf(sorted, lastDay);
  const judge = makeJudge(sorted, grid);
  const [whole, partly]: [Move[], Move[]] = [[], []];
  for (const start of inOrder(sorted, grid.openUntil(lastDay.end))) {
    if (whole.length === wanted) break;
    if (whole.some((each) => isNear(each.start, start))) continue;
    const remaining = judge(start);
    if (remaining === 0) whole.push({ start, remaining });
    else if (remaining !== undefined) partly.push({ start, remaining });
  }
  const chosen = [...whole];
  for (const move of partly.toSorted((a, b) => a.remaining - b.remaining)) {
    if (chosen.length === wanted) break;
    if (!chosen.some((each) => isNear(each.start, move.start))) chosen.push(move);
  }
  return chosen.map(({ start, remaining }) => ({
    kind: 'move',
    minutes: 0,
    period: { start: new Date(start), end: new Date(start + sorted.length) },
    remaining,
  }));
}

interface Move {
  readonly start: number;
  readonly remaining: number;
}

const isNear = (one: number, other: number) => Math.abs(one - other) < MOVES_APART;

/** The last Swedish day on which the booking, or a series' first occurrence, may come to lie. */
function lastSearchDay({ question }: SortedQuestion): Span {
  const { recurrence, rules } = question;
  const staysOnDay = recurrence && 'move' in recurrence && recurrence.move !== 'any-day';
  const days = staysOnDay ? 0 : Math.max(0, Math.min(rules.searchDays, MOST_SEARCH_DAYS));
  const date = addDays(swedishDate(question.period.start), days);
  const midnight = (day: string) => instantIn(STOCKHOLM, day, 0)?.getTime() ?? 0;
  return { start: midnight(date), end: midnight(addDays(date, 1)) };
}

/** From the first occurrence's day to where its last could be moved, as far as the calendars were read. */
function gridOf(sorted: SortedQuestion, lastDay: Span): StartGrid {
  const { checked, calendars, known, length, gap, question } = sorted;
  const { period, now, read } = question;
  const ahead = lastDay.end - period.start.getTime();
  const last = (checked.at(-1) ?? period).start.getTime() + ahead;
  const windows = workingWindows(calendars, { start: period.start, end: new Date(last) });
  const span = {
    start: Math.max(now.getTime() + 1, windows[0]?.start ?? 0, (read?.start.getTime() ?? 0) + gap),
    // A series' last occurrence may lie on a holiday, after everybody's last working hour.
    end: Math.min(last + length + DAY, (read?.end.getTime() ?? Infinity) - gap),
  };
  return makeStartGrid({ span, windows, calendars: known, length, gap });
}

/** What a move of the first occurrence leaves of a series uncured; undefined for one that is no cure, or breaks a rule. */
function makeJudge(sorted: SortedQuestion, grid: StartGrid): (start: number) => number | undefined {
  const { question, checked } = sorted;
  const { recurrence } = question;
  if (!recurrence) return (start) => (grid.isClear(start) ? 0 : undefined);
  const startsFrom = makeSeriesStarts(daysAfterFirst(checked));
  const before = touchedOccurrences(sorted);
  // An occurrence that the organiser has on a holiday anyway is nobody's working day; it stands in no move's way.
  const isOnHoliday = checked.map(({ start }) => isSwedishHoliday(swedishDate(start)));
  return (start) => {
    let [remaining, cured] = [0, before.others.size];
    const startOf = startsFrom(start);
    for (let at = 0; at < checked.length; at += 1) {
      const each = startOf(at);
      if (!grid.isOpen(each) && isOnHoliday[at] !== true) return undefined;
      if (grid.isClear(each)) continue;
      if (!before.all.has(at)) return undefined;
      remaining += 1;
      if (before.others.has(at)) cured -= 1;
    }
    return cured > 0 ? remaining : undefined;
  };
}

/** Which occurrences touch a booking as it is: anybody's, and somebody's other than the organiser's. */
function touchedOccurrences(sorted: SortedQuestion): {
  readonly all: ReadonlySet<number>;
  readonly others: ReadonlySet<number>;
} {
  const [all, others] = [new Set<number>(), new Set<number>()];
  for (const { isOrganiser, touched } of sorted.known)
    for (const { from, to } of touched)
      for (let at = from; at < to; at += 1) {
        all.add(at);
        if (!isOrganiser) others.add(at);
      }
  return { all, others };
}

/** Starts of the same half-day before the others, and the nearest to the start that was wanted first in each. */
function* inOrder({ question }: SortedQuestion, starts: readonly number[]): Generator<number> {
  const wanted = question.period.start.getTime();
  const half = halfDayOf(question.period.start);
  const isSameHalf = (start: number) => start >= half.start && start < half.end;
  yield* nearestFirst(starts.filter(isSameHalf), wanted);
  yield* nearestFirst(
    starts.filter((start) => !isSameHalf(start)),
    wanted,
  );
}

/** The Swedish morning or afternoon of an instant. */
function halfDayOf(instant: Date): Span {
  const date = swedishDate(instant);
  const at = (day: string, hour: number) => instantIn(STOCKHOLM, day, hour * 60)?.getTime() ?? 0;
  const noon = at(date, 12);
  return instant.getTime() < noon
    ? { start: at(date, 0), end: noon }
    : { start: noon, end: at(addDays(date, 1), 0) };
}

/** From sorted starts, outwards from one of them; of two equally near the earlier. */
function* nearestFirst(starts: readonly number[], wanted: number): Generator<number> {
  let after = starts.findIndex((start) => start >= wanted);
  if (after < 0) after = starts.length;
  let before = after - 1;
  for (;;) {
    const [earlier, later] = [starts[before], starts[after]];
    if (earlier === undefined && later === undefined) return;
    if (earlier !== undefined && (later === undefined || wanted - earlier <= later - wanted)) {
      yield earlier;
      before -= 1;
    } else if (later !== undefined) {
      yield later;
      after += 1;
    }
  }
}
