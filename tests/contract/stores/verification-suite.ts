import { describe, expect, it } from '@jest/globals';
import type { StoredSecret } from '../../../bot/app/ports/verification-store.ts';
import { participantId } from '../../../bot/domain/ids.ts';
import { partyHolder } from '../../../bot/domain/one-time-secret.ts';
import { newMeeting, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds));

export const describeVerification = (stores: () => StoresUnderTest) =>
  describe('codes and phrases', () => {
    const code = (changes: Partial<StoredSecret> = {}): StoredSecret => ({
      tenantId: newTenant(),
      meetingId: newMeeting(),
      holder: participantId('anon:Zm9v'),
      means: 'callback-code',
      source: 'case-file',
      hash: 'h',
      issuedSeq: 7,
      issuedAt: at(0),
      expiresAt: at(300),
      triesLeft: 3,
      ...changes,
    });
    /** For a phrase, which has no source. */
    const phrase = ({ tenantId, meetingId }: StoredSecret): StoredSecret => ({
      tenantId,
      meetingId,
      holder: partyHolder(12),
      means: 'letter-phrase',
      hash: 'p',
      issuedSeq: 9,
      issuedAt: at(1),
      expiresAt: at(900),
      triesLeft: 3,
    });
    const save = async (...secrets: readonly StoredSecret[]) => {
      for (const secret of secrets) await stores().work.run((tx) => tx.issuedSecrets.save(secret));
    };
    const get = ({ tenantId, meetingId }: StoredSecret, { holder }: StoredSecret) =>
      stores().work.run((tx) => tx.issuedSecrets.get(tenantId, meetingId, holder));

    it('come back as they were kept, a participant’s and a party’s apart', async () => {
      const one = code();
      const other = phrase(one);
      await save(one, other);

      expect(await get(one, one)).toEqual(one);
      expect(await get(one, other)).toEqual(other);
      expect(await get(code(), one)).toBeUndefined();
    });

    it('stand one at a time for each holder: a new one takes the place of the old', async () => {
      const first = code();
      const next = {
        ...first,
        means: 'message-code',
        hash: 'i',
        issuedSeq: 9,
        triesLeft: 2,
      } as const;
      await save(first, next);

      expect(await get(first, first)).toEqual(next);
    });

    it('are removed one by one, or all of a meeting and none of another', async () => {
      const [one, elsewhere] = [code(), code()];
      const other = phrase(one);
      await save(one, other, elsewhere);
      const { tenantId, meetingId, holder } = one;

      await stores().work.run((tx) => tx.issuedSecrets.remove(tenantId, meetingId, [holder]));
      expect(await get(one, one)).toBeUndefined();
      expect(await get(one, other)).toEqual(other);

      await save(one);
      await stores().work.run((tx) => tx.issuedSecrets.remove(tenantId, meetingId));
      expect(await get(one, one)).toBeUndefined();
      expect(await get(one, other)).toBeUndefined();
      expect(await get(elsewhere, elsewhere)).toEqual(elsewhere);
    });

    it('are found when their time is out, from the very moment, the oldest first', async () => {
      const long = new Date(Date.UTC(2020, 0, 1));
      const secrets = [2, 0, 1, 3].map((seconds) =>
        code({ expiresAt: new Date(long.getTime() + seconds * 1000) }),
      );
      await save(...secrets);
      const due = (most: number) =>
        stores().work.run((tx) => tx.issuedSecrets.expired(most, new Date(long.getTime() + 2000)));

      expect(await due(10)).toEqual([secrets[1], secrets[2], secrets[0]]);
      expect(await due(1)).toEqual([secrets[1]]);
    });

    it('are one person’s to try at a time: two transactions never see the same try left', async () => {
      const secret = code({ triesLeft: 3 });
      await save(secret);
      const { tenantId, meetingId, holder } = secret;
      const takeATry = () =>
        stores().work.run(async (tx) => {
          const found = await tx.issuedSecrets.get(tenantId, meetingId, holder);
          if (!found) throw new Error('it is gone');
          await tx.issuedSecrets.save({ ...found, triesLeft: found.triesLeft - 1 });
          return found.triesLeft;
        });

      expect((await Promise.all([takeATry(), takeATry()])).toSorted()).toEqual([2, 3]);
      expect(await get(secret, secret)).toMatchObject({ triesLeft: 1 });
    });
  });
