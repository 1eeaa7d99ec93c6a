import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';
import { makeTokens } from '../../bot/adapters/graph/graph-token.ts';
import { connectorCredentials } from '../../bot/adapters/teams/connector-credentials.ts';
import { ConnectorCredentialsFactory } from '../../bot/adapters/teams/verifying-adapter.ts';
import { readConfig } from '../../bot/config.ts';

const CHANNEL_ISSUER = 'https://api.botframework.com';

/**
 * The yardstick: the smallest bot there is on the same restify and botbuilder. Takes the product's environment, checks
 * every activity's token against the same issuer, and replies through the connector with the same credentials.
 */
function main(): void {
  const config = readConfig(process.env);
  const { credential } = config;
  if (credential.kind !== 'secret') throw new Error('the echo bot needs CLIENT_SECRET');
  const [tenant = ''] = config.tenants.keys();
  const tokens = makeTokens({
    authorityHost: config.authorityHost,
    clientId: config.clientId,
    clientSecret: credential.clientSecret,
  });
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
        ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
        ToBotFromChannelOpenIdMetadataUrl: config.botOpenIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: config.botOpenIdMetadataUrl,
        OAuthUrl: CHANNEL_ISSUER,
        CallerId: 'urn:botframework:azure',
      },
      new ConnectorCredentialsFactory(
        config.clientId,
        connectorCredentials((scope) => tokens.tokenFor(tenant, scope)),
      ),
    ),
  );
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    // The two libraries' types differ in whether a request may lack its method.
    const posted = Object.assign(request, { method: 'POST' });
    await adapter.process(posted, response, async (context) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
    });
  });
  server.get('/readyz', (_request, response, next) => {
    response.send(200);
    next();
  });
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  server.listen(config.port, config.host);
}

main();
