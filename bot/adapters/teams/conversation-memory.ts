import type { ChatUseCases } from '../../app/use-cases.ts';
import type { Conversation } from '../../app/ports/unit-of-work.ts';
import type { TenantId } from '../../domain/ids.ts';
import { personId } from '../../domain/ids.ts';
import { localeOf } from '../../domain/person.ts';
import type { InboundActivity } from './activity.ts';

const MOST_KEPT = 10_000;

/** Has each conversation remembered once per process and change, so that a turn seldom costs a write. */
export function makeConversationMemory({
  useCases,
}: {
  readonly useCases: Pick<ChatUseCases, 'rememberConversation' | 'forgetConversation'>;
}) {
  const known = new Map<string, string>();
  const keyOf = (tenant: TenantId, conversationId: string) => `${tenant}\n${conversationId}`;

  return {
    /** True when this process had not met the conversation before, or had forgotten it. */
    async remember(activity: InboundActivity, tenant: TenantId): Promise<boolean> {
      const conversation = conversationOf(activity, tenant);
      const key = keyOf(tenant, conversation.conversationId);
      const facts = JSON.stringify(conversation);
      const isNew = !known.has(key);
      if (known.get(key) === facts) return false;
      await useCases.rememberConversation(conversation);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, facts);
      return isNew;
    },
    async forget(activity: InboundActivity, tenant: TenantId): Promise<void> {
      const { conversationId } = conversationOf(activity, tenant);
      known.delete(keyOf(tenant, conversationId));
      await useCases.forgetConversation(tenant, conversationId);
    },
  };
}

/** A reply in a thread has the message's id after the conversation's own. */
function conversationOf(activity: InboundActivity, tenant: TenantId): Conversation {
  const { conversation, from, serviceUrl, locale } = activity;
  const [conversationId = conversation.id] = conversation.id.split(';');
  return {
    tenantId: tenant,
    conversationId,
    serviceUrl,
    ...(conversation.conversationType === 'personal' && from.aadObjectId
      ? { personId: personId(from.aadObjectId) }
      : {}),
    locale: localeOf(locale),
  };
}
