import type { Actor } from '../../domain/person.ts';
import type { Card } from './cards/elements.ts';
import type { Texts } from './texts.ts';

/** One message or one press, with who it is from. */
export interface Turn {
  readonly actor: Actor;
  readonly t: Texts;
  readonly now: Date;
  /** The bot and one person alone; otherwise others read what is answered. */
  readonly isPersonal: boolean;
  /** The bot's own id as an application, by the verified activity: an administrator needs it. */
  readonly appId: string;
}

/** What the person gets to see. A message leaves the card that was pressed as it is. */
export type Answer =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'message'; readonly text: string }
  /** Another card, sent last in the conversation, while the one that was pressed stays as it is. */
  | { readonly kind: 'new-card'; readonly card: Card; readonly text: string };

export const showCard = (card: Card): Answer => ({ kind: 'card', card });
export const showNewCard = (card: Card, text: string): Answer => ({ kind: 'new-card', card, text });
export const showMessage = (text: string): Answer => ({ kind: 'message', text });

/** What was being done, so that it can be tried again with nothing lost. */
export interface Attempt {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** What was typed, by the inputs' names. */
  readonly typed: Readonly<Record<string, string>>;
}
