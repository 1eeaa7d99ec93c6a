import type { Request, Response, Server } from 'restify';
import type { Logger } from '../../app/ports/logger.ts';
import { sendProblem } from './call.ts';
import { clientAddress } from './client-address.ts';
import { Refused } from './problem.ts';
import type { Pace } from './rate-limit.ts';
import { REFUSALS_PACE, makeRateLimit } from './rate-limit.ts';

/** How long the server waits for a sender, in milliseconds. */
export interface Patience {
  /** For the whole head of a request. */
  readonly headers: number;
  /** For the whole request; event streams are answers and may last. */
  readonly request: number;
  /** Between looks at who has used it up. */
  readonly look: number;
}
const USUAL_PATIENCE: Patience = { headers: 10_000, request: 30_000, look: 5_000 };
/**
 * How long an idle connection is kept, in milliseconds: longer than whatever stands in front, such as Azure's load balancer with its
 * four minutes. Whoever closes first has the other one's next request lost on the way.
 */
const LONGEST_IDLE = 245_000;

/**
 * Microsoft sends to these from addresses that it shares among everybody: whoever makes it knock here in vain must not
 * close the door to it. The probes belong to whoever runs the server.
 */
const OPEN_TO_ALL = new Set(['/api/messages', '/api/notifications', '/healthz', '/readyz']);

/** Whether the answer says that nobody knew, or that nothing was, what was asked for. */
const isRefusal = (status: number) => [400, 401, 404, 405, 413].includes(status);

export interface DoorkeeperDeps {
  readonly logger: Logger;
  readonly now: () => Date;
  readonly trustedProxies: number;
  readonly patience?: Patience | undefined;
  readonly pace?: Pace | undefined;
}

export interface Door {
  /** The sender of this request is known: whatever becomes of it is no longer held against the address. */
  readonly letIn: (request: Request) => void;
}

/** Who has signed in is limited as a person; until then an address may be refused so often and no more. */
export function keepDoor(server: Server, deps: DoorkeeperDeps): Door {
  const { headers, request: whole, look } = deps.patience ?? USUAL_PATIENCE;
  // Node reads the interval when it begins to listen; its types do not tell of it.
  Object.assign(server.server, {
    headersTimeout: headers,
    requestTimeout: whole,
    connectionsCheckingInterval: look,
    keepAliveTimeout: LONGEST_IDLE,
  });
  const limit = makeRateLimit(deps.pace ?? REFUSALS_PACE, deps.now);
  const known = new WeakSet<Request>();
  server.pre((request: Request, response: Response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (OPEN_TO_ALL.has(path)) return next();
    const address = clientAddress(request, deps.trustedProxies);
    const retryAfter = limit.wait(address);
    if (retryAfter > 0) {
      sendProblem(request, response, new Refused('too-many', { retryAfter }), deps.logger);
      return next(false);
    }
    response.once('finish', () => {
      if (isRefusal(response.statusCode) && !known.has(request)) limit.spend(address);
    });
    return next();
  });
  return { letIn: (request) => void known.add(request) };
}
