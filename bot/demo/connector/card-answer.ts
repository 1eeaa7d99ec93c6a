import type { BotAnswer } from './bot-link.ts';
import { isRecord, recordIn, textIn, type Json } from './json.ts';

/** What came of pressing a card's button. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly card: Json }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly status: number; readonly text?: string };

/** Reads the bot's invoke response the way Teams does. */
export function readCardAnswer({ status, body }: BotAnswer): CardAnswer {
  const answer = recordIn(body);
  const stated = answer['statusCode'];
  const code = status >= 300 ? status : typeof stated === 'number' ? stated : status;
  const { type, value } = answer;
  if (code >= 300) {
    const text = textIn(recordIn(value)['message']);
    return { kind: 'failed', status: code, ...(text !== undefined && { text }) };
  }
  if (type === 'application/vnd.microsoft.card.adaptive' && isRecord(value)) {
    return { kind: 'card', card: value };
  }
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') {
    return { kind: 'message', text: value };
  }
  return { kind: 'nothing' };
}
