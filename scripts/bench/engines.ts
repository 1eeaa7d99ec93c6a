import { join } from 'node:path';
import { bookingTurns, expectProposals, messages } from './booking-turns.ts';
import type { Figure } from './figures.ts';
import { CONNECTIONS, sendEach } from './load.ts';
import { measureConfirmations } from './measure-confirmations.ts';
import type { Contestant } from './measure-turns.ts';
import { measureTurns } from './measure-turns.ts';
import type { Engine } from './report.ts';
import { confirmationFigure, echoFigures, productFigures } from './report.ts';
import type { Rig } from './rig.ts';
import type { RunningServices, Server } from './servers.ts';
import { startEchoBot, startProduct } from './servers.ts';

interface Product extends Engine {
  readonly server: Server;
}

/** Booking turns beside the echo bot's, and confirmations, on both databases. */
export async function benchEngines(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const services = await rig.services();
  const echo = await startEchoBot(services, join(rig.folder, 'echo'));
  closing.defer(() => echo.process.stop());
  const products = await startProducts(rig, services, closing);
  rig.say(`booking turns, ${CONNECTIONS} chats at a time`);
  const turns = await measureTurns(
    services,
    await echoing(services, echo),
    await Promise.all(products.map(({ server }) => booking(services, server))),
    rig.seconds,
  );
  rig.say('confirmations');
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
  ];
}

/** The same product twice, once on each database. */
async function startProducts(
  rig: Rig,
  services: RunningServices,
  closing: AsyncDisposableStack,
): Promise<readonly Product[]> {
  const start = async (name: string, database: Parameters<typeof startProduct>[3]) => {
    const server = await startProduct(name, services, join(rig.folder, name), database);
    closing.defer(() => server.process.stop());
    return server;
  };
  const pglite = await start('pglite', { DATA_DIR: join(rig.folder, 'data') });
  const database = await rig.postgres();
  const postgres = await start('postgres', { DATABASE_URL: await database.createDatabase() });
  return [
    { name: 'PGlite', mostMemory: 2.5, server: pglite },
    { name: 'PostgreSQL', mostMemory: 1.5, server: postgres },
  ];
}

/** The booking turn as a load on a server, with what its answers must be. */
export async function booking(services: RunningServices, server: Server): Promise<Contestant> {
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
