import type { Kysely, Selectable } from 'kysely';
import type { Conversation, ConversationStore } from '../../app/ports/unit-of-work.ts';
import { personId, tenantId } from '../../domain/ids.ts';
import type { ConversationsTable, Tables } from './tables.ts';

/** One personal chat per person: a new one takes the old one's place. */
export const makeConversationStore = (db: Kysely<Tables>): ConversationStore => {
  const find = async (tenant: string, column: 'person_id' | 'conversation_id', id: string) => {
    const row = await db
      .selectFrom('conversations')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where(column, '=', id)
      .executeTakeFirst();
    return row && conversationOf(row);
  };
  return {
    save: async (conversation) => {
      const { tenantId: tenant, conversationId: id, personId: person } = conversation;
      const columns = {
        service_url: conversation.serviceUrl,
        person_id: person ?? null,
        locale: conversation.locale,
      };
      if (person !== undefined)
        await db
          .deleteFrom('conversations')
          .where('tenant_id', '=', tenant)
          .where('person_id', '=', person)
          .where('conversation_id', '<>', id)
          .execute();
      await db
        .insertInto('conversations')
        .values({ tenant_id: tenant, conversation_id: id, ...columns })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(columns),
        )
        .execute();
    },
    ofPerson: (tenant, person) => find(tenant, 'person_id', person),
    ofThread: (tenant, thread) => find(tenant, 'conversation_id', thread),
    personal: async (tenant) => {
      const rows = await db
        .selectFrom('conversations')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('person_id', 'is not', null)
        .orderBy('person_id')
        .execute();
      return rows.map(conversationOf);
    },
    remove: async (tenant, id) => {
      await db
        .deleteFrom('conversations')
        .where('tenant_id', '=', tenant)
        .where('conversation_id', '=', id)
        .execute();
    },
  };
};

const conversationOf = (row: Selectable<ConversationsTable>): Conversation => ({
  tenantId: tenantId(row.tenant_id),
  conversationId: row.conversation_id,
  serviceUrl: row.service_url,
  ...(row.person_id === null ? {} : { personId: personId(row.person_id) }),
  locale: row.locale,
});
