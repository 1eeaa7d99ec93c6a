import type { ChecklistCardView } from '../../bot/app/checklist-view.ts';
import type { Chat, ChatTarget, SentCard } from '../../bot/app/ports/chat.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';

interface ChatMessage {
  readonly to: ChatTarget;
  readonly card: SentCard;
  readonly view: ChecklistCardView | 'moved';
  /** 1 when posted; counts every redrawing. */
  readonly drawn: number;
}

export interface FakeChat extends Chat, FaultPlan<'postChecklist' | 'redrawChecklist'> {
  /** Every card as it stands now, in the order they were posted. */
  readonly messages: readonly ChatMessage[];
  /** A person's or a thread's id: the app is not installed there any more. */
  uninstall(id: string): void;
}

export function makeFakeChat(): FakeChat {
  const messages: ChatMessage[] = [];
  const gone = new Set<string>();
  const { plan, during } = makeFaultPlan<'postChecklist' | 'redrawChecklist'>();
  const idOf = (to: ChatTarget) => (to.kind === 'person' ? to.personId : to.threadId);

  return {
    ...plan,
    messages,
    uninstall: (id) => void gone.add(id),
    postChecklist: (to, view) =>
      during('postChecklist', () => {
        if (gone.has(idOf(to))) return 'not-reachable';
        const card: SentCard = {
          conversationId: to.kind === 'person' ? `chat-of-${to.personId}` : to.threadId,
          activityId: `activity-${messages.length + 1}`,
          serviceUrl: 'https://connector.example/teams/',
        };
        messages.push({ to, card, view, drawn: 1 });
        return card;
      }),
    redrawChecklist: (to, card, view) =>
      during('redrawChecklist', () => {
        const at = messages.findIndex((each) => each.card.activityId === card.activityId);
        const standing = messages[at];
        if (!standing || gone.has(idOf(to))) return 'not-reachable';
        messages[at] = { ...standing, view, drawn: standing.drawn + 1 };
        return 'redrawn';
      }),
  };
}
