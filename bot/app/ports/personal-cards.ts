import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/person.ts';
import type { AlertView } from '../watch/alert-view.ts';
import type { SharingView } from '../watch/sharing-view.ts';
import type { SentCard } from './chat.ts';

export interface PersonalTarget {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly locale: Locale;
}

export type PersonalCard =
  | { readonly kind: 'alert'; readonly view: AlertView }
  /** Says no more than that a card further up still waits. */
  | { readonly kind: 'reminder' }
  | { readonly kind: 'sharing'; readonly view: SharingView };

/** Cards in a person's own chat with the bot. */
export interface PersonalCards {
  /** `not-reachable`: blocked, not installed, or no conversation is known; not worth retrying. */
  post(to: PersonalTarget, card: PersonalCard): Promise<SentCard | 'not-reachable'>;
  redraw(
    to: PersonalTarget,
    sent: SentCard,
    card: PersonalCard,
  ): Promise<'redrawn' | 'not-reachable'>;
}
