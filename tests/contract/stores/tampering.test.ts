import { describe, expect, it } from '@jest/globals';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../../bot/adapters/db/verify-chains.ts';
import type { MeetingId, TenantId } from '../../../bot/domain/ids.ts';
import { anEvent, everyKindOfFact, newMeeting, newTenant } from './builders.ts';
import { engines } from './databases-under-test.ts';
import { openedHere } from './opened-here.ts';

/** What somebody who owns the server does first. */
const PAST_EVERYTHING = `
  SET session_replication_role = replica;
  ALTER TABLE meeting_events DROP CONSTRAINT IF EXISTS meeting_events_check;
  ALTER TABLE meeting_events DROP CONSTRAINT IF EXISTS meeting_events_seq_check;`;

describe.each(engines)(
  'The record of a meeting on %s, tampered with past every right and trigger',
  (_name, open) => {
    const database = openedHere(open);
    const aRecordedMeeting = async () => {
      const [tenant, meeting] = [newTenant(), newMeeting()];
      const events = everyKindOfFact.map((fact) => anEvent(fact));
      await makeUnitOfWork(database().db).run((tx) => tx.events.append(tenant, meeting, 0, events));
      return { tenant, meeting, length: events.length };
    };
    const verify = async (tenant: TenantId) => (await verifyChains(database().db, tenant))[0];

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
        everyKindOfFact.length,
        'head-missing',
        (meeting: MeetingId) => `DELETE FROM meeting_chains WHERE meeting_id = '${meeting}'`,
      ],
      [
        'a payload emptied without its salt',
        8,
        'payload-without-salt',
        (meeting: MeetingId) => `UPDATE meeting_events SET payload = NULL WHERE ${row(meeting, 8)}`,
      ],
    ] as const)('names %s (entry %i, %s)', async (_what, seq, fault, tampering) => {
      const { tenant, meeting } = await aRecordedMeeting();

      await database().asSuperuser(`${PAST_EVERYTHING} ${tampering(meeting)}`);

      expect((await verify(tenant))?.breaks).toEqual([
        { tenantId: tenant, meetingId: meeting, seq, fault },
      ]);
    });

    it('names entries that were copied from one meeting to another', async () => {
      const { tenant, meeting } = await aRecordedMeeting();
      const target = newMeeting();

      await database().asSuperuser(
        `${PAST_EVERYTHING}
         INSERT INTO meeting_events SELECT tenant_id, '${target}', seq, at, what, pack, payload_digest, hash, salt, payload
           FROM meeting_events WHERE meeting_id = '${meeting}';
         INSERT INTO meeting_chains SELECT tenant_id, '${target}', version, hash FROM meeting_chains WHERE meeting_id = '${meeting}'`,
      );

      expect((await verify(tenant))?.breaks).toEqual([
        { tenantId: tenant, meetingId: target, seq: 1, fault: 'entry-changed' },
      ]);
    });
  },
);
