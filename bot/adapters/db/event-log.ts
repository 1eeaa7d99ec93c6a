import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { EventLog } from '../../app/ports/unit-of-work.ts';
import type { MeetingId, TenantId } from '../../domain/ids.ts';
import type { MeetingEvent, NewMeetingEvent } from '../../domain/meeting-event.ts';
import { ok, refuse } from '../../domain/result.ts';
import { CHAIN_START, entryHash, newSalt, payloadDigest } from './chain.ts';
import { readPayload, writePayload } from './event-payload.ts';
import type { MeetingEventsTable, Tables } from './tables.ts';
import { chainStanding, entriesOf } from './verify-chains.ts';

/** One chain per meeting. Its head is locked while it grows, so of two at the same version one waits and is stale. */
export const makeEventLog = (db: Kysely<Tables>): EventLog => ({
  append: async (tenant, meeting, expectedVersion, events) => {
    const head = await lockHead(db, tenant, meeting, expectedVersion === 0);
    if (head.version !== expectedVersion)
      return refuse({ kind: 'stale' as const, version: head.version });
    if (events.length === 0) return ok(expectedVersion);

    const rows = chained(tenant, meeting, head, events);
    const last = rows.at(-1);
    if (!last) return ok(expectedVersion);
    await db.insertInto('meeting_events').values(rows).execute();
    await db
      .updateTable('meeting_chains')
      .set({ version: last.seq, hash: last.hash, changed_at: sql`now()` })
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .execute();
    return ok(last.seq);
  },
  read: (tenant, meeting) => readLog(db, tenant, meeting),
  readToAppend: async (tenant, meeting) => {
    await lockHead(db, tenant, meeting, false);
    return readLog(db, tenant, meeting);
  },
  verify: async (tenant, meeting) => {
    // While the head is held nothing is appended, so that head and entries are of one moment.
    const head = await chainHead(db, tenant, meeting).forUpdate().executeTakeFirst();
    return chainStanding(head, await entriesOf(db, tenant, meeting));
  },
});

async function readLog(db: Kysely<Tables>, tenant: TenantId, meeting: MeetingId) {
  // Erased rows are fetched too: one query gives a version that fits the events.
  const rows = await db
    .selectFrom('meeting_events')
    .select(['seq', 'at', 'pack', 'payload'])
    .where('tenant_id', '=', tenant)
    .where('meeting_id', '=', meeting)
    .orderBy('seq')
    .execute();
  return {
    version: rows.at(-1)?.seq ?? 0,
    events: rows.flatMap(({ seq, at, pack, payload }): MeetingEvent[] =>
      payload === null ? [] : [{ seq, at, pack, ...readPayload(payload) }],
    ),
  };
}

interface Head {
  readonly version: number;
  readonly hash: string;
}

const EMPTY: Head = { version: 0, hash: CHAIN_START };

/** Held until the transaction ends. */
async function lockHead(
  db: Kysely<Tables>,
  tenant: TenantId,
  meeting: MeetingId,
  mayBegin: boolean,
): Promise<Head> {
  if (mayBegin)
    await db
      .insertInto('meeting_chains')
      .values({ tenant_id: tenant, meeting_id: meeting, ...EMPTY })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return (await chainHead(db, tenant, meeting).forUpdate().executeTakeFirst()) ?? EMPTY;
}

const chainHead = (db: Kysely<Tables>, tenant: TenantId, meeting: MeetingId) =>
  db
    .selectFrom('meeting_chains')
    .select(['version', 'hash'])
    .where('tenant_id', '=', tenant)
    .where('meeting_id', '=', meeting);

function chained(
  tenant: TenantId,
  meeting: MeetingId,
  head: Head,
  events: readonly NewMeetingEvent[],
): MeetingEventsTable[] {
  let previous = head.hash;
  return events.map(({ at, by, pack, fact }, index) => {
    const seq = head.version + index + 1;
    const salt = newSalt();
    const payload = writePayload({ by, fact });
    const digest = payloadDigest(salt, payload);
    const { what } = fact;
    const hash = entryHash(previous, {
      tenantId: tenant,
      meetingId: meeting,
      seq,
      at,
      what,
      pack,
      payloadDigest: digest,
    });
    previous = hash;
    return {
      tenant_id: tenant,
      meeting_id: meeting,
      seq,
      at,
      what,
      pack,
      payload_digest: digest,
      hash,
      salt,
      payload,
    };
  });
}
