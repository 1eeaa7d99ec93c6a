import type { Chat, ChatTarget, SentCard } from '../../app/ports/chat.ts';
import type { Conversation } from '../../app/ports/unit-of-work.ts';
import type { PersonId, TenantId, ThreadId } from '../../domain/ids.ts';
import { checklistCard, movedChecklistCard } from './cards/checklist-card.ts';
import type { Card } from './cards/elements.ts';
import type { ConnectorAt } from './connector-credentials.ts';
import { makeReach } from './reach.ts';
import type { Waiting } from './retry.ts';
import { realWaiting } from './retry.ts';
import { textsFor } from './texts.ts';

/** Where the bot may speak first, as remembered from conversations it was in. */
export interface KnownConversations {
  readonly ofPerson: (tenant: TenantId, person: PersonId) => Promise<Conversation | undefined>;
  readonly ofThread: (tenant: TenantId, thread: ThreadId) => Promise<Conversation | undefined>;
}

/** Sends and redraws cards through the Bot Connector. Faults that pass are tried again, a few times. */
export function makeTeamsChat(deps: {
  readonly clientId: string;
  readonly connector: ConnectorAt;
  readonly conversations: KnownConversations;
  readonly waiting?: Waiting;
}): Chat {
  const waiting = deps.waiting ?? realWaiting;
  const conversationOf = (to: ChatTarget) =>
    to.kind === 'person'
      ? deps.conversations.ofPerson(to.tenantId, to.personId)
      : deps.conversations.ofThread(to.tenantId, to.threadId);

  const reach = makeReach(waiting);

  return {
    async postChecklist(to, view) {
      const conversation = await conversationOf(to);
      if (!conversation) return 'not-reachable';
      const { conversationId, serviceUrl } = conversation;
      const message = messageOf(deps.clientId, checklistCard(textsFor(to.locale), view));
      const sent = await reach(async () => {
        const { conversations } = await deps.connector.bot(serviceUrl);
        return conversations.sendToConversation(conversationId, message);
      });
      return sent === 'not-reachable' ? sent : { conversationId, serviceUrl, activityId: sent.id };
    },
    async redrawChecklist(to, card: SentCard, view) {
      // Uninstalled since: Teams may still answer 200, so what we know ourselves decides.
      if (!(await conversationOf(to))) return 'not-reachable';
      const t = textsFor(to.locale);
      const content = view === 'moved' ? movedChecklistCard(t) : checklistCard(t, view);
      const message = { ...messageOf(deps.clientId, content), id: card.activityId };
      const drawn = await reach(async () => {
        const { conversations } = await deps.connector.bot(card.serviceUrl);
        return conversations.updateActivity(card.conversationId, card.activityId, message);
      });
      return drawn === 'not-reachable' ? drawn : 'redrawn';
    },
  };
}

const messageOf = (clientId: string, content: Card) => ({
  type: 'message',
  from: { id: `28:${clientId}`, name: '' },
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
