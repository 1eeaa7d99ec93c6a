import {
  ConnectorClient,
  ServiceClientCredentialsFactory,
  TeamsConnectorClient,
} from 'botframework-connector';
import { z } from 'zod';

const SCOPE = 'https://api.botframework.com/.default';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Signs what the bot sends with a token that others fetch: secrets and managed identities are not known here. */
export const connectorCredentials = (
  connectorToken: (scope: string) => Promise<string>,
): Credentials => ({
  async signRequest(request) {
    request.headers.set('authorization', `Bearer ${await connectorToken(SCOPE)}`);
    return request;
  },
});

/** What botbuilder asks for credentials. Authentication cannot be turned off. */
export class ConnectorCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #clientId: string;
  readonly #credentials: Credentials;

  constructor(clientId: string, credentials: Credentials) {
    super();
    this.#clientId = clientId;
    this.#credentials = credentials;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId.toLowerCase() === this.#clientId.toLowerCase());
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(): Promise<Credentials> {
    return Promise.resolve(this.#credentials);
  }
}

/** Speaks to the Bot Connector at a service URL that a verified activity has named. */
export interface ConnectorAt {
  readonly bot: (serviceUrl: string) => ConnectorClient;
  readonly meetings: (serviceUrl: string) => TeamsConnectorClient;
}

/** How long one call may take, in milliseconds; the client itself would wait for ever. */
const LONGEST_CALL = 10_000;
/** Teams has one service URL for each region. */
const MOST_URLS = 50;

/** One client for each service URL: a client holds nothing of a call, and is slow to make. */
export const connectorAt = (credentials: Credentials, longestCall = LONGEST_CALL): ConnectorAt => ({
  bot: onePerUrl((baseUri) => kept(new ConnectorClient(credentials, { baseUri }), longestCall)),
  meetings: onePerUrl((baseUri) =>
    kept(new TeamsConnectorClient(credentials, { baseUri }), longestCall),
  ),
});

function onePerUrl<T>(make: (serviceUrl: string) => T): (serviceUrl: string) => T {
  const made = new Map<string, T>();
  return (serviceUrl) => {
    const known = made.get(serviceUrl);
    if (known) return known;
    if (made.size >= MOST_URLS) made.clear();
    const client = make(serviceUrl);
    made.set(serviceUrl, client);
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
