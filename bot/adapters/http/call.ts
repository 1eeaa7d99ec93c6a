import type { Request, Response } from 'restify';
import type { Logger } from '../../app/ports/logger.ts';
import type { Actor } from '../../domain/person.ts';
import type { Authenticate, Authenticated } from './authenticate.ts';
import { languageOf } from './language.ts';
import { Refused, answerTo } from './problem.ts';
import type { ProblemCode } from './problem.ts';
import { DATA_HEADERS } from './security-headers.ts';

/** A request whose sender is known. */
export interface Call {
  readonly request: Request;
  readonly response: Response;
  readonly actor: Actor;
  readonly expiresAt: Date;
  /** The verified token, for what Microsoft is asked in the person's own name. */
  readonly proof: string;
}

/** `undefined`: the handler has answered itself. */
export type Answer = { readonly status: number; readonly body?: unknown } | undefined;

/** Takes a request through its handler; whatever goes wrong on the way becomes a problem in the caller's language. */
export const answering =
  (logger: Logger, handle: (request: Request, response: Response) => Promise<Answer>) =>
  async (request: Request, response: Response): Promise<void> => {
    try {
      const answer = await handle(request, response);
      if (answer) send(response, answer.status, answer.body);
    } catch (fault) {
      sendProblem(request, response, fault, logger);
    }
  };

/** As `answering`, for those who are signed in and keep to the pace. */
export const authenticated = (
  deps: {
    readonly logger: Logger;
    readonly authenticate: Authenticate;
    readonly letIn: (request: Request) => void;
    readonly secondsToWait: (identity: string) => number;
  },
  handle: (call: Call) => Promise<Answer>,
) =>
  answering(deps.logger, async (request, response) => {
    const { actor, expiresAt, proof } = await whoCalls(deps.authenticate, request);
    deps.letIn(request);
    const retryAfter = deps.secondsToWait(identityOf(actor));
    if (retryAfter > 0) throw new Refused('too-many', { retryAfter });
    return handle({ request, response, actor, expiresAt, proof });
  });

export const identityOf = (actor: Actor): string => `${actor.tenantId}/${actor.personId}`;

async function whoCalls(authenticate: Authenticate, request: Request): Promise<Authenticated> {
  const result = await authenticate({
    authorization: request.headers.authorization,
    'accept-language': request.headers['accept-language'],
  });
  if (result.ok) return result.value;
  const { kind } = result.refusal;
  throw new Refused(kind, kind === 'keys-unreachable' ? { retryAfter: 10 } : {});
}

/** A part of the address; what cannot be an id names nothing, and `unless` says what it fails to name. */
export function partOf(request: Request, name: string, unless: ProblemCode): string {
  const parts: unknown = request.params;
  const value: unknown =
    typeof parts === 'object' && parts !== null ? Reflect.get(parts, name) : undefined;
  if (typeof value === 'string' && /^[\x21-\x7e]{1,300}$/u.test(value)) return value;
  throw new Refused(unless);
}

export function sendProblem(
  request: Pick<Request, 'headers'>,
  response: Response,
  fault: unknown,
  logger: Logger,
): void {
  const locale = languageOf(request.headers['accept-language']);
  const { body, headers } = answerTo(fault, locale, logger);
  if (response.headersSent) {
    // Half an answer is out: the sender must not take it for a whole one.
    response.destroy();
    return;
  }
  const hasUnreadBody = body.status === 413;
  response.sendRaw(body.status, JSON.stringify(body), {
    ...DATA_HEADERS,
    ...headers,
    ...(hasUnreadBody ? { connection: 'close' } : {}),
    'content-language': locale,
    'content-type': 'application/problem+json; charset=utf-8',
  });
}

function send(response: Response, status: number, body: unknown): void {
  if (body === undefined) response.sendRaw(status, '', { ...DATA_HEADERS });
  else
    response.sendRaw(status, JSON.stringify(body), {
      ...DATA_HEADERS,
      'content-type': 'application/json; charset=utf-8',
    });
}
