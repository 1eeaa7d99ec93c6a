import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { makeCertificate } from '../../bot/demo/certificate.ts';
import { createGraph } from '../../bot/demo/graph/demo-graph.ts';
import { createIssuer } from '../../bot/demo/issuer.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { guarded, listen } from '../../bot/demo/serve.ts';
import type { Town } from '../../bot/demo/town.ts';
import { addMeetings, townOf } from './large-town.ts';
import type { ServiceCounts, Services, TownMeeting } from './services-messages.ts';
import { ServiceRequest, TownSize } from './services-messages.ts';
import { makeTownBookings } from './town-bookings.ts';

const HOST = '127.0.0.1';
/** The whole bench fits in it. */
const TOKEN_SECONDS = 6 * 3600;
const DEMO_PEOPLE = 12;
/** Patient, as Graph is: a machine that is busy with other things must not look like a product that loses notifications. */
const PATIENCE_MS = [0, 200, 1_000, 3_000, 10_000, 30_000, 60_000, 60_000];
/** Below a user, what is named by an id of its own. */
const BY_ID = new Set(['events', 'onlineMeetings']);

/**
 * Microsoft's side of the bench, in a process of its own: issuer and Graph over https, and the smallest connector there
 * can be, over plain http so that the echo bot it is measured with is as fast as it gets. Tells its parent where
 * everything is; answers each message from it with what has been asked so far; ends with it.
 */
async function main(): Promise<void> {
  const size = TownSize.parse(JSON.parse(process.argv[2] ?? ''));
  const town = townOf(size);
  const certificate = await makeCertificate();
  const clientSecret = randomBytes(24).toString('base64url');
  const calls = { graph: new Map<string, number>(), replies: 0 };
  let servicesUrl = '';
  const issuer = await createIssuer({ baseUrl: () => servicesUrl, town, clientSecret });
  const graph = createGraph({ issuer, town, pausesMs: PATIENCE_MS });
  const meetings = addMeetings(graph.state, size, new Date());
  const bookings = makeTownBookings(graph);
  bookings.fill(size.bookingsEach * size.employees);
  graph.watching.tell();

  const secure = createSecureServer(
    { key: certificate.key, cert: certificate.cert },
    guarded(async (req, res) => {
      const operation = operationOf(req.method ?? '', req.url ?? '');
      if (operation !== undefined) {
        calls.graph.set(operation, (calls.graph.get(operation) ?? 0) + 1);
        if (size.graphMs > 0) await pause(size.graphMs);
      }
      if ((await graph.handle(req, res)) || (await issuer.handle(req, res))) return;
      res.writeHead(404).end();
    }),
  );
  const connector = createServer((req, res) => {
    req.resume().on('end', () => {
      calls.replies += 1;
      const answer = `{"id":"${calls.replies}"}`;
      const send = () => {
        res.writeHead(201, { 'content-type': 'application/json' });
        res.end(answer);
      };
      if (size.connectorMs > 0) setTimeout(send, size.connectorMs);
      else send();
    });
  });
  servicesUrl = `https://${HOST}:${await listen(secure, HOST, 0)}`;
  const connectorUrl = `http://${HOST}:${await listen(connector, HOST, 0)}/`;
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
    ...(await tokensOf(issuer, town, meetings)),
    meetings: [...meetings],
    people: town.people.map(({ id }) => id),
  };
  process.on('disconnect', () => process.exit());
  process.on('SIGTERM', () => process.exit());
  process.on('message', (message) => {
    const request = ServiceRequest.parse(message);
    if (request.wanted === 'told') return void process.send?.(bookings.toldSince());
    if (request.wanted === 'book') void bookings.run(request);
    const answer: ServiceCounts = {
      graph: Object.fromEntries(calls.graph),
      replies: calls.replies,
      ...bookings.counts(),
      ...graph.watching.counts(),
      subscriptions: graph.watching.subscriptions.all().length,
    };
    process.send?.(answer);
  });
  process.send?.(where);
}

/** By handle for the demo's twelve, by id for whoever has part in a meeting of the larger town. */
async function tokensOf(
  issuer: Awaited<ReturnType<typeof createIssuer>>,
  { people }: Town,
  meetings: readonly TownMeeting[],
): Promise<Pick<Services, 'userTokens' | 'tokensById'>> {
  const userTokens: Record<string, string> = {};
  const tokensById: Record<string, string> = {};
  const hosts = new Set(
    meetings.flatMap((each) => [each.organiserId, each.coorganiserId, ...each.audienceIds]),
  );
  for (const [at, person] of people.entries()) {
    if (at >= DEMO_PEOPLE && !hosts.has(person.id)) continue;
    const token = await issuer.userToken(person, { expiresInSeconds: TOKEN_SECONDS });
    if (at < DEMO_PEOPLE) userTokens[person.handle] = token;
    else tokensById[person.id] = token;
  }
  return { userTokens, tokensById };
}

/** What a Graph call is about, without ids; undefined when it is none. */
function operationOf(method: string, url: string): string | undefined {
  const [path = '', query = ''] = url.split('?');
  if (!path.startsWith('/graph/v1.0/')) return undefined;
  const parts = path.slice('/graph/v1.0/'.length).split('/');
  const isId = (at: number) => at === 1 || (at === 3 && BY_ID.has(parts[2] ?? ''));
  const bare = parts.map((part, at) => (isId(at) ? '{id}' : part)).join('/');
  return `${method} ${bare}${query.includes('search=') ? '?$search' : ''}`;
}

await main();
