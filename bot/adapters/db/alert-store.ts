import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AlertStore } from '../../app/ports/watch-stores.ts';
import type { BookingAlert } from '../../domain/booking-alert.ts';
import { alertId, eventId, personId, tenantId } from '../../domain/ids.ts';
import { contentOf, writeContent } from './alert-content.ts';
import type { Tables } from './tables.ts';
import type { BookingAlertsTable } from './watch-tables.ts';

export const makeAlertStore = (db: Kysely<Tables>): AlertStore => ({
  get: async (tenant, id) => {
    const row = await db
      .selectFrom('booking_alerts')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && alertOf(row);
  },
  holds: async (tenant, person, event) => {
    const row = await db
      .selectFrom('booking_alerts')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .where('event_id', '=', event)
      .executeTakeFirst();
    return row !== undefined;
  },
  take: async (fresh, now, until) => {
    await db
      .insertInto('booking_alerts')
      .values(rowOf(fresh))
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'person_id', 'event_id']).doNothing(),
      )
      .execute();
    const row = await db
      .updateTable('booking_alerts')
      .set({ leased_until: until })
      .where('tenant_id', '=', fresh.tenantId)
      .where('person_id', '=', fresh.personId)
      .where('event_id', '=', fresh.eventId)
      .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<=', now)]))
      .returningAll()
      .executeTakeFirst();
    return row && alertOf(row);
  },
  save: async (alert) => {
    const raised = { ...alert, version: alert.version + 1 };
    const { tenant_id: tenant, id, ...columns } = rowOf(raised);
    await db
      .updateTable('booking_alerts')
      .set(columns)
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .execute();
    return raised;
  },
  release: async (tenant, id) => {
    await db
      .updateTable('booking_alerts')
      .set({ leased_until: null })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .execute();
  },
  remove: async (tenant, id) => {
    await db
      .deleteFrom('booking_alerts')
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .execute();
  },
  due: async (now, most) => {
    const rows = await db
      .selectFrom('booking_alerts')
      .selectAll()
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(most)
      .execute();
    return rows.map(alertOf);
  },
  deleteEndedBefore: async (before) => {
    const gone = await db
      .deleteFrom('booking_alerts')
      .where('ends_at', '<', before)
      .returning(sql<number>`1`.as('one'))
      .execute();
    return gone.length;
  },
});

/** Storing it lets it go: nobody holds what was just written. */
const rowOf = (alert: BookingAlert): BookingAlertsTable => ({
  tenant_id: alert.tenantId,
  id: alert.id,
  person_id: alert.personId,
  event_id: alert.eventId,
  version: alert.version,
  state: alert.state,
  subject_hash: alert.subjectHash ?? null,
  content: writeContent(alert),
  locale: alert.locale,
  conversation_id: alert.card?.conversationId ?? null,
  activity_id: alert.card?.activityId ?? null,
  service_url: alert.card?.serviceUrl ?? null,
  reminders: alert.reminders,
  due_at: alert.dueAt ?? null,
  ends_at: alert.endsAt,
  leased_until: null,
});

const alertOf = (row: Selectable<BookingAlertsTable>): BookingAlert => ({
  tenantId: tenantId(row.tenant_id),
  id: alertId(row.id),
  personId: personId(row.person_id),
  eventId: eventId(row.event_id),
  version: row.version,
  state: row.state,
  ...(row.subject_hash === null ? {} : { subjectHash: row.subject_hash }),
  ...contentOf(row.content),
  ...(row.conversation_id !== null && row.activity_id !== null && row.service_url !== null
    ? {
        card: {
          conversationId: row.conversation_id,
          activityId: row.activity_id,
          serviceUrl: row.service_url,
        },
      }
    : {}),
  locale: row.locale,
  reminders: row.reminders,
  ...(row.due_at === null ? {} : { dueAt: row.due_at }),
  endsAt: row.ends_at,
});
