import type { RequirementId } from './ids.ts';

/** The lines that a new matter or a break asks anew; the pack says which (M1, V13). */
export interface RenewedLines {
  readonly eachMatter: readonly RequirementId[];
  /** Also after the shortest break. */
  readonly eachBreak: readonly RequirementId[];
  /** A break up to this long asks for `eachBreak` alone, in milliseconds. */
  readonly shortBreak: number;
}

/** For questions that no confirmation answers: the level, the phase, who is there. */
export const NOTHING_RENEWED: RenewedLines = { eachMatter: [], eachBreak: [], shortBreak: 0 };
