import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openBenchPanel } from './bench-panel.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import type { LiveFeed } from './live-feed.ts';
import { openFeed } from './live-feed.ts';
import { memoryOf } from './processes.ts';
import type { Rig } from './rig.ts';
import { install, startServices } from './servers.ts';
import type { RunningServices, Server } from './servers.ts';
import { DEMO_TOWN } from './services-messages.ts';
import { percentile } from './statistics.ts';
import { storeMeetings } from './store.ts';

const AUDIENCE = 200;
const PRESSES = { short: 40, full: 200 };
const PACE_MS = 150;
const MOST_MS = 300;
/** Panels open at the same time: the hosts of so many meetings have so many each. */
const MEETINGS = 100;
const PANELS_EACH = 5;
const MOST_MB = 300;
const OPENED_AT_A_TIME = 25;
const STILL_MS = 5_000;
/** What Teams takes to redraw a card. */
const CONNECTOR_MS = 100;

/** One process on PostgreSQL: how soon 200 panels of one meeting hear of a change, and what 1,000 panels cost in memory. */
export async function benchFeeds(rig: Rig): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const employees = AUDIENCE + 2;
  const services = await startServices({
    ...DEMO_TOWN,
    employees,
    meetings: MEETINGS,
    audience: AUDIENCE,
    connectorMs: CONNECTOR_MS,
  });
  closing.defer(() => services.process.stop());
  const databaseUrl = await (await rig.postgres()).createDatabase();
  const place = { DATABASE_URL: databaseUrl };
  const installation = await install('feeds', services, join(rig.folder, 'feeds'), place);
  await storeMeetings(databaseUrl, services.meetings, services.connectorUrl);
  const server = await installation.start();
  closing.defer(() => server.process.stop());
  const times = await heardBy(rig, services, server);
  const { before, after } = await memoryOfMany(services, server);
  const note = ` (p50 ${percentile(times, 0.5).toFixed(0)} ms, longest ${Math.max(...times.map(Math.ceil))} ms, ${times.length} samples)`;
  return [
    atMost(
      `feeds: a press reaches ${AUDIENCE} open panels: p95`,
      percentile(times, 0.95),
      MOST_MS,
      {
        unit: ' ms',
        digits: 0,
        note,
      },
    ),
    atMost(`feeds: memory of ${2 * MEETINGS * PANELS_EACH} open panels`, after - before, MOST_MB, {
      unit: ' MB',
      digits: 0,
      note: ` (${before.toFixed(0)} MB without)`,
    }),
  ];
}

/** Milliseconds from each press until each of the audience's panels hears of it. */
async function heardBy(
  rig: Rig,
  services: RunningServices,
  server: Server,
): Promise<readonly number[]> {
  const [meeting] = services.meetings;
  if (!meeting) throw new Error('there is no meeting');
  const agent = new Agent({ keepAlive: true });
  const panel = await openBenchPanel(services, server, meeting, agent);
  const feeds = await openAll(
    meeting.audienceIds.map((id) => [panel.feedOf(server), services.tokensById[id] ?? '']),
  );
  const times: number[] = [];
  for (let press = 0; press < (rig.isFull ? PRESSES.full : PRESSES.short); press += 1) {
    const start = performance.now();
    const version = await panel.press(server);
    const arrivals = await Promise.all(feeds.map((feed) => feed.arrivalOf(version)));
    times.push(...arrivals.map((at) => at - start));
    await pause(PACE_MS);
  }
  for (const feed of feeds) feed.close();
  agent.destroy();
  await pause(STILL_MS);
  return times;
}

async function memoryOfMany(services: RunningServices, server: Server) {
  const before = await memoryOf(server.process.pid);
  const feeds = await openAll(
    services.meetings.flatMap((meeting) => {
      const url = `${server.url}/api/v1/meetings/${encodeURIComponent(meeting.threadId)}/events`;
      return [meeting.organiserId, meeting.coorganiserId].flatMap((id) =>
        Array.from({ length: PANELS_EACH }, () => [url, services.tokensById[id] ?? ''] as const),
      );
    }),
  );
  await pause(STILL_MS);
  const after = await memoryOf(server.process.pid);
  for (const feed of feeds) feed.close();
  return { before, after };
}

async function openAll(
  whose: readonly (readonly [url: string, token: string])[],
): Promise<readonly LiveFeed[]> {
  const feeds: LiveFeed[] = [];
  for (let from = 0; from < whose.length; from += OPENED_AT_A_TIME)
    feeds.push(
      ...(await Promise.all(
        whose.slice(from, from + OPENED_AT_A_TIME).map(([url, token]) => openFeed(url, token)),
      )),
    );
  return feeds;
}
