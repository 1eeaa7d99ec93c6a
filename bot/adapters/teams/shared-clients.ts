import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ConnectorFactory } from 'botframework-connector';
import type { ConnectorClient } from 'botframework-connector';
import type { ConnectorAt } from './connector-credentials.ts';

type Authentication = InstanceType<typeof ConfigurationBotFrameworkAuthentication>;
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** botbuilder makes two clients, pipelines and all, for every activity; this hands out the bot's own instead. */
export class SharedClients extends ConfigurationBotFrameworkAuthentication {
  readonly #factory: ConnectorFactory;
  #userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    clientAt: ConnectorAt['bot'],
    ...rest: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>
  ) {
    super(...rest);
    this.#factory = new OwnConnectors(clientAt);
  }

  override async authenticateRequest(
    ...verified: Parameters<Authentication['authenticateRequest']>
  ): ReturnType<Authentication['authenticateRequest']> {
    const result = await super.authenticateRequest(...verified);
    return { ...result, connectorFactory: this.#factory };
  }

  /** The same for everybody: it depends on the bot's id alone, and nobody signs in through the bot. */
  override createUserTokenClient(
    ...claims: Parameters<Authentication['createUserTokenClient']>
  ): Promise<UserTokenClient> {
    this.#userTokens ??= super.createUserTokenClient(...claims);
    return this.#userTokens;
  }
}

class OwnConnectors extends ConnectorFactory {
  readonly #clientAt: ConnectorAt['bot'];

  constructor(clientAt: ConnectorAt['bot']) {
    super();
    this.#clientAt = clientAt;
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    return this.#clientAt(serviceUrl);
  }
}
