import type { Kysely, Selectable } from 'kysely';
import type { OpenGate, OpenGateStore } from '../../app/ports/open-gate-store.ts';
import { meetingId, tenantId } from '../../domain/ids.ts';
import type { OpenGatesTable, Tables } from './tables.ts';

export const makeOpenGateStore = (db: Kysely<Tables>): OpenGateStore => ({
  save: async (gate, lookAt) => {
    const columns = {
      version: gate.version,
      look_at: lookAt,
      unreadable_since: gate.unreadableSince ?? null,
    };
    await db
      .insertInto('open_gates')
      .values({ tenant_id: gate.tenantId, meeting_id: gate.meetingId, ...columns })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'meeting_id']).doUpdateSet(columns))
      .execute();
  },
  get: async (tenant, meeting) => {
    const row = await db
      .selectFrom('open_gates')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .executeTakeFirst();
    return row && gateOf(row);
  },
  take: async (most, now, next) => {
    const rows = await db
      .selectFrom('open_gates')
      .selectAll()
      .where('look_at', '<=', now)
      .orderBy('look_at')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows)
      await db
        .updateTable('open_gates')
        .set({ look_at: next })
        .where('tenant_id', '=', row.tenant_id)
        .where('meeting_id', '=', row.meeting_id)
        .execute();
    return rows.map(gateOf);
  },
  remove: async (tenant, meeting, version) => {
    const { numDeletedRows } = await db
      .deleteFrom('open_gates')
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .where('version', '<=', version)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  },
});

const gateOf = (row: Selectable<OpenGatesTable>): OpenGate => ({
  tenantId: tenantId(row.tenant_id),
  meetingId: meetingId(row.meeting_id),
  version: row.version,
  ...(row.unreadable_since ? { unreadableSince: row.unreadable_since } : {}),
});
