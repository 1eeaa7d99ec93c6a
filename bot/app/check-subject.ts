import { LONGEST_SUBJECT } from '../domain/booking.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Actor } from '../domain/person.ts';
import type { PolicyPack } from '../domain/policy.ts';
import { ok, refuse } from '../domain/result.ts';
import { checkSubject } from '../domain/subject/check-subject.ts';
import type { Finding, SubjectReport } from '../domain/subject/finding.ts';
import type { Directory } from './ports/directory.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { ChatUseCases } from './use-cases.ts';
import type { AllowedWords } from './words/allowed-words.ts';

/** What every check of a subject, or of text that follows the same rule, needs. */
export interface SubjectDeps {
  readonly directory: Directory;
  readonly policies: PolicySource;
  readonly allowedWords: AllowedWords;
}

/** What an organisation knows of words, beside its pack. */
export interface KnownWords {
  /** Display names in the directory. */
  readonly directory: readonly string[];
  /** What its administrators have decided is nobody's name. */
  readonly allowed: readonly string[];
}

export async function knownTo(
  { directory, allowedWords }: Pick<SubjectDeps, 'directory' | 'allowedWords'>,
  tenantId: TenantId,
): Promise<KnownWords> {
  const [names, allowed] = await Promise.all([
    directory.names(tenantId),
    allowedWords.of(tenantId),
  ]);
  return { directory: names, allowed };
}

/** Checks a subject on its own (B1): typed in chat, before there is any booking. */
export const makeCheckSubject =
  (deps: SubjectDeps): ChatUseCases['checkSubject'] =>
  async (actor, { subject, released }) => {
    const typed = subject.trim();
    if (typed === '') return refuse({ field: 'subject', problem: 'missing' });
    if (typed.length > LONGEST_SUBJECT) {
      return refuse({ field: 'subject', problem: 'too-long', most: LONGEST_SUBJECT });
    }
    const pack = deps.policies.packFor(actor.tenantId);
    const known = await knownTo(deps, actor.tenantId);
    return ok(checkWith(pack, { subject: typed, participants: [], known, released }));
  };

/**
 * The one place where the subject check gets to know what it may know. Under the pack's rules: initials are asked about, or
 * accepted, as it says.
 */
export const checkWith = (
  pack: PolicyPack,
  input: {
    subject: string;
    participants: readonly string[];
    known: KnownWords;
    released: readonly string[];
  },
): SubjectReport => {
  const report = checkSubject(input.subject, {
    participants: input.participants,
    directory: input.known.directory,
    allowList: merged(pack.subject.allowList, input.known.allowed),
    released: input.released,
  });
  if (pack.subject.initials === 'ask') return report;
  const findings = report.findings.filter(({ kind }) => kind !== 'initials');
  // Initials alone are fine here, so a subject that holds nothing else stays as it is.
  return { findings, safeSubject: findings.length > 0 ? report.safeSubject : input.subject };
};

const mergedLists = new WeakMap<readonly string[], WeakMap<readonly string[], readonly string[]>>();

/** The pack's words and the administrators'. Merged once for each two lists: the check keeps its index by the list. */
function merged(ofPack: readonly string[], decided: readonly string[]): readonly string[] {
  if (decided.length === 0) return ofPack;
  const known = mergedLists.get(ofPack) ?? new WeakMap<readonly string[], readonly string[]>();
  mergedLists.set(ofPack, known);
  const both = known.get(decided) ?? [...ofPack, ...decided];
  known.set(decided, both);
  return both;
}

/** Findings that cannot be kept. A word said to be no person is no finding any more, so the rest block as B1 is a must. */
export const blockingFindings = (pack: PolicyPack, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ kind }) => pack.subject.block.includes(kind));

/** Free text that is kept (a reason, a reference to evidence) follows the same rule as a subject: no personal data. */
export async function holdsPersonalData(
  deps: SubjectDeps,
  actor: Actor,
  text: string,
): Promise<boolean> {
  const known = await knownTo(deps, actor.tenantId);
  const pack = deps.policies.packFor(actor.tenantId);
  const { findings } = checkWith(pack, { subject: text, participants: [], known, released: [] });
  return findings.length > 0;
}
