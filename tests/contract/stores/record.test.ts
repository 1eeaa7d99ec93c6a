import { describe, expect, it } from '@jest/globals';
import type { ErasureChoice } from '../../../bot/adapters/db/erase-payloads.ts';
import { erasePayloads } from '../../../bot/adapters/db/erase-payloads.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../../bot/adapters/db/verify-chains.ts';
import { participantId, requirementId } from '../../../bot/domain/ids.ts';
import type { TenantId } from '../../../bot/domain/ids.ts';
import {
  anEvent,
  anna,
  everyKindOfFact,
  karin,
  newMeeting,
  newPerson,
  newTenant,
} from './builders.ts';
import { engines } from './databases-under-test.ts';
import { openedHere } from './opened-here.ts';

describe.each(engines)('The record of a meeting on %s', (_name, open) => {
  const database = openedHere(open);
  const aRecordedMeeting = async () => {
    const [tenant, meeting] = [newTenant(), newMeeting()];
    const events = everyKindOfFact.map((fact) => anEvent(fact));
    await makeUnitOfWork(database().db).run((tx) => tx.events.append(tenant, meeting, 0, events));
    return { tenant, meeting, length: events.length };
  };
  const verify = async (tenant: TenantId) => (await verifyChains(database().db, tenant))[0];
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
          anEvent({ what: 'finding.kept', about: 'adjacency', reason: `${name} kan bara då` }),
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
          anEvent({ what: 'finding.kept', about: 'adjacency', reason: `ärende ${person}` }),
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
