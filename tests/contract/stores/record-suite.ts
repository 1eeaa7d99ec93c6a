import { describe, expect, it } from '@jest/globals';
import { meetingId, threadId } from '../../../bot/domain/ids.ts';
import type { MeetingId, PersonId, TenantId } from '../../../bot/domain/ids.ts';
import type { MeetingFact } from '../../../bot/domain/meeting-event.ts';
import { aRecord, anEvent, newMeeting, newPerson, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const day = (number: number) =>
  new Date(`2026-11-${String(number).padStart(2, '0')}T08:00:00.001Z`);

export const describeRecords = (stores: () => StoresUnderTest) =>
  describe('whose record somebody may ask for', () => {
    const save = async (
      tenantId: TenantId,
      organiserId: PersonId,
      lastDay: number,
      {
        by = newPerson(),
        fact,
        id = newMeeting(),
      }: { by?: PersonId; fact?: MeetingFact; id?: MeetingId } = {},
    ) => {
      const meeting = aRecord({ tenantId, id, organiserId, threadId: threadId(`19:${id}`) });
      await stores().work.run(async (tx) => {
        await tx.meetings.save(meeting);
        await tx.events.append(tenantId, id, 0, [
          anEvent(fact, { by, at: day(lastDay) }),
          anEvent({ what: 'meeting.ended' }, { by: newPerson(), at: day(lastDay) }),
        ]);
      });
      return meeting;
    };
    const idsOf = (found: readonly { meeting: { id: string } }[]) =>
      found.map(({ meeting }) => meeting.id);

    it('is theirs by organising, by having done something there, and by being appointed to preside', async () => {
      const [tenant, me, other] = [newTenant(), newPerson(), newPerson()];
      const organised = await save(tenant, me, 1);
      const acted = await save(tenant, other, 3, { by: me });
      const presided = await save(tenant, other, 2, {
        fact: { what: 'chair.appointed', person: me },
      });
      await save(tenant, other, 4);
      await save(newTenant(), me, 5);

      const found = await stores().work.run((tx) => tx.meetings.ofPerson(tenant, me, 10));

      expect(found).toEqual([
        { meeting: acted, lastAt: day(3) },
        { meeting: presided, lastAt: day(2) },
        { meeting: organised, lastAt: day(1) },
      ]);
    });

    it('goes on behind a place, also among meetings of the same instant', async () => {
      const [tenant, me] = [newTenant(), newPerson()];
      const id = (digit: number) => meetingId(`0000000${digit}-0000-4000-8000-000000000000`);
      for (const digit of [1, 2, 3]) await save(tenant, me, 1, { id: id(digit) });

      await stores().work.run(async (tx) => {
        expect(idsOf(await tx.meetings.ofPerson(tenant, me, 2))).toEqual([id(3), id(2)]);
        const behind = { lastAt: day(1), id: id(2) };
        expect(idsOf(await tx.meetings.ofPerson(tenant, me, 2, behind))).toEqual([id(1)]);
      });
    });

    it('leaves out a meeting without a thread, and one where nothing is recorded', async () => {
      const [tenant, me] = [newTenant(), newPerson()];
      await stores().work.run(async (tx) => {
        await tx.meetings.save(
          aRecord({ tenantId: tenant, organiserId: me, threadId: threadId('19:a') }),
        );
        const bare = aRecord({ tenantId: tenant, organiserId: me });
        await tx.meetings.save(bare);
        await tx.events.append(tenant, bare.id, 0, [anEvent()]);
      });

      await expect(
        stores().work.run((tx) => tx.meetings.ofPerson(tenant, me, 10)),
      ).resolves.toEqual([]);
    });

    it('has a chain that holds, and tells how much of it was emptied', async () => {
      const open = stores();
      const tenant = newTenant();
      const { id } = await save(tenant, newPerson(), 1);
      await open.erase(tenant, id, 2);

      await open.work.run(async (tx) => {
        expect(await tx.events.verify(tenant, id)).toEqual({ entries: 2, erased: 1 });
        expect(await tx.events.verify(tenant, newMeeting())).toMatchObject({ entries: 0 });
      });
    });
  });
