import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
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
    ofPerson: async (tenant, person, most, after) => {
      const rows = await db
        .selectFrom('meetings')
        .innerJoin('meeting_chains', (join) =>
          join
            .onRef('meeting_chains.tenant_id', '=', 'meetings.tenant_id')
            .onRef('meeting_chains.meeting_id', '=', 'meetings.id'),
        )
        .innerJoin('meeting_events', (join) =>
          join
            .onRef('meeting_events.tenant_id', '=', 'meeting_chains.tenant_id')
            .onRef('meeting_events.meeting_id', '=', 'meeting_chains.meeting_id')
            .onRef('meeting_events.seq', '=', 'meeting_chains.version'),
        )
        .selectAll('meetings')
        .select('meeting_events.at as last_at')
        .where('meetings.tenant_id', '=', tenant)
        .where('meetings.thread_id', 'is not', null)
        .where('meetings.id', 'in', (of) =>
          of
            .selectFrom('meetings')
            .select('id')
            .where('tenant_id', '=', tenant)
            .where('organiser_id', '=', person)
            .union(actedIn(db, tenant, person))
            .union(appointedIn(db, tenant, person)),
        )
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(meeting_events.at, meetings.id) < (${after?.lastAt}, ${after?.id})`,
          ),
        )
        .orderBy('meeting_events.at', 'desc')
        .orderBy('meetings.id', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ last_at: lastAt, ...row }) => ({ meeting: recordOf(row), lastAt }));
    },
  };
};

// These two are what the indexes of migration 0007 are for: a payload begins with who did it, `{"by":"`.
const actedIn = (db: Kysely<Tables>, tenant: string, person: string) =>
  db
    .selectFrom('meeting_events')
    .select('meeting_id as id')
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`substr(payload, 8, 36) = ${person}`);

const appointedIn = (db: Kysely<Tables>, tenant: string, person: string) =>
  db
    .selectFrom('meeting_events')
    .select('meeting_id as id')
    .where('tenant_id', '=', tenant)
    .where('what', '=', 'chair.appointed')
    .where((is) => is(is.fn<number>('strpos', ['payload', is.val(person)]), '>', 0));

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
