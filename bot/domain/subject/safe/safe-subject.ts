import type { Finding } from '../finding.ts';
import { findCaseNumbers } from './case-number.ts';
import { isSensitive, neutralSubject } from './neutral-subject.ts';
import type { Span } from './rewrite.ts';
import { BARE_SUBJECT, rewriteWithout } from './rewrite.ts';

/** Each rewriting removes something, so this many are enough for any subject a calendar takes. */
const MOST_REWRITINGS = 8;
/** In UTF-16 code units; longer than any calendar's subject. */
const LONGEST_REWRITTEN = 1000;

/**
 * The smallest rewriting that keeps the meaning and passes the check itself. Names, initials, numbers and case numbers
 * are left out (B8); a secret matter becomes a neutral word. What is left may read as a name anew, so it is checked again.
 */
export function safeSubjectOf(
  subject: string,
  findings: readonly Finding[],
  check: (text: string) => readonly Finding[],
): string {
  if (findings.length > 0 && subject.length > LONGEST_REWRITTEN) return BARE_SUBJECT;
  let text = subject;
  let left = findings;
  for (let turn = 0; left.length > 0; turn += 1) {
    if (turn === MOST_REWRITINGS) return BARE_SUBJECT;
    text = left.some(isSensitive)
      ? neutralSubject(text, left)
      : rewriteWithout(text, merged([...left, ...findCaseNumbers(text)]));
    left = check(text);
  }
  return text;
}

/** In order, the overlapping ones made one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start < last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push(span);
  }
  return all;
}
