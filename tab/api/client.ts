import { config, type z } from 'zod';
import { AttestationsView, RolesView } from '../../bot/contract/admin.ts';
import type { AttestBody, RoleHolderBody } from '../../bot/contract/admin.ts';
import type { ActBody } from '../../bot/contract/acts.ts';
import { MeetingView } from '../../bot/contract/meeting.ts';
import type { ChangeLevelBody, SetItemBody } from '../../bot/contract/meeting.ts';
import { Problem } from '../../bot/contract/problem.ts';
import { answered, failed } from './reply.ts';
import type { Reply } from './reply.ts';

// A strict content security policy forbids making functions from text, which zod otherwise tries.
config({ jitless: true });

/** How long an answer may take, in milliseconds. */
export const LONGEST_WAIT_MS = 10_000;

/** What each call to the server is made of; pages that are loaded on demand bring calls of their own. */
export interface Calls {
  readonly read: <T>(call: Call, schema: z.ZodType<T>) => Promise<Reply<T>>;
  readonly command: (call: Call) => Promise<Reply<null>>;
}

/** The server, as the web part sees it. A meeting is named by its chat thread. Nothing here throws. */
export interface Api {
  readonly meeting: (thread: string) => Promise<Reply<MeetingView>>;
  readonly setItem: (
    thread: string,
    requirementId: string,
    body: SetItemBody,
  ) => Promise<Reply<MeetingView>>;
  readonly changeLevel: (thread: string, body: ChangeLevelBody) => Promise<Reply<MeetingView>>;
  /** One press that is neither a line of the checklist nor the level. */
  readonly act: (thread: string, body: ActBody) => Promise<Reply<MeetingView>>;
  /** Opens the live feed; `signal` closes it. */
  readonly openFeed: (
    thread: string,
    signal: AbortSignal,
  ) => Promise<Reply<ReadableStream<Uint8Array>>>;
  readonly attestations: () => Promise<Reply<AttestationsView>>;
  readonly attest: (body: AttestBody) => Promise<Reply<null>>;
  readonly revoke: (attestationId: string) => Promise<Reply<null>>;
  readonly roles: () => Promise<Reply<RolesView>>;
  readonly setRoleHolder: (
    role: string,
    personId: string,
    body: RoleHolderBody,
  ) => Promise<Reply<null>>;
  readonly calls: Calls;
}

export interface ApiDeps {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** A fresh enough token from Teams; rejects when there is none. */
  readonly token: () => Promise<string>;
  /** For the server's own sentences, such as `sv`. */
  readonly language: string;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

export function makeApi(deps: ApiDeps): Api {
  const read = async <T>(call: Call, schema: z.ZodType<T>): Promise<Reply<T>> => {
    const reply = await send(deps, call);
    if (!reply.ok) return reply;
    const parsed = schema.safeParse(await jsonOf(reply.value));
    return parsed.success
      ? answered(parsed.data)
      : failed({ kind: 'unreadable', status: reply.value.status });
  };
  const command = async (call: Call): Promise<Reply<null>> => {
    const reply = await send(deps, call);
    return reply.ok ? answered(null) : reply;
  };
  const of = (thread: string) => `/api/v1/meetings/${encodeURIComponent(thread)}`;
  return {
    calls: { read, command },
    meeting: (thread) => read({ method: 'GET', path: of(thread) }, MeetingView),
    setItem: (thread, requirementId, body) =>
      read(
        { method: 'PUT', path: `${of(thread)}/items/${encodeURIComponent(requirementId)}`, body },
        MeetingView,
      ),
    changeLevel: (thread, body) =>
      read({ method: 'PUT', path: `${of(thread)}/level`, body }, MeetingView),
    act: (thread, body) => read({ method: 'POST', path: `${of(thread)}/acts`, body }, MeetingView),
    openFeed: async (thread, signal) => {
      const reply = await send(deps, {
        method: 'GET',
        path: `${of(thread)}/events`,
        accept: 'text/event-stream',
        signal,
      });
      if (!reply.ok) return reply;
      const { body, headers, status } = reply.value;
      const isFeed = headers.get('content-type')?.startsWith('text/event-stream') ?? false;
      return body && isFeed ? answered(body) : failed({ kind: 'unreadable', status });
    },
    attestations: () => read({ method: 'GET', path: admin('attestations') }, AttestationsView),
    attest: (body) => command({ method: 'POST', path: admin('attestations'), body }),
    revoke: (id) => command({ method: 'DELETE', path: admin('attestations', id) }),
    roles: () => read({ method: 'GET', path: admin('roles') }, RolesView),
    setRoleHolder: (role, personId, body) =>
      command({ method: 'PUT', path: admin('roles', role, 'holders', personId), body }),
  };
}

const admin = (...parts: readonly string[]) =>
  `/api/v1/admin/${parts.map(encodeURIComponent).join('/')}`;

/** One request. A token that has run out meanwhile is fetched anew once. */
async function send(deps: ApiDeps, call: Call): Promise<Reply<Response>> {
  const first = await attempt(deps, call);
  const isSignedOut =
    !first.ok && first.trouble.kind === 'refused' && first.trouble.problem.status === 401;
  return isSignedOut ? attempt(deps, call) : first;
}

async function attempt(deps: ApiDeps, call: Call): Promise<Reply<Response>> {
  let token: string;
  try {
    token = await deps.token();
  } catch {
    return failed({ kind: 'no-token' });
  }
  const wait = new AbortController();
  const timer = setTimeout(() => wait.abort(), LONGEST_WAIT_MS);
  const giveUp = () => wait.abort();
  call.signal?.addEventListener('abort', giveUp, { once: true });
  if (call.signal?.aborted) giveUp();
  try {
    const response = await deps.fetch(call.path, {
      method: call.method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: call.accept ?? 'application/json, application/problem+json',
        'accept-language': deps.language,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      cache: 'no-store',
      signal: wait.signal,
    });
    return response.ok ? answered(response) : failed(await troubleIn(response));
  } catch {
    return failed({ kind: 'unreachable' });
  } finally {
    clearTimeout(timer);
  }
}

async function troubleIn(
  response: Response,
): Promise<
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreadable'; status: number }
  | { kind: 'unreachable' }
> {
  const parsed = Problem.safeParse(await jsonOf(response));
  if (parsed.success) return { kind: 'refused', problem: parsed.data };
  // What stands before the server answers so when the server itself is gone.
  if ([502, 503, 504].includes(response.status)) return { kind: 'unreachable' };
  return { kind: 'unreadable', status: response.status };
}

/** The body as JSON; undefined for anything else, which no schema accepts. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
