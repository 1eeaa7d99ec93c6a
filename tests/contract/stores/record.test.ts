import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErasureChoice } from '../../../bot/adapters/db/erase-payloads.ts';
import { erasePayloads } from '../../../bot/adapters/db/erase-payloads.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../../bot/adapters/db/verify-chains.ts';
import { participantId, requirementId } from '../../../bot/domain/ids.ts';
import type { MeetingId, TenantId } from '../../../bot/domain/ids.ts';
import {
  anEvent,
  anna,
  everyKindOfFact,
  karin,
  newMeeting,
  newPerson,
  newTenant,
} from './builders.ts';
import type { DatabaseUnderTest } from './databases-under-test.ts';
import { engines } from './databases-under-test.ts';

describe.each(engines)('The record of a meeting on %s', (_name, open) => {
  let opened: DatabaseUnderTest | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  const database = () => {
    if (!opened) throw new Error('not opened');
    return opened;
  };
  const aRecordedMeeting = async () => {
    const [tenant, meeting] = [newTenant(), newMeeting()];
    const events = everyKindOfFact.map((fact) => anEvent(fact));
    await makeUnitOfWork(database().db).run((tx) => tx.events.append(tenant, meeting, 0, events));
    return { tenant, meeting, length: events.length };
  };
  const verify = async (tenant: TenantId) =>
    (await verifyChains(database().db)).find(({ tenantId }) => tenantId === tenant);
  const erase = (tenant: TenantId, choice: ErasureChoice) =>
    database().asEraser((db) => erasePayloads(db, tenant, choice));

  it('is whole when nobody touched it', async () => {
    const { tenant, length } = await aRecordedMeeting();

    expect(await verify(tenant)).toEqual({
      tenantId: tenant,
      chains: 1,
      entries: length,
      erased: 0,
      breaks: [],
    });
  });

  describe('tampered with past every right and trigger', () => {
    const row = (meeting: MeetingId, seq: number) => `meeting_id = '${meeting}' AND seq = ${seq}`;
    const swap = (meeting: MeetingId, set: (seq: number, other: number) => string) =>
      `${set(3, -1)} WHERE ${row(meeting, 3)}; ${set(4, 3)} WHERE ${row(meeting, 4)};
       ${set(-1, 4)} WHERE ${row(meeting, -1)}`;

    it.each([
      [
        'a changed payload',
        5,
        'payload-changed',
        (meeting: MeetingId) =>
          `UPDATE meeting_events SET payload = replace(payload, '"level":4', '"level":0') WHERE ${row(meeting, 5)}`,
      ],
      [
        'a changed salt',
        2,
        'payload-changed',
        (meeting: MeetingId) =>
          `UPDATE meeting_events SET salt = repeat('0', 64) WHERE ${row(meeting, 2)}`,
      ],
      [
        'a changed hash',
        4,
        'entry-changed',
        (meeting: MeetingId) =>
          `UPDATE meeting_events SET hash = repeat('a', 64) WHERE ${row(meeting, 4)}`,
      ],
      [
        'a payload changed together with its digest',
        5,
        'entry-changed',
        (meeting: MeetingId) =>
          `UPDATE meeting_events SET payload = '{}', payload_digest =
             encode(sha256(decode(salt, 'hex') || convert_to('{}', 'UTF8')), 'hex') WHERE ${row(meeting, 5)}`,
      ],
      [
        'an entry moved by a millisecond',
        6,
        'entry-changed',
        (meeting: MeetingId) =>
          `UPDATE meeting_events SET at = at + interval '1 millisecond' WHERE ${row(meeting, 6)}`,
      ],
      [
        'an entry said to be under other rules',
        1,
        'entry-changed',
        (meeting: MeetingId) => `UPDATE meeting_events SET pack = 'x@1' WHERE ${row(meeting, 1)}`,
      ],
      [
        'an entry said to be of another kind',
        7,
        'entry-changed',
        (meeting: MeetingId) =>
          `UPDATE meeting_events SET what = 'item.withdrawn' WHERE ${row(meeting, 7)}`,
      ],
      [
        'an entry taken out of the middle',
        4,
        'entry-missing',
        (meeting: MeetingId) => `DELETE FROM meeting_events WHERE ${row(meeting, 4)}`,
      ],
      [
        'the first entry taken away',
        1,
        'entry-missing',
        (meeting: MeetingId) => `DELETE FROM meeting_events WHERE ${row(meeting, 1)}`,
      ],
      [
        'an entry taken out and the rest moved up',
        4,
        'entry-changed',
        (meeting: MeetingId) =>
          `DELETE FROM meeting_events WHERE ${row(meeting, 4)};
           UPDATE meeting_events SET seq = -seq WHERE meeting_id = '${meeting}' AND seq > 4;
           UPDATE meeting_events SET seq = -seq - 1 WHERE meeting_id = '${meeting}' AND seq < 0`,
      ],
      [
        'two entries that changed places',
        3,
        'entry-changed',
        (meeting: MeetingId) =>
          swap(meeting, (_from, to) => `UPDATE meeting_events SET seq = ${to}`),
      ],
      [
        'the end cut off',
        11,
        'tail-missing',
        (meeting: MeetingId) =>
          `DELETE FROM meeting_events WHERE meeting_id = '${meeting}' AND seq > 10`,
      ],
      [
        'every entry taken away',
        1,
        'tail-missing',
        (meeting: MeetingId) => `DELETE FROM meeting_events WHERE meeting_id = '${meeting}'`,
      ],
      [
        'the head set back',
        11,
        'head-behind',
        (meeting: MeetingId) =>
          `UPDATE meeting_chains SET version = 10 WHERE meeting_id = '${meeting}'`,
      ],
      [
        'the end cut off and the head set back by count alone',
        10,
        'head-changed',
        (meeting: MeetingId) =>
          `DELETE FROM meeting_events WHERE meeting_id = '${meeting}' AND seq > 10;
           UPDATE meeting_chains SET version = 10 WHERE meeting_id = '${meeting}'`,
      ],
      [
        'the head taken away',
        12,
        'head-missing',
        (meeting: MeetingId) => `DELETE FROM meeting_chains WHERE meeting_id = '${meeting}'`,
      ],
      [
        'a payload emptied without its salt',
        8,
        'payload-without-salt',
        (meeting: MeetingId) =>
          `ALTER TABLE meeting_events DROP CONSTRAINT IF EXISTS meeting_events_check;
           UPDATE meeting_events SET payload = NULL WHERE ${row(meeting, 8)}`,
      ],
    ] as const)('names %s (entry %i, %s)', async (_what, seq, fault, tampering) => {
      const { tenant, meeting } = await aRecordedMeeting();

      await database().asSuperuser(`SET session_replication_role = replica; ${tampering(meeting)}`);

      expect((await verify(tenant))?.breaks).toEqual([
        { tenantId: tenant, meetingId: meeting, seq, fault },
      ]);
    });

    it('names entries that were copied from one meeting to another', async () => {
      const { tenant, meeting } = await aRecordedMeeting();
      const target = newMeeting();

      await database().asSuperuser(
        `SET session_replication_role = replica;
         INSERT INTO meeting_events SELECT tenant_id, '${target}', seq, at, what, pack, payload_digest, hash, salt, payload
           FROM meeting_events WHERE meeting_id = '${meeting}';
         INSERT INTO meeting_chains SELECT tenant_id, '${target}', version, hash FROM meeting_chains WHERE meeting_id = '${meeting}'`,
      );

      expect((await verify(tenant))?.breaks).toEqual([
        { tenantId: tenant, meetingId: target, seq: 1, fault: 'entry-changed' },
      ]);
    });
  });

  describe('when something in it is erased', () => {
    const everythingStored = async () => {
      const tables = await database().asSuperuser(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
      );
      const names = tables.map((table) => Object.values(table ?? {}).join());
      expect(names).toContain('meeting_events');
      const rows = await Promise.all(
        names.map((name) => database().asSuperuser(`SELECT t::text FROM ${name} t`)),
      );
      return JSON.stringify(rows);
    };

    it('a planted name is in no table any more, and the chain is whole', async () => {
      const [tenant, meeting] = [newTenant(), newMeeting()];
      const name = `Kim Planterad ${meeting}`;
      await makeUnitOfWork(database().db).run((tx) =>
        tx.events.append(tenant, meeting, 0, [
          anEvent(),
          anEvent({ what: 'adjacency.kept', reason: `${name} kan bara då` }),
          anEvent({ what: 'meeting.ended' }),
        ]),
      );
      expect(await everythingStored()).toContain(name);

      const erased = await erase(tenant, { kind: 'entry', meetingId: meeting, seq: 2 });

      expect(erased).toBe(1);
      expect(await everythingStored()).not.toContain(name);
      expect(await verify(tenant)).toMatchObject({ entries: 3, erased: 1, breaks: [] });
      const { events } = await makeUnitOfWork(database().db).run((tx) =>
        tx.events.read(tenant, meeting),
      );
      expect(events.map(({ seq }) => seq)).toEqual([1, 3]);
    });

    it('a person is gone wherever they acted or took part, and everybody else stays', async () => {
      const [tenant, elsewhere, meeting, other] = [
        newTenant(),
        newTenant(),
        newMeeting(),
        newMeeting(),
      ];
      const person = newPerson();
      const joined = (who: typeof person) =>
        ({ what: 'participant.joined', participant: participantId(who), kind: 'member' }) as const;
      const confirmed = (...who: (typeof person)[]) =>
        ({
          what: 'item.confirmed',
          requirement: requirementId('V3'),
          participants: who.map(participantId),
        }) as const;
      await makeUnitOfWork(database().db).run(async (tx) => {
        await tx.events.append(tenant, meeting, 0, [
          anEvent(joined(anna)),
          anEvent(joined(person)),
          anEvent(confirmed(anna, person)),
          anEvent(confirmed(anna)),
          anEvent({ what: 'meeting.ended' }, { by: person }),
          anEvent({ what: 'adjacency.kept', reason: `ärende ${person}` }),
        ]);
        await tx.events.append(tenant, other, 0, [
          anEvent({ what: 'participant.left', participant: participantId(person) }),
        ]);
        await tx.events.append(elsewhere, meeting, 0, [anEvent(joined(person))]);
      });

      const erased = await erase(tenant, { kind: 'person', personId: person.toUpperCase() });

      expect(erased).toBe(4);
      const left = await makeUnitOfWork(database().db).run(async (tx) => [
        ...(await tx.events.read(tenant, meeting)).events.map(({ seq }) => seq),
        ...(await tx.events.read(tenant, other)).events,
      ]);
      expect(left).toEqual([1, 4, 6]);
      expect(await verify(tenant)).toMatchObject({ erased: 4, breaks: [] });
      expect(await verify(elsewhere)).toMatchObject({ erased: 0, breaks: [] });
      expect(await erase(tenant, { kind: 'person', personId: person })).toBe(0);
    });

    it('goes after the time that rules say, to the millisecond', async () => {
      const [tenant, meeting] = [newTenant(), newMeeting()];
      const at = new Date('2026-01-01T00:00:00.000Z');
      await makeUnitOfWork(database().db).run((tx) =>
        tx.events.append(tenant, meeting, 0, [
          anEvent({ what: 'meeting.started' }, { at: new Date(at.getTime() - 1), by: karin }),
          anEvent({ what: 'meeting.ended' }, { at }),
        ]),
      );

      expect(await erase(tenant, { kind: 'before', at })).toBe(1);

      expect(await verify(tenant)).toMatchObject({ entries: 2, erased: 1, breaks: [] });
    });

    it('is refused by the database when the product itself tries', async () => {
      const { tenant } = await aRecordedMeeting();

      const attempt = erasePayloads(database().db, tenant, { kind: 'person', personId: karin });

      await expect(attempt).rejects.toThrow(/permission denied/);
      expect(await verify(tenant)).toMatchObject({ erased: 0 });
    });
  });

  describe('and who may do what', () => {
    const attempt = (role: string, statement: string) =>
      database().asSuperuser(`SET ROLE ${role}; ${statement}`);

    it.each([
      'UPDATE meeting_events SET payload = NULL, salt = NULL',
      `UPDATE meeting_events SET what = 'item.withdrawn'`,
      'DELETE FROM meeting_events',
      'TRUNCATE meeting_events',
      'DELETE FROM meeting_chains',
      'TRUNCATE meeting_chains',
      'ALTER TABLE meeting_events DISABLE TRIGGER ALL',
      'DROP TABLE meeting_events',
    ])('refuses the product: %s', async (statement) => {
      await aRecordedMeeting();

      await expect(attempt('motesvakt_app', statement)).rejects.toThrow(
        /permission denied|must be owner/,
      );
    });

    it.each([
      `UPDATE meeting_events SET hash = repeat('a', 64)`,
      'DELETE FROM meeting_events',
      'TRUNCATE meeting_events',
      `INSERT INTO meeting_events SELECT * FROM meeting_events`,
      'UPDATE meeting_chains SET version = version + 1',
      'SELECT * FROM booking_drafts',
    ])('refuses the eraser: %s', async (statement) => {
      await aRecordedMeeting();

      await expect(attempt('motesvakt_eraser', statement)).rejects.toThrow(/permission denied/);
    });

    it('refuses the eraser a payload of its own making', async () => {
      await aRecordedMeeting();

      await expect(
        attempt('motesvakt_eraser', `UPDATE meeting_events SET payload = '{}'`),
      ).rejects.toThrow(/append-only/);
    });

    it.each([
      'UPDATE meeting_events SET payload = NULL, salt = NULL',
      'DELETE FROM meeting_events',
      'TRUNCATE meeting_events',
      'UPDATE meeting_chains SET version = version - 1',
      'DELETE FROM meeting_chains',
      'TRUNCATE meeting_chains',
    ])('refuses even the owner of the tables: %s', async (statement) => {
      await aRecordedMeeting();

      await expect(database().asSuperuser(statement)).rejects.toThrow(
        /append-only|only moves forward/,
      );
    });
  });
});
