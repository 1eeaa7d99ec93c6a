import type { Insertable, Kysely, Selectable } from 'kysely';
import type { WordStore } from '../../app/ports/word-store.ts';
import { personId, tenantId, wordId } from '../../domain/ids.ts';
import type { SubjectWord } from '../../domain/subject-word.ts';
import type { Tables } from './tables.ts';
import type { SubjectWordsTable } from './word-tables.ts';

export const makeWordStore = (db: Kysely<Tables>): WordStore => {
  const of = (tenant: string) =>
    db.selectFrom('subject_words').selectAll().where('tenant_id', '=', tenant);
  const deleteBefore = async (
    tenant: string,
    state: SubjectWordsTable['state'],
    column: 'made_at' | 'decided_at',
    before: Date,
  ) => {
    const { numDeletedRows } = await db
      .deleteFrom('subject_words')
      .where('tenant_id', '=', tenant)
      .where('state', '=', state)
      .where(column, '<', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  };
  return {
    all: async (tenant) =>
      (await of(tenant).orderBy('made_at').orderBy('id').execute()).map(wordOf),
    accepted: async (tenant) => {
      const rows = await of(tenant).where('state', '=', 'accepted').execute();
      return rows.flatMap(({ word }) => word ?? []).toSorted(byCodeUnits);
    },
    get: async (tenant, id) =>
      wordIn(await of(tenant).where('id', '=', id).forUpdate().executeTakeFirst()),
    byHash: async (tenant, wordHash) =>
      wordIn(await of(tenant).where('word_hash', '=', wordHash).forUpdate().executeTakeFirst()),
    save: async (word) => {
      const row = rowOf(word);
      await db
        .insertInto('subject_words')
        .values(row)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(row))
        .execute();
    },
    addProposer: async (tenant, id, proposerHash) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('subject_word_proposers')
        .values({ tenant_id: tenant, word_id: id, proposer_hash: proposerHash })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    forgetProposers: async (tenant, id) => {
      await db
        .deleteFrom('subject_word_proposers')
        .where('tenant_id', '=', tenant)
        .where('word_id', '=', id)
        .execute();
    },
    countProposed: async (tenant) => {
      const { count } = await db
        .selectFrom('subject_words')
        .select((select) => select.fn.countAll<string>().as('count'))
        .where('tenant_id', '=', tenant)
        .where('state', '=', 'proposed')
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    deleteProposedBefore: (tenant, before) => deleteBefore(tenant, 'proposed', 'made_at', before),
    deleteDeclinedBefore: (tenant, before) =>
      deleteBefore(tenant, 'declined', 'decided_at', before),
  };
};

// The database's own order depends on how it was set up.
const byCodeUnits = (one: string, other: string) => (one < other ? -1 : 1);

const rowOf = (word: SubjectWord): Insertable<SubjectWordsTable> => ({
  tenant_id: word.tenantId,
  id: word.id,
  word_hash: word.wordHash,
  state: word.state,
  sealed: word.state === 'proposed' ? word.sealed : null,
  word: word.state === 'accepted' ? word.word : null,
  made_at: word.madeAt,
  proposers: word.proposers,
  decided_at: word.state === 'proposed' ? null : word.decided.at,
  decided_by: word.state === 'proposed' ? null : word.decided.by,
});

const wordIn = (row: Selectable<SubjectWordsTable> | undefined) => row && wordOf(row);

function wordOf(row: Selectable<SubjectWordsTable>): SubjectWord {
  const about = {
    tenantId: tenantId(row.tenant_id),
    id: wordId(row.id),
    wordHash: row.word_hash,
    madeAt: row.made_at,
    proposers: row.proposers,
  };
  if (row.sealed !== null) return { ...about, state: 'proposed', sealed: row.sealed };
  if (!row.decided_at || row.decided_by === null) throw new Error('a decided word says by whom');
  const decided = { at: row.decided_at, by: personId(row.decided_by) };
  return row.word === null
    ? { ...about, state: 'declined', decided }
    : { ...about, state: 'accepted', word: row.word, decided };
}
