import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeChangeFeed } from '../../../bot/adapters/db/change-feed.ts';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import type { ChangeFeed, MeetingChange } from '../../../bot/app/ports/change-feed.ts';
import { makeDataFolder } from '../../data-folder.ts';
import { query, startPostgres } from '../../db-servers.ts';
import { makeFakeChangeFeed } from '../../fakes/fake-change-feed.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import { anEvent, newMeeting, newTenant } from './builders.ts';
import { engines } from './databases-under-test.ts';

const aChange = (version = 1): MeetingChange => ({
  tenantId: newTenant(),
  meetingId: newMeeting(),
  version,
});

/** Everything heard, and a wait until something was. */
function listenTo(feed: ChangeFeed) {
  const heard: MeetingChange[] = [];
  const stop = feed.subscribe((change) => heard.push(change));
  return { heard, stop, until: (isEnough: () => boolean) => waitFor(isEnough) };
}

async function waitFor(isEnough: () => boolean) {
  for (let waited = 0; !isEnough() && waited < 20_000; waited += 10) await pause(10);
  expect(isEnough()).toBe(true);
}

type OpenFeed = () => Promise<{ feed: ChangeFeed; close: () => Promise<void> }>;
const feeds: readonly (readonly [string, OpenFeed])[] = [
  [
    'the fake',
    () => {
      const feed = makeFakeChangeFeed();
      return Promise.resolve({ feed, close: () => feed.close() });
    },
  ],
  ...engines.map(
    ([name, open]) =>
      [
        name,
        async () => {
          const opened = await open();
          const feed = await makeChangeFeed(opened.db);
          return {
            feed,
            close: async () => {
              await feed.close();
              await opened.close();
            },
          };
        },
      ] as const,
  ),
];

describe.each(feeds)('Change feed on %s', (_name, open) => {
  let opened: Awaited<ReturnType<OpenFeed>> | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  const feed = () => {
    if (!opened) throw new Error('not opened');
    return opened.feed;
  };

  it('wakes everybody who watches, with ids and version', async () => {
    const [one, two] = [listenTo(feed()), listenTo(feed())];
    const change = aChange(7);

    await feed().publish(change);

    await one.until(() => one.heard.length > 0 && two.heard.length > 0);
    expect([one.heard, two.heard]).toEqual([[change], [change]]);
    one.stop();
    two.stop();
  });

  it('tells changes in the order they were published', async () => {
    const listener = listenTo(feed());
    const changes = Array.from({ length: 20 }, (_, index) => aChange(index));

    for (const change of changes) await feed().publish(change);

    await listener.until(() => listener.heard.length === 20);
    expect(listener.heard).toEqual(changes);
    listener.stop();
  });

  it('tells nothing more to whoever stopped', async () => {
    const [stopped, other] = [listenTo(feed()), listenTo(feed())];
    stopped.stop();

    await feed().publish(aChange());

    await other.until(() => other.heard.length === 1);
    expect(stopped.heard).toEqual([]);
    other.stop();
  });
});

describe('Change feed between processes on one PostgreSQL server', () => {
  it('reaches the others, and comes back with what was missed when the server was restarted', async () => {
    const server = await startPostgres();
    const databaseUrl = await server.createDatabase();
    const logger = makeRecordingLogger();
    const [here, there] = await Promise.all([
      openDatabase({ databaseUrl }, { logger, poolSize: 2 }),
      openDatabase({ databaseUrl }, { logger, poolSize: 2 }),
    ]);
    const [ours, theirs] = await Promise.all([makeChangeFeed(here), makeChangeFeed(there)]);
    const listener = listenTo(theirs);
    const first = aChange();
    await ours.publish(first);
    await listener.until(() => listener.heard.length === 1);
    expect(listener.heard).toEqual([first]);

    // Only the listening connection breaks, and a meeting changes while nobody listens.
    const missed = { tenantId: newTenant(), meetingId: newMeeting(), version: 1 };
    await query(
      databaseUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'motesvakt-listen'`,
    );
    await makeUnitOfWork(here).run((tx) =>
      tx.events.append(missed.tenantId, missed.meetingId, 0, [anEvent()]),
    );
    await ours.publish(missed);
    await listener.until(() =>
      listener.heard.some(({ meetingId }) => meetingId === missed.meetingId),
    );
    expect(listener.heard).toContainEqual(missed);

    const backAgain = () =>
      logger.lines.filter(({ event }) => event === 'change-feed.connected-again').length;
    // Both are back before both are cut off again.
    await listener.until(() => backAgain() >= 2);
    await server.restart();
    await listener.until(() => backAgain() >= 4);
    const last = aChange(9);
    await ours.publish(last);
    await listener.until(() => listener.heard.some(({ version }) => version === 9));

    expect(JSON.stringify(logger.lines)).not.toContain('postgres://');
    await Promise.all([ours.close(), theirs.close()]);
    await Promise.all([here.close(), there.close()]);
    await server.stop();
  });

  it('says so at once when the server cannot be reached', async () => {
    const server = await startPostgres();
    const databaseUrl = await server.createDatabase();
    const db = await openDatabase({ databaseUrl }, { logger: makeRecordingLogger() });
    await server.stop();

    await expect(makeChangeFeed(db)).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    await db.close();
  });
});

describe('Change feed with a listener that breaks its promise', () => {
  it('still tells the others', async () => {
    const logger = makeRecordingLogger();
    const dataDir = await makeDataFolder();
    const db = await openDatabase({ dataDir }, { logger });
    const feed = await makeChangeFeed(db);
    feed.subscribe(() => {
      throw new Error('not my day');
    });
    const listener = listenTo(feed);

    await feed.publish(aChange());

    await listener.until(() => listener.heard.length === 1);
    expect(logger.lines).toMatchObject([{ event: 'change-feed.listener-threw' }]);
    await feed.close();
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});
