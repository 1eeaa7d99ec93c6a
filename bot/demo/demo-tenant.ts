import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { makeCertificate } from './certificate.ts';
import { createConnector, type Connector } from './connector/gateway.ts';
import { sendJson } from './connector/reply.ts';
import { createGraph, type DemoGraph } from './graph/demo-graph.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { guarded, listen, shut } from './serve.ts';
import { town } from './town.ts';
import { answerWeb } from './web/web-server.ts';

/** Like Microsoft's front ends, the services keep an idle connection for longer than whoever calls them. */
const LONGEST_IDLE_MS = 120_000;

/** Microsoft's services for a fictional municipality, all on loopback. */
export interface DemoTenant {
  readonly authorityHost: string;
  readonly graphUrl: string;
  readonly botOpenIdMetadataUrl: string;
  /** The `serviceUrl` in every activity. */
  readonly connectorUrl: string;
  readonly webUrl: string;
  /** Whoever calls the services must trust this authority. */
  readonly caPem: string;
  readonly clientSecret: string;
  readonly graph: DemoGraph;
  readonly issuer: Issuer;
  readonly connector: Connector;
  /** Shows the playground's conversations there, and links to it from the pages. */
  connectPlayground(url: string): void;
  close(): Promise<void>;
}

/** Starts the tenant. `botUrl` is where the product listens or will listen. Ports of 0 are picked by the system. */
export async function startDemoTenant(options: {
  readonly host: '127.0.0.1';
  readonly servicesPort?: number;
  readonly webPort: number;
  readonly botUrl: string;
  readonly playgroundUrl?: string;
  readonly now?: () => Date;
}): Promise<DemoTenant> {
  const { host, botUrl } = options;
  const now = options.now ?? (() => new Date());
  const certificate = await makeCertificate();
  const clientSecret = randomBytes(24).toString('base64url');
  let servicesUrl = '';
  let playgroundUrl: string | undefined;

  const issuer = await createIssuer({ baseUrl: () => servicesUrl, town, clientSecret, now });
  const graph = createGraph({ issuer, town, now });
  const serviceUrl = () => `${servicesUrl}/connector/`;
  const { state } = graph;
  const connector = createConnector({ issuer, town, state, botUrl, serviceUrl, now });
  const connectPlayground = (url: string) => {
    playgroundUrl = url;
    connector.connectPlayground(url);
  };
  if (options.playgroundUrl !== undefined) connectPlayground(options.playgroundUrl);

  const services = createSecureServer(
    { key: certificate.key, cert: certificate.cert },
    guarded(async (req, res) => {
      const isAnswered =
        (await connector.handle(req, res)) ||
        (await graph.handle(req, res)) ||
        (await issuer.handle(req, res));
      if (!isAnswered) sendJson(res, 404, { message: 'no such service' });
    }),
  );
  services.keepAliveTimeout = LONGEST_IDLE_MS;
  const routing = { town, connector, issuer, botUrl, playgroundUrl: () => playgroundUrl };
  const web = createServer(guarded((req, res) => answerWeb(routing, req, res)));
  servicesUrl = `https://${host}:${await listen(services, host, options.servicesPort ?? 0)}`;
  const webPort = await listen(web, host, options.webPort).catch(async (error: unknown) => {
    await shut(services);
    throw error;
  });

  return {
    authorityHost: servicesUrl,
    graphUrl: `${servicesUrl}/graph/v1.0`,
    botOpenIdMetadataUrl: `${servicesUrl}/botframework/.well-known/openidconfiguration`,
    connectorUrl: serviceUrl(),
    webUrl: `http://${host}:${webPort}`,
    caPem: certificate.caPem,
    clientSecret,
    graph,
    issuer,
    connector,
    connectPlayground,
    async close() {
      await Promise.all([shut(services), shut(web)]);
    },
  };
}
