import { setTimeout as pause } from 'node:timers/promises';
import type { Extent, Load } from './load.ts';
import { CONNECTIONS, runRound } from './load.ts';
import { memoryOf, processorTimeOf } from './processes.ts';
import type { RunningServices, Server } from './servers.ts';
import { median, percentile } from './statistics.ts';

const ROUNDS = 5;
/** Until the code is compiled and the connections stand; turns before that say nothing of the turns after. */
const WARM_UP_SECONDS = 5;
const LEAST_TURNS_EACH = 2;
const STILL_MS = 250;
const LONGEST_SETTLING_MS = 15_000;

/** A bot, and what it is asked. */
export interface Contestant {
  readonly server: Server;
  readonly load: Load;
}

/** What came of a bot's rounds. */
export interface Turns {
  /** Turns per second, the median of the rounds. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor per turn, in the bot's own process. */
  readonly processorTime: number;
  /** Resident memory after the last round, in MB (10^6 bytes). */
  readonly memory: number;
}

export interface BookingTurns extends Turns {
  /** Its rate in a round by that of the echo bot just before and just after; the median of the rounds. */
  readonly ratio: number;
  /** Graph calls per turn, by method and address. */
  readonly graphCalls: ReadonlyMap<string, number>;
}

/** A contestant's rounds as they come in. */
interface Tally {
  readonly rates: number[];
  readonly times: number[];
  readonly graph: Map<string, number>;
  processorTime: number;
}

interface Runner {
  readonly pid: number;
  readonly tally: Tally;
  /** One round, added to the tally. */
  run(): Promise<void>;
}

/**
 * Loads the echo bot and the products in turn, over and over, so that whatever else the machine is doing hits all of
 * them. `seconds` is about one stretch of load. The answer has one entry per product, in their order.
 */
export async function measureTurns(
  services: RunningServices,
  echo: Contestant,
  products: readonly Contestant[],
  seconds: number,
): Promise<{ readonly echo: Turns; readonly products: readonly BookingTurns[] }> {
  const echoRunner = await warmUp(services, echo, seconds);
  const runners: Runner[] = [];
  for (const product of products) runners.push(await warmUp(services, product, seconds));
  await echoRunner.run();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const runner of runners) await runner.run();
    await echoRunner.run();
  }
  const echoRates = echoRunner.tally.rates;
  return {
    echo: await turnsOf(echoRunner),
    products: await Promise.all(
      runners.map(async (runner) => ({
        ...(await turnsOf(runner)),
        ratio: median(runner.tally.rates.map((rate, round) => rate / around(echoRates, round))),
        graphCalls: new Map(
          [...runner.tally.graph].map(([operation, calls]) => [
            operation,
            calls / runner.tally.times.length,
          ]),
        ),
      })),
    ),
  };
}

/** Prepares a contestant, and learns how many turns make a round of about so many seconds. */
async function warmUp(
  services: RunningServices,
  contestant: Contestant,
  seconds: number,
): Promise<Runner> {
  const cold = newTally();
  await loadOnce(services, contestant, { duration: WARM_UP_SECONDS }, cold);
  await loadOnce(services, contestant, { duration: WARM_UP_SECONDS }, cold);
  const turns = (cold.rates.at(-1) ?? 0) * seconds;
  const amount = CONNECTIONS * Math.max(LEAST_TURNS_EACH, Math.round(turns / CONNECTIONS));
  const tally = newTally();
  return {
    pid: contestant.server.process.pid,
    tally,
    run: () => loadOnce(services, contestant, { amount }, tally),
  };
}

const newTally = (): Tally => ({ rates: [], times: [], graph: new Map(), processorTime: 0 });

/** The mean of the echo bot's rates before and after the products' round. */
const around = (rates: readonly number[], round: number): number =>
  ((rates[round] ?? Number.NaN) + (rates[round + 1] ?? Number.NaN)) / 2;

const turnsOf = async ({ pid, tally }: Runner): Promise<Turns> => ({
  rate: median(tally.rates),
  p50: percentile(tally.times, 0.5),
  p95: percentile(tally.times, 0.95),
  processorTime: tally.processorTime / tally.times.length,
  memory: await memoryOf(pid),
});

async function loadOnce(
  services: RunningServices,
  { server, load }: Contestant,
  extent: Extent,
  tally: Tally,
): Promise<void> {
  const { pid } = server.process;
  const graphBefore = (await services.counts()).graph;
  const processorBefore = await processorTimeOf(pid);
  const round = await runRound(load, extent);
  await settled(services);
  tally.processorTime += (await processorTimeOf(pid)) - processorBefore;
  const { graph } = await services.counts();
  for (const [operation, calls] of Object.entries(graph)) {
    const made = calls - (graphBefore[operation] ?? 0);
    if (made > 0) tally.graph.set(operation, (tally.graph.get(operation) ?? 0) + made);
  }
  tally.rates.push(round.rate);
  // One by one: there may be more of them than a call takes arguments.
  for (const time of round.times) tally.times.push(time);
}

/** Turns whose sender has gone are finished all the same: they must not run into the next bot's round. */
async function settled(services: RunningServices): Promise<void> {
  const asked = async () => JSON.stringify(await services.counts());
  const deadline = Date.now() + LONGEST_SETTLING_MS;
  for (let before = await asked(); Date.now() < deadline;) {
    await pause(STILL_MS);
    const now = await asked();
    if (now === before) return;
    before = now;
  }
  throw new Error('the turns of a round have not come to an end');
}
