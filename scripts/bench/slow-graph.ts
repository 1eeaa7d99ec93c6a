import { setTimeout as pause } from 'node:timers/promises';
import { openTown, USUAL } from './bench-town.ts';
import { enrol, sumOf, untilStill } from './enrol.ts';
import type { Figure } from './figures.ts';
import { processorTimeOf } from './processes.ts';
import type { Rig } from './rig.ts';
import { DEMO_TOWN } from './services-messages.ts';
import { watchJobs } from './watch-jobs.ts';

const EMPLOYEES = 300;
const BOOKINGS_BEFORE = 5;
/** A guess at what Microsoft takes for an answer. */
const GRAPH_MS = 150;
/** More than one process keeps up with. */
const RUSH = { short: { perSecond: 150, seconds: 10 }, full: { perSecond: 150, seconds: 60 } };
const STEP_MS = 200;
const PATIENCE_MS = 900_000;

/** How many checks one process does when it waits for Microsoft and not for its processor: a rush of bookings, until all are seen to. */
export async function benchSlowGraph(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const size = {
    ...DEMO_TOWN,
    employees: EMPLOYEES,
    bookingsEach: BOOKINGS_BEFORE,
    graphMs: GRAPH_MS,
  };
  const town = await openTown(rig, closing, 'slow-graph', size);
  const { services, databaseUrl } = town;
  const server = await town.startServer();
  await enrol(EMPLOYEES, services, server, databaseUrl);
  await untilStill(databaseUrl);

  rig.say(`slow-graph: Graph answers in ${GRAPH_MS} ms`);
  const rush = rig.isFull ? RUSH.full : RUSH.short;
  const spent = async () => ({
    calls: sumOf((await services.counts()).graph),
    cpu: await processorTimeOf(server.process.pid),
  });
  const before = await spent();
  const jobs = watchJobs(databaseUrl);
  const start = performance.now();
  await services.book({ ...USUAL, ...rush });
  let seconds = 0;
  let waiting = Infinity;
  while (seconds < rush.seconds || waiting > 0) {
    if (seconds * 1_000 > PATIENCE_MS) throw new Error('there is no end of checks');
    await pause(STEP_MS);
    jobs.told(await services.toldSince());
    waiting = await jobs.look();
    seconds = (performance.now() - start) / 1_000;
  }
  const { latencies, lost, dead } = jobs.result();
  const after = await spent();
  const calls = after.calls - before.calls;
  const cpu = after.cpu - before.cpu;
  return [
    {
      what: `slow Graph (${GRAPH_MS} ms an answer): checks a second in a rush`,
      measured: `${(latencies.length / seconds).toFixed(0)} (${latencies.length} in ${seconds.toFixed(1)} s, ${lost} lost, ${dead} dead)`,
    },
    {
      what: 'slow Graph: calls waited for at the same time, on average',
      measured: ((calls * GRAPH_MS) / 1_000 / seconds).toFixed(1),
    },
    {
      what: 'slow Graph: of a core meanwhile',
      measured: (cpu / 1_000 / seconds).toFixed(2),
    },
  ];
}
