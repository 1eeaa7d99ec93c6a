import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import { makeSecrets } from '../../bot/adapters/system/secrets.ts';
import type { Stores } from '../../bot/app/ports/unit-of-work.ts';
import { clientStateOf } from '../../bot/app/watch/client-state.ts';
import { meetingId, onlineMeetingId, personId, tenantId, threadId } from '../../bot/domain/ids.ts';
import { town } from '../../bot/demo/town.ts';
import type { Installation } from './servers.ts';
import type { TownMeeting } from './services-messages.ts';

const DAY = 24 * 60 * 60_000;
/** People or meetings stored in one transaction. */
const BATCH = 500;
const tenant = tenantId(town.tenantId);

/** Stores something for each of many in an installation's database, which this brings up to date. */
async function storeEach<T>(
  databaseUrl: string,
  all: readonly T[],
  store: (tx: Stores, each: T) => Promise<void>,
): Promise<void> {
  const silent = { info: () => undefined, warn: () => undefined, error: console.error };
  const database = await openDatabase({ databaseUrl }, { logger: silent });
  try {
    const work = makeUnitOfWork(database);
    for (let from = 0; from < all.length; from += BATCH)
      await work.run(async (tx) => {
        for (const each of all.slice(from, from + BATCH)) await store(tx, each);
      });
  } finally {
    await database.close();
  }
}

/** As if everybody had installed the app. */
export const installForAll = (
  databaseUrl: string,
  people: readonly string[],
  serviceUrl: string,
): Promise<void> =>
  storeEach(databaseUrl, people, (tx, id) =>
    tx.conversations.save({
      tenantId: tenant,
      conversationId: `a:1${id}`,
      serviceUrl,
      personId: personId(id),
      locale: 'sv',
    }),
  );

/** Subscriptions as they are some time after they were made: nothing is due. Returns the notifications' secrets. */
export async function storeSubscriptions(
  databaseUrl: string,
  { env }: Installation,
  people: readonly string[],
): Promise<readonly { readonly subscriptionId: string; readonly clientState: string }[]> {
  const secrets = makeSecrets(new Uint8Array(Buffer.from(env['HASH_KEY'] ?? '', 'base64')));
  const soon = new Date(Date.now() + DAY / 2);
  const made = people.map((id) => ({ person: id, id: randomUUID(), graphId: randomUUID() }));
  await storeEach(databaseUrl, made, (tx, { person, id, graphId }) =>
    tx.subscriptions.save({
      tenantId: tenant,
      personId: personId(person),
      id,
      made: { graphId, expiresAt: new Date(Date.now() + 3 * DAY) },
      caughtUpAt: soon,
      sharingCheckedAt: soon,
      failures: 0,
      sharingTold: 0,
    }),
  );
  return made.map(({ id, graphId }) => ({
    subscriptionId: graphId,
    clientState: clientStateOf(secrets, tenant, id),
  }));
}

/** Meetings booked at level 1, each with its checklist as a card in its chat. */
export const storeMeetings = (
  databaseUrl: string,
  meetings: readonly TownMeeting[],
  serviceUrl: string,
): Promise<void> =>
  storeEach(databaseUrl, meetings, async (tx, meeting) => {
    const id = meetingId(randomUUID());
    const thread = threadId(meeting.threadId);
    const organiser = personId(meeting.organiserId);
    await tx.meetings.save({
      tenantId: tenant,
      id,
      threadId: thread,
      organiserId: organiser,
      iCalUId: meeting.iCalUId,
      joinUrl: meeting.joinUrl,
      onlineMeetingId: onlineMeetingId(meeting.onlineMeetingId),
    });
    await tx.conversations.save({
      tenantId: tenant,
      conversationId: thread,
      serviceUrl,
      locale: 'sv',
    });
    await tx.cards.save({
      tenantId: tenant,
      meetingId: id,
      target: 'meeting',
      targetId: thread,
      locale: 'sv',
      card: { conversationId: thread, activityId: 'card', serviceUrl },
    });
    await tx.events.append(tenant, id, 0, [
      {
        at: new Date(),
        by: organiser,
        pack: 'bench@1',
        fact: { what: 'level.set', level: 1, source: 'booking' },
      },
    ]);
  });

const ROUNDS = 5;

/** Milliseconds of this process's processor that it takes to read what a round of the watch looks through; the least of some. */
export async function costOfRound(databaseUrl: string): Promise<number> {
  const silent = { info: () => undefined, warn: () => undefined, error: console.error };
  const database = await openDatabase({ databaseUrl }, { logger: silent });
  try {
    const work = makeUnitOfWork(database);
    let least = Infinity;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = process.cpuUsage();
      await work.run(async (tx) => {
        await tx.conversations.personal(tenant);
        await tx.subscriptions.all(tenant);
      });
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, (user + system) / 1_000);
    }
    return least;
  } finally {
    await database.close();
  }
}
