import type { PersonId, TenantId, ThreadId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/person.ts';
import type { ChecklistCardView } from '../checklist-view.ts';

export type ChatTarget =
  | {
      readonly kind: 'person';
      readonly tenantId: TenantId;
      readonly personId: PersonId;
      readonly locale: Locale;
    }
  | {
      readonly kind: 'meeting';
      readonly tenantId: TenantId;
      readonly threadId: ThreadId;
      readonly locale: Locale;
    };

/** Where a sent card can be redrawn. Opaque outside the adapter; holds ids, no content. */
export interface SentCard {
  readonly conversationId: string;
  readonly activityId: string;
  readonly serviceUrl: string;
}

export interface Chat {
  /** `not-reachable`: blocked, not installed, or no conversation is known; not worth retrying. */
  postChecklist(to: ChatTarget, view: ChecklistCardView): Promise<SentCard | 'not-reachable'>;
  redrawChecklist(
    to: ChatTarget,
    card: SentCard,
    /** `moved`: it says only that the checklist is in the host's own chat now. */
    view: ChecklistCardView | 'moved',
  ): Promise<'redrawn' | 'not-reachable'>;
}
