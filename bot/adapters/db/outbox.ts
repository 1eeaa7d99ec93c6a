import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Outbox } from '../../app/ports/unit-of-work.ts';
import { meetingId, tenantId } from '../../domain/ids.ts';
import type { Tables } from './tables.ts';

export const makeOutbox = (db: Kysely<Tables>): Outbox => ({
  add: async ({ tenantId: tenant, meetingId: meeting, version }) => {
    await db
      .insertInto('outbox')
      .values({ tenant_id: tenant, meeting_id: meeting, version, due_at: null })
      .execute();
  },
  take: async (most, now) => {
    const rows = await db
      .selectFrom('outbox')
      .select(['tenant_id', 'meeting_id', 'version', 'attempts', sql<string>`id::text`.as('id')])
      .where((is) => is.or([is('due_at', 'is', null), is('due_at', '<=', now)]))
      .orderBy('outbox.id')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    return rows.map((row) => ({
      id: row.id,
      tenantId: tenantId(row.tenant_id),
      meetingId: meetingId(row.meeting_id),
      version: row.version,
      attempts: row.attempts,
    }));
  },
  done: async (ids) => {
    if (ids.length === 0) return;
    await db.deleteFrom('outbox').where('id', 'in', ids).execute();
  },
  retryAt: async (ids, at) => {
    if (ids.length === 0) return;
    await db
      .updateTable('outbox')
      .set((row) => ({ attempts: row('attempts', '+', 1), due_at: at }))
      .where('id', 'in', ids)
      .execute();
  },
});
