import type { Kysely, Selectable } from 'kysely';
import type { DraftStore } from '../../app/ports/unit-of-work.ts';
import type { BookingDraft, DraftState } from '../../domain/booking.ts';
import { draftId, eventId, personId, tenantId } from '../../domain/ids.ts';
import { isLevel } from '../../domain/policy.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { BookingDraftsTable, Tables } from './tables.ts';

export const makeDraftStore = (db: Kysely<Tables>): DraftStore => ({
  insert: async (draft) => {
    await db.insertInto('booking_drafts').values(rowOf(draft)).execute();
  },
  get: async (tenant, id) => {
    const row = await db
      .selectFrom('booking_drafts')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && draftOf(row);
  },
  update: async (draft) => {
    const raised = { ...draft, version: draft.version + 1 };
    const { tenant_id: tenant, id, ...columns } = rowOf(raised);
    const { numUpdatedRows } = await db
      .updateTable('booking_drafts')
      .set(columns)
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('version', '=', draft.version)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) return ok(raised);
    const stored = await db
      .selectFrom('booking_drafts')
      .select('version')
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return refuse({ kind: 'stale' as const, version: stored?.version ?? 0 });
  },
  stuckSince: async (before) => {
    const rows = await db
      .selectFrom('booking_drafts')
      .selectAll()
      .where('state', '=', 'confirming')
      .where('state_at', '<', before)
      .orderBy('state_at')
      .execute();
    return rows.map(draftOf);
  },
  // One that is being confirmed may have become an event: it is settled first, never removed.
  deleteUnbookedBefore: async (tenant, before) => {
    const { numDeletedRows } = await db
      .deleteFrom('booking_drafts')
      .where('tenant_id', '=', tenant)
      .where('state', 'in', ['proposed', 'failed'])
      .where('created_at', '<', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
});

function rowOf(draft: BookingDraft): BookingDraftsTable {
  return {
    tenant_id: draft.tenantId,
    id: draft.id,
    version: draft.version,
    organiser_id: draft.organiserId,
    starts_at: draft.period.start,
    ends_at: draft.period.end,
    repeats_every_weeks: draft.recurrence?.everyWeeks ?? null,
    repeats_count: draft.recurrence?.count ?? null,
    attendee_ids: [...draft.attendeeIds],
    level: draft.level,
    subject_hash: draft.subjectHash,
    pack_version: draft.packVersion,
    created_at: draft.createdAt,
    state: draft.state.name,
    state_at: enteredAt(draft.state),
    event_id: draft.state.name === 'booked' ? draft.state.eventId : null,
  };
}

function draftOf(row: Selectable<BookingDraftsTable>): BookingDraft {
  if (!isLevel(row.level)) throw new Error('a stored draft has no known level');
  return {
    tenantId: tenantId(row.tenant_id),
    id: draftId(row.id),
    version: row.version,
    organiserId: personId(row.organiser_id),
    period: { start: row.starts_at, end: row.ends_at },
    ...recurrenceOf(row),
    attendeeIds: row.attendee_ids.map(personId),
    level: row.level,
    subjectHash: row.subject_hash,
    packVersion: row.pack_version,
    createdAt: row.created_at,
    state: stateOf(row),
  };
}

function recurrenceOf({
  repeats_every_weeks: everyWeeks,
  repeats_count: count,
}: Selectable<BookingDraftsTable>): Pick<BookingDraft, 'recurrence'> {
  if (everyWeeks === null || count === null) return {};
  // The table's own checks see to this.
  if (everyWeeks !== 1 && everyWeeks !== 2)
    throw new Error('a stored series has no known interval');
  return { recurrence: { everyWeeks, count } };
}

function enteredAt(state: DraftState): Date | null {
  switch (state.name) {
    case 'proposed':
      return null;
    case 'confirming':
      return state.since;
    case 'booked':
      return state.bookedAt;
    case 'failed':
      return state.at;
  }
}

function stateOf(row: Selectable<BookingDraftsTable>): DraftState {
  const { state, state_at: at, event_id: event } = row;
  if (state === 'proposed') return { name: state };
  // The table's own checks see to this.
  if (!at) throw new Error('a stored draft has no time for its state');
  if (state === 'confirming') return { name: state, since: at };
  if (state === 'failed') return { name: state, at };
  if (event === null) throw new Error('a booked draft has no event');
  return { name: state, eventId: eventId(event), bookedAt: at };
}
