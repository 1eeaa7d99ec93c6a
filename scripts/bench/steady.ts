import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../bot/demo/ports.ts';
import { town } from '../../bot/demo/town.ts';
import type { BenchPanel } from './bench-panel.ts';
import { openBenchPanel } from './bench-panel.ts';
import { enrol } from './enrol.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import { openFeed } from './live-feed.ts';
import { pressAtRate } from './press.ts';
import { memoryOf } from './processes.ts';
import type { Rig } from './rig.ts';
import type { RunningServices, Server } from './servers.ts';
import { install, startServices } from './servers.ts';
import { DEMO_TOWN } from './services-messages.ts';
import { median } from './statistics.ts';
import { installForAll, storeMeetings } from './store.ts';

const MEETINGS = 50;
const EMPLOYEES = 300;
/** Ten minutes hold an hour: a busy one of a municipality, six times as fast. */
const SECONDS = { short: 60, full: 600 };
const WARM_UP = { short: 45, full: 120 };
const BOOKINGS_PER_SECOND = 8;
const PRESSES_PER_SECOND = 10;
const PANELS_PER_SECOND = 2;
/** The first and the last part of the time are compared. */
const PART = 0.25;
const MOST_GROWTH = 0.1;

/** Whether the process keeps what it need not: resident memory under an hour's load, bookings, presses and panels. */
export async function benchSteady(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const services = await startServices({
    ...DEMO_TOWN,
    employees: EMPLOYEES,
    meetings: MEETINGS,
    bookingsEach: 3,
  });
  closing.defer(() => services.process.stop());
  const databaseUrl = await (await rig.postgres()).createDatabase();
  const port = await freePort();
  const installation = await install(
    'steady',
    services,
    join(rig.folder, 'steady'),
    { DATABASE_URL: databaseUrl },
    { PUBLIC_URL: `http://127.0.0.1:${port}` },
  );
  const employees = services.people.slice(town.people.length);
  await installForAll(databaseUrl, employees, services.connectorUrl);
  await storeMeetings(databaseUrl, services.meetings, services.connectorUrl);
  const server = await installation.start(port);
  closing.defer(() => server.process.stop());
  await enrol(employees.length, services, server, databaseUrl);
  const agent = new Agent({ keepAlive: true });
  closing.defer(() => agent.destroy());
  const panels: BenchPanel[] = [];
  for (const meeting of services.meetings)
    panels.push(await openBenchPanel(services, server, meeting, agent));

  const form = rig.isFull ? 'full' : 'short';
  rig.say(`steady: ${WARM_UP[form]} s to warm up`);
  await load(services, server, panels, WARM_UP[form]);
  rig.say(`steady: ${SECONDS[form]} s`);
  const memory = await load(services, server, panels, SECONDS[form]);
  const size = Math.max(1, Math.floor(memory.length * PART));
  const [first, last] = [median(memory.slice(0, size)), median(memory.slice(-size))];
  return [
    atMost(
      `memory under an hour's load in ${SECONDS[form] / 60} min: growth after warm-up`,
      last / first - 1,
      MOST_GROWTH,
      {
        unit: '',
        digits: 3,
        note: ` (${first.toFixed(0)} MB to ${last.toFixed(0)} MB, most ${Math.max(...memory).toFixed(0)} MB)`,
      },
    ),
  ];
}

/** Resident memory in MB, once a second, while people book, press, and open and close panels. */
async function load(
  services: RunningServices,
  server: Server,
  panels: readonly BenchPanel[],
  seconds: number,
): Promise<readonly number[]> {
  const part = { repeated: 0.05, careless: 0.04, whole: 0.1 };
  await services.book({ ...part, perSecond: BOOKINGS_PER_SECOND, seconds });
  const pressing = pressAtRate(
    { panels, servers: [server] },
    { seconds, perSecond: PRESSES_PER_SECOND },
  );
  const opening = openAndClose(services, server, panels, seconds);
  const memory: number[] = [];
  for (let second = 0; second < seconds; second += 1) {
    memory.push(await memoryOf(server.process.pid));
    await pause(1_000);
  }
  await Promise.all([pressing, opening]);
  return memory;
}

async function openAndClose(
  services: RunningServices,
  server: Server,
  panels: readonly BenchPanel[],
  seconds: number,
): Promise<void> {
  for (let number = 0; number < seconds * PANELS_PER_SECOND; number += 1) {
    const at = number % panels.length;
    const token = services.tokensById[services.meetings[at]?.coorganiserId ?? ''] ?? '';
    const feed = await openFeed(panels[at]?.feedOf(server) ?? '', token);
    await pause(1_000 / PANELS_PER_SECOND);
    feed.close();
  }
}
