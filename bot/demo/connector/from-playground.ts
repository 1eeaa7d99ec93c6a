import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../graph/body.ts';
import { accountOf, botAccountOf, everybody, type Account } from './accounts.ts';
import { ADAPTIVE_CARD, replaceCard } from './acts.ts';
import type { ActivityWriter } from './activities.ts';
import type { BotAnswer, BotLink } from './bot-link.ts';
import { readCardAnswer } from './card-answer.ts';
import type { Chats, Conversation } from './chats.ts';
import { isRecord, listIn, parseJson, recordIn, textIn, type Json } from './json.ts';
import type { PlaygroundLink } from './playground-link.ts';
import { sendJson } from './reply.ts';
import type { DemoPerson, Town } from '../town.ts';

export interface PlaygroundInbox {
  readonly town: Town;
  readonly bot: BotLink;
  readonly write: ActivityWriter;
  readonly chats: Chats;
  /** Who sits at the playground. */
  readonly user: DemoPerson;
  readonly playgroundFor: (conversation: Conversation) => PlaygroundLink | undefined;
}

/** Takes an activity from the Agents Playground on to the bot, as Teams would have sent it. */
export async function receiveFromPlayground(
  inbox: PlaygroundInbox,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  // The playground first asks whether anybody is at home.
  if (req.method === 'HEAD' || req.method === 'GET') return sendJson(res, 200);
  const activity = parseJson(await readBody(req));
  const where = isRecord(activity)
    ? inbox.chats.find(textIn(recordIn(activity['conversation'])['id']) ?? '')
    : undefined;
  if (!isRecord(activity) || !where) {
    return sendJson(res, 400, { message: 'not an activity of a conversation in the demo' });
  }
  const from = senderIn(inbox, activity);
  noteMessage(inbox, activity, from, where);
  if (!isHeard(inbox, activity, where)) return sendJson(res, 200);
  const answer = await inbox.bot.send(inbox.write.asTeamsWould(activity, from, where));
  if (activity['name'] === 'adaptiveCard/action') {
    return sendJson(res, answer.status, await forPlayground(inbox, activity, from, where, answer));
  }
  sendJson(res, answer.status, answer.body);
}

/** Outside a chat of its own the bot only hears what is addressed to it. */
function isHeard(inbox: PlaygroundInbox, activity: Json, where: Conversation): boolean {
  if (where.kind === 'personal' || activity['type'] !== 'message') return true;
  if (activity['value'] !== undefined) return true;
  const bot = botAccountOf(inbox.town).id;
  return listIn(activity['entities']).some(
    (each) => recordIn(recordIn(each)['mentioned'])['id'] === bot,
  );
}

function senderIn(inbox: PlaygroundInbox, activity: Json): Account {
  const from = recordIn(activity['from']);
  const known = everybody(inbox.town).find(
    (each) => each.id === from['id'] || each.person?.id === from['aadObjectId'],
  );
  return known ?? accountOf(inbox.user);
}

function noteMessage(
  inbox: PlaygroundInbox,
  activity: Json,
  from: Account,
  where: Conversation,
): void {
  const text = textIn(activity['text']);
  if (activity['type'] !== 'message' || !text) return;
  inbox.chats.add(where, { from: { id: from.id, name: from.name }, text, attachments: [] });
}

/**
 * The playground puts whatever `value` it gets in the card's place. So an answer that is no card goes back as the card
 * that was there, and its words as a message of their own.
 */
async function forPlayground(
  inbox: PlaygroundInbox,
  activity: Json,
  from: Account,
  where: Conversation,
  answer: BotAnswer,
): Promise<unknown> {
  const messageId = textIn(activity['replyToId']) ?? '';
  const read = readCardAnswer(answer);
  if (read.kind === 'card') {
    replaceCard(inbox.chats, where, from, messageId, read.card);
    return answer.body;
  }
  const before = where.messages.find((each) => each.id === messageId);
  const card = before?.ownViews.get(from.id) ?? before?.attachments[0]?.['content'];
  if (answer.status >= 300 || !card) return answer.body;
  if ('text' in read && read.text !== undefined) {
    const said = { type: 'message', text: read.text };
    const shown = await inbox.playgroundFor(where)?.post(where.id, said);
    const id = shown?.ok ? shown.id : undefined;
    inbox.chats.add(where, {
      from: botAccountOf(inbox.town),
      text: read.text,
      attachments: [],
      ...(id !== undefined && { id }),
    });
  }
  return { statusCode: 200, type: ADAPTIVE_CARD, value: card };
}
