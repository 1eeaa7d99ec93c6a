import type { Kysely, Selectable } from 'kysely';
import type { CardStore, MeetingCard } from '../../app/ports/unit-of-work.ts';
import { meetingId, tenantId } from '../../domain/ids.ts';
import type { MeetingCardsTable, Tables } from './tables.ts';

/** One card per meeting and place: a newer one takes the older one's place. */
export const makeCardStore = (db: Kysely<Tables>): CardStore => ({
  save: async ({ tenantId: tenant, meetingId: meeting, target, targetId, locale, card }) => {
    const columns = {
      locale,
      conversation_id: card.conversationId,
      activity_id: card.activityId,
      service_url: card.serviceUrl,
    };
    await db
      .insertInto('meeting_cards')
      .values({ tenant_id: tenant, meeting_id: meeting, target, target_id: targetId, ...columns })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'meeting_id', 'target', 'target_id']).doUpdateSet(columns),
      )
      .execute();
  },
  ofMeeting: async (tenant, meeting) => {
    const rows = await db
      .selectFrom('meeting_cards')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .orderBy('target')
      .orderBy('target_id')
      .execute();
    return rows.map(cardOf);
  },
  remove: async (tenant, meeting) => {
    await db
      .deleteFrom('meeting_cards')
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .execute();
  },
});

const cardOf = (row: Selectable<MeetingCardsTable>): MeetingCard => ({
  tenantId: tenantId(row.tenant_id),
  meetingId: meetingId(row.meeting_id),
  target: row.target,
  targetId: row.target_id,
  locale: row.locale,
  card: {
    conversationId: row.conversation_id,
    activityId: row.activity_id,
    serviceUrl: row.service_url,
  },
});
