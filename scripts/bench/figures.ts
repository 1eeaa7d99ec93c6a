/** One line of the bench's table. */
export interface Figure {
  readonly what: string;
  /** With its unit. */
  readonly measured: string;
  /** The issue's own limit, as text; none for what is shown to explain the others. */
  readonly target?: string;
  /** Undefined where there is no target. */
  readonly isMet?: boolean;
}

/** A figure that must not be less than the limit. */
export const atLeast = (what: string, value: number, limit: number, digits: number): Figure => ({
  what,
  measured: value.toFixed(digits),
  target: `≥ ${limit}`,
  isMet: value >= limit,
});

/** A figure that must not be more than the limit; `unit` is written after both. */
export const atMost = (
  what: string,
  value: number,
  limit: number,
  { unit, digits, note = '' }: { unit: string; digits: number; note?: string },
): Figure => ({
  what,
  measured: `${value.toFixed(digits)}${unit}${note}`,
  target: `≤ ${limit}${unit}`,
  isMet: value <= limit,
});

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'target', ''],
    ...figures.map(({ what, measured, target = '', isMet }) => [
      what,
      measured,
      target,
      isMet === undefined ? '' : isMet ? 'met' : 'NOT MET',
    ]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A count that has to be nought. */
export const none = (what: string, count: number): Figure => ({
  what,
  measured: String(count),
  target: '0',
  isMet: count === 0,
});
