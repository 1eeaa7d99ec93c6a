import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Issuer } from '../issuer.ts';
import type { Town } from '../town.ts';
import { authorize } from './authorize.ts';
import { answerBatch, isBatch } from './batch.ts';
import { readBody } from './body.ts';
import { answerControl } from './control.ts';
import { faultTexts, makeFaultQueue, type Fault, type FaultQueue } from './faults.ts';
import { CountedMap } from './mailbox.ts';
import {
  GraphRefusal,
  isRecord,
  refusalAnswer,
  text,
  type Answer,
  type GraphRequest,
} from './odata.ts';
import { permissionsAtFirst } from './permissions.ts';
import { makeRecorder, type Recorder } from './recorder.ts';
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
const CALLS_KEPT = 2000;
const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export function createGraph(options: {
  readonly issuer: Pick<Issuer, 'verify'>;
  readonly town: Town;
  readonly now?: () => Date;
  /** Default: the folder that the environment names in GRAPH_RECORDING, or nowhere. */
  readonly recordingFolder?: string;
  /** How long is waited before each try to deliver a notification. */
  readonly pausesMs?: readonly number[];
}): DemoGraph {
  const { issuer, town } = options;
  const now = options.now ?? (() => new Date());
  const state: GraphState = {
    town,
    events: new Map(town.people.map((person) => [person.id, new CountedMap()])),
    onlineMeetings: new Map(),
    permissions: new Map(town.people.map((person) => [person.id, permissionsAtFirst()])),
    unreadable: new Set(idsOf(town, 'siri.dahl')),
    refusedSettings: new Map([
      ...refusedTo(
        town,
        'bjorn.nilsson',
        'isEndToEndEncryptionEnabled',
        (name) => `The user does not have the license required to set ${name}.`,
      ),
      ...refusedTo(
        town,
        'pekka.korhonen',
        'allowTranscription',
        (name) => `The meeting policy assigned to the user does not allow ${name} to be changed.`,
      ),
    ]),
    calls: [],
  };
  seedCalendars(state, now());
  const { pausesMs } = options;
  const watching = makeWatching({ town, state, now, ...(pausesMs ? { pausesMs } : {}) });
  const faults = makeFaultQueue();
  const onExchange = makeRecorder(options.recordingFolder ?? process.env['GRAPH_RECORDING']);

  const handle: DemoGraph['handle'] = async (req, res) => {
    const url = req.url ?? '/';
    if (url.startsWith('/graph/_demo/')) {
      send(res, answerControl({ req, state, faults, watching, body: await readJson(req) }));
      return true;
    }
    if (!url.startsWith(`${ROOT}/`)) return false;
    await serve({ req, res, issuer, state, faults, watching, now, onExchange });
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

/** What Microsoft will not set for somebody, and says so. */
const refusedTo = (
  town: Town,
  handle: string,
  name: string,
  message: (name: string) => string,
): [string, GraphRefusal][] =>
  idsOf(town, handle).map((id) => [
    `${id}/${name}`,
    new GraphRefusal(403, 'Forbidden', message(name)),
  ]);

interface Serving {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly issuer: Pick<Issuer, 'verify'>;
  readonly state: GraphState;
  readonly faults: FaultQueue;
  readonly watching: Watching;
  readonly now: () => Date;
  readonly onExchange: Recorder;
}

async function serve(serving: Serving): Promise<void> {
  const { req, res, issuer, state, faults, watching, now, onExchange } = serving;
  const path = (req.url ?? '').slice(ROOT.length);
  const body = await readJson(req);
  const { method = 'GET', headers } = req;
  const request = parse({ method, headers, body }, path, baseOf(req));
  const fault = faults.take(method, decoded(path.replaceAll('+', ' ')));
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'slow') await pause(fault.ms);
  const answer = await attempt(
    async () => {
      if (fault?.kind === 'status') throw asRefusal(fault);
      await authorize(issuer, state.town, headers.authorization, path);
      if (!isBatch(request))
        return (await watching.answer(request)) ?? answerGraph(request, state, now());
      return answerBatch(
        request,
        (part, url) =>
          parse({ ...part, headers: { ...headers, ...part.headers } }, url, request.base),
        (part, url) => answerPart(serving, part, url),
      );
    },
    headers,
    now(),
  );
  const shown =
    fault?.kind === 'late-meeting' && isRecord(answer.body)
      ? { ...answer, body: { ...answer.body, onlineMeeting: null } }
      : answer;
  record(state, request, path, shown, now());
  onExchange(request, path, shown);
  if (fault?.kind === 'lost-answer') res.destroy();
  else send(res, shown, text(req.headers['client-request-id']));
}

/** A request inside a batch: it meets trouble of its own, and is kept as if it had come alone. */
async function answerPart(
  { state, faults, now, onExchange }: Serving,
  part: GraphRequest,
  path: string,
): Promise<Answer> {
  const fault = faults.take(part.method, decoded(path.replaceAll('+', ' ')));
  const work = () => {
    if (fault?.kind === 'status') throw asRefusal(fault);
    return Promise.resolve(answerGraph(part, state, now()));
  };
  const answer = await attempt(work, part.headers, now());
  record(state, part, path, answer, now());
  onExchange(part, path, answer);
  return answer;
}

async function attempt(
  work: () => Promise<Answer>,
  headers: IncomingMessage['headers'],
  now: Date,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphRefusal) return refusalAnswer(error, headers, now);
    // A mistake of the demo's own: said aloud, and answered as Graph answers its own mistakes.
    console.error(error);
    const own = new GraphRefusal(500, 'generalException', 'An error occurred in the demo tenant.');
    return refusalAnswer(own, headers, now);
  }
}

function asRefusal(fault: Extract<Fault, { kind: 'status' }>): GraphRefusal {
  const said = fault.says ?? faultTexts[fault.status] ?? { code: 'UnknownError', message: '' };
  const wait = fault.retryAfter ?? (fault.status === 429 ? 1 : undefined);
  const headers = wait === undefined ? {} : { 'Retry-After': String(wait) };
  return new GraphRefusal(fault.status, said.code, said.message, headers);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function baseOf(req: IncomingMessage): string {
  const scheme = 'encrypted' in req.socket ? 'https' : 'http';
  return `${scheme}://${req.headers.host ?? '127.0.0.1'}${ROOT}`;
}

function parse(
  said: Pick<GraphRequest, 'method' | 'headers' | 'body'>,
  path: string,
  base: string,
): GraphRequest {
  const [bare = '', query = ''] = path.split(/\?(.*)/s);
  return {
    ...said,
    segments: bare
      .split('/')
      .filter((part) => part !== '')
      .map(decoded),
    query: new URLSearchParams(query),
    base,
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
  { method, headers, body }: GraphRequest,
  path: string,
  answer: Answer,
  at: Date,
): void {
  const prefer = text(headers['prefer']);
  const consistencyLevel = text(headers['consistencylevel']);
  state.calls.push({
    at,
    method,
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
