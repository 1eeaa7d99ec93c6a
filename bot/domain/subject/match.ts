import type { Evidence, FindingKind } from './finding.ts';

/** Something found, before overlaps are settled. */
export interface Match {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly evidence: Evidence;
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\uff0d]/gu;
const SPACES = /[\t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const WIDE_DIGITS = /[\uff10-\uff19]/gu;

/** Typographic dashes, spaces and wide digits as plain ones, code unit for code unit so that offsets hold. */
export const plainly = (subject: string): string =>
  subject
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .replace(WIDE_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

const NEAR = 30;

/** The few words just before and just after a span, lower case: where a cue word would stand. */
export function surroundings(text: string, start: number, end: number) {
  return {
    before: text.slice(Math.max(0, start - NEAR), start).toLowerCase(),
    after: text.slice(end, end + NEAR).toLowerCase(),
  };
}
