import { z } from 'zod';
import type { InboundActivity } from './activity.ts';

const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string().optional(),
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

const mentionsOf = ({ entities = [] }: InboundActivity) =>
  entities.flatMap((entity) => Mention.safeParse(entity).data ?? []);

export const isMentioned = (activity: InboundActivity): boolean =>
  mentionsOf(activity).some(({ mentioned }) => mentioned.id === activity.recipient?.id);

/** What was written to the bot, without the mention of it; other people mentioned stay as names. */
export function messageTextOf(activity: InboundActivity): string {
  const ownMentions = mentionsOf(activity)
    .filter(({ mentioned }) => mentioned.id === activity.recipient?.id)
    .flatMap(({ text }) => (text ? [text] : []));
  return ownMentions
    .reduce((text, mention) => text.replaceAll(mention, ' '), activity.text ?? '')
    .replace(/<\/?at\b[^>]*>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
