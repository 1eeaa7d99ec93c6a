import { describe, expect, it } from '@jest/globals';
import { threadId } from '../../../bot/domain/ids.ts';
import { aDraft, anEvent, aRecord, newMeeting, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

export const describeUnitOfWork = (stores: () => StoresUnderTest) =>
  describe('unit of work', () => {
    it('keeps nothing of a run that failed at its last step', async () => {
      const { work } = stores();
      const draft = aDraft();
      const meeting = newMeeting();

      const run = work.run(async (tx) => {
        await tx.drafts.insert(draft);
        await tx.events.append(draft.tenantId, meeting, 0, [anEvent()]);
        await tx.outbox.add({ tenantId: draft.tenantId, meetingId: meeting, version: 1 });
        throw new Error('the power went');
      });

      await expect(run).rejects.toThrow('the power went');
      await work.run(async (tx) => {
        expect(await tx.drafts.get(draft.tenantId, draft.id)).toBeUndefined();
        expect((await tx.events.read(draft.tenantId, meeting)).version).toBe(0);
        const due = await tx.outbox.take(100, new Date());
        expect(due.filter((row) => row.meetingId === meeting)).toEqual([]);
      });
    });

    it('gives back what the work gave, and sees its own changes on the way', async () => {
      const { work } = stores();
      const draft = aDraft();

      const seen = await work.run(async (tx) => {
        await tx.drafts.insert(draft);
        return tx.drafts.get(draft.tenantId, draft.id);
      });

      expect(seen).toEqual(draft);
    });

    it('refuses a run inside a run instead of waiting for itself', async () => {
      const { work } = stores();

      const nested = work.run(() => work.run(() => Promise.resolve('inner')));

      await expect(nested).rejects.toThrow('runs are not nested');
    });

    it('looks at what has been committed, and refuses to look within a run', async () => {
      const { work } = stores();
      const tenant = newTenant();
      const meeting = newMeeting();
      await work.run((tx) => tx.events.append(tenant, meeting, 0, [anEvent()]));

      const log = await work.read(({ events }) => events.read(tenant, meeting));
      const within = work.run(() => work.read(({ events }) => events.read(tenant, meeting)));

      expect(log.version).toBe(1);
      await expect(within).rejects.toThrow('runs are not nested');
    });

    it('goes on working after a run failed on a key that was taken', async () => {
      const { work } = stores();
      const draft = aDraft();
      await work.run((tx) => tx.drafts.insert(draft));

      await expect(work.run((tx) => tx.drafts.insert(draft))).rejects.toThrow(/duplicate key/);

      await expect(work.run((tx) => tx.drafts.get(draft.tenantId, draft.id))).resolves.toEqual(
        draft,
      );
    });

    it('makes one meeting when ten panels of the same chat open at once', async () => {
      const { work } = stores();
      const tenantId = newTenant();
      const thread = threadId('19:meeting_first@thread.v2');

      const opened = await Promise.all(
        Array.from({ length: 10 }, () =>
          work.run(async (tx) => {
            const found = await tx.meetings.byThread(tenantId, thread);
            if (found) return found.id;
            const record = aRecord({ tenantId, threadId: thread });
            await tx.meetings.save(record);
            return record.id;
          }),
        ),
      );

      expect(new Set(opened).size).toBe(1);
    });
  });
