import type { Kysely, Selectable } from 'kysely';
import type { StoredSecret, VerificationStore } from '../../app/ports/verification-store.ts';
import { meetingId, participantId, tenantId } from '../../domain/ids.ts';
import { partyHolder } from '../../domain/one-time-secret.ts';
import type { SecretHolder } from '../../domain/one-time-secret.ts';
import type { Tables, VerificationSecretsTable } from './tables.ts';

export const makeVerificationStore = (db: Kysely<Tables>): VerificationStore => ({
  save: async (secret) => {
    const columns = {
      means: secret.means,
      source: secret.source ?? null,
      secret_hash: secret.hash,
      issued_seq: secret.issuedSeq,
      issued_at: secret.issuedAt,
      expires_at: secret.expiresAt,
      tries_left: secret.triesLeft,
    };
    await db
      .insertInto('verification_secrets')
      .values({
        tenant_id: secret.tenantId,
        meeting_id: secret.meetingId,
        holder: secret.holder,
        ...columns,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'meeting_id', 'holder']).doUpdateSet(columns),
      )
      .execute();
  },
  get: async (tenant, meeting, holder) => {
    const row = await db
      .selectFrom('verification_secrets')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .where('holder', '=', holder)
      .forUpdate()
      .executeTakeFirst();
    return row && secretOf(row);
  },
  remove: async (tenant, meeting, holders) => {
    const ofMeeting = db
      .deleteFrom('verification_secrets')
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting);
    await (holders === undefined ? ofMeeting : ofMeeting.where('holder', 'in', holders)).execute();
  },
  expired: async (most, now) => {
    const rows = await db
      .selectFrom('verification_secrets')
      .selectAll()
      .where('expires_at', '<=', now)
      .orderBy('expires_at')
      .limit(most)
      .execute();
    return rows.map(secretOf);
  },
});

const secretOf = (row: Selectable<VerificationSecretsTable>): StoredSecret => ({
  tenantId: tenantId(row.tenant_id),
  meetingId: meetingId(row.meeting_id),
  holder: holderOf(row.holder),
  means: row.means,
  ...(row.source ? { source: row.source } : {}),
  hash: row.secret_hash,
  issuedSeq: row.issued_seq,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  triesLeft: row.tries_left,
});

function holderOf(stored: string): SecretHolder {
  const party = /^party:(\d+)$/.exec(stored)?.[1];
  return party === undefined ? participantId(stored) : partyHolder(Number(party));
}
