import type { Attestation } from '../domain/attestation.ts';
import { standingOf } from '../domain/attestation.ts';
import type { RoleName } from '../domain/ids.ts';
import type { Actor } from '../domain/person.ts';
import type { Control, PolicyPack, Requirement } from '../domain/policy.ts';
import { ok, refuse } from '../domain/result.ts';
import { holdsPersonalData } from './check-subject.ts';
import type { SubjectDeps } from './check-subject.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';
import type { Secrets } from './ports/secrets.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';
import type { AttestationLine, TabUseCases } from './use-cases.ts';

export interface AttestationDeps extends SubjectDeps {
  readonly work: UnitOfWork;
  readonly facts: MeetingFacts;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly logger: Logger;
}

export const LONGEST_EVIDENCE = 300;

type TenantControl = Extract<Control, { kind: 'tenant' }>;

/** What the organisation has to have attested, how each stands, and which the viewer's roles answer for. */
export const makeViewAttestations =
  (deps: AttestationDeps): TabUseCases['viewAttestations'] =>
  async (actor) => {
    const pack = deps.policies.packFor(actor.tenantId);
    const { roles, attestations } = await deps.work.run(async (tx) => ({
      roles: await tx.roles.rolesOf(actor.tenantId, actor.personId),
      attestations: await tx.attestations.all(actor.tenantId),
    }));
    const names = await deps.facts.names(actor.tenantId, [
      ...new Set(attestations.map((each) => each.attestedBy)),
    ]);
    const now = deps.clock.now();
    const lines = tenantLines(pack).map(({ requirement, control }): AttestationLine => {
      const { standing, attestation } = standingOf(requirement.id, attestations, now);
      const attestedByName = attestation && names.get(attestation.attestedBy);
      return {
        requirement,
        standing,
        ...(attestation ? { attestation } : {}),
        ...(attestedByName ? { attestedByName } : {}),
        mayAttest: roles.includes(control.attestedBy),
      };
    });
    return { pack, roles, lines };
  };

/** A holder of the role the pack names says that it is so, with evidence and an expiry. */
export const makeAttest =
  (deps: AttestationDeps): TabUseCases['attest'] =>
  async (actor, { requirementId, evidence, expiresAt }) => {
    const pack = deps.policies.packFor(actor.tenantId);
    const line = tenantLines(pack).find(({ requirement }) => requirement.id === requirementId);
    if (!line) return refuse({ kind: 'unknown-item' });
    if (!(await holdsRole(deps, actor, line.control.attestedBy)))
      return refuse({ kind: 'not-allowed' });
    const reference = evidence.trim();
    const now = deps.clock.now();
    if (reference === '') return refuse({ kind: 'form', field: 'evidence', problem: 'missing' });
    if (reference.length > LONGEST_EVIDENCE)
      return refuse({ kind: 'form', field: 'evidence', problem: 'too-long' });
    if (expiresAt <= now) return refuse({ kind: 'form', field: 'expiresAt', problem: 'not-ahead' });
    if (expiresAt > latestExpiry(now, line.control.validForMonths)) {
      return refuse({ kind: 'form', field: 'expiresAt', problem: 'too-far-ahead' });
    }
    if (await holdsPersonalData(deps, actor, reference)) {
      return refuse({ kind: 'form', field: 'evidence', problem: 'holds-personal-data' });
    }
    const attestation: Attestation = {
      tenantId: actor.tenantId,
      id: deps.secrets.newId(),
      requirementId,
      attestedBy: actor.personId,
      attestedAt: now,
      evidence: reference,
      expiresAt,
    };
    await deps.work.run((tx) => tx.attestations.insert(attestation));
    deps.logger.info('requirement.attested', { requirementId, attestationId: attestation.id });
    return ok(attestation);
  };

/** Takes an attestation back; from then on its requirement is unmet. Done by any holder of the role. */
export const makeRevokeAttestation =
  (deps: AttestationDeps): TabUseCases['revokeAttestation'] =>
  async (actor, attestationId) => {
    const attestations = await deps.work.read(({ attestations }) =>
      attestations.all(actor.tenantId),
    );
    const attestation = attestations.find(({ id }) => id === attestationId);
    const pack = deps.policies.packFor(actor.tenantId);
    const line = tenantLines(pack).find(
      ({ requirement }) => requirement.id === attestation?.requirementId,
    );
    if (!attestation || !line) return refuse({ kind: 'unknown-item' });
    if (!(await holdsRole(deps, actor, line.control.attestedBy)))
      return refuse({ kind: 'not-allowed' });
    const at = deps.clock.now();
    const isRevoked = await deps.work.run((tx) =>
      tx.attestations.revoke(actor.tenantId, attestationId, actor.personId, at),
    );
    if (isRevoked) deps.logger.info('attestation.revoked', { attestationId });
    return ok(null);
  };

const tenantLines = (pack: PolicyPack): { requirement: Requirement; control: TenantControl }[] =>
  pack.requirements.flatMap((requirement) =>
    requirement.control.kind === 'tenant' ? [{ requirement, control: requirement.control }] : [],
  );

const holdsRole = async (deps: AttestationDeps, actor: Actor, role: RoleName) =>
  (await deps.work.run((tx) => tx.roles.rolesOf(actor.tenantId, actor.personId))).includes(role);

/** The last day still counts, whatever time of day the form gave: one day's grace. */
function latestExpiry(now: Date, months: number): Date {
  const latest = new Date(now);
  latest.setUTCMonth(latest.getUTCMonth() + months);
  latest.setUTCDate(latest.getUTCDate() + 1);
  return latest;
}
