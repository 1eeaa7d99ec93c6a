import type { Kysely, Selectable } from 'kysely';
import type { MeetingRecord, MeetingStore } from '../../app/ports/unit-of-work.ts';
import { meetingId, onlineMeetingId, personId, tenantId, threadId } from '../../domain/ids.ts';
import type { MeetingsTable, Tables } from './tables.ts';

/** A second meeting on the same chat thread is a fault: the unit of work runs again and finds the first. */
export const makeMeetingStore = (db: Kysely<Tables>): MeetingStore => {
  const ofTenant = (tenant: string) =>
    db.selectFrom('meetings').selectAll().where('tenant_id', '=', tenant);
  return {
    save: async (meeting) => {
      const { tenant_id: tenant, id, ...columns } = rowOf(meeting);
      await db
        .insertInto('meetings')
        .values({ tenant_id: tenant, id, ...columns })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(columns))
        .execute();
    },
    get: async (tenant, id) => {
      const row = await ofTenant(tenant).where('id', '=', id).executeTakeFirst();
      return row && recordOf(row);
    },
    byThread: async (tenant, thread) => {
      const row = await ofTenant(tenant).where('thread_id', '=', thread).executeTakeFirst();
      return row && recordOf(row);
    },
    byJoinUrl: async (tenant, joinUrl) => {
      const row = await ofTenant(tenant).where('join_url', '=', joinUrl).executeTakeFirst();
      return row && recordOf(row);
    },
    byICalUIds: async (tenant, iCalUIds) => {
      if (iCalUIds.length === 0) return [];
      const rows = await ofTenant(tenant).where('ical_uid', 'in', iCalUIds).execute();
      return rows.map(recordOf);
    },
  };
};

const rowOf = (meeting: MeetingRecord): MeetingsTable => ({
  tenant_id: meeting.tenantId,
  id: meeting.id,
  thread_id: meeting.threadId ?? null,
  organiser_id: meeting.organiserId,
  ical_uid: meeting.iCalUId ?? null,
  join_url: meeting.joinUrl ?? null,
  online_meeting_id: meeting.onlineMeetingId ?? null,
  department: meeting.department ?? null,
});

const recordOf = (row: Selectable<MeetingsTable>): MeetingRecord => ({
  tenantId: tenantId(row.tenant_id),
  id: meetingId(row.id),
  organiserId: personId(row.organiser_id),
  ...(row.thread_id === null ? {} : { threadId: threadId(row.thread_id) }),
  ...(row.ical_uid === null ? {} : { iCalUId: row.ical_uid }),
  ...(row.join_url === null ? {} : { joinUrl: row.join_url }),
  ...(row.online_meeting_id === null
    ? {}
    : { onlineMeetingId: onlineMeetingId(row.online_meeting_id) }),
  ...(row.department === null ? {} : { department: row.department }),
});
