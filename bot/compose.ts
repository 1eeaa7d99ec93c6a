import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { makeChangeFeed } from './adapters/db/change-feed.ts';
import type { Database } from './adapters/db/database.ts';
import { makeJobQueue } from './adapters/db/job-queue.ts';
import { makeRetentionStore } from './adapters/db/retention-store.ts';
import { makeUnitOfWork } from './adapters/db/unit-of-work.ts';
import { makeGraphCalendarSharing } from './adapters/graph/graph-calendar-sharing.ts';
import { makeGraphCalendarWatch } from './adapters/graph/graph-calendar-watch.ts';
import { makeGraphCalendar } from './adapters/graph/graph-calendar.ts';
import { makeGraphClient } from './adapters/graph/graph-client.ts';
import { makeGraphDirectory } from './adapters/graph/graph-directory.ts';
import { makeGraphOnlineMeetings } from './adapters/graph/graph-online-meetings.ts';
import { makeOnBehalfOf } from './adapters/graph/on-behalf-of.ts';
import { makeGraphStaff } from './adapters/graph/graph-staff.ts';
import { makeTokens } from './adapters/graph/graph-token.ts';
import { makeGraphWatchedEvents } from './adapters/graph/graph-watched-events.ts';
import { makeAuthenticate } from './adapters/http/authenticate.ts';
import { createHttpServer } from './adapters/http/create-http-server.ts';
import { makeAcsMessages, noMessages } from './adapters/sms/acs-messages.ts';
import { loadPacks } from './adapters/policy/load-packs.ts';
import { makePolicySource } from './adapters/policy/policy-source.ts';
import { noMetrics } from './adapters/system/no-metrics.ts';
import { systemClock } from './adapters/system/clock.ts';
import { makeSecrets } from './adapters/system/secrets.ts';
import { makeActivityRouter } from './adapters/teams/activity-router.ts';
import { connectBot } from './adapters/teams/connect-bot.ts';
import { timedTurns } from './adapters/teams/timed-turns.ts';
import { writeInvitation } from './adapters/teams/write-invitation.ts';
import { makeTeamsChat } from './adapters/teams/teams-chat.ts';
import { makeTeamsNotices } from './adapters/teams/teams-notices.ts';
import { makeTeamsPersonalCards } from './adapters/teams/teams-personal-cards.ts';
import { makeTeamsRoster } from './adapters/teams/teams-roster.ts';
import { countingAlerts, countingFacts, countingFindings } from './app/count-outcomes.ts';
import { makeUseCases } from './app/make-use-cases.ts';
import { makeOwnCalendar } from './app/own-calendar.ts';
import { makeViewErrors } from './app/view-errors.ts';
import type { Logger } from './app/ports/logger.ts';
import type { RecentErrors } from './app/ports/recent-errors.ts';
import type { Stores } from './app/ports/unit-of-work.ts';
import type { Config } from './config.ts';
import { tenantId } from './domain/ids.ts';
import { startUpkeep } from './upkeep.ts';

/** What need not be loaded for being ready is loaded then; whoever asks at the start, and waits, goes first. */
const WARM_UP_AFTER_MS = 500;
const TAB_FOLDER = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** The running product. */
export interface Product {
  /** Resolves with the port that is listened on. */
  listen(): Promise<number>;
  /** Finishes what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/** The composition root: makes every adapter and hands it to the use cases. The database is the product's now; nothing listens yet. */
export async function compose(
  config: Config,
  database: Database,
  logger: Logger & RecentErrors,
): Promise<Product> {
  const clock = systemClock;
  const tenants = new Map([...config.tenants].map(([tenant, pack]) => [tenantId(tenant), pack]));
  const tenantIds = [...tenants.keys()];
  const groups = new Map([...config.enrolment].map(([tenant, id]) => [tenantId(tenant), id]));
  const policies = makePolicySource({ packs: loadPacks(config.policyDir), tenants });
  const tokens = makeTokens({
    authorityHost: config.authorityHost,
    clientId: config.clientId,
    ...(config.credential.kind === 'secret'
      ? { clientSecret: config.credential.clientSecret }
      : { managedIdentityClientId: config.credential.identityClientId }),
  });
  const telemetry = config.telemetryEndpoint
    ? (await import('./adapters/system/telemetry.ts')).makeTelemetry({
        endpoint: config.telemetryEndpoint,
      })
    : undefined;
  const metrics = telemetry ?? noMetrics;
  const [feed, queue] = await Promise.all([makeChangeFeed(database), makeJobQueue(database)]);
  const work = countingFacts(makeUnitOfWork(database), metrics);
  metrics.gauge('queue.depth', () => queue.depth());

  const bot = connectBot({
    clientId: config.botId,
    tenantIds,
    botOpenIdMetadataUrl: config.botOpenIdMetadataUrl,
    serviceHosts: config.botServiceHosts,
    // The bot's own registration lives in the first tenant named.
    connectorToken: (scope) => tokens.tokenFor(tenantIds[0] ?? '', scope),
    logger,
  });
  const teams = {
    clientId: config.botId,
    connector: bot.connector,
    conversations: {
      ofPerson: (...of: Parameters<Stores['conversations']['ofPerson']>) =>
        work.read(({ conversations }) => conversations.ofPerson(...of)),
      ofThread: (...of: Parameters<Stores['conversations']['ofThread']>) =>
        work.read(({ conversations }) => conversations.ofThread(...of)),
    },
  };
  const messages = config.sms
    ? makeAcsMessages({
        ...config.sms,
        token: (scope) => tokens.tokenFor(tenantIds[0] ?? '', scope),
        logger,
      })
    : noMessages;
  const client = makeGraphClient({ graphUrl: config.graphUrl, tokens, log: logger, metrics });
  const useCases = makeUseCases({
    work,
    retention: makeRetentionStore(database),
    feed,
    policies,
    clock,
    logger,
    calendar: makeGraphCalendar({ client }),
    directory: makeGraphDirectory({ client, clock, log: logger }),
    onlineMeetings: makeGraphOnlineMeetings({ client, clock }),
    watch: makeGraphCalendarWatch({
      client,
      clock,
      graphUrl: config.graphUrl,
      notificationUrl: `${config.publicUrl}/api/notifications`,
    }),
    events: makeGraphWatchedEvents({ client }),
    sharing: makeGraphCalendarSharing({ client }),
    staff: makeGraphStaff({ client, groups }),
    personalCards: countingAlerts(makeTeamsPersonalCards({ ...teams, clock }), metrics),
    queue,
    roster: makeTeamsRoster(teams),
    notices: makeTeamsNotices({ ...teams, publicUrl: config.publicUrl }),
    chat: makeTeamsChat(teams),
    messages,
    secrets: makeSecrets(config.hashKey),
    writeInvitation: writeInvitation(),
  });
  const serveActivity = bot.serve(
    timedTurns(
      makeActivityRouter({
        useCases: countingFindings(useCases.chat, metrics),
        clock,
        logger,
        newId: randomUUID,
      }),
      metrics,
    ),
  );
  let takesTasks = false;
  let warmingUp: NodeJS.Timeout | undefined;
  const server = createHttpServer({
    tabUseCases: useCases.tab,
    verification: useCases.verification,
    watch: useCases.watch,
    words: useCases.words,
    viewErrors: makeViewErrors(logger),
    ownCalendar: makeOwnCalendar({
      tenantIds,
      // A managed identity cannot ask in somebody else's name.
      calendar:
        config.credential.kind === 'secret'
          ? makeOnBehalfOf({ ...config, clientSecret: config.credential.clientSecret, log: logger })
          : undefined,
    }),
    authenticate: makeAuthenticate({
      authorityHost: config.authorityHost,
      tenantIds,
      clientId: config.clientId,
      publicHost: new URL(config.publicUrl).host,
    }),
    feed,
    bot: { handle: serveActivity, mayBeTeams: bot.mayBeTeams },
    tabFolder: TAB_FOLDER,
    logger,
    metrics,
    clock,
    isReady: async () => takesTasks && (await isAnswering(database)),
    frameAncestors: [],
    trustedProxies: config.trustedProxies,
  });
  let stopUpkeep: (() => Promise<void>) | undefined;
  return {
    listen: async () => {
      const port = await server.listen(config.port, config.host);
      await queue.start(useCases.watch.doTask);
      takesTasks = true;
      warmingUp = setTimeout(() => {
        bot.warmUp().catch((fault: unknown) => logger.error('bot.warm-up-failed', fault));
      }, WARM_UP_AFTER_MS);
      stopUpkeep = startUpkeep(useCases.upkeep, useCases.watch.upkeep, tenantIds, logger);
      return port;
    },
    close: async () => {
      clearTimeout(warmingUp);
      await server.close();
      await stopUpkeep?.();
      await telemetry?.close();
      await queue.close();
      await feed.close();
      await database.close();
    },
  };
}

const isAnswering = (database: Database): Promise<boolean> =>
  database.ping().then(
    () => true,
    () => false,
  );
