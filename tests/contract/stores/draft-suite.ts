import { describe, expect, it } from '@jest/globals';
import type { DraftState } from '../../../bot/domain/booking.ts';
import { eventId } from '../../../bot/domain/ids.ts';
import { aDraft, newTenant, valueOf } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const states: readonly DraftState[] = [
  { name: 'proposed' },
  { name: 'confirming', since: new Date('2026-11-23T08:01:00.001Z') },
  { name: 'booked', eventId: eventId('AAMk='), bookedAt: new Date('2026-11-23T08:01:02.003Z') },
  { name: 'failed', at: new Date('2026-11-23T08:01:09.999Z') },
];

export const describeDrafts = (stores: () => StoresUnderTest) =>
  describe('drafts', () => {
    it.each(states)(
      'gives a $name draft back as it was put in, to the millisecond',
      async (state) => {
        const { work } = stores();
        const draft = aDraft({ state });

        await work.run((tx) => tx.drafts.insert(draft));

        await expect(work.run((tx) => tx.drafts.get(draft.tenantId, draft.id))).resolves.toEqual(
          draft,
        );
      },
    );

    it('keeps how a series comes back, and forgets it when it is a series no more', async () => {
      const { work } = stores();
      const draft = aDraft({ recurrence: { everyWeeks: 2, count: 12 } });
      await work.run((tx) => tx.drafts.insert(draft));
      const stored = () => work.run((tx) => tx.drafts.get(draft.tenantId, draft.id));

      expect(await stored()).toEqual(draft);
      await work.run((tx) => tx.drafts.update({ ...draft, recurrence: undefined }));

      expect((await stored())?.recurrence).toBeUndefined();
    });

    it('keeps a draft without people, and one with a hundred', async () => {
      const { work } = stores();
      const people = Array.from({ length: 100 }, (_, index) => aDraft().attendeeIds[index % 2]);
      const none = aDraft({ attendeeIds: [] });
      const hundred = aDraft({ attendeeIds: people.filter((each) => each !== undefined) });

      await work.run(async (tx) => {
        await tx.drafts.insert(none);
        await tx.drafts.insert(hundred);
      });

      await work.run(async (tx) => {
        expect((await tx.drafts.get(none.tenantId, none.id))?.attendeeIds).toEqual([]);
        expect((await tx.drafts.get(hundred.tenantId, hundred.id))?.attendeeIds).toEqual(
          hundred.attendeeIds,
        );
      });
    });

    it("does not show one organisation's draft to another", async () => {
      const { work } = stores();
      const draft = aDraft();
      await work.run((tx) => tx.drafts.insert(draft));

      const seen = await work.run((tx) => tx.drafts.get(newTenant(), draft.id));

      expect(seen).toBeUndefined();
    });

    it('raises the version with every change and stores everything that changed', async () => {
      const { work } = stores();
      const draft = aDraft();
      await work.run((tx) => tx.drafts.insert(draft));
      const changed = aDraft({ ...draft, level: 1, attendeeIds: [], subjectHash: 'other' });

      const updated = valueOf(await work.run((tx) => tx.drafts.update(changed)));

      expect(updated).toEqual({ ...changed, version: 2 });
      await expect(work.run((tx) => tx.drafts.get(draft.tenantId, draft.id))).resolves.toEqual(
        updated,
      );
    });

    it('refuses a change from a card that is out of date and says where the draft stands', async () => {
      const { work } = stores();
      const draft = aDraft();
      await work.run(async (tx) => {
        await tx.drafts.insert(draft);
        await tx.drafts.update(draft);
      });

      const late = await work.run((tx) => tx.drafts.update({ ...draft, level: 0 }));

      expect(late).toEqual({ ok: false, refusal: { kind: 'stale', version: 2 } });
      expect((await work.run((tx) => tx.drafts.get(draft.tenantId, draft.id)))?.level).toBe(3);
    });

    it('lets exactly one of twenty presses on the same card change the draft', async () => {
      const { work } = stores();
      const draft = aDraft();
      await work.run((tx) => tx.drafts.insert(draft));

      const answers = await Promise.all(
        Array.from({ length: 20 }, () => work.run((tx) => tx.drafts.update(draft))),
      );

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('refuses a change of a draft that was never stored', async () => {
      const answer = await stores().work.run((tx) => tx.drafts.update(aDraft()));

      expect(answer).toEqual({ ok: false, refusal: { kind: 'stale', version: 0 } });
    });

    it('finds drafts that a crash left half confirmed, whatever their organisation', async () => {
      const { work } = stores();
      const stuck = aDraft({ state: { name: 'confirming', since: new Date('2001-01-01T10:00Z') } });
      const other = aDraft({ state: { name: 'confirming', since: new Date('2001-01-01T10:01Z') } });
      const fresh = aDraft({ state: { name: 'confirming', since: new Date('2001-01-01T10:02Z') } });
      await work.run(async (tx) => {
        for (const each of [stuck, other, fresh, aDraft()]) await tx.drafts.insert(each);
      });

      const found = await work.run((tx) => tx.drafts.stuckSince(new Date('2001-01-01T10:02Z')));

      expect(found).toEqual([stuck, other]);
    });

    it('removes only old drafts that were never booked, and only of the organisation asked for', async () => {
      const { work } = stores();
      const tenantId = newTenant();
      const old = { tenantId, createdAt: new Date('2026-10-01T00:00Z') };
      const drafts = states.map((state) => aDraft({ ...old, state }));
      const young = aDraft({ tenantId, createdAt: new Date('2026-11-01T00:00Z') });
      const foreign = aDraft({ createdAt: old.createdAt });
      await work.run(async (tx) => {
        for (const each of [...drafts, young, foreign]) await tx.drafts.insert(each);
      });

      const removed = await work.run((tx) =>
        tx.drafts.deleteUnbookedBefore(tenantId, new Date('2026-11-01T00:00Z')),
      );

      expect(removed).toBe(2);
      const left = await work.run(async (tx) => {
        const found = [];
        for (const each of [...drafts, young, foreign])
          found.push((await tx.drafts.get(each.tenantId, each.id))?.state.name);
        return found;
      });
      expect(left).toEqual([undefined, 'confirming', 'booked', undefined, 'proposed', 'proposed']);
    });
  });
