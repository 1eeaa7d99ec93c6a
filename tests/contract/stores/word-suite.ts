import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { wordId } from '../../../bot/domain/ids.ts';
import type { SubjectWord } from '../../../bot/domain/subject-word.ts';
import { karin, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
type Proposed = Extract<SubjectWord, { state: 'proposed' }>;

const proposed = (changes: Partial<Proposed> = {}): Proposed => ({
  tenantId: newTenant(),
  id: wordId(randomUUID()),
  wordHash: randomUUID(),
  madeAt: now,
  proposers: 0,
  state: 'proposed',
  sealed: 'c2VhbGVk',
  ...changes,
});
const decided = { by: karin, at: after(60) };
const acceptedFrom = ({ sealed: _gone, ...word }: Proposed, text: string): SubjectWord => ({
  ...word,
  state: 'accepted',
  word: text,
  decided,
});
const declinedFrom = ({ sealed: _gone, ...word }: Proposed, at = after(60)): SubjectWord => ({
  ...word,
  state: 'declined',
  decided: { by: karin, at },
});

export const describeWords = (stores: () => StoresUnderTest) => {
  const run: StoresUnderTest['work']['run'] = (work) => stores().work.run(work);
  const save = (...words: readonly SubjectWord[]) =>
    run(async (tx) => {
      for (const word of words) await tx.words.save(word);
    });

  describe('words', () => {
    it('reads back each state with all it has, by id and by hash, and in its own tenant only', async () => {
      const word = proposed();
      for (const each of [word, acceptedFrom(word, 'Vera'), declinedFrom(word), word]) {
        await save(each);

        await run(async (tx) => {
          expect(await tx.words.get(word.tenantId, word.id)).toEqual(each);
          expect(await tx.words.byHash(word.tenantId, word.wordHash)).toEqual(each);
          expect(await tx.words.all(word.tenantId)).toEqual([each]);
        });
      }
      const other = newTenant();
      await run(async (tx) => {
        expect(await tx.words.get(other, word.id)).toBeUndefined();
        expect(await tx.words.byHash(other, word.wordHash)).toBeUndefined();
        expect(await tx.words.all(other)).toEqual([]);
      });
    });

    it('tells which are accepted, and nothing of the others', async () => {
      const tenantId = newTenant();
      const of = (changes: Partial<Proposed> = {}) => proposed({ tenantId, ...changes });
      await save(
        acceptedFrom(of(), 'Vera'),
        acceptedFrom(of(), 'Öberg'),
        acceptedFrom(of(), 'Castor'),
        of(),
        declinedFrom(of()),
        acceptedFrom(proposed(), 'Elsewhere'),
      );

      await run(async (tx) => {
        expect(await tx.words.accepted(tenantId)).toEqual(['Castor', 'Vera', 'Öberg']);
        expect(await tx.words.countProposed(tenantId)).toBe(1);
        expect(await tx.words.all(tenantId)).toHaveLength(5);
      });
    });

    it('has each word once in a tenant', async () => {
      const word = proposed();
      await save(word);

      const again = save({ ...word, id: wordId(randomUUID()) });
      await expect(again).rejects.toThrow('duplicate key');
      await expect(save({ ...word, tenantId: newTenant() })).resolves.toBeUndefined();
    });

    it('counts a proposer once for each word, until they are forgotten', async () => {
      const word = proposed();
      const other = proposed({ tenantId: word.tenantId });
      await save(word, other);
      const add = (id: Proposed['id'], who: string) =>
        run((tx) => tx.words.addProposer(word.tenantId, id, who));

      expect(await add(word.id, 'a')).toBe(true);
      expect(await add(word.id, 'a')).toBe(false);
      expect(await add(word.id, 'b')).toBe(true);
      expect(await add(other.id, 'a')).toBe(true);
      await run((tx) => tx.words.forgetProposers(word.tenantId, word.id));
      expect(await add(word.id, 'a')).toBe(true);
      expect(await add(other.id, 'a')).toBe(false);
      await expect(add(wordId(randomUUID()), 'a')).rejects.toThrow('foreign key');
    });

    it('loses no count when several propose at once', async () => {
      const word = proposed();
      await save(word);

      await Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((who) =>
          run(async (tx) => {
            const held = await tx.words.get(word.tenantId, word.id);
            if (held && (await tx.words.addProposer(word.tenantId, word.id, who)))
              await tx.words.save({ ...held, proposers: held.proposers + 1 });
          }),
        ),
      );

      expect(await run((tx) => tx.words.all(word.tenantId))).toMatchObject([{ proposers: 6 }]);
    });

    it('forgets what nobody decided on in time with its proposers, and what was declined long ago', async () => {
      const tenantId = newTenant();
      const old = proposed({ tenantId, madeAt: after(-100) });
      const young = proposed({ tenantId, madeAt: after(-10) });
      const accepted = acceptedFrom(proposed({ tenantId, madeAt: after(-1000) }), 'Vera');
      const declined = declinedFrom(proposed({ tenantId, madeAt: after(-900) }), after(-800));
      const elsewhere = proposed({ madeAt: after(-100) });
      await save(old, young, accepted, declined, elsewhere);
      await run((tx) => tx.words.addProposer(tenantId, old.id, 'a'));

      await run(async (tx) => {
        expect(await tx.words.deleteProposedBefore(tenantId, after(-50))).toBe(1);
        expect(await tx.words.deleteDeclinedBefore(tenantId, after(-850))).toBe(0);
        expect(await tx.words.deleteDeclinedBefore(tenantId, after(-750))).toBe(1);
      });

      expect(await run((tx) => tx.words.all(tenantId))).toEqual([accepted, young]);
      expect(await run((tx) => tx.words.all(elsewhere.tenantId))).toEqual([elsewhere]);
    });
  });
};
