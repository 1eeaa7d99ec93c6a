import type { Request, Response, Server } from 'restify';
import type { OwnCalendarUseCases } from '../../app/own-calendar.ts';
import type { ChangeFeed } from '../../app/ports/change-feed.ts';
import type { Clock } from '../../app/ports/clock.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { Metrics } from '../../app/ports/metrics.ts';
import type { TabUseCases } from '../../app/use-cases.ts';
import type { ViewErrors } from '../../app/view-errors.ts';
import type { VerificationUseCases } from '../../app/verification/verification-use-cases.ts';
import type { AdminWords } from '../../app/words/word-use-cases.ts';
import type { AdminWatch, Watch } from '../../app/watch/watch-use-cases.ts';
import type { Authenticate } from './authenticate.ts';
import type { Answer, Call } from './call.ts';
import { answering, authenticated, sendProblem } from './call.ts';
import type { Patience } from './doorkeeper.ts';
import { keepDoor } from './doorkeeper.ts';
import { makeLeave } from './leave.ts';
import { makeLiveFeeds } from './live.ts';
import { Refused } from './problem.ts';
import type { Pace } from './rate-limit.ts';
import { USUAL_PACE, makeRateLimit, secondsToWait } from './rate-limit.ts';
import { readJson } from './read-body.ts';
import { makeRestifyServer } from './restify-server.ts';
import { addAdminRoutes } from './routes/admin.ts';
import { addErrorRoutes } from './routes/errors.ts';
import { addMeetingRoutes } from './routes/meetings.ts';
import { addOwnRoutes } from './routes/me.ts';
import { addNotificationRoutes } from './routes/notifications.ts';
import { addRecordRoutes } from './routes/records.ts';
import { addTabRoutes } from './routes/tab.ts';
import { addVerificationRoutes } from './routes/verification.ts';
import { addWatchAdminRoutes } from './routes/watch-admin.ts';
import { addWordRoutes } from './routes/words.ts';
import { DATA_HEADERS } from './security-headers.ts';
import { measureRequests } from './measure-requests.ts';

const MOST_ACTIVITY_BYTES = 256_000;

export interface HttpServerDeps {
  readonly tabUseCases: TabUseCases;
  readonly authenticate: Authenticate;
  readonly feed: ChangeFeed;
  /** Answers `POST /api/messages`, whose body is parsed already; verifies the sender itself. */
  readonly bot: {
    /** A look at the token alone, for refusing what is none of Teams' before its body is read. */
    mayBeTeams(authorization: string | undefined): boolean;
    handle(
      request: {
        readonly headers: { readonly authorization?: string | undefined };
        readonly body?: unknown;
      },
      response: Response,
    ): Promise<void>;
  };
  /** The built panel. */
  readonly tabFolder: string;
  readonly logger: Logger;
  readonly metrics?: Metrics;
  readonly clock: Clock;
  readonly isReady: () => Promise<boolean>;
  /** Origins that may show the panel, besides its own and Teams'. */
  readonly frameAncestors: readonly string[];
  /** Codes, phrases and people invited. */
  readonly verification: VerificationUseCases;
  /** Bookings made elsewhere. */
  readonly watch: {
    readonly takeNotifications: Watch['takeNotifications'];
    readonly admin: AdminWatch;
  };
  /** Words that are nobody's names. */
  readonly words: AdminWords;
  readonly viewErrors: ViewErrors;
  readonly ownCalendar: OwnCalendarUseCases;
  /** How fast one identity may ask. */
  readonly pace?: Pace;
  /** How fast an address may be refused, as long as nobody knows who is behind it. */
  readonly refusalsPace?: Pace;
  readonly patience?: Patience;
  /** How many proxies stand before the server and tell whom they speak for. */
  readonly trustedProxies: number;
  readonly heartbeatMs?: number;
}

export interface HttpServer {
  /** Every route, as `METHOD /path/:part`: what a test holds against the table of who may use it. */
  readonly routes: readonly string[];
  /** Resolves with the port listened on; rejects when it is taken. */
  listen(port: number, host: string): Promise<number>;
  /** Ends the live feeds and idle connections at once, lets requests under way finish for a few seconds, then closes. */
  close(): Promise<void>;
}

/** The product over HTTP: the panel's API and live feed, the bot's messages, the panel's files and the probes. */
export function createHttpServer(deps: HttpServerDeps): HttpServer {
  const { logger } = deps;
  const server = makeRestifyServer();
  const leave = makeLeave(server.server);
  const now = () => deps.clock.now();
  const live = makeLiveFeeds({
    feed: deps.feed,
    now,
    ...(deps.heartbeatMs === undefined ? {} : { heartbeatMs: deps.heartbeatMs }),
  });
  // First of all, so that what is refused at the door counts too.
  if (deps.metrics) measureRequests(server, deps.metrics);
  deps.metrics?.gauge('feed.connections', () => live.size());
  const pacing = secondsToWait(makeRateLimit(deps.pace ?? USUAL_PACE, now));
  const { letIn } = keepDoor(server, {
    logger,
    now,
    trustedProxies: deps.trustedProxies,
    patience: deps.patience,
    pace: deps.refusalsPace,
  });
  const { authenticate } = deps;
  const signedIn = (handle: (call: Call) => Promise<Answer>) =>
    authenticated({ logger, authenticate, letIn, secondsToWait: pacing }, handle);

  refuseWhatRestifyRefuses(server, logger);
  addMeetingRoutes(server, signedIn, { useCases: deps.tabUseCases, live });
  addVerificationRoutes(server, signedIn, deps.verification);
  addRecordRoutes(server, signedIn, deps.tabUseCases);
  addAdminRoutes(server, signedIn, deps.tabUseCases);
  addWatchAdminRoutes(server, signedIn, deps.watch.admin);
  addWordRoutes(server, signedIn, deps.words);
  addErrorRoutes(server, signedIn, deps.viewErrors);
  addOwnRoutes(server, signedIn, { ownCalendar: deps.ownCalendar, logger });
  addNotificationRoutes(server, { take: deps.watch.takeNotifications, logger });
  addTabRoutes(server, { folder: deps.tabFolder, frameAncestors: deps.frameAncestors, logger });
  server.post(
    '/api/messages',
    answering(logger, async (request, response) => {
      const { authorization } = request.headers;
      if (!deps.bot.mayBeTeams(authorization))
        throw new Refused(authorization === undefined ? 'token-missing' : 'token-refused');
      const body = await readJson(request, MOST_ACTIVITY_BYTES);
      for (const [name, value] of Object.entries(DATA_HEADERS)) response.setHeader(name, value);
      await deps.bot.handle({ headers: { authorization }, body }, response);
      return undefined;
    }),
  );
  server.get(
    '/healthz',
    answering(logger, () => Promise.resolve({ status: 200, body: { status: 'ok' } })),
  );
  server.get(
    '/readyz',
    answering(logger, async () => {
      if (!(await deps.isReady())) throw new Refused('not-ready', { retryAfter: 5 });
      return { status: 200, body: { status: 'ok' } };
    }),
  );

  return {
    routes: routesOf(server),
    listen: (port, host) => listen(server, port, host),
    close: () => {
      const left = leave();
      live.close();
      return left;
    },
  };
}

const routesOf = ({ router }: Server): string[] =>
  Object.values(router.getRoutes()).map(
    ({ method, path }) => `${String(method).toUpperCase()} ${String(path)}`,
  );

/** Addresses and methods without a route, and addresses that are none. */
function refuseWhatRestifyRefuses(server: Server, logger: Logger): void {
  server.on(
    'restifyError',
    (request: Request, response: Response, fault: unknown, done: () => void) => {
      sendProblem(request, response, refusalOf(fault), logger);
      done();
    },
  );
  server.pre((request, response, next) => {
    try {
      request.getUrl();
      next();
    } catch {
      // An address or a host name that is none: the router would throw where no handler can catch it.
      sendProblem(request, response, new Refused('malformed-request'), logger);
      next(false);
    }
  });
}

function refusalOf(fault: unknown): unknown {
  const status =
    typeof fault === 'object' && fault !== null && 'statusCode' in fault
      ? fault.statusCode
      : undefined;
  if (status === 404) return new Refused('unknown-address');
  if (status === 405) return new Refused('method-not-allowed');
  if (status === 400) return new Refused('malformed-request');
  return fault;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
