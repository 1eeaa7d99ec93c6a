import { createServer, type Server } from 'node:http';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import {
  AuthenticationConfiguration,
  ServiceClientCredentialsFactory,
  type ServiceClientCredentials,
} from 'botframework-connector';
import { listen, shut } from '../../bot/demo/serve.ts';
import { town } from '../../bot/demo/town.ts';
import { readBody } from '../../bot/demo/graph/body.ts';

const CHANNEL = 'https://api.botframework.com';

/** A bot on the real botbuilder, which verifies what comes in and proves who it is when it calls back. */
export interface EchoBot {
  readonly url: string;
  /** Every activity that passed the verification, oldest first. */
  readonly heard: Partial<Activity>[];
  /** What a turn does after the activity has been noted. */
  onTurn: (context: TurnContext) => Promise<void>;
  readonly adapter: CloudAdapter;
  /** Known once the tenant has started, which needs the bot's address first. */
  connect(tenant: {
    readonly botOpenIdMetadataUrl: string;
    readonly issuer: { appToken(audience: string): Promise<string> };
  }): void;
  close(): Promise<void>;
}

class Credentials extends ServiceClientCredentialsFactory {
  readonly #token: () => Promise<string>;

  constructor(token: () => Promise<string>) {
    super();
    this.#token = token;
  }
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === town.clientId);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  override createCredentials(): Promise<ServiceClientCredentials> {
    return Promise.resolve({
      signRequest: async (request) => {
        request.headers.set('Authorization', `Bearer ${await this.#token()}`);
        return request;
      },
    });
  }
}

export const cardSaying = (text: string) =>
  CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text }],
    actions: [{ type: 'Action.Execute', title: 'Tryck', verb: 'demo.press', data: { step: 1 } }],
  });

export async function startEchoBot(): Promise<EchoBot> {
  let adapter: CloudAdapter | undefined;
  const heard: Partial<Activity>[] = [];
  const server: Server = createServer((req, res) => {
    void readBody(req).then(async (text) => {
      const body: unknown = JSON.parse(text);
      const request = { body, headers: req.headers, method: req.method ?? '' };
      const response = {
        socket: res.socket,
        status: (code: number) => (res.statusCode = code),
        header: (name: string, value: unknown) => res.setHeader(name, String(value)),
        send: (sent?: unknown) =>
          res.write(typeof sent === 'string' ? sent : JSON.stringify(sent ?? '')),
        end: () => res.end(),
      };
      await adapter?.process(request as never, response as never, async (context) => {
        heard.push(context.activity);
        await bot.onTurn(context);
      });
      res.end();
    });
  });
  const port = await listen(server, '127.0.0.1', 0);
  const bot: EchoBot = {
    url: `http://127.0.0.1:${port}`,
    heard,
    onTurn: async (context) => {
      if (context.activity.type === 'message') {
        await context.sendActivity(`Du skrev: ${context.activity.text}`);
      }
    },
    get adapter() {
      if (!adapter) throw new Error('the bot is not connected');
      return adapter;
    },
    connect(tenant) {
      adapter = new CloudAdapter(
        new ConfigurationBotFrameworkAuthentication(
          {
            ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
            ToChannelFromBotOAuthScope: CHANNEL,
            ToBotFromChannelTokenIssuer: CHANNEL,
            ToBotFromChannelOpenIdMetadataUrl: tenant.botOpenIdMetadataUrl,
            ToBotFromEmulatorOpenIdMetadataUrl: tenant.botOpenIdMetadataUrl,
            OAuthUrl: CHANNEL,
            CallerId: 'urn:botframework:azure',
          },
          new Credentials(() => tenant.issuer.appToken(CHANNEL)),
          new AuthenticationConfiguration(),
        ),
      );
    },
    close: () => shut(server),
  };
  return bot;
}
