import type { Clock } from '../../app/ports/clock.ts';
import type {
  PersonalCard,
  PersonalCards,
  PersonalTarget,
} from '../../app/ports/personal-cards.ts';
import { bookingAlertCard } from './cards/booking-alert-card.ts';
import type { Card } from './cards/elements.ts';
import { sharingCard } from './cards/sharing-card.ts';
import type { ConnectorAt } from './connector-credentials.ts';
import type { Waiting } from './retry.ts';
import { realWaiting } from './retry.ts';
import type { KnownConversations } from './teams-chat.ts';
import { makeReach } from './reach.ts';
import { textsFor } from './texts.ts';

/** Cards in a person's own chat, through the Bot Connector. */
export function makeTeamsPersonalCards(deps: {
  readonly clientId: string;
  readonly connector: ConnectorAt;
  readonly conversations: Pick<KnownConversations, 'ofPerson'>;
  readonly clock: Clock;
  readonly waiting?: Waiting;
}): PersonalCards {
  const reach = makeReach(deps.waiting ?? realWaiting);
  const conversationOf = ({ tenantId, personId }: PersonalTarget) =>
    deps.conversations.ofPerson(tenantId, personId);
  const messageOf = (to: PersonalTarget, card: PersonalCard) => ({
    type: 'message',
    from: { id: `28:${deps.clientId}`, name: '' },
    // What a notification on the telephone shows: never anything of the card.
    summary: textsFor(to.locale).say('app.name'),
    ...contentOf(to, card, deps.clock.now()),
  });

  return {
    async post(to, card) {
      const conversation = await conversationOf(to);
      if (!conversation) return 'not-reachable';
      const { conversationId, serviceUrl } = conversation;
      const sent = await reach(async () => {
        const { conversations } = await deps.connector.bot(serviceUrl);
        return conversations.sendToConversation(conversationId, messageOf(to, card));
      });
      return sent === 'not-reachable' ? sent : { conversationId, serviceUrl, activityId: sent.id };
    },
    async redraw(to, sent, card) {
      // Uninstalled since: Teams may still answer 200, so what we know ourselves decides.
      if (!(await conversationOf(to))) return 'not-reachable';
      const { conversationId, activityId, serviceUrl } = sent;
      const drawn = await reach(async () => {
        const { conversations } = await deps.connector.bot(serviceUrl);
        const message = { ...messageOf(to, card), id: activityId };
        return conversations.updateActivity(conversationId, activityId, message);
      });
      return drawn === 'not-reachable' ? drawn : 'redrawn';
    },
  };
}

function contentOf({ locale }: PersonalTarget, card: PersonalCard, now: Date) {
  const t = textsFor(locale);
  switch (card.kind) {
    case 'alert':
      return attached(bookingAlertCard(t, card.view, now));
    case 'sharing':
      return attached(sharingCard(t, card.view));
    case 'reminder':
      return { text: t.say('alert.reminder'), textFormat: 'plain' };
  }
}

const attached = (content: Card) => ({
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
