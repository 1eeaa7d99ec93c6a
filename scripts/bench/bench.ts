import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../tests/db-servers.ts';
import { benchAdjacency } from './adjacency.ts';
import { benchDerive } from './derive.ts';
import { bookingTurns, expectProposals, messages } from './booking-turns.ts';
import type { Figure } from './figures.ts';
import { tableOf } from './figures.ts';
import { CONNECTIONS, sendEach } from './load.ts';
import { measureConfirmations } from './measure-confirmations.ts';
import type { Contestant } from './measure-turns.ts';
import { measureTurns } from './measure-turns.ts';
import { measurePanel } from './panel-size.ts';
import type { Engine } from './report.ts';
import { confirmationFigure, echoFigures, panelFigures, productFigures } from './report.ts';
import type { RunningServices, Server } from './servers.ts';
import { benchSubjects } from './subjects.ts';
import { startEchoBot, startProduct, startServices } from './servers.ts';

const USUAL_SECONDS = 8;
const MOST_SECONDS = 30;
/** Longer than any run takes, so that one that hangs comes to an end. */
const LONGEST_RUN_MS = 20 * 60_000;
const INTERRUPTED = 130;

interface Product extends Engine {
  readonly server: Server;
}

/** Measures everything in one run on one machine. `seconds` is about one stretch of load; there are sixteen. */
async function bench(seconds: number, closing: AsyncDisposableStack): Promise<readonly Figure[]> {
  say('the panel');
  const panel = await measurePanel();
  say('adjacency');
  const adjacency = benchAdjacency();
  say('a meeting from its log');
  const derive = benchDerive();
  say('the servers');
  const folder = await mkdtemp(join(tmpdir(), 'motesvakt-bench-'));
  closing.defer(() => rm(folder, { recursive: true, force: true }));
  say('the subject check');
  const subjects = await benchSubjects(folder);
  const services = await startServices();
  closing.defer(() => services.process.stop());
  const echo = await startEchoBot(services, join(folder, 'echo'));
  closing.defer(() => echo.process.stop());
  const products = await startProducts(services, folder, closing);

  say(`booking turns, ${CONNECTIONS} chats at a time`);
  const turns = await measureTurns(
    services,
    await echoing(services, echo),
    await Promise.all(products.map(({ server }) => booking(services, server))),
    seconds,
  );
  say('confirmations');
  const confirmations: Figure[] = [];
  for (const product of products)
    confirmations.push(
      confirmationFigure(product, await measureConfirmations(services, product.server)),
    );
  return [
    ...echoFigures(turns.echo),
    ...turns.products.flatMap((each, at) => {
      const product = products[at];
      return product ? productFigures(product, each, turns.echo) : [];
    }),
    ...confirmations,
    ...subjects,
    ...adjacency,
    ...derive,
    ...panelFigures(panel),
  ];
}

/** The same product twice, once on each database. */
async function startProducts(
  services: RunningServices,
  folder: string,
  closing: AsyncDisposableStack,
): Promise<readonly Product[]> {
  const start = async (name: string, database: Parameters<typeof startProduct>[3]) => {
    const server = await startProduct(name, services, join(folder, name), database);
    closing.defer(() => server.process.stop());
    return server;
  };
  const pglite = await start('pglite', { DATA_DIR: join(folder, 'data') });
  const database = await startPostgres();
  closing.defer(() => database.stop());
  const postgres = await start('postgres', { DATABASE_URL: await database.createDatabase() });
  return [
    { name: 'PGlite', mostMemory: 2.5, server: pglite },
    { name: 'PostgreSQL', mostMemory: 1.5, server: postgres },
  ];
}

async function booking(services: RunningServices, server: Server): Promise<Contestant> {
  const activities = bookingTurns(services.connectorUrl, new Date());
  const load = { botUrl: server.url, token: services.channelToken, activities };
  return { server, load: { ...load, isRight: expectProposals(await sendEach(load)) } };
}

async function echoing(services: RunningServices, server: Server): Promise<Contestant> {
  const activities = messages(services.connectorUrl, new Date());
  const load = { botUrl: server.url, token: services.channelToken, activities };
  const before = (await services.counts()).replies;
  await sendEach(load);
  if ((await services.counts()).replies - before !== activities.length)
    throw new Error('the echo bot does not echo');
  // Its answers go through the connector; what it answers the request itself is empty.
  return { server, load: { ...load, isRight: (answer) => answer === '' } };
}

const say = (what: string) => process.stderr.write(`bench: ${what} …\n`);

function secondsFrom(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string', default: String(USUAL_SECONDS) } },
  });
  const seconds = Number(values.seconds);
  if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw new Error(`--seconds takes a number from 1 to ${MOST_SECONDS}`);
}

/** Ends with 0 when every target is met, with 1 when one is not or nothing could be measured. */
async function main(): Promise<void> {
  const closing = new AsyncDisposableStack();
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= closing.disposeAsync().finally(() => process.exit(code));
  };
  process.once('SIGINT', () => end(INTERRUPTED));
  process.once('SIGTERM', () => end(INTERRUPTED));
  setTimeout(() => {
    process.stderr.write('bench: it takes too long.\n');
    end(1);
  }, LONGEST_RUN_MS).unref();
  try {
    const figures = await bench(secondsFrom(process.argv.slice(2)), closing);
    process.stdout.write(`\n${tableOf(figures)}\n`);
    end(figures.some(({ isMet }) => isMet === false) ? 1 : 0);
  } catch (fault) {
    if (!ending)
      process.stderr.write(`bench: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    end(1);
  }
}

await main();
