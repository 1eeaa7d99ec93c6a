import { Agent } from 'node:http';
import { join } from 'node:path';
import type { BenchPanel } from './bench-panel.ts';
import { openBenchPanel } from './bench-panel.ts';
import { databaseMeter } from './database-meter.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import { processorTimeOf } from './processes.ts';
import { pressAtRate, pressFlatOut } from './press.ts';
import type { Rig } from './rig.ts';
import type { Server } from './servers.ts';
import { install, startServices } from './servers.ts';
import { DEMO_TOWN } from './services-messages.ts';
import { percentile } from './statistics.ts';
import { storeMeetings } from './store.ts';

/** As many hosts at a time: one person may press ten times a second in the long run. */
const MEETINGS = 100;
const AT_A_TIME = 32;
const PER_SECOND = 100;
const MOST_MS = 150;
const SECONDS = { short: 15, full: 60 };
const WARM_UP_SECONDS = 5;
/** What Teams takes to redraw a card, and Graph to answer. */
const CONNECTOR_MS = 100;
const GRAPH_MS = 30;

/**
 * Confirmations over HTTP, each with its card redrawn, on PostgreSQL: how long they take at a hundred a second, and how many
 * one process and two take at most, with what the database has of it.
 */
export async function benchConfirmations(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const town = { ...DEMO_TOWN, employees: MEETINGS + 1, meetings: MEETINGS };
  const services = await startServices({ ...town, connectorMs: CONNECTOR_MS, graphMs: GRAPH_MS });
  closing.defer(() => services.process.stop());
  const databaseUrl = await (await rig.postgres()).createDatabase();
  const place = { DATABASE_URL: databaseUrl };
  const installation = await install('presses', services, join(rig.folder, 'presses'), place);
  await storeMeetings(databaseUrl, services.meetings, services.connectorUrl);
  const one = await installation.start();
  closing.defer(() => one.process.stop());
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * MEETINGS });
  closing.defer(() => agent.destroy());
  const panels: BenchPanel[] = [];
  for (const meeting of services.meetings)
    panels.push(await openBenchPanel(services, one, meeting, agent));
  const seconds = rig.isFull ? SECONDS.full : SECONDS.short;
  await pressFlatOut({ panels, servers: [one] }, { seconds: WARM_UP_SECONDS, atATime: AT_A_TIME });

  rig.say(`confirmations, ${PER_SECOND} a second`);
  const times = await pressAtRate({ panels, servers: [one] }, { seconds, perSecond: PER_SECOND });
  const flatOut = async (servers: readonly Server[]) => {
    const database = databaseMeter(databaseUrl);
    const before = await processorOf(servers);
    const count = await pressFlatOut({ panels, servers }, { seconds, atATime: AT_A_TIME });
    const cpu = (await processorOf(servers)) - before;
    return { rate: count / seconds, count, cpu, database: await database.stop() };
  };
  rig.say('confirmations, one process');
  const alone = await flatOut([one]);
  const two = await installation.start();
  closing.defer(() => two.process.stop());
  await pressFlatOut({ panels, servers: [two] }, { seconds: WARM_UP_SECONDS, atATime: AT_A_TIME });
  rig.say('confirmations, two processes');
  const together = await flatOut([one, two]);
  return [
    atMost(
      `confirmations at ${PER_SECOND}/s on PostgreSQL: p99`,
      percentile(times, 0.99),
      MOST_MS,
      {
        unit: ' ms',
        digits: 0,
        note: ` (p50 ${percentile(times, 0.5).toFixed(0)} ms, ${times.length} samples)`,
      },
    ),
    { what: 'confirmations flat out: one process', measured: describe(alone) },
    { what: 'confirmations flat out: two processes', measured: describe(together) },
    {
      what: 'confirmations flat out: two processes by one',
      measured: `${(together.rate / alone.rate).toFixed(2)} (everything on the same processors)`,
    },
  ];
}

interface FlatOut {
  readonly rate: number;
  readonly count: number;
  readonly cpu: number;
  readonly database: Awaited<ReturnType<ReturnType<typeof databaseMeter>['stop']>>;
}

function describe({ rate, count, cpu, database }: FlatOut): string {
  const share = database.cpu / (database.cpu + cpu);
  return `${rate.toFixed(0)}/s, ${(cpu / count).toFixed(1)} ms of processor each and the database ${(database.cpu / count).toFixed(1)} ms (${(share * 100).toFixed(0)} % of both), ${(database.commits / count).toFixed(1)} commits each, ${database.connections} connections`;
}

async function processorOf(servers: readonly Server[]): Promise<number> {
  const each = await Promise.all(servers.map(({ process }) => processorTimeOf(process.pid)));
  return each.reduce((sum, time) => sum + time, 0);
}
