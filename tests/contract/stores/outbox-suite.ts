import { describe, expect, it } from '@jest/globals';
import { newMeeting, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const seconds = (count: number) => new Date(now.getTime() + count * 1000);

export const describeOutbox = (stores: () => StoresUnderTest) =>
  describe('outbox', () => {
    const addChanges = async (count: number) => {
      const [tenantId, meetingId] = [newTenant(), newMeeting()];
      await stores().work.run(async (tx) => {
        // What another test left is none of ours.
        await tx.outbox.done((await tx.outbox.take(1000, seconds(1e6))).map(({ id }) => id));
        for (let version = 1; version <= count; version += 1)
          await tx.outbox.add({ tenantId, meetingId, version });
      });
      return { tenantId, meetingId };
    };
    const take = (most: number, at = now) => stores().work.run((tx) => tx.outbox.take(most, at));

    it('hands out a change at once, whatever the clock says', async () => {
      const { tenantId, meetingId } = await addChanges(1);

      const rows = await take(10, new Date('1999-01-01T00:00Z'));

      expect(rows).toEqual([
        { id: expect.any(String), tenantId, meetingId, version: 1, attempts: 0 },
      ]);
    });

    it('hands out the oldest first and never more than asked for', async () => {
      await addChanges(12);

      expect((await take(3)).map(({ version }) => version)).toEqual([1, 2, 3]);
      expect((await take(100)).map(({ version }) => version)).toEqual(
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
    });

    it('forgets a change that is done', async () => {
      await addChanges(3);
      const [, second] = await take(3);

      await stores().work.run((tx) => tx.outbox.done(second ? [second.id] : []));

      expect((await take(3)).map(({ version }) => version)).toEqual([1, 3]);
    });

    it('hides a change that failed until its time comes, and counts the attempts', async () => {
      await addChanges(1);
      const [row] = await take(1);
      const id = row?.id ?? 'none';

      await stores().work.run((tx) => tx.outbox.retryAt([id], seconds(30)));

      expect(await take(1, seconds(29))).toEqual([]);
      expect(await take(1, seconds(30))).toMatchObject([{ id, attempts: 1 }]);
      await stores().work.run((tx) => tx.outbox.retryAt([id], seconds(60)));
      expect(await take(1, seconds(60))).toMatchObject([{ id, attempts: 2 }]);
    });

    it('hands out again what somebody took and then failed with', async () => {
      await addChanges(1);
      const failed = stores().work.run(async (tx) => {
        await tx.outbox.done((await tx.outbox.take(1, now)).map(({ id }) => id));
        throw new Error('the connector is down');
      });

      await expect(failed).rejects.toThrow('the connector is down');

      expect(await take(1)).toHaveLength(1);
    });

    it('gives no change to two takers at once', async () => {
      await addChanges(40);

      const taken = await Promise.all(
        Array.from({ length: 8 }, () =>
          stores().work.run(async (tx) => {
            const rows = await tx.outbox.take(5, now);
            await tx.outbox.done(rows.map(({ id }) => id));
            return rows.map(({ id }) => id);
          }),
        ),
      );

      expect(new Set(taken.flat()).size).toBe(taken.flat().length);
      const left = await take(100);
      expect(taken.flat().length + left.length).toBe(40);
      expect(taken.flat().length).toBeGreaterThan(0);
    });

    it('takes nothing as done when given nothing', async () => {
      await addChanges(1);

      await stores().work.run((tx) => tx.outbox.done([]));

      expect(await take(1)).toHaveLength(1);
    });
  });
