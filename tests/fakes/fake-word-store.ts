import type { WordStore } from '../../bot/app/ports/word-store.ts';
import type { SubjectWord } from '../../bot/domain/subject-word.ts';

export interface FakeWordTables {
  readonly words: Map<string, SubjectWord>;
  readonly proposers: Map<string, string>;
}
export const emptyWordTables = (): FakeWordTables => ({ words: new Map(), proposers: new Map() });
export const copyOfWords = (tables: FakeWordTables): FakeWordTables => ({
  words: new Map(tables.words),
  proposers: new Map(tables.proposers),
});

const keyOf = (...parts: readonly string[]) => parts.join('\n');
const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

export const wordsOn = ({ words, proposers }: FakeWordTables): WordStore => {
  const of = (tenant: string) => [...words.values()].filter(({ tenantId }) => tenantId === tenant);
  const forget = (wordKey: string) =>
    [...proposers].forEach(([key, each]) => each === wordKey && proposers.delete(key));
  const removeAll = (gone: readonly SubjectWord[]) => {
    for (const { tenantId, id } of gone) {
      words.delete(keyOf(tenantId, id));
      forget(keyOf(tenantId, id));
    }
    return gone.length;
  };
  return {
    all: (tenant) =>
      done(() =>
        of(tenant).toSorted(
          (a, b) => a.madeAt.getTime() - b.madeAt.getTime() || (a.id < b.id ? -1 : 1),
        ),
      ),
    accepted: (tenant) =>
      done(() =>
        of(tenant)
          .flatMap((each) => (each.state === 'accepted' ? [each.word] : []))
          .toSorted((a, b) => (a < b ? -1 : 1)),
      ),
    get: (tenant, id) => done(() => words.get(keyOf(tenant, id))),
    byHash: (tenant, hash) => done(() => of(tenant).find(({ wordHash }) => wordHash === hash)),
    save: (word) =>
      done(() => {
        const clash = of(word.tenantId).some(
          (each) => each.id !== word.id && each.wordHash === word.wordHash,
        );
        if (clash) throw new Error('duplicate key: another row has this word');
        words.set(keyOf(word.tenantId, word.id), word);
      }),
    addProposer: (tenant, id, hash) =>
      done(() => {
        const key = keyOf(tenant, id, hash);
        if (!words.has(keyOf(tenant, id))) throw new Error('foreign key: there is no such word');
        if (proposers.has(key)) return false;
        proposers.set(key, keyOf(tenant, id));
        return true;
      }),
    forgetProposers: (tenant, id) => done(() => forget(keyOf(tenant, id))),
    countProposed: (tenant) =>
      done(() => of(tenant).filter(({ state }) => state === 'proposed').length),
    deleteProposedBefore: (tenant, before) =>
      done(() =>
        removeAll(
          of(tenant).filter(({ state, madeAt }) => state === 'proposed' && madeAt < before),
        ),
      ),
    deleteDeclinedBefore: (tenant, before) =>
      done(() =>
        removeAll(
          of(tenant).filter((each) => each.state === 'declined' && each.decided.at < before),
        ),
      ),
  };
};
