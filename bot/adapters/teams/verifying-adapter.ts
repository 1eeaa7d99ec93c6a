import type { Activity, TurnContext } from 'botbuilder';
import { CloudAdapter } from 'botbuilder';
import {
  AuthenticationConfiguration,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { CHANNEL_ISSUER } from './channel-token.ts';
import type { ConnectorAt, Credentials } from './connector-credentials.ts';
import { SharedClients } from './shared-clients.ts';

/** botbuilder's own `process` writes faults to the console with what they hold; this leaves them to the caller. */
class VerifyingAdapter extends CloudAdapter {
  run(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, logic);
  }
}

/** botbuilder's end of the protocol. This file is what loads botbuilder, so it is itself loaded when it is needed. */
export const makeVerifyingAdapter = (deps: {
  readonly clientId: string;
  readonly botOpenIdMetadataUrl: string;
  readonly credentials: Credentials;
  readonly connector: ConnectorAt;
}): VerifyingAdapter =>
  new VerifyingAdapter(
    new SharedClients(
      deps.connector.bot,
      {
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
        ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
        ToBotFromChannelOpenIdMetadataUrl: deps.botOpenIdMetadataUrl,
        // Tokens of the emulator are never accepted (channel-token.ts), so their keys are never fetched.
        ToBotFromEmulatorOpenIdMetadataUrl: deps.botOpenIdMetadataUrl,
        OAuthUrl: CHANNEL_ISSUER,
        CallerId: 'urn:botframework:azure',
      },
      new ConnectorCredentialsFactory(deps.clientId, deps.credentials),
      new AuthenticationConfiguration(),
    ),
  );

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
