import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../bot/demo/ports.ts';
import { query } from '../../tests/db-servers.ts';
import { bareGraphCall } from './bare-graph-call.ts';
import { databaseMeter } from './database-meter.ts';
import type { Figure } from './figures.ts';
import type { Form } from './municipality-day.ts';
import { FORMS, HOURS, WORKING_SECONDS } from './municipality-day.ts';
import { figuresOfMunicipality } from './municipality-figures.ts';
import { memoryOf, processorTimeOf } from './processes.ts';
import type { Rig } from './rig.ts';
import type { RunningServices, Server } from './servers.ts';
import { install, startServices } from './servers.ts';
import { installForAll } from './store.ts';
import { watchJobs } from './watch-jobs.ts';

const USUAL = { repeated: 0.05, careless: 0.04, whole: 0.1 };
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
  const size = { employees: form.employees, bookingsEach: BOOKINGS_BEFORE };
  const services = await startServices({ ...size, meetings: 0, graphMs: 0, connectorMs: 0 });
  closing.defer(() => services.process.stop());
  const databaseUrl = await (await rig.postgres()).createDatabase();
  const port = await freePort();
  const installation = await install(
    'municipality',
    services,
    join(rig.folder, 'municipality'),
    { DATABASE_URL: databaseUrl },
    { PUBLIC_URL: `http://127.0.0.1:${port}` },
  );
  await installForAll(databaseUrl, services.people, services.connectorUrl);
  const bareCallCpu = await bareGraphCall(services);
  const server = await installation.start(port);
  closing.defer(() => server.process.stop());

  rig.say(`municipality: ${services.people.length} people are enrolled`);
  const enrolment = await enrol(services, server, databaseUrl);
  const idle = await processorTimeOf(server.process.pid);
  await pause(form.still * 1_000);
  const idleShare = ((await processorTimeOf(server.process.pid)) - idle) / (form.still * 1_000);
  const day = await liveADay(rig, { form, services, server, databaseUrl });
  return figuresOfMunicipality({ ...day, form, enrolment, idleShare, bareCallCpu });
}

interface Town {
  readonly form: Form;
  readonly services: RunningServices;
  readonly server: Server;
  readonly databaseUrl: string;
}

/** Resolves when everybody's calendar is watched and the place to read changes from is known. */
async function enrol(services: RunningServices, { process }: Server, databaseUrl: string) {
  const [start, cpu, before] = [
    performance.now(),
    await processorTimeOf(process.pid),
    sumOf((await services.counts()).graph),
  ];
  const people = services.people.length;
  for (let watched = 0; watched < people;) {
    if (performance.now() - start > PATIENCE_MS)
      throw new Error(`only ${watched} of ${people} calendars are watched. ${process.lastWords()}`);
    await pause(STEP_MS);
    const sql = 'SELECT count(*)::int AS n FROM subscriptions WHERE caught_up_at IS NOT NULL';
    watched = countIn(await query(databaseUrl, sql));
  }
  const counts = await services.counts();
  if (counts.subscriptions !== people)
    throw new Error(`Graph holds ${counts.subscriptions} subscriptions of ${people} people`);
  return {
    seconds: (performance.now() - start) / 1_000,
    graphEach: (sumOf(counts.graph) - before) / people,
    cpu: ((await processorTimeOf(process.pid)) - cpu) / people,
  };
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
  const seconds = form.seconds / HOURS.length;
  for (const [hour, share] of HOURS.entries()) {
    const perSecond = (form.bookings * share) / seconds;
    rig.say(
      `municipality: hour ${hour + 1} of ${HOURS.length}, ${perSecond.toFixed(0)} bookings/s`,
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
    compression: WORKING_SECONDS / form.seconds,
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

const countIn = (rows: readonly unknown[]): number => {
  const [row] = rows;
  return row && typeof row === 'object' && 'n' in row ? Number(row.n) : Number.NaN;
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);
