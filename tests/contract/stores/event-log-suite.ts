import { describe, expect, it } from '@jest/globals';
import { anEvent, everyKindOfFact, newMeeting, newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

export const describeEventLog = (stores: () => StoresUnderTest) =>
  describe('event log', () => {
    it('gives every kind of event back as it was appended, in order and to the millisecond', async () => {
      const { work } = stores();
      const [tenant, meeting] = [newTenant(), newMeeting()];
      const events = everyKindOfFact.map((fact, index) =>
        anEvent(fact, {
          at: new Date(Date.UTC(2026, 10, 23, 8, 0, 0, index)),
          by: index % 2 ? 'system' : anEvent().by,
        }),
      );

      const version = await work.run((tx) => tx.events.append(tenant, meeting, 0, events));

      expect(version).toEqual({ ok: true, value: events.length });
      await expect(work.run((tx) => tx.events.read(tenant, meeting))).resolves.toEqual({
        version: events.length,
        events: events.map((event, index) => ({ ...event, seq: index + 1 })),
      });
    });

    it('counts on from where the log stands', async () => {
      const { work } = stores();
      const [tenant, meeting] = [newTenant(), newMeeting()];
      await work.run((tx) => tx.events.append(tenant, meeting, 0, [anEvent(), anEvent()]));

      const version = await work.run((tx) =>
        tx.events.append(tenant, meeting, 2, [anEvent({ what: 'meeting.ended' })]),
      );

      expect(version).toEqual({ ok: true, value: 3 });
      const { events } = await work.run((tx) => tx.events.read(tenant, meeting));
      expect(events.map(({ seq, fact }) => [seq, fact.what])).toEqual([
        [1, 'meeting.started'],
        [2, 'meeting.started'],
        [3, 'meeting.ended'],
      ]);
    });

    it('appends twice within one run', async () => {
      const { work } = stores();
      const [tenant, meeting] = [newTenant(), newMeeting()];

      const versions = await work.run(async (tx) => [
        await tx.events.append(tenant, meeting, 0, [anEvent()]),
        await tx.events.append(tenant, meeting, 1, [anEvent()]),
      ]);

      expect(versions).toEqual([
        { ok: true, value: 1 },
        { ok: true, value: 2 },
      ]);
    });

    it.each([
      ['behind', 0],
      ['behind', 1],
      ['ahead of', 3],
    ])('refuses a writer %s the log (at %i) and says where it stands', async (_where, expected) => {
      const { work } = stores();
      const [tenant, meeting] = [newTenant(), newMeeting()];
      await work.run((tx) => tx.events.append(tenant, meeting, 0, [anEvent(), anEvent()]));

      const answer = await work.run((tx) =>
        tx.events.append(tenant, meeting, expected, [anEvent()]),
      );

      expect(answer).toEqual({ ok: false, refusal: { kind: 'stale', version: 2 } });
      expect((await work.run((tx) => tx.events.read(tenant, meeting))).version).toBe(2);
    });

    it('refuses a writer who expects something where there is nothing', async () => {
      const answer = await stores().work.run((tx) =>
        tx.events.append(newTenant(), newMeeting(), 1, [anEvent()]),
      );

      expect(answer).toEqual({ ok: false, refusal: { kind: 'stale', version: 0 } });
    });

    it('is empty for a meeting that nothing has happened to', async () => {
      const answer = await stores().work.run((tx) => tx.events.read(newTenant(), newMeeting()));

      expect(answer).toEqual({ version: 0, events: [] });
    });

    it('changes nothing when there is nothing to append', async () => {
      const { work } = stores();
      const [tenant, meeting] = [newTenant(), newMeeting()];

      const answer = await work.run((tx) => tx.events.append(tenant, meeting, 0, []));

      expect(answer).toEqual({ ok: true, value: 0 });
    });

    it.each([0, 1])(
      'lets exactly one of twenty who confirm at version %i win',
      async (standing) => {
        const { work } = stores();
        const [tenant, meeting] = [newTenant(), newMeeting()];
        if (standing > 0) await work.run((tx) => tx.events.append(tenant, meeting, 0, [anEvent()]));

        const answers = await Promise.all(
          Array.from({ length: 20 }, () =>
            work.run((tx) => tx.events.append(tenant, meeting, standing, [anEvent()])),
          ),
        );

        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        const stale = { ok: false, refusal: { kind: 'stale', version: standing + 1 } };
        expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 19 }, () => stale));
        expect((await work.run((tx) => tx.events.read(tenant, meeting))).version).toBe(
          standing + 1,
        );
      },
    );

    it('keeps the same meeting id of two organisations apart', async () => {
      const { work } = stores();
      const [ours, theirs, meeting] = [newTenant(), newTenant(), newMeeting()];
      await work.run((tx) => tx.events.append(ours, meeting, 0, [anEvent()]));

      const seen = await work.run((tx) => tx.events.read(theirs, meeting));

      expect(seen).toEqual({ version: 0, events: [] });
    });

    it('leaves out an erased event, still counts it, and goes on growing', async () => {
      const opened = stores();
      const { work } = opened;
      const [tenant, meeting] = [newTenant(), newMeeting()];
      await work.run((tx) =>
        tx.events.append(tenant, meeting, 0, [anEvent(), anEvent({ what: 'meeting.ended' })]),
      );

      await opened.erase(tenant, meeting, 2);

      const { version, events } = await work.run((tx) => tx.events.read(tenant, meeting));
      expect(version).toBe(2);
      expect(events.map(({ seq }) => seq)).toEqual([1]);
      await expect(
        work.run((tx) => tx.events.append(tenant, meeting, 2, [anEvent()])),
      ).resolves.toEqual({ ok: true, value: 3 });
    });
  });
