import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { errors } from 'jose';
import type { Issuer } from '../issuer.ts';
import type { Town } from '../town.ts';
import { readBody } from './body.ts';
import { answerControl } from './control.ts';
import { faultTexts, makeFaultQueue, type Fault, type FaultQueue } from './faults.ts';
import {
  GraphRefusal,
  isRecord,
  refusalAnswer,
  text,
  type Answer,
  type GraphRequest,
} from './odata.ts';
import { permissionsAtFirst } from './permissions.ts';
import { answerGraph } from './routes.ts';
import { seedCalendars } from './seed.ts';
import type { GraphState } from './state.ts';
import { makeWatching, type Watching } from './watching.ts';

/** Plays Microsoft Graph v1.0 for the demo tenant. */
export interface DemoGraph {
  /** Serves `/graph/v1.0/*` and `/graph/_demo/*`. False when the path is none of its own. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  readonly state: GraphState;
  /** Subscriptions and what is told to them. */
  readonly watching: Watching;
  /** Trouble for coming calls, in the order given. */
  inject(fault: Fault): void;
  clearFaults(): void;
}

const ROOT = '/graph/v1.0';
const AUDIENCE = 'https://graph.microsoft.com';
const CALLS_KEPT = 2000;
const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export function createGraph(options: {
  readonly issuer: Pick<Issuer, 'verify'>;
  readonly town: Town;
  readonly now?: () => Date;
}): DemoGraph {
  const { issuer, town } = options;
  const now = options.now ?? (() => new Date());
  const state: GraphState = {
    town,
    events: new Map(town.people.map((person) => [person.id, new Map()])),
    onlineMeetings: new Map(),
    permissions: new Map(town.people.map((person) => [person.id, permissionsAtFirst()])),
    unreadable: new Set(idsOf(town, 'siri.dahl')),
    refusedSettings: new Map(
      idsOf(town, 'bjorn.nilsson').map((id) => [
        `${id}/isEndToEndEncryptionEnabled`,
        new GraphRefusal(
          403,
          'Forbidden',
          'The user does not have the license required to set isEndToEndEncryptionEnabled.',
        ),
      ]),
    ),
    calls: [],
  };
  seedCalendars(state, now());
  const watching = makeWatching({ town, state, now });
  const faults = makeFaultQueue();

  const handle: DemoGraph['handle'] = async (req, res) => {
    const url = req.url ?? '/';
    if (url.startsWith('/graph/_demo/')) {
      send(res, answerControl({ req, state, faults, watching, body: await readJson(req) }));
      return true;
    }
    if (!url.startsWith(`${ROOT}/`)) return false;
    await serve({ req, res, issuer, state, faults, watching, now });
    watching.tell();
    return true;
  };
  return {
    handle,
    state,
    watching,
    inject: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
  };
}

const idsOf = (town: Town, handle: string): string[] =>
  town.people.filter((person) => person.handle === handle).map((person) => person.id);

interface Serving {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly issuer: Pick<Issuer, 'verify'>;
  readonly state: GraphState;
  readonly faults: FaultQueue;
  readonly watching: Watching;
  readonly now: () => Date;
}

async function serve({ req, res, issuer, state, faults, watching, now }: Serving): Promise<void> {
  const method = req.method ?? 'GET';
  const path = (req.url ?? '').slice(ROOT.length);
  const fault = faults.take(method, decoded(path.replaceAll('+', ' ')));
  const body = await readJson(req);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'slow') await pause(fault.ms);
  const answer = await attempt(
    async () => {
      if (fault?.kind === 'status') throw asRefusal(fault);
      await authorize(issuer, state.town, req.headers.authorization);
      const request = parse(req, path, body);
      return (await watching.answer(request)) ?? answerGraph(request, state, now());
    },
    req,
    now(),
  );
  const shown =
    fault?.kind === 'late-meeting' && isRecord(answer.body)
      ? { ...answer, body: { ...answer.body, onlineMeeting: null } }
      : answer;
  record(state, req, path, body, shown, now());
  if (fault?.kind === 'lost-answer') res.destroy();
  else send(res, shown, text(req.headers['client-request-id']));
}

async function attempt(
  work: () => Promise<Answer>,
  req: IncomingMessage,
  now: Date,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphRefusal) return refusalAnswer(error, req.headers, now);
    // A mistake of the demo's own: said aloud, and answered as Graph answers its own mistakes.
    console.error(error);
    const own = new GraphRefusal(500, 'generalException', 'An error occurred in the demo tenant.');
    return refusalAnswer(own, req.headers, now);
  }
}

function asRefusal(fault: Extract<Fault, { kind: 'status' }>): GraphRefusal {
  const said = faultTexts[fault.status] ?? { code: 'UnknownError', message: '' };
  const wait = fault.retryAfter ?? (fault.status === 429 ? 1 : undefined);
  const headers = wait === undefined ? {} : { 'Retry-After': String(wait) };
  return new GraphRefusal(fault.status, said.code, said.message, headers);
}

/** The app's own token for Graph, or a refusal in Graph's words. */
async function authorize(
  issuer: Pick<Issuer, 'verify'>,
  town: Town,
  header: string | undefined,
): Promise<void> {
  const refuse = (message: string) =>
    new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
      'WWW-Authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    });
  if (!/^Bearer \S/i.test(header ?? '')) throw refuse('Access token is empty.');
  try {
    const { tid } = await issuer.verify(header, AUDIENCE);
    if (tid === town.tenantId) return;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw refuse('Lifetime validation failed, the token is expired.');
    }
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      throw refuse('Access token validation failure. Invalid audience.');
    }
    if (error instanceof errors.JOSEError) throw refuse('Invalid access token.');
    throw error;
  }
  throw new GraphRefusal(
    403,
    'Authorization_IdentityNotFound',
    'The identity of the calling application could not be established.',
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parse(req: IncomingMessage, path: string, body: unknown): GraphRequest {
  const [bare = '', query = ''] = path.split(/\?(.*)/s);
  const host = req.headers.host ?? '127.0.0.1';
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  return {
    method: req.method ?? 'GET',
    segments: bare
      .split('/')
      .filter((part) => part !== '')
      .map(decoded),
    query: new URLSearchParams(query),
    headers: req.headers,
    body,
    base: `${scheme}://${host}${ROOT}`,
  };
}

/** The body as JSON; undefined when there is none or it is not JSON. */
async function readJson(req: IncomingMessage): Promise<unknown> {
  const written = await readBody(req);
  try {
    const parsed: unknown = JSON.parse(written);
    return parsed;
  } catch {
    return undefined;
  }
}

function record(
  state: GraphState,
  req: IncomingMessage,
  path: string,
  body: unknown,
  answer: Answer,
  at: Date,
): void {
  const prefer = text(req.headers['prefer']);
  const consistencyLevel = text(req.headers['consistencylevel']);
  state.calls.push({
    at,
    method: req.method ?? 'GET',
    path,
    ...(prefer !== undefined && { prefer }),
    ...(consistencyLevel !== undefined && { consistencyLevel }),
    ...(body !== undefined && { requestBody: body }),
    status: answer.status,
    ...(answer.body !== undefined && { responseBody: answer.body }),
  });
  if (state.calls.length > CALLS_KEPT) state.calls.shift();
}

function send(res: ServerResponse, answer: Answer, clientRequestId?: string): void {
  const isText = typeof answer.body === 'string';
  res.writeHead(answer.status, {
    'Content-Type': JSON_TYPE,
    'OData-Version': '4.0',
    'Cache-Control': 'no-cache',
    ...(clientRequestId !== undefined && { 'client-request-id': clientRequestId }),
    ...answer.headers,
  });
  res.end(
    answer.body === undefined ? undefined : isText ? answer.body : JSON.stringify(answer.body),
  );
}
