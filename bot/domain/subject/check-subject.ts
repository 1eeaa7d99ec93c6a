import { findAddresses, findPhoneNumbers } from './contact-detail.ts';
import type { Finding, SubjectContext, SubjectReport } from './finding.ts';
import { findIdentityNumbers } from './identity-number.ts';
import type { Match } from './match.ts';
import { plainly } from './match.ts';
import { findPeople } from './people.ts';
import { BARE_SUBJECT, rewriteWithout } from './safe-subject.ts';

/** Each rewriting removes something, so this many are enough for any subject a calendar takes. */
const MOST_REWRITINGS = 12;

/**
 * Rule B1: no personal data in the subject of a booking. Finds identity numbers, telephone numbers, addresses and the
 * names of people that the context knows. Time grows linearly with the subject; no input makes it throw.
 */
export function checkSubject(subject: string, context: SubjectContext): SubjectReport {
  const findings = findingsIn(subject, context);
  return { findings, safeSubject: safeSubjectOf(subject, findings, context) };
}

function findingsIn(subject: string, context: SubjectContext): Finding[] {
  const text = plainly(subject);
  const addresses = findAddresses(text);
  const found: readonly Match[] = [
    ...findIdentityNumbers(text),
    ...addresses,
    ...findPhoneNumbers(text),
    ...findPeople(text, context),
  ];
  // Earlier kinds win: a name inside an address is the address.
  const chosen: Match[] = [];
  const taken = new Uint8Array(subject.length);
  for (const match of found) {
    if (taken.subarray(match.start, match.end).includes(1)) continue;
    taken.fill(1, match.start, match.end);
    chosen.push(match);
  }
  const functional = new Set<Match>(addresses.filter((address) => address.isFunctional));
  return chosen
    .filter((match) => !functional.has(match))
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, start, end, confidence, evidence }) => ({
      kind,
      start,
      end,
      confidence,
      ruleId: 'B1',
      evidence,
    }));
}

/** The smallest rewriting that passes the check itself: what is left may read as a name anew, so it is checked again. */
function safeSubjectOf(
  subject: string,
  findings: readonly Finding[],
  context: SubjectContext,
): string {
  let text = subject;
  let left = findings;
  for (let turn = 0; left.length > 0; turn += 1) {
    if (turn === MOST_REWRITINGS) return BARE_SUBJECT;
    text = rewriteWithout(text, left);
    left = findingsIn(text, context);
  }
  return text;
}
