import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../graph/body.ts';
import type { Town } from '../town.ts';
import { accountOf, botAccountOf, everybodyByPerson, rosterEntry } from './accounts.ts';
import type { ChatMessage, Chats, Conversation } from './chats.ts';
import { isRecord, listIn, parseJson, recordIn, textIn, type Json } from './json.ts';
import type { PlaygroundAnswer, PlaygroundLink } from './playground-link.ts';
import { sendJson, sendRefusal } from './reply.ts';

export interface ConversationRouting {
  readonly town: Town;
  readonly chats: Chats;
  /** The playground, for a conversation that it shows. */
  readonly playgroundFor: (conversation: Conversation) => PlaygroundLink | undefined;
  /** The app has been taken out of this conversation. */
  readonly isBlocked: (conversation: Conversation) => boolean;
}

/** Teams refuses what is larger. */
const LARGEST_ACTIVITY = 100 * 1024;
const DELETED = 'Meddelandet har tagits bort.';

/** Answers `/v3/conversations…`. False: no such address. */
export async function answerConversations(
  routing: ConversationRouting,
  req: IncomingMessage,
  res: ServerResponse,
  segments: readonly string[],
): Promise<boolean> {
  const [id, part, key] = segments;
  const body = req.method === 'POST' || req.method === 'PUT' ? await readBody(req) : '';
  if (Buffer.byteLength(body) > LARGEST_ACTIVITY) {
    sendRefusal(res, 413, 'MessageSizeTooBig', 'Message size too large.');
    return true;
  }
  const parsed = parseJson(body || '{}');
  if (!isRecord(parsed)) {
    sendRefusal(res, 400, 'BadSyntax', 'The body is not a JSON object.');
    return true;
  }
  if (id === undefined) {
    if (req.method !== 'POST') return false;
    await createConversation(routing, res, parsed);
    return true;
  }
  const conversation = routing.chats.find(id);
  if (!conversation) {
    sendRefusal(res, 404, 'ConversationNotFound', 'Conversation not found.');
    return true;
  }
  const call = { routing, res, conversation, body: parsed };
  if (part === 'activities') return answerActivities(call, req.method ?? '', key);
  if (req.method !== 'GET') return false;
  if (part === 'members') return answerMembers(call, key);
  if (part === 'pagedmembers' && key === undefined) {
    sendJson(res, 200, { members: membersIn(call) });
    return true;
  }
  return false;
}

interface Call {
  readonly routing: ConversationRouting;
  readonly res: ServerResponse;
  readonly conversation: Conversation;
  readonly body: Json;
}

const membersIn = ({ routing, conversation }: Call): readonly Json[] =>
  routing.chats.membersOf(conversation).map((each) => rosterEntry(each, routing.town));

function answerMembers(call: Call, wanted: string | undefined): boolean {
  const members = membersIn(call);
  if (wanted === undefined) {
    sendJson(call.res, 200, members);
    return true;
  }
  const member = members.find((each) => each['id'] === wanted || each['aadObjectId'] === wanted);
  if (member) sendJson(call.res, 200, member);
  else {
    sendRefusal(call.res, 404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  }
  return true;
}

async function answerActivities(
  call: Call,
  method: string,
  messageId: string | undefined,
): Promise<boolean> {
  const { routing, res, conversation } = call;
  if (routing.isBlocked(conversation)) {
    sendRefusal(
      res,
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    );
    return true;
  }
  switch (method) {
    case 'POST':
      await post(call);
      return true;
    case 'PUT':
      await change(call, messageId, contentOf(call.body), call.body);
      return true;
    case 'DELETE':
      // The playground cannot delete; a line in its place says as much.
      await change(
        call,
        messageId,
        { text: '', attachments: [], isDeleted: true },
        { type: 'message', text: DELETED },
      );
      return true;
    default:
      return false;
  }
}

const contentOf = (activity: Json) => ({
  text: textIn(activity['text']) ?? '',
  attachments: listIn(activity['attachments']).filter(isRecord),
});

async function post({ routing, res, conversation, body }: Call): Promise<void> {
  const shown = await routing.playgroundFor(conversation)?.post(conversation.id, body);
  if (shown && isRefusal(shown)) return sendJson(res, shown.status, shown.body);
  const given = shown?.ok ? shown.id : undefined;
  if (body['type'] !== undefined && body['type'] !== 'message') {
    return sendJson(res, 201, { id: given ?? String(Date.now()) });
  }
  const added = routing.chats.add(conversation, {
    from: botAccountOf(routing.town),
    ...contentOf(body),
    ...(given !== undefined && { id: given }),
  });
  sendJson(res, 201, { id: added.id });
}

async function change(
  { routing, res, conversation }: Call,
  messageId: string | undefined,
  after: Partial<Omit<ChatMessage, 'id' | 'version'>>,
  activity: Json,
): Promise<void> {
  const before = conversation.messages.find((each) => each.id === messageId);
  if (!before || before.from.id !== botAccountOf(routing.town).id) {
    return sendRefusal(res, 404, 'ActivityNotFoundInConversation', 'The activity was not found.');
  }
  const playground = routing.playgroundFor(conversation);
  const shown = await playground?.update(conversation.id, before.id, activity);
  if (shown && isRefusal(shown)) return sendJson(res, shown.status, shown.body);
  // Everybody sees the new card, whatever their own view of the old one was.
  routing.chats.change(conversation, before.id, { ...after, ownViews: new Map() });
  sendJson(res, 200, { id: before.id });
}

/** The playground found fault with the content. That it is closed, or knows no such message, is no fault of the bot's. */
const isRefusal = (
  answer: PlaygroundAnswer,
): answer is Extract<PlaygroundAnswer, { readonly ok: false }> =>
  !answer.ok && answer.status < 500 && answer.status !== 404;

async function createConversation(
  routing: ConversationRouting,
  res: ServerResponse,
  body: Json,
): Promise<void> {
  const tenantId =
    textIn(recordIn(recordIn(body['channelData'])['tenant'])['id']) ?? textIn(body['tenantId']);
  const members = listIn(body['members']).map((each) => textIn(recordIn(each)['id']));
  if (tenantId !== routing.town.tenantId || body['isGroup'] === true || members.length !== 1) {
    return sendRefusal(
      res,
      400,
      'BadSyntax',
      'A chat with one member needs that member and the tenant.',
    );
  }
  const person = everybodyByPerson(routing.town).find(
    (each) => each.id === members[0] || accountOf(each).id === members[0],
  );
  const conversation = person && routing.chats.personalChatOf(person);
  if (!conversation || routing.isBlocked(conversation)) {
    return sendRefusal(
      res,
      403,
      'ConversationBlockedByUser',
      'User blocked the conversation with the bot.',
    );
  }
  if (isRecord(body['activity'])) {
    const call = { routing, res, conversation, body: body['activity'] };
    const added = await firstMessage(call);
    return sendJson(res, 201, { id: conversation.id, activityId: added });
  }
  sendJson(res, 201, { id: conversation.id });
}

async function firstMessage({ routing, conversation, body }: Call): Promise<string> {
  const shown = await routing.playgroundFor(conversation)?.post(conversation.id, body);
  const given = shown?.ok ? shown.id : undefined;
  return routing.chats.add(conversation, {
    from: botAccountOf(routing.town),
    ...contentOf(body),
    ...(given !== undefined && { id: given }),
  }).id;
}
