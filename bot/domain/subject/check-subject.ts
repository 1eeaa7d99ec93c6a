import type { Finding, SubjectContext, SubjectReport } from './finding.ts';
import { findMatches } from './find-matches.ts';
import { safeSubjectOf } from './safe/safe-subject.ts';
import { plainTextOf } from './text/plain-text.ts';

/**
 * Rule B1: no personal or secret data in the subject of a booking. Pure; time grows linearly with the subject; no input
 * makes it throw. Initials are reported as a kind of their own: what they lead to is the policy pack's choice.
 */
export function checkSubject(subject: string, context: SubjectContext): SubjectReport {
  const findings = findingsIn(subject, context);
  let safeSubject: string | undefined;
  return {
    findings,
    // Worked out when asked for: whoever only wants to know whether something was found need not wait for it.
    get safeSubject() {
      safeSubject ??= safeSubjectOf(subject, findings, (text) => findingsIn(text, context));
      return safeSubject;
    },
  };
}

function findingsIn(subject: string, context: SubjectContext): Finding[] {
  const { text, spanInOriginal } = plainTextOf(subject);
  return findMatches(text, context).map(({ kind, start, end, confidence, evidence }) => ({
    kind,
    ...spanInOriginal(start, end),
    confidence,
    ruleId: 'B1',
    evidence,
  }));
}
