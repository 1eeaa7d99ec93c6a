import type { PersonId, RequirementId, TenantId } from './ids.ts';

/** Somebody with the right role says that a requirement is met for the whole organisation. */
export interface Attestation {
  readonly tenantId: TenantId;
  readonly id: string;
  readonly requirementId: RequirementId;
  readonly attestedBy: PersonId;
  readonly attestedAt: Date;
  /** Reference to what shows it: a decision, a report, a page of settings. */
  readonly evidence: string;
  readonly expiresAt: Date;
  readonly revoked?: { readonly at: Date; readonly by: PersonId };
}

export type AttestationStanding = 'valid' | 'lapsed' | 'revoked' | 'missing';

/** The latest attestation of the requirement decides; a lapsed or revoked one counts as unmet. */
export function standingOf(
  requirement: RequirementId,
  attestations: readonly Attestation[],
  now: Date,
): { readonly standing: AttestationStanding; readonly attestation?: Attestation } {
  const latest = attestations
    .filter((each) => each.requirementId === requirement)
    .toSorted((a, b) => b.attestedAt.getTime() - a.attestedAt.getTime())[0];
  if (!latest) return { standing: 'missing' };
  if (latest.revoked) return { standing: 'revoked', attestation: latest };
  return { standing: latest.expiresAt > now ? 'valid' : 'lapsed', attestation: latest };
}
