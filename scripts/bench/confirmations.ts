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
import type { RunningServices, Server } from './servers.ts';
import { install, startServices } from './servers.ts';
import { DEMO_TOWN } from './services-messages.ts';
import { percentile } from './statistics.ts';
import { storeMeetings } from './store.ts';

/** As many hosts at a time: one person may press ten times a second in the long run. */
const MEETINGS = 100;
const AT_A_TIME = 32;
const PER_SECOND = 100;
/** What one process and two do without haste, so that both redraw a card for every press. */
const STEADY_PER_SECOND = 40;
const MOST_MS = 150;
const SECONDS = { short: 15, full: 60 };
const WARM_UP_SECONDS = 5;
/** What Teams takes to redraw a card, and Graph to answer. */
const CONNECTOR_MS = 100;
const GRAPH_MS = 30;

/**
 * Confirmations over HTTP, each with its card redrawn, on PostgreSQL: how long they take at a hundred a second, how many one
 * process and two take at most, and what each costs them at the same pace. Flat out a process has more to redraw than it gets
 * round to, and redraws several presses at once; two have room for twice as many cards and do more for each press.
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
  const measured = async (servers: readonly Server[], press: () => Promise<number>) => {
    const database = databaseMeter(databaseUrl);
    const before = { cpu: await processorOf(servers), ...(await callsOf(services)) };
    const count = await press();
    const after = { cpu: await processorOf(servers), ...(await callsOf(services)) };
    const use: Use = {
      count,
      cpu: after.cpu - before.cpu,
      cards: after.cards - before.cards,
      graph: after.graph - before.graph,
      database: await database.stop(),
    };
    return use;
  };
  const flatOut = (servers: readonly Server[]) =>
    measured(servers, () => pressFlatOut({ panels, servers }, { seconds, atATime: AT_A_TIME }));
  const steadily = (servers: readonly Server[]) =>
    measured(servers, async () => {
      const pace = { seconds, perSecond: STEADY_PER_SECOND };
      return (await pressAtRate({ panels, servers }, pace)).length;
    });
  rig.say('confirmations, one process');
  const steadyAlone = await steadily([one]);
  const alone = await flatOut([one]);
  const two = await installation.start();
  closing.defer(() => two.process.stop());
  await pressFlatOut({ panels, servers: [two] }, { seconds: WARM_UP_SECONDS, atATime: AT_A_TIME });
  rig.say('confirmations, two processes');
  const steadyTogether = await steadily([one, two]);
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
    {
      what: `confirmations at ${STEADY_PER_SECOND}/s: one process`,
      measured: describe(steadyAlone),
    },
    {
      what: `confirmations at ${STEADY_PER_SECOND}/s: two processes`,
      measured: describe(steadyTogether),
    },
    { what: 'confirmations flat out: one process', measured: describeRate(alone, seconds) },
    { what: 'confirmations flat out: two processes', measured: describeRate(together, seconds) },
    {
      what: 'confirmations flat out: two processes by one',
      measured: `${(together.count / alone.count).toFixed(2)} (everything on the same processors)`,
    },
  ];
}

interface Use {
  readonly count: number;
  /** Processor time of the processes, in milliseconds. */
  readonly cpu: number;
  readonly cards: number;
  readonly graph: number;
  readonly database: Awaited<ReturnType<ReturnType<typeof databaseMeter>['stop']>>;
}

const describeRate = (use: Use, seconds: number): string =>
  `${(use.count / seconds).toFixed(0)}/s, ${describe(use)}`;

function describe({ count, cpu, cards, graph, database }: Use): string {
  const share = database.cpu / (database.cpu + cpu);
  const each = (sum: number) => (sum / count).toFixed(1);
  return `${each(cpu)} ms of processor each and the database ${each(database.cpu)} ms (${(share * 100).toFixed(0)} % of both); ${each(cards)} cards, ${each(graph)} Graph calls and ${each(database.commits)} commits each; ${database.connections} connections`;
}

async function callsOf(services: RunningServices) {
  const { replies, graph } = await services.counts();
  return { cards: replies, graph: Object.values(graph).reduce((sum, calls) => sum + calls, 0) };
}

async function processorOf(servers: readonly Server[]): Promise<number> {
  const each = await Promise.all(servers.map(({ process }) => processorTimeOf(process.pid)));
  return each.reduce((sum, time) => sum + time, 0);
}
