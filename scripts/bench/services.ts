import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { makeCertificate } from '../../bot/demo/certificate.ts';
import { createGraph } from '../../bot/demo/graph/demo-graph.ts';
import { createIssuer } from '../../bot/demo/issuer.ts';
import { guarded, listen } from '../../bot/demo/serve.ts';
import { town } from '../../bot/demo/town.ts';
import type { ServiceCounts, Services } from './services-messages.ts';

const HOST = '127.0.0.1';
/** The whole bench fits in it. */
const TOKEN_SECONDS = 6 * 3600;

/**
 * Microsoft's side of the bench, in a process of its own: issuer and Graph over https, and the smallest connector there
 * can be, over plain http so that the echo bot it is measured with is as fast as it gets. Tells its parent where
 * everything is; answers each message from it with what has been asked so far; ends with it.
 */
async function main(): Promise<void> {
  const certificate = await makeCertificate();
  const clientSecret = randomBytes(24).toString('base64url');
  const counts = { graph: new Map<string, number>(), replies: 0 };
  let servicesUrl = '';
  const issuer = await createIssuer({ baseUrl: () => servicesUrl, town, clientSecret });
  const graph = createGraph({ issuer, town });

  const secure = createSecureServer(
    { key: certificate.key, cert: certificate.cert },
    guarded(async (req, res) => {
      const operation = operationOf(req.method ?? '', req.url ?? '');
      if (operation !== undefined)
        counts.graph.set(operation, (counts.graph.get(operation) ?? 0) + 1);
      if ((await graph.handle(req, res)) || (await issuer.handle(req, res))) return;
      res.writeHead(404).end();
    }),
  );
  const connector = createServer((req, res) => {
    req.resume().on('end', () => {
      counts.replies += 1;
      res.writeHead(201, { 'content-type': 'application/json' });
      res.end(`{"id":"${counts.replies}"}`);
    });
  });
  servicesUrl = `https://${HOST}:${await listen(secure, HOST, 0)}`;
  const connectorUrl = `http://${HOST}:${await listen(connector, HOST, 0)}/`;
  const userTokens: Record<string, string> = {};
  for (const person of town.people)
    userTokens[person.handle] = await issuer.userToken(person, { expiresInSeconds: TOKEN_SECONDS });

  const where: Services = {
    authorityHost: servicesUrl,
    graphUrl: `${servicesUrl}/graph/v1.0`,
    botOpenIdMetadataUrl: `${servicesUrl}/botframework/.well-known/openidconfiguration`,
    connectorUrl,
    caPem: certificate.caPem,
    clientSecret,
    channelToken: await issuer.channelToken({
      serviceUrl: connectorUrl,
      expiresInSeconds: TOKEN_SECONDS,
    }),
    userTokens,
  };
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  process.on('message', () => {
    const answer: ServiceCounts = {
      graph: Object.fromEntries(counts.graph),
      replies: counts.replies,
    };
    process.send?.(answer);
  });
  process.send?.(where);
}

/** What a Graph call is about, without ids; undefined when it is none. */
function operationOf(method: string, url: string): string | undefined {
  const [path = '', query = ''] = url.split('?');
  if (!path.startsWith('/graph/v1.0/')) return undefined;
  const parts = path.slice('/graph/v1.0/'.length).split('/');
  const bare = parts.map((part, at) => (at % 2 === 1 && at < 3 ? '{id}' : part)).join('/');
  return `${method} ${bare}${query.includes('search=') ? '?$search' : ''}`;
}

await main();
