import { describe, expect, it } from '@jest/globals';
import { onlineMeetingId, threadId } from '../../../bot/domain/ids.ts';
import { aRecord, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const whole = () =>
  aRecord({
    threadId: threadId('19:meeting_abc@thread.v2'),
    iCalUId: '040000008200E00074C5B7101A82E008',
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0',
    onlineMeetingId: onlineMeetingId('MSpk'),
    department: 'Socialförvaltningen',
  });

export const describeMeetings = (stores: () => StoresUnderTest) =>
  describe('meetings', () => {
    it('gives a meeting back as it was saved, with and without what is not known yet', async () => {
      const { work } = stores();
      const known = whole();
      const bare = aRecord();
      await work.run(async (tx) => {
        await tx.meetings.save(known);
        await tx.meetings.save(bare);
      });

      await work.run(async (tx) => {
        expect(await tx.meetings.get(known.tenantId, known.id)).toEqual(known);
        expect(await tx.meetings.get(bare.tenantId, bare.id)).toEqual(bare);
      });
    });

    it('replaces a meeting that is saved again, forgetting what is no longer said', async () => {
      const { work } = stores();
      const first = whole();
      const { department: _, ...second } = { ...first, iCalUId: 'another' };
      await work.run((tx) => tx.meetings.save(first));

      await work.run((tx) => tx.meetings.save(second));

      await expect(work.run((tx) => tx.meetings.get(first.tenantId, first.id))).resolves.toEqual(
        second,
      );
    });

    it('finds the meeting of a chat, within the organisation only', async () => {
      const { work } = stores();
      const [ours, theirs] = [whole(), whole()];
      await work.run(async (tx) => {
        await tx.meetings.save(ours);
        await tx.meetings.save(theirs);
      });
      const thread = threadId('19:meeting_abc@thread.v2');

      await work.run(async (tx) => {
        expect(await tx.meetings.byThread(ours.tenantId, thread)).toEqual(ours);
        expect(await tx.meetings.byThread(theirs.tenantId, thread)).toEqual(theirs);
        expect(await tx.meetings.byThread(newTenant(), thread)).toBeUndefined();
        expect(await tx.meetings.byThread(ours.tenantId, threadId('19:other'))).toBeUndefined();
      });
    });

    it('finds the meetings of many calendar entries at once', async () => {
      const { work } = stores();
      const tenantId = newTenant();
      const [one, two, three] = ['1', '2', '3'].map((iCalUId) => aRecord({ tenantId, iCalUId }));
      await work.run(async (tx) => {
        for (const each of [one, two, three]) if (each) await tx.meetings.save(each);
      });

      await work.run(async (tx) => {
        const found = await tx.meetings.byICalUIds(tenantId, ['3', '1', 'unknown']);
        expect(found.map(({ iCalUId }) => iCalUId).toSorted()).toEqual(['1', '3']);
        expect(await tx.meetings.byICalUIds(tenantId, [])).toEqual([]);
        expect(await tx.meetings.byICalUIds(newTenant(), ['1'])).toEqual([]);
      });
    });

    it('finds a meeting by its join link within its organisation', async () => {
      const { work } = stores();
      const joinUrl = 'https://teams.example/l/meetup-join/1';
      const record = aRecord({ tenantId: newTenant(), joinUrl });

      await work.run((tx) => tx.meetings.save(record));

      await work.run(async (tx) => {
        expect(await tx.meetings.byJoinUrl(record.tenantId, joinUrl)).toEqual(record);
        expect(await tx.meetings.byJoinUrl(newTenant(), joinUrl)).toBeUndefined();
        expect(await tx.meetings.byJoinUrl(record.tenantId, `${joinUrl}2`)).toBeUndefined();
      });
    });

    it('never holds two meetings on one chat', async () => {
      const { work } = stores();
      const first = whole();
      await work.run((tx) => tx.meetings.save(first));

      const second = work.run((tx) => tx.meetings.save({ ...whole(), tenantId: first.tenantId }));

      await expect(second).rejects.toThrow(/duplicate key/);
    });
  });
