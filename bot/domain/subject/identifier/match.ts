import type { Evidence, FindingKind } from '../finding.ts';

/** Something found, before overlaps are settled; offsets in the plain text. */
export interface Match {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  /** 0–1. */
  readonly confidence: number;
  readonly evidence: Evidence;
  /** Recognised, and open to everybody: a function's mailbox. Nothing else is looked for in it. */
  readonly isOpen?: boolean;
}

const NEAR = 34;

/** The few words just before and just after a span, in small letters: where a cue word would stand. */
export function surroundings(text: string, start: number, end: number) {
  return {
    before: text.slice(Math.max(0, start - NEAR), start).toLowerCase(),
    after: text.slice(end, end + NEAR).toLowerCase(),
  };
}
