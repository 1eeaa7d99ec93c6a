import { describe, expect, it } from '@jest/globals';
import { aCard, newMeeting, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

export const describeCards = (stores: () => StoresUnderTest) =>
  describe('cards', () => {
    it('knows every place where a meeting has a card', async () => {
      const { work } = stores();
      const host = aCard();
      const { tenantId, meetingId } = host;
      const chat = aCard({
        tenantId,
        meetingId,
        target: 'meeting',
        targetId: '19:meeting_x@thread.v2',
        locale: 'en',
      });
      await work.run(async (tx) => {
        for (const each of [host, chat, aCard({ tenantId }), aCard({ meetingId })])
          await tx.cards.save(each);
      });

      await work.run(async (tx) => {
        expect(await tx.cards.ofMeeting(tenantId, meetingId)).toEqual([chat, host]);
        expect(await tx.cards.ofMeeting(newTenant(), meetingId)).toEqual([]);
        expect(await tx.cards.ofMeeting(tenantId, newMeeting())).toEqual([]);
      });
    });

    it('redraws the newest card in a place', async () => {
      const { work } = stores();
      const first = aCard();
      const second = { ...first, card: { ...first.card, activityId: 'activity-2' } };
      await work.run((tx) => tx.cards.save(first));

      await work.run((tx) => tx.cards.save(second));

      expect(await work.run((tx) => tx.cards.ofMeeting(first.tenantId, first.meetingId))).toEqual([
        second,
      ]);
    });

    it("removes one meeting's cards and nobody else's", async () => {
      const { work } = stores();
      const gone = aCard();
      const kept = aCard({ tenantId: gone.tenantId });
      await work.run(async (tx) => {
        await tx.cards.save(gone);
        await tx.cards.save(kept);
      });

      await work.run((tx) => tx.cards.remove(gone.tenantId, gone.meetingId));

      await work.run(async (tx) => {
        expect(await tx.cards.ofMeeting(gone.tenantId, gone.meetingId)).toEqual([]);
        expect(await tx.cards.ofMeeting(kept.tenantId, kept.meetingId)).toEqual([kept]);
      });
    });
  });
