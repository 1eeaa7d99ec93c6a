import { setTimeout as pause } from 'node:timers/promises';
import { query } from '../../tests/db-servers.ts';
import { bareGraphCall } from './bare-graph-call.ts';
import { openTown, USUAL } from './bench-town.ts';
import { databaseMeter } from './database-meter.ts';
import { countIn, enrol, untilStill } from './enrol.ts';
import type { Figure } from './figures.ts';
import type { Form } from './municipality-day.ts';
import { BOOKINGS_A_DAY, COMPRESSION, EMPLOYEES, FORMS } from './municipality-day.ts';
import { figuresOfMunicipality } from './municipality-figures.ts';
import { memoryOf, processorTimeOf } from './processes.ts';
import type { Rig } from './rig.ts';
import type { RunningServices, Server } from './servers.ts';
import { DEMO_TOWN } from './services-messages.ts';
import { costOfRound } from './store.ts';
import { watchJobs } from './watch-jobs.ts';

const BOOKINGS_BEFORE = 5;
const PATIENCE_MS = 900_000;
const STEP_MS = 1_000;

/**
 * One process of the product on PostgreSQL holds a municipality: everybody is enrolled and watched, and a day's bookings,
 * compressed in time, are told of by the demo Graph as Microsoft does: one notification for each mailbox that a booking lands in,
 * some of them twice. What became of them is counted in the database.
 */
export async function benchMunicipality(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const form = rig.isFull ? FORMS.full : FORMS.short;
  const size = { ...DEMO_TOWN, employees: EMPLOYEES, bookingsEach: BOOKINGS_BEFORE };
  const { services, databaseUrl, employees, startServer } = await openTown(
    rig,
    closing,
    'municipality',
    size,
  );
  const bareCallCpu = await bareGraphCall(services);
  const server = await startServer();

  rig.say(`municipality: ${employees.length} people are enrolled`);
  const enrolment = await enrol(employees.length, services, server, databaseUrl);
  await untilStill(databaseUrl);
  const idle = await processorTimeOf(server.process.pid);
  await pause(form.stillSeconds * 1_000);
  const idleShare =
    ((await processorTimeOf(server.process.pid)) - idle) / (form.stillSeconds * 1_000);
  const roundCpu = await costOfRound(databaseUrl);
  const day = await liveADay(rig, { form, services, server, databaseUrl });
  return figuresOfMunicipality({ ...day, form, enrolment, idleShare, roundCpu, bareCallCpu });
}

interface Town {
  readonly form: Form;
  readonly services: RunningServices;
  readonly server: Server;
  readonly databaseUrl: string;
}

async function liveADay(rig: Rig, { form, services, server, databaseUrl }: Town) {
  const { pid } = server.process;
  const before = await services.counts();
  const memoryBefore = await memoryOf(pid);
  const cpu = await processorTimeOf(pid);
  const database = databaseMeter(databaseUrl);
  const jobs = watchJobs(databaseUrl);
  const depths: number[] = [];
  let most = memoryBefore;
  const looking = setInterval(() => {
    memoryOf(pid).then(
      (now) => (most = Math.max(most, now)),
      () => undefined,
    );
  }, STEP_MS);
  const seconds = form.lifeSeconds / COMPRESSION;
  for (const [stretch, part] of form.stretches.entries()) {
    const perSecond = (BOOKINGS_A_DAY * part) / seconds;
    rig.say(
      `municipality: stretch ${stretch + 1} of ${form.stretches.length}, ${perSecond.toFixed(0)} bookings/s`,
    );
    const until = performance.now() + seconds * 1_000;
    await services.book({ ...USUAL, perSecond, seconds });
    let deepest = 0;
    while (performance.now() < until) {
      jobs.told(await services.toldSince());
      deepest = Math.max(deepest, await jobs.look());
      await pause(Math.max(0, Math.min(STEP_MS, until - performance.now())));
    }
    depths.push(deepest);
  }
  const ended = performance.now();
  while ((await jobs.look()) > 0 && performance.now() - ended < PATIENCE_MS) {
    jobs.told(await services.toldSince());
    await pause(STEP_MS);
  }
  jobs.told(await services.toldSince());
  await jobs.look();
  clearInterval(looking);
  const after = await services.counts();
  const graph = new Map(
    Object.entries(after.graph)
      .map(([name, count]) => [name, count - (before.graph[name] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
  return {
    booked: after.booked,
    careless: after.careless,
    told: after.told - before.told,
    untaken: after.untaken - before.untaken,
    cards: after.replies - before.replies,
    carelessWithCard: await carelessWithCard(databaseUrl),
    ...jobs.result(),
    depths,
    drainSeconds: (performance.now() - ended) / 1_000,
    cpu: (await processorTimeOf(pid)) - cpu,
    memory: { idle: memoryBefore, after: await memoryOf(pid), most },
    graph,
    database: await database.stop(),
  };
}

/** Bookings whose organiser was told, in a card that stands, of what the subject says. */
const carelessWithCard = async (databaseUrl: string): Promise<number> =>
  countIn(
    await query(
      databaseUrl,
      `SELECT count(*)::int AS n FROM booking_alerts
       WHERE state = 'open' AND activity_id IS NOT NULL
         AND jsonb_array_length(content::jsonb #> '{findings,subject}') > 0`,
    ),
  );
