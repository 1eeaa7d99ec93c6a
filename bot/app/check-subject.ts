import { LONGEST_SUBJECT } from '../domain/booking.ts';
import type { Actor } from '../domain/person.ts';
import type { PolicyPack } from '../domain/policy.ts';
import { ok, refuse } from '../domain/result.ts';
import { checkSubject } from '../domain/subject/check-subject.ts';
import type { Finding, SubjectReport } from '../domain/subject/finding.ts';
import type { Directory } from './ports/directory.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { ChatUseCases } from './use-cases.ts';

/** Checks a subject on its own (B1): typed in chat, before there is any booking. */
export const makeCheckSubject =
  (deps: { directory: Directory; policies: PolicySource }): ChatUseCases['checkSubject'] =>
  async (actor, { subject, released }) => {
    const typed = subject.trim();
    if (typed === '') return refuse({ field: 'subject', problem: 'missing' });
    if (typed.length > LONGEST_SUBJECT) {
      return refuse({ field: 'subject', problem: 'too-long', most: LONGEST_SUBJECT });
    }
    const pack = deps.policies.packFor(actor.tenantId);
    const directory = await deps.directory.names(actor.tenantId);
    return ok(checkWith(pack, { subject: typed, participants: [], directory, released }));
  };

/** The subject check under a pack's rules: initials are asked about, or accepted, as the pack says. */
export const checkWith = (
  pack: PolicyPack,
  input: {
    subject: string;
    participants: readonly string[];
    directory: readonly string[];
    released: readonly string[];
  },
): SubjectReport => {
  const report = checkSubject(input.subject, {
    participants: input.participants,
    directory: input.directory,
    allowList: pack.subject.allowList,
    released: input.released,
  });
  if (pack.subject.initials === 'ask') return report;
  const findings = report.findings.filter(({ kind }) => kind !== 'initials');
  // Initials alone are fine here, so a subject that holds nothing else stays as it is.
  return { findings, safeSubject: findings.length > 0 ? report.safeSubject : input.subject };
};

/** Findings that cannot be kept. A word said to be no person is no finding any more, so the rest block as B1 is a must. */
export const blockingFindings = (pack: PolicyPack, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }) => pack.subject.block.includes(kind));

/** Free text that is kept (a reason, a reference to evidence) follows the same rule as a subject: no personal data. */
export async function holdsPersonalData(
  deps: { directory: Directory; policies: PolicySource },
  actor: Actor,
  text: string,
): Promise<boolean> {
  const directory = await deps.directory.names(actor.tenantId);
  const pack = deps.policies.packFor(actor.tenantId);
  return (
    checkWith(pack, { subject: text, participants: [], directory, released: [] }).findings.length >
    0
  );
}
