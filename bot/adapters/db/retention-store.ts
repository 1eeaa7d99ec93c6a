import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { RetentionStore } from '../../app/ports/retention-store.ts';
import type { TenantId } from '../../domain/ids.ts';
import { asEraser } from './as-eraser.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** What a meeting that goes on is derived from, however long ago it was booked. */
const BOOKING = [
  'booking.intended',
  'booking.completed',
  'booking.answered',
  'refusal.opened',
  'finding.kept',
  'level.set',
  'level.changed',
  'settings.applied',
];

/** When a booking ends, a series with its last occurrence. */
const lastEnd = sql<Date>`ends_at + make_interval(weeks => coalesce(repeats_every_weeks * (repeats_count - 1), 0))`;

export const makeRetentionStore = (db: Database): RetentionStore => ({
  emptyRecords: async (tenant, before, most) => {
    // The eraser sees nothing but the record, so this is asked first.
    const upcoming = await endingAfter(db.kysely, tenant, before);
    return asEraser(db, (tx) => emptyRecords(tx, tenant, before, most, upcoming));
  },
  forgetMeetings: (tenant, before, most) =>
    db.kysely.transaction().execute((tx) => forgetMeetings(tx, tenant, before, most)),
  deleteBookedDrafts: async (tenant, before, most) => {
    const { numDeletedRows } = await db.kysely
      .deleteFrom('booking_drafts')
      .where('tenant_id', '=', tenant)
      .where('id', 'in', (of) =>
        of
          .selectFrom('booking_drafts')
          .select('id')
          .where('tenant_id', '=', tenant)
          .where('state', '=', 'booked')
          .where(lastEnd, '<', before)
          .limit(most),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
  deleteAttestations: async (tenant, before, most) => {
    const { numDeletedRows } = await db.kysely
      .deleteFrom('attestations')
      .where('tenant_id', '=', tenant)
      .where('id', 'in', (of) =>
        of
          .selectFrom('attestations')
          .select('id')
          .where('tenant_id', '=', tenant)
          // `least` passes over what is null: one that was never revoked.
          .where(sql<Date>`least(expires_at, revoked_at)`, '<', before)
          .limit(most),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
});

/** Meetings booked here before the instant that were to end after it. */
async function endingAfter(db: Kysely<Tables>, tenant: TenantId, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('booking_drafts')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('state', '=', 'booked')
    .where('created_at', '<', before)
    .where(lastEnd, '>=', before)
    .execute();
  return rows.map(({ id }) => id);
}

async function emptyRecords(
  tx: Kysely<Tables>,
  tenant: TenantId,
  before: Date,
  most: number,
  upcoming: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE meeting_events SET payload = NULL, salt = NULL
    WHERE (tenant_id, meeting_id, seq) IN (
      SELECT tenant_id, meeting_id, seq FROM meeting_events event
      WHERE tenant_id = ${tenant} AND at < ${before} AND payload IS NOT NULL
        AND NOT meeting_id = ANY (${[...upcoming]}::text[])
        AND NOT (
          what = ANY (${BOOKING}::text[])
          AND EXISTS (
            SELECT FROM meeting_events later
            WHERE later.tenant_id = event.tenant_id AND later.meeting_id = event.meeting_id AND later.at >= ${before}
          )
        )
      ORDER BY at
      LIMIT ${most}
      -- Another process may be at it too.
      FOR UPDATE SKIP LOCKED
    )`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function forgetMeetings(
  tx: Kysely<Tables>,
  tenant: TenantId,
  before: Date,
  most: number,
): Promise<number> {
  const gone = await tx
    .deleteFrom('meetings')
    .where('tenant_id', '=', tenant)
    .where('id', 'in', (of) =>
      of
        .selectFrom('meetings as old')
        .select('old.id')
        .where('old.tenant_id', '=', tenant)
        .where((is) => {
          const events = is
            .selectFrom('meeting_events')
            .select('seq')
            .where('tenant_id', '=', tenant)
            .whereRef('meeting_id', '=', 'old.id');
          const kept = events.where((event) =>
            event.or([event('at', '>=', before), event('payload', 'is not', null)]),
          );
          return is.and([is.exists(events), is.not(is.exists(kept))]);
        })
        .limit(most),
    )
    .returning(['id', 'thread_id'])
    .execute();
  if (gone.length === 0) return 0;
  const ids = gone.map(({ id }) => id);
  for (const table of ['meeting_cards', 'open_gates'] as const)
    await tx
      .deleteFrom(table)
      .where('tenant_id', '=', tenant)
      .where('meeting_id', 'in', ids)
      .execute();
  const threads = gone.flatMap(({ thread_id: thread }) => (thread === null ? [] : [thread]));
  if (threads.length > 0)
    await tx
      .deleteFrom('conversations')
      .where('tenant_id', '=', tenant)
      .where('person_id', 'is', null)
      .where('conversation_id', 'in', threads)
      .execute();
  return gone.length;
}
