import { join } from 'node:path';
import { freePort } from '../../bot/demo/ports.ts';
import { town } from '../../bot/demo/town.ts';
import type { Rig } from './rig.ts';
import type { RunningServices, Server } from './servers.ts';
import { install, startServices } from './servers.ts';
import type { TownSize } from './services-messages.ts';
import { installForAll } from './store.ts';

/** How people book: a part of it told of twice, a part with a name in its subject, a part with no minutes to spare. */
export const USUAL = { repeated: 0.05, careless: 0.04, whole: 0.1 };

/** A municipality on PostgreSQL whose employees have all installed the app; the product is yet to start. */
export interface BenchTown {
  readonly services: RunningServices;
  readonly databaseUrl: string;
  readonly employees: readonly string[];
  readonly startServer: () => Promise<Server>;
}

/** What is started ends with `closing`. `name` is the section's. */
export async function openTown(
  rig: Rig,
  closing: AsyncDisposableStack,
  name: string,
  size: TownSize,
): Promise<BenchTown> {
  const services = await startServices(size);
  closing.defer(() => services.process.stop());
  const databaseUrl = await (await rig.postgres()).createDatabase();
  const port = await freePort();
  const installation = await install(
    name,
    services,
    join(rig.folder, name),
    { DATABASE_URL: databaseUrl },
    { PUBLIC_URL: `http://127.0.0.1:${port}` },
  );
  // Without the demo's own people, one of whom has a mailbox that cannot be read.
  const employees = services.people.slice(town.people.length);
  await installForAll(databaseUrl, employees, services.connectorUrl);
  return {
    services,
    databaseUrl,
    employees,
    startServer: async () => {
      const server = await installation.start(port);
      closing.defer(() => server.process.stop());
      return server;
    },
  };
}
