import { ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';

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
export type ConnectorAt = (serviceUrl: string) => ConnectorClient;

export const connectorAt =
  (credentials: Credentials): ConnectorAt =>
  (serviceUrl) =>
    new ConnectorClient(credentials, { baseUri: serviceUrl });
