import type { AttestationLine, TabUseCases } from '../../app/use-cases.ts';
import type { AttestationsView } from '../../contract/admin.ts';
import type { Actor } from '../../domain/person.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import { sourceOf } from './view-of-meeting.ts';

type Attestations = Awaited<ReturnType<TabUseCases['viewAttestations']>>;

/** What is attested for the organisation, as it crosses the wire. */
export const viewOfAttestations = (
  { pack, lines }: Attestations,
  actor: Actor,
): AttestationsView => ({
  organisation: pack.organisation,
  packVersion: pack.version,
  isAdministrator: actor.isAdministrator,
  lines: lines.flatMap((line) => lineOf(line, pack)),
});

function lineOf(line: AttestationLine, pack: PolicyPack): AttestationsView['lines'] {
  const { requirement, attestation, attestedByName, standing, mayAttest } = line;
  const { control } = requirement;
  if (control.kind !== 'tenant') return [];
  const named = pack.roles.find((role) => role.name === control.attestedBy);
  return [
    {
      requirementId: requirement.id,
      level: requirement.level,
      title: requirement.title,
      text: requirement.text,
      source: sourceOf(pack, requirement),
      role: control.attestedBy,
      roleTitle: named?.title ?? { sv: control.attestedBy, en: control.attestedBy },
      validForMonths: control.validForMonths,
      standing,
      mayAttest,
      ...(attestation
        ? {
            attestation: {
              id: attestation.id,
              attestedAt: attestation.attestedAt.toISOString(),
              evidence: attestation.evidence,
              expiresAt: attestation.expiresAt.toISOString(),
              ...(attestedByName === undefined ? {} : { attestedByName }),
            },
          }
        : {}),
    },
  ];
}
