import type { BusyPeriod } from './availability.ts';
import type { Span } from './working-windows.ts';

/** Proposed times begin on the clock's five minutes, in every zone: offsets are whole quarters of an hour. */
export const STEP = 5 * 60_000;

/** For each start on the clock's five minutes within a span of time: whether a meeting of one given length may lie there. */
export interface StartGrid {
  /** Touches no booking. False outside the grid: what was not read is not free. */
  isClear(start: number): boolean;
  /** Lies within everybody's working hours and on no holiday. */
  isOpen(start: number): boolean;
  /** All that are open, earliest first. */
  openUntil(end: number): readonly number[];
}

/** One pass over the bookings and one over the span: no sorting, and no second look at any booking. */
export function makeStartGrid({
  span,
  windows,
  calendars,
  length,
  gap,
}: {
  /** The meeting with its gaps lies within it. */
  readonly span: Span;
  readonly windows: readonly Span[];
  readonly calendars: readonly { readonly busy: readonly BusyPeriod[] }[];
  readonly length: number;
  readonly gap: number;
}): StartGrid {
  const first = Math.ceil(span.start / STEP) * STEP;
  const size = Math.max(0, Math.floor((span.end - length - first) / STEP) + 1);
  const taken = takenStarts(calendars, { first, size, length, gap });
  const open = openStarts(windows, { first, size, length });
  const indexOf = (start: number) => (start - first) / STEP;
  return {
    isClear: (start) => taken[indexOf(start)] === 0,
    isOpen: (start) => open[indexOf(start)] === 1,
    openUntil: (end) => {
      const starts: number[] = [];
      const last = Math.min(size, Math.ceil((end - first) / STEP));
      for (let at = 0; at < last; at += 1) if (open[at] === 1) starts.push(first + at * STEP);
      return starts;
    },
  };
}

interface Shape {
  readonly first: number;
  readonly size: number;
  readonly length: number;
}

/** How many bookings a meeting that starts there would touch: each is noted where it begins and where it ends to matter. */
function takenStarts(
  calendars: readonly { readonly busy: readonly BusyPeriod[] }[],
  { first, size, length, gap }: Shape & { readonly gap: number },
): Int32Array {
  const changes = new Int32Array(size + 1);
  for (const { busy } of calendars)
    for (const { start, end } of busy) {
      // Forbidden are starts after `start - gap - length` and before `end + gap`; the ends themselves are allowed.
      const from = Math.max(0, Math.floor((start.getTime() - gap - length - first) / STEP) + 1);
      const to = Math.min(size, Math.ceil((end.getTime() + gap - first) / STEP));
      if (from >= to) continue;
      changes[from] = (changes[from] ?? 0) + 1;
      changes[to] = (changes[to] ?? 0) - 1;
    }
  for (let at = 1; at <= size; at += 1) changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0);
  return changes.subarray(0, size);
}

function openStarts(windows: readonly Span[], { first, size, length }: Shape): Uint8Array {
  const open = new Uint8Array(size);
  for (const { start, end } of windows) {
    const from = Math.max(0, Math.ceil((start - first) / STEP));
    const to = Math.min(size, Math.floor((end - length - first) / STEP) + 1);
    if (from < to) open.fill(1, from, to);
  }
  return open;
}
