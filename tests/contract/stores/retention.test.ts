import { describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../bot/adapters/db/open-database.ts';
import { makeRetentionStore } from '../../../bot/adapters/db/retention-store.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../../bot/adapters/db/verify-chains.ts';
import { draftId, eventId, meetingId, threadId } from '../../../bot/domain/ids.ts';
import type { MeetingId, TenantId } from '../../../bot/domain/ids.ts';
import { query } from '../../db-servers.ts';
import { makeRecordingLogger } from '../../fakes/recording-logger.ts';
import {
  aCard,
  aConversation,
  aDraft,
  aRecord,
  anAttestation,
  anEvent,
  karin,
  newMeeting,
  newTenant,
} from './builders.ts';
import { engines } from './databases-under-test.ts';
import { openedHere } from './opened-here.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000);
const LIMIT = daysAgo(730);

describe.each(engines)('What has run out on %s', (name, open) => {
  const database = openedHere(open);
  const work = () => makeUnitOfWork(database().db);
  const retention = () => makeRetentionStore(database().db);
  const standing = async (tenant: TenantId) => (await verifyChains(database().db, tenant))[0];

  /** A meeting with its level and its start so many days ago, known at Microsoft, with a card and a chat. */
  const aMeeting = async (tenantId: TenantId, days: readonly number[], id = newMeeting()) => {
    const thread = threadId(`19:${id}@thread.v2`);
    await work().run(async (tx) => {
      await tx.meetings.save(aRecord({ tenantId, id, threadId: thread }));
      await tx.cards.save(aCard({ tenantId, meetingId: id }));
      await tx.conversations.save(aConversation({ tenantId, conversationId: thread }));
      const [first = 0, ...later] = days;
      await tx.events.append(tenantId, id, 0, [
        anEvent({ what: 'level.set', level: 3, source: 'booking' }, { at: daysAgo(first) }),
        ...[first, ...later].map((day) =>
          anEvent({ what: 'meeting.started' }, { at: daysAgo(day) }),
        ),
      ]);
    });
    return { id, thread };
  };
  const leftOf = (tenant: TenantId, meeting: MeetingId) =>
    work().run(async (tx) => (await tx.events.read(tenant, meeting)).events.map(({ seq }) => seq));

  it('is emptied to the millisecond, oldest first and so many at a time; the chain holds', async () => {
    const tenant = newTenant();
    const old = await aMeeting(tenant, [900]);
    const edge = await aMeeting(tenant, [730]);

    expect(await retention().emptyRecords(tenant, LIMIT, 1)).toBe(1);
    expect(await leftOf(tenant, old.id)).toHaveLength(1);
    expect(await retention().emptyRecords(tenant, LIMIT, 10)).toBe(1);
    expect(await retention().emptyRecords(tenant, LIMIT, 10)).toBe(0);

    expect(await leftOf(tenant, old.id)).toEqual([]);
    expect(await leftOf(tenant, edge.id)).toEqual([1, 2]);
    expect(await standing(tenant)).toMatchObject({ entries: 4, erased: 2, breaks: [] });
  });

  it('leaves a series that goes on its level, and takes what happened long ago', async () => {
    const tenant = newTenant();
    const { id } = await aMeeting(tenant, [900, 800, 1]);

    await retention().emptyRecords(tenant, LIMIT, 10);

    expect(await leftOf(tenant, id)).toEqual([1, 4]);
  });

  it('leaves a meeting that was booked long ahead until it has been', async () => {
    const tenant = newTenant();
    const draft = aDraft({
      tenantId: tenant,
      createdAt: daysAgo(740),
      period: { start: daysAgo(720), end: daysAgo(720) },
      state: { name: 'booked', eventId: eventId('e'), bookedAt: daysAgo(740) },
    });
    await work().run((tx) => tx.drafts.insert(draft));
    const { id } = await aMeeting(tenant, [740], meetingId(draft.id));

    await retention().emptyRecords(tenant, LIMIT, 10);

    expect(await leftOf(tenant, id)).toEqual([1, 2]);
  });

  it('takes its tie to Microsoft, its cards and its chat with it once emptied, and nobody else’s', async () => {
    const tenant = newTenant();
    const old = await aMeeting(tenant, [900]);
    const kept = await aMeeting(tenant, [5]);
    expect(await retention().forgetMeetings(tenant, LIMIT, 10)).toBe(0);
    await retention().emptyRecords(tenant, LIMIT, 10);

    expect(await retention().forgetMeetings(tenant, LIMIT, 10)).toBe(1);
    expect(await retention().forgetMeetings(tenant, LIMIT, 10)).toBe(0);

    await work().run(async (tx) => {
      expect(await tx.meetings.get(tenant, old.id)).toBeUndefined();
      expect(await tx.cards.ofMeeting(tenant, old.id)).toEqual([]);
      expect(await tx.conversations.ofThread(tenant, old.thread)).toBeUndefined();
      expect(await tx.meetings.get(tenant, kept.id)).toBeDefined();
      expect(await tx.cards.ofMeeting(tenant, kept.id)).toHaveLength(1);
      expect(await tx.conversations.ofThread(tenant, kept.thread)).toBeDefined();
    });
    expect(await standing(tenant)).toMatchObject({ chains: 2, breaks: [] });
  });

  it('takes bookings that are over, a series after its last occurrence, and attestations long lapsed', async () => {
    const tenant = newTenant();
    const booked = { name: 'booked', eventId: eventId('e'), bookedAt: daysAgo(60) } as const;
    const over = aDraft({
      tenantId: tenant,
      state: booked,
      period: { start: daysAgo(40), end: daysAgo(40) },
    });
    const series = {
      ...over,
      id: draftId(newMeeting()),
      recurrence: { everyWeeks: 2 as const, count: 2 },
    };
    const proposed = aDraft({
      tenantId: tenant,
      period: { start: daysAgo(40), end: daysAgo(40) },
    });
    const lapsed = anAttestation({ tenantId: tenant, expiresAt: daysAgo(731) });
    const revoked = anAttestation({ tenantId: tenant, expiresAt: daysAgo(-9) });
    const recent = anAttestation({ tenantId: tenant, expiresAt: daysAgo(729) });
    await work().run(async (tx) => {
      for (const draft of [over, series, proposed]) await tx.drafts.insert(draft);
      for (const each of [lapsed, revoked, recent]) await tx.attestations.insert(each);
      await tx.attestations.revoke(tenant, revoked.id, karin, daysAgo(800));
    });

    expect(await retention().deleteBookedDrafts(tenant, daysAgo(30), 10)).toBe(1);
    expect(await retention().deleteAttestations(tenant, LIMIT, 10)).toBe(2);

    await work().run(async (tx) => {
      expect(await tx.drafts.get(tenant, over.id)).toBeUndefined();
      expect(await tx.drafts.get(tenant, series.id)).toBeDefined();
      expect(await tx.drafts.get(tenant, proposed.id)).toBeDefined();
      expect((await tx.attestations.all(tenant)).map(({ id }) => id)).toEqual([recent.id]);
    });
  });

  it('leaves every other organisation alone, and the product no more rights than it had', async () => {
    const [tenant, other] = [newTenant(), newTenant()];
    await aMeeting(tenant, [900]);
    const theirs = await aMeeting(other, [900]);

    await retention().emptyRecords(tenant, LIMIT, 10);

    expect(await leftOf(other, theirs.id)).toEqual([1, 2]);
    const attempt = database()
      .db.kysely.updateTable('meeting_events')
      .set({ payload: null, salt: null })
      .where('tenant_id', '=', other)
      .execute();
    await expect(attempt).rejects.toThrow(/permission denied/);
  });

  if (name === 'PostgreSQL')
    it('is shared by several at once, and refused a login that is no eraser', async () => {
      const tenant = newTenant();
      for (let meeting = 0; meeting < 4; meeting += 1) await aMeeting(tenant, [900, 890]);
      const counts = await Promise.all(
        [1, 2, 3].map(() => retention().emptyRecords(tenant, LIMIT, 4)),
      );
      expect(counts.every((count) => typeof count === 'number' && count <= 4)).toBe(true);
      while ((await retention().emptyRecords(tenant, LIMIT, 4)) !== 0);
      expect(await standing(tenant)).toMatchObject({ entries: 12, erased: 12, breaks: [] });

      const { engine } = database().db;
      if (engine.name !== 'postgres') throw new Error('not PostgreSQL');
      await query(
        engine.databaseUrl,
        `CREATE ROLE strict LOGIN PASSWORD 'strict'; GRANT motesvakt_app TO strict`,
      );
      const url = new URL(engine.databaseUrl);
      url.username = 'strict';
      url.password = 'strict';
      const strict = await openDatabase(
        { databaseUrl: url.href },
        { logger: makeRecordingLogger(), poolSize: 1 },
      );
      try {
        expect(await makeRetentionStore(strict).emptyRecords(tenant, LIMIT, 4)).toBe(
          'not-permitted',
        );
      } finally {
        await strict.close();
      }
    });
});
