import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDetails } from '../../bot/demo/graph/event-details.ts';
import { createEvent } from '../../bot/demo/graph/event-store.ts';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { listen, shut } from '../../bot/demo/serve.ts';
import { town } from '../../bot/demo/town.ts';
import { openFeed } from '../../scripts/bench/live-feed.ts';
import { query } from '../db-servers.ts';
import type { InstallationOfTwo, ProductProcess } from './installation-of-two.ts';
import { startTwo } from './installation-of-two.ts';
import { openLineOf, panelOn } from './panel-client.ts';
import { until } from './until.ts';

const DAY = 86_400_000;
const BOOKINGS_EACH = 4;
/** Everybody's but the mailbox that cannot be read. */
const people = town.people.filter(({ handle }) => handle !== 'siri.dahl');
const meetingHostedBy = (handle: string) => {
  const meeting = demoMeetings.find(({ organiser }) => organiser === handle);
  const host = town.people.find((each) => each.handle === handle);
  if (!meeting || !host) throw new Error(`${handle} hosts nothing`);
  return { meeting, host };
};

describe('Two processes on one PostgreSQL', () => {
  let opened: InstallationOfTwo | undefined;
  const both = () => {
    if (!opened) throw new Error('they do not run');
    return opened;
  };
  beforeAll(async () => {
    opened = await startTwo();
  });
  afterAll(() => opened?.close());

  const rows = (sql: string) => query(both().databaseUrl, sql);
  const count = async (from: string) => {
    const [row] = await rows(`SELECT count(*)::int AS count FROM ${from}`);
    return row && typeof row === 'object' && 'count' in row ? Number(row.count) : Number.NaN;
  };
  const tokenOf = (handle: string) => {
    const person = town.people.find((each) => each.handle === handle);
    if (!person) throw new Error(`nobody is called ${handle}`);
    return both().tenant.issuer.userToken(person);
  };
  /** Somebody's name in the subject of so many bookings of each, all at once. */
  const bookCarelessly = (word: string, who = people) => {
    const { graph } = both().tenant;
    for (const [at, organiser] of who.entries())
      for (let day = 1; day <= BOOKINGS_EACH; day += 1) {
        const start = new Date(Math.ceil(Date.now() / DAY) * DAY + (20 + day) * DAY + at * 60_000);
        const end = new Date(start.getTime() + 30 * 60_000);
        const details = plainDetails(`${word} ${day} om Siri Dahl`, start, end);
        createEvent(graph.state, { details, organiser, now: new Date() });
      }
    graph.watching.tell();
    return who.length * BOOKINGS_EACH;
  };
  const cards = (word: string) =>
    people.flatMap((person) =>
      both()
        .tenant.connector.chats.personalChatOf(person)
        .messages.filter((each) => JSON.stringify(each.attachments).includes(word)),
    ).length;
  const logged = (event: string) =>
    [both().one, both().two].map(
      (each) => (each.logged().match(new RegExp(`"${event}"`, 'g')) ?? []).length,
    );

  it('that start at the same moment on an empty database make its tables once', async () => {
    const made = await rows('SELECT number FROM schema_migrations ORDER BY number');

    expect(made.length).toBeGreaterThan(0);
    expect(made).toEqual(made.map((_, at) => ({ number: at + 1 })));
    expect(await count('pgboss.version')).toBe(1);
    expect(both().one.logged() + both().two.logged()).not.toContain('"level":50');
  });

  it('show a confirmation made on the one in the panel that follows on the other', async () => {
    const { meeting } = meetingHostedBy('karin.holm');
    const token = await tokenOf('karin.holm');
    const here = panelOn(both().one.url, meeting, token);
    const there = panelOn(both().two.url, meeting, token);
    const feed = await openFeed(there.feedUrl, token);
    const before = await here.view();
    const line = openLineOf(before);

    const after = await here.set(line, before.version, true);
    await feed.arrivalOf(after.version);
    feed.close();

    const seen = (await there.view()).items.find(({ requirementId }) => requirementId === line);
    expect(seen?.state.name).toBe('met');
  });

  it('share the work: each calendar is watched once, each booking brings one card', async () => {
    await both().tenant.connector.installForEverybody();
    await until('all are watched once', async () => {
      const isCaughtUp = `subscriptions WHERE caught_up_at IS NOT NULL`;
      const subscribed = both().tenant.graph.watching.subscriptions.all().length;
      return (await count(isCaughtUp)) === people.length && subscribed === town.people.length;
    });

    const booked = bookCarelessly('Zebra');
    await until('every booking has its card', () => cards('Zebra') >= booked);
    await until('nothing is left to do', async () => (await unfinished()) === 0);

    expect(cards('Zebra')).toBe(booked);
    // What a process prints comes a moment after what it has stored.
    const posted = () => logged('alert.posted').reduce((sum, each) => sum + each, 0);
    await until('every card was told of', () => posted() >= booked);
    expect(posted()).toBe(booked);
    const [byOne = 0, byTwo = 0] = logged('alert.posted');
    expect(Math.min(byOne, byTwo)).toBeGreaterThan(0);
  });

  const unfinished = () =>
    count(`pgboss.job WHERE name = 'watch' AND state IN ('created', 'retry', 'active')`);

  it('lose nothing when one is killed: what it had acknowledged stands, what it was at is done by the other', async () => {
    const { one, two, tenant, sendTo } = both();
    const { meeting, host } = meetingHostedBy('lars.ake.eriksson');
    const token = await tenant.issuer.userToken(host);
    await using chat = await openSlowChat();
    await rows(
      `INSERT INTO conversations (tenant_id, conversation_id, service_url, locale)
       VALUES ('${town.tenantId}', '${meeting.threadId}', '${chat.url}', 'sv');
       INSERT INTO meeting_cards
       SELECT tenant_id, id, 'meeting', thread_id, 'sv', thread_id, 'card-1', '${chat.url}'
       FROM meetings WHERE thread_id = '${meeting.threadId}'`,
    );
    // Everything comes to the first, and it gets stuck in the middle of all of it.
    sendTo([one]);
    await standsStill(two);
    tenant.graph.inject({ kind: 'hang', method: 'GET', path: '/events/', times: 1_000 });
    const booked = bookCarelessly('Yxa');
    await until(
      'it is at some of the bookings',
      async () => (await count(`pgboss.job WHERE state = 'active'`)) >= 10,
      one.logged,
    );
    const panel = panelOn(one.url, meeting, token);
    let acknowledged = await panel.view();
    const line = openLineOf(acknowledged);
    for (let press = 0; press < 5; press += 1)
      acknowledged = await panel.set(line, acknowledged.version, press % 2 === 0);
    await until('it is redrawing the card', () => chat.asked() > 0, one.logged);

    await one.kill();
    tenant.graph.clearFaults();
    chat.answerFromNowOn();
    expect(await count('outbox')).toBeGreaterThan(0);
    expect(await unfinished()).toBeGreaterThan(0);
    // The other has stood still all the while: what is being worked at is the dead one's.
    await rows(
      `UPDATE pgboss.job SET heartbeat_on = now() - interval '2 minutes' WHERE state = 'active'`,
    );
    await letTimePass();
    two.signal('SIGCONT');
    sendTo([two]);

    const after = await panelOn(two.url, meeting, token).view();
    expect(after.version).toBe(acknowledged.version);
    expect(after.items.find(({ requirementId }) => requirementId === line)?.state.name).toBe('met');
    const isTold = async () => (await count('outbox')) === 0;
    await until('the other has told of every change', isTold, two.logged);
    expect(chat.answered()).toBeGreaterThan(0);
    await until(
      'the other has done every booking',
      async () => {
        await letTimePass();
        return (await unfinished()) === 0 && cards('Yxa') >= booked;
      },
      two.logged,
    );
    expect(cards('Yxa')).toBe(booked);
    expect(await count(`pgboss.job WHERE name = 'watch-dead'`)).toBe(0);
  });

  /** Stopped between two transactions: what one holds locked would hold up the other process as well. */
  const standsStill = (which: ProductProcess) =>
    until(
      'it stands still and holds nothing',
      async () => {
        which.signal('SIGSTOP');
        const open = `datname = current_database() AND state LIKE 'idle in transaction%'`;
        if ((await count(`pg_stat_activity WHERE ${open}`)) === 0) return true;
        which.signal('SIGCONT');
        return false;
      },
      which.logged,
    );

  /** What half a minute does: what waits to be tried again is due. The test does not wait for it. */
  const letTimePass = async () => {
    await rows(`UPDATE outbox SET due_at = now() WHERE due_at IS NOT NULL`);
    await rows(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
  };
});

/** Teams' side of a chat that takes what it is told and does not answer, until it is let. */
async function openSlowChat() {
  let [asked, answered] = [0, 0];
  let isAnswering = false;
  const server = createServer((req, res) => {
    asked += 1;
    req.resume().on('end', () => {
      if (!isAnswering) return;
      answered += 1;
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end('{"id":"card-1"}');
    });
  });
  return {
    url: `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/`,
    asked: () => asked,
    answered: () => answered,
    answerFromNowOn: () => {
      isAnswering = true;
    },
    [Symbol.asyncDispose]: () => shut(server),
  };
}
