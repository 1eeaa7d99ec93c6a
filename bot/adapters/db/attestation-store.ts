import type { Kysely, Selectable } from 'kysely';
import type { AttestationStore } from '../../app/ports/unit-of-work.ts';
import type { Attestation } from '../../domain/attestation.ts';
import { personId, requirementId, tenantId } from '../../domain/ids.ts';
import type { AttestationsTable, Tables } from './tables.ts';

/** Earliest first. */
export const makeAttestationStore = (db: Kysely<Tables>): AttestationStore => ({
  insert: async (attestation) => {
    await db
      .insertInto('attestations')
      .values({
        tenant_id: attestation.tenantId,
        id: attestation.id,
        requirement_id: attestation.requirementId,
        attested_by: attestation.attestedBy,
        attested_at: attestation.attestedAt,
        evidence: attestation.evidence,
        expires_at: attestation.expiresAt,
        revoked_at: attestation.revoked?.at ?? null,
        revoked_by: attestation.revoked?.by ?? null,
      })
      .execute();
  },
  all: async (tenant) => {
    const rows = await db
      .selectFrom('attestations')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .orderBy('attested_at')
      .orderBy('id')
      .execute();
    return rows.map(attestationOf);
  },
  revoke: async (tenant, id, by, at) => {
    const { numUpdatedRows } = await db
      .updateTable('attestations')
      .set({ revoked_at: at, revoked_by: by })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
});

const attestationOf = (row: Selectable<AttestationsTable>): Attestation => ({
  tenantId: tenantId(row.tenant_id),
  id: row.id,
  requirementId: requirementId(row.requirement_id),
  attestedBy: personId(row.attested_by),
  attestedAt: row.attested_at,
  evidence: row.evidence,
  expiresAt: row.expires_at,
  ...(row.revoked_at && row.revoked_by !== null
    ? { revoked: { at: row.revoked_at, by: personId(row.revoked_by) } }
    : {}),
});
