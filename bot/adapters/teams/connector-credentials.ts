import type {
  ConnectorClient,
  ServiceClientCredentialsFactory,
  TeamsConnectorClient,
} from 'botframework-connector';
import { z } from 'zod';

const SCOPE = 'https://api.botframework.com/.default';

export type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Signs what the bot sends with a token that others fetch: secrets and managed identities are not known here. */
export const connectorCredentials = (
  connectorToken: (scope: string) => Promise<string>,
): Credentials => ({
  async signRequest(request) {
    request.headers.set('authorization', `Bearer ${await connectorToken(SCOPE)}`);
    return request;
  },
});

/** Speaks to the Bot Connector at a service URL that a verified activity has named. */
export interface ConnectorAt {
  readonly bot: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly meetings: (serviceUrl: string) => Promise<TeamsConnectorClient>;
}

/** How long one call may take, in milliseconds; the client itself would wait for ever. */
const LONGEST_CALL = 10_000;
/** Teams has one service URL for each region. */
const MOST_URLS = 50;

/**
 * One client for each service URL: a client holds nothing of a call, and is slow to make. The library is slow to load, and not
 * needed for being ready, so it is loaded with the first client.
 */
export const connectorAt = (credentials: Credentials, longestCall = LONGEST_CALL): ConnectorAt => ({
  bot: onePerUrl(async (baseUri) => {
    const { ConnectorClient } = await import('botframework-connector');
    return kept(new ConnectorClient(credentials, { baseUri }), longestCall);
  }),
  meetings: onePerUrl(async (baseUri) => {
    const { TeamsConnectorClient } = await import('botframework-connector');
    return kept(new TeamsConnectorClient(credentials, { baseUri }), longestCall);
  }),
});

function onePerUrl<T>(
  make: (serviceUrl: string) => Promise<T>,
): (serviceUrl: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (serviceUrl) => {
    const known = made.get(serviceUrl);
    if (known) return known;
    if (made.size >= MOST_URLS) made.clear();
    const client = make(serviceUrl);
    made.set(serviceUrl, client);
    client.catch(() => made.delete(serviceUrl));
    return client;
  };
}

interface Request {
  timeout: number;
}
interface Pipeline {
  removePolicy(of: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest: <R>(request: Request, next: (request: Request) => R) => R;
  }): unknown;
}
const HasPipeline = z.looseObject({
  client: z.custom<{ pipeline: Pipeline }>(
    (value) => typeof value === 'object' && value !== null && 'pipeline' in value,
  ),
});

/**
 * Keeps a client of botframework-connector within bounds. By itself it tries every 5xx again, a post too, and waits as
 * long as Retry-After says or nobody answers: a message could come twice and a turn never end. What is worth trying
 * again is ours to decide (retry.ts).
 */
function kept<T>(client: T, longestCall = LONGEST_CALL): T {
  const pipeline = HasPipeline.safeParse(client).data?.client.pipeline;
  pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline?.addPolicy({
    name: 'motesvakt-timeout',
    sendRequest: (request, next) => {
      request.timeout = longestCall;
      return next(request);
    },
  });
  return client;
}
