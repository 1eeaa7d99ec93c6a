import { describe, expect, it } from '@jest/globals';
import type { OpenGate } from '../../../bot/app/ports/open-gate-store.ts';
import { newMeeting, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds));
const FAR = at(1e6);

export const describeOpenGates = (stores: () => StoresUnderTest) =>
  describe('open gates', () => {
    const open = async (lookAt: Date, changes: Partial<OpenGate> = {}) => {
      const gate = { tenantId: newTenant(), meetingId: newMeeting(), version: 7, ...changes };
      await stores().work.run((tx) => tx.openGates.save(gate, lookAt));
      return gate;
    };
    const take = (now: Date, next = FAR, most = 100) =>
      stores().work.run((tx) => tx.openGates.take(most, now, next));
    /** What another test left is none of ours. */
    const putAside = () => take(FAR, new Date(FAR.getTime() + 1));

    it('are handed out when they are due, the longest waiting first, and then hidden', async () => {
      await putAside();
      const later = await open(at(20), { unreadableSince: at(1) });
      const first = await open(at(10));
      await open(at(31));

      expect(await take(at(30), at(60))).toEqual([first, later]);
      expect(await take(at(30))).toEqual([]);
      expect(await take(at(60), FAR, 2)).toHaveLength(2);
    });

    it('are handed out to one process of several', async () => {
      await putAside();
      for (let count = 0; count < 12; count += 1) await open(at(count));
      const taken = await Promise.all(Array.from({ length: 4 }, () => take(at(30), FAR, 4)));
      const ids = taken.flat().map(({ meetingId }) => meetingId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    });

    it('are forgotten, but not when they have been opened again since', async () => {
      const gate = await open(at(0));
      const remove = (version: number) =>
        stores().work.run((tx) => tx.openGates.remove(gate.tenantId, gate.meetingId, version));

      expect(await remove(6)).toBe(false);
      expect(await remove(7)).toBe(true);
      expect(await remove(7)).toBe(false);
    });

    it('keep one note for each meeting, the latest, apart from other tenants’', async () => {
      const gate = await open(at(0), { unreadableSince: at(3) });
      await stores().work.run((tx) =>
        tx.openGates.save(
          { tenantId: gate.tenantId, meetingId: gate.meetingId, version: 9 },
          at(5),
        ),
      );
      await stores().work.run(async (tx) => {
        const { tenantId, meetingId } = gate;
        expect(await tx.openGates.get(tenantId, meetingId)).toEqual({
          tenantId,
          meetingId,
          version: 9,
        });
        expect(await tx.openGates.get(newTenant(), meetingId)).toBeUndefined();
      });
    });
  });
