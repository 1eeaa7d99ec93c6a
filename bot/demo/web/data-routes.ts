import type { IncomingMessage, ServerResponse } from 'node:http';
import { accountOf, everybody, personalChatId, type Account } from '../connector/accounts.ts';
import type { Conversation } from '../connector/chats.ts';
import { isRecord, parseJson, textIn, type Json } from '../connector/json.ts';
import { sendJson } from '../connector/reply.ts';
import { readBody } from '../graph/body.ts';
import type { Issuer } from '../issuer.ts';
import { chatListView, chatView, meetingView, townView, type Viewing } from './views.ts';

export interface DataRouting extends Viewing {
  readonly issuer: Pick<Issuer, 'userToken'>;
}

/** Answers `/demo/data/…`, which the demo's own pages ask. False: no such address. */
export async function answerData(
  routing: DataRouting,
  req: IncomingMessage,
  res: ServerResponse,
  segments: readonly string[],
  query: URLSearchParams,
): Promise<boolean> {
  const [area, name, ...rest] = segments;
  const body = req.method === 'POST' ? parseJson(await readBody(req)) : undefined;
  if (req.method === 'POST' && !isRecord(body)) {
    sendJson(res, 400, { message: 'the body is not a JSON object' });
    return true;
  }
  const call = { routing, req, res, body: isRecord(body) ? body : undefined };
  if (area === 'town' && name === undefined) {
    sendJson(res, 200, townView(routing));
    return true;
  }
  if (area === 'chats') return answerChats(call, name ?? '', rest);
  if (area === 'meetings') return answerMeeting(call, name ?? '', rest, query.get('as') ?? '');
  if (area === 'token') return answerToken(call, query.get('as') ?? '');
  if (area === 'person') return answerPerson(call, query.get('as') ?? '');
  return false;
}

interface Call {
  readonly routing: DataRouting;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** Of a POST. */
  readonly body: Json | undefined;
}

const accountCalled = ({ routing }: Call, handle: string): Account | undefined =>
  everybody(routing.town).find((each) => each.handle === handle);

function notFound({ res }: Call, what: string): true {
  sendJson(res, 404, { message: `no such ${what}` });
  return true;
}

async function answerToken(call: Call, handle: string): Promise<boolean> {
  const person = accountCalled(call, handle)?.person;
  if (!person) return notFound(call, 'person');
  sendJson(call.res, 200, { token: await call.routing.issuer.userToken(person) });
  return true;
}

function answerPerson(call: Call, handle: string): boolean {
  const account = accountCalled(call, handle);
  if (!account?.person) return notFound(call, 'person');
  const { id, mail } = account.person;
  const { tenantId } = call.routing.town;
  sendJson(call.res, 200, { handle, name: account.name, id, mail, tenantId });
  return true;
}

async function answerChats(call: Call, handle: string, rest: readonly string[]): Promise<boolean> {
  const { routing, req, res, body } = call;
  const account = accountCalled(call, handle);
  if (!account?.person) return notFound(call, 'person');
  const [id, act] = rest;
  if (id === undefined) {
    sendJson(res, 200, chatListView(routing, account));
    return true;
  }
  const { chats } = routing.connector;
  const where = chats.find(id === 'bot' ? personalChatId(account.person) : id);
  if (!where || !chats.membersOf(where).some((each) => each.id === account.id)) {
    return notFound(call, 'conversation');
  }
  if (req.method === 'GET' && act === undefined) {
    sendJson(res, 200, chatView(routing, account, where));
    return true;
  }
  return body && act !== undefined ? actInChat(call, account, where, act, body) : false;
}

async function actInChat(
  { routing, res }: Call,
  account: Account,
  where: Conversation,
  act: string,
  body: Json,
): Promise<boolean> {
  const { acts } = routing.connector;
  const messageId = textIn(body['messageId']) ?? '';
  const hasMessage = where.messages.some((each) => each.id === messageId);
  if (act === 'messages') {
    const said = textIn(body['text'])?.trim();
    if (!said) sendJson(res, 400, { message: 'nothing was said' });
    else sendJson(res, 200, { status: (await acts.say(account, where, said)).status });
    return true;
  }
  if (act !== 'submits' && act !== 'invokes') return false;
  if (!hasMessage) sendJson(res, 404, { message: 'no such message' });
  else if (act === 'submits') {
    const { status } = await acts.submit(account, where, messageId, body['data']);
    sendJson(res, 200, { status });
  } else {
    const id = textIn(body['id']);
    const answer = await acts.press(account, where, {
      messageId,
      verb: textIn(body['verb']) ?? '',
      data: body['data'] ?? {},
      ...(id !== undefined && { id }),
      trigger: body['trigger'] === 'automatic' ? 'automatic' : 'manual',
    });
    sendJson(res, 200, answer);
  }
  return true;
}

async function answerMeeting(
  call: Call,
  threadId: string,
  rest: readonly string[],
  as: string,
): Promise<boolean> {
  const { routing, req, res, body } = call;
  const { meetings, acts } = routing.connector;
  const meeting = meetings.byThread(threadId);
  if (!meeting) return notFound(call, 'meeting');
  const organiser = routing.town.people.find((each) => each.id === meeting.organizerId);
  const viewer =
    accountCalled(call, as) ?? (as === '' && organiser ? accountOf(organiser) : undefined);
  if (!viewer) return notFound(call, 'person');
  if (req.method === 'GET' && rest.length === 0) {
    sendJson(res, 200, meetingView(routing, meeting, viewer, everybody(routing.town)));
    return true;
  }
  if (!body || rest[0] !== 'events') return false;
  const who = accountCalled(call, textIn(body['who']) ?? '') ?? viewer;
  const act = textIn(body['what']);
  if (act !== 'start' && act !== 'end' && act !== 'join' && act !== 'leave') {
    sendJson(res, 400, { message: 'no such event' });
    return true;
  }
  await acts[act](who, meeting);
  sendJson(res, 200, meetingView(routing, meeting, viewer, everybody(routing.town)));
  return true;
}
