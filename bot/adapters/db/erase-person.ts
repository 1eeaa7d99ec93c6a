import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { asEraser } from './as-eraser.ts';
import type { Database } from './database.ts';
import { emptyWhatConcerns, seqsConcerning } from './erase-payloads.ts';
import { JOB_SCHEMA } from './job-schema.ts';
import type { Tables } from './tables.ts';

/** Stands where somebody's id stood and something has to: no directory has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What was erased, and what is still there. */
export interface PersonErasure {
  readonly deleted: number;
  readonly emptied: number;
  /** Entries of the record about them, and attestations and meetings in their name, until their time is out. */
  readonly kept: {
    readonly record: number;
    readonly attestations: number;
    readonly organises: number;
  };
}

/**
 * Erases what the law does not say must be kept; with `withRecord` also the record's entries about them (docs/adr/0014).
 * `not-permitted`: this login may not empty records; then nothing has been done. Doing it again changes nothing.
 */
export async function erasePerson(
  db: Database,
  tenant: string,
  person: string,
  withRecord: boolean,
): Promise<PersonErasure | 'not-permitted'> {
  const emptied = withRecord
    ? await asEraser(db, (tx) => emptyWhatConcerns(tx, tenant, person))
    : 0;
  if (emptied === 'not-permitted') return emptied;
  return db.kysely.transaction().execute(async (tx) => ({
    deleted: (await deleteRows(tx, tenant, person)) + (await leaveBookings(tx, tenant, person)),
    emptied,
    kept: await leftOf(tx, tenant, person),
  }));
}

async function deleteRows(tx: Kysely<Tables>, tenant: string, person: string): Promise<number> {
  let deleted = 0;
  for (const table of [
    'conversations',
    'subscriptions',
    'notifications',
    'booking_alerts',
    'role_holders',
  ] as const) {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .executeTakeFirst();
    deleted += Number(numDeletedRows);
  }
  const cards = await tx
    .deleteFrom('meeting_cards')
    .where('tenant_id', '=', tenant)
    .where('target', '=', 'person')
    .where('target_id', '=', person)
    .executeTakeFirst();
  const jobs = await sql`
    DELETE FROM ${sql.table(`${JOB_SCHEMA}.job`)}
    WHERE data ->> 'tenantId' = ${tenant} AND data ->> 'personId' = ${person}`.execute(tx);
  // The decision stands; who made it goes.
  const words = await tx
    .updateTable('subject_words')
    .set({ decided_by: NOBODY })
    .where('tenant_id', '=', tenant)
    .where('decided_by', '=', person)
    .executeTakeFirst();
  return (
    deleted +
    Number(cards.numDeletedRows) +
    Number(jobs.numAffectedRows ?? 0) +
    Number(words.numUpdatedRows)
  );
}

/** Their own drafts, and their place among those invited to what is settled; a booking that is under way is let be. */
async function leaveBookings(tx: Kysely<Tables>, tenant: string, person: string): Promise<number> {
  const own = await tx
    .deleteFrom('booking_drafts')
    .where('tenant_id', '=', tenant)
    .where('organiser_id', '=', person)
    .where('state', '<>', 'confirming')
    .executeTakeFirst();
  const invited = await sql`
    UPDATE booking_drafts SET attendee_ids = array_remove(attendee_ids, ${person})
    WHERE tenant_id = ${tenant} AND state IN ('booked', 'failed') AND ${person} = ANY (attendee_ids)`.execute(
    tx,
  );
  return Number(own.numDeletedRows) + Number(invited.numAffectedRows ?? 0);
}

async function leftOf(
  tx: Kysely<Tables>,
  tenant: string,
  person: string,
): Promise<PersonErasure['kept']> {
  const count = sql<string>`count(*)::text`.as('count');
  const attestations = await tx
    .selectFrom('attestations')
    .select(count)
    .where('tenant_id', '=', tenant)
    .where((is) => is.or([is('attested_by', '=', person), is('revoked_by', '=', person)]))
    .executeTakeFirstOrThrow();
  const organises = await tx
    .selectFrom('meetings')
    .select(count)
    .where('tenant_id', '=', tenant)
    .where('organiser_id', '=', person)
    .executeTakeFirstOrThrow();
  return {
    record: (await seqsConcerning(tx, tenant, person)).length,
    attestations: Number(attestations.count),
    organises: Number(organises.count),
  };
}
