import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { concerns, readPayload } from './event-payload.ts';
import type { Tables } from './tables.ts';

/** Whose, or which, payloads are to be emptied. */
export type ErasureChoice =
  | { readonly kind: 'entry'; readonly meetingId: string; readonly seq: number }
  /** A person's request: everything they did and everything about them as a participant. */
  | { readonly kind: 'person'; readonly personId: string }
  /** Retention: everything that happened before the instant. */
  | { readonly kind: 'before'; readonly at: Date };

/**
 * Empties payloads of one tenant together with their salts, and returns how many. What happened, when and under which
 * pack stays, and so do the hashes: the chain still verifies. The database must be opened as `motesvakt_eraser`;
 * any other role is refused by PostgreSQL itself. Erasing cannot be undone; doing it again changes nothing.
 */
export async function erasePayloads(
  { kysely }: Database,
  tenant: string,
  choice: ErasureChoice,
): Promise<number> {
  const left = kysely
    .updateTable('meeting_events')
    .set({ payload: null, salt: null })
    .where('tenant_id', '=', tenant)
    .where('payload', 'is not', null);
  switch (choice.kind) {
    case 'entry': {
      const { numUpdatedRows } = await left
        .where('meeting_id', '=', choice.meetingId)
        .where('seq', '=', choice.seq)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    }
    case 'before': {
      const { numUpdatedRows } = await left.where('at', '<', choice.at).executeTakeFirst();
      return Number(numUpdatedRows);
    }
    case 'person':
      return kysely
        .transaction()
        .execute((tx) => emptyWhatConcerns(tx, tenant, choice.personId.toLowerCase()));
  }
}

/** Empties every entry about the person, in the caller's transaction; how many. */
export async function emptyWhatConcerns(
  tx: Kysely<Tables>,
  tenant: string,
  person: string,
): Promise<number> {
  const theirs = await seqsConcerning(tx, tenant, person);
  for (const { meeting_id: meeting, seq } of theirs)
    await tx
      .updateTable('meeting_events')
      .set({ payload: null, salt: null })
      .where('tenant_id', '=', tenant)
      .where('meeting_id', '=', meeting)
      .where('seq', '=', seq)
      .execute();
  return theirs.length;
}

/** The entries about the person that have not been emptied. */
export async function seqsConcerning(tx: Kysely<Tables>, tenant: string, person: string) {
  // The text is searched first and parsed after: an id may stand in a reason that somebody wrote.
  const rows = await tx
    .selectFrom('meeting_events')
    .select(['meeting_id', 'seq', 'payload'])
    .where('tenant_id', '=', tenant)
    .where((is) => is(is.fn<number>('strpos', ['payload', is.val(person)]), '>', 0))
    .execute();
  return rows.filter(({ payload }) => payload !== null && concerns(readPayload(payload), person));
}
