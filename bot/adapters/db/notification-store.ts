import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { NotificationStore, ReceivedNotification } from '../../app/ports/watch-stores.ts';
import type { Tables } from './tables.ts';

export const makeNotificationStore = (db: Kysely<Tables>): NotificationStore => ({
  keep: async (received) => {
    if (received.length === 0) return 0;
    const result = await sql`
      INSERT INTO notifications (tenant_id, person_id, what, event_id)
      SELECT subscriptions.tenant_id, subscriptions.person_id, told.what, told.event_id
      FROM jsonb_to_recordset(${asJson(received)}::text::jsonb)
        AS told (tenant_id text, subscription_id text, what text, event_id text, graph_id text)
      JOIN subscriptions ON subscriptions.tenant_id = told.tenant_id AND subscriptions.id = told.subscription_id
      WHERE told.graph_id IS NULL OR subscriptions.graph_id IS NULL OR subscriptions.graph_id = told.graph_id`.execute(
      db,
    );
    return Number(result.numAffectedRows ?? 0);
  },
  add: async (tasks) => {
    if (tasks.length === 0) return;
    await db
      .insertInto('notifications')
      .values(
        tasks.map((task) => ({
          tenant_id: task.tenantId,
          person_id: task.personId,
          what: task.what,
          event_id: task.what === 'booking' ? task.eventId : null,
        })),
      )
      .execute();
  },
  waiting: async () => {
    const row = await db
      .selectFrom('notifications')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    return row.count;
  },
});

const asJson = (received: readonly ReceivedNotification[]): string =>
  JSON.stringify(
    received.map((each) => ({
      tenant_id: each.tenantId,
      subscription_id: each.subscriptionId,
      what: each.what,
      event_id: each.eventId ?? null,
      graph_id: each.graphId ?? null,
    })),
  );
