import { describe, expect, it } from '@jest/globals';
import { aPack } from '../fixtures/a-pack.ts';
import { aWorld, tenant } from '../fixtures/a-world.ts';

const packOf = (recordDays: number, draftDays: number) =>
  aPack({ retention: { recordDays, draftDays } });

describe('What has run out', () => {
  it('goes after the days that the pack says, by the clock', async () => {
    const world = aWorld(packOf(10, 3));

    await world.upkeep.keepRetention([tenant]);

    expect(world.retention.asked.map(({ kind, before }) => [kind, before.toISOString()])).toEqual([
      ['emptyRecords', '2026-11-13T08:00:00.000Z'],
      ['forgetMeetings', '2026-11-13T08:00:00.000Z'],
      ['deleteBookedDrafts', '2026-11-20T08:00:00.000Z'],
      ['deleteAttestations', '2026-11-13T08:00:00.000Z'],
    ]);
    expect(world.logger.lines).toEqual([]);
  });

  it('goes in batches until nothing is left, and the log says how much without saying whose', async () => {
    const world = aWorld();
    world.retention.left.set('emptyRecords', 1_200).set('forgetMeetings', 1);

    await world.upkeep.keepRetention([tenant]);

    const batches = world.retention.asked.filter(({ kind }) => kind === 'emptyRecords');
    expect(batches).toHaveLength(3);
    expect(world.retention.left.get('emptyRecords')).toBe(0);
    expect(world.logger.lines).toMatchObject([
      { event: 'retention.kept', ids: { emptied: 1_200, meetings: 1, drafts: 0 } },
    ]);
  });

  it('is told of when the database login may not empty records; the rest goes all the same', async () => {
    const world = aWorld();
    world.retention.forbidErasing();
    world.retention.left.set('deleteBookedDrafts', 2);

    await world.upkeep.keepRetention([tenant]);

    expect(world.logger.lines).toMatchObject([
      { severity: 'warn', event: 'records.not-erasable' },
      { event: 'retention.kept', ids: { emptied: 0, drafts: 2 } },
    ]);
  });
});
