import { expect, it } from '@jest/globals';
import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../bot/adapters/db/verify-chains.ts';
import { aDraft, anEvent, newMeeting, newTenant } from '../contract/stores/builders.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';

const HOUR = 3_600_000;

it('a clock that jumps breaks no chain and loses no draft: order is the count, not the time', async () => {
  const db = await openDatabase({ dataDir: 'memory' }, { logger: makeRecordingLogger() });
  const work = makeUnitOfWork(db);
  const [tenant, meeting] = [newTenant(), newMeeting()];
  const start = Date.UTC(2026, 9, 25, 0, 30);
  // Forwards by a day, back by two, and over the hour that comes twice in October.
  const moments = [0, 24, -48, -47, 1, 1.5].map((hours) => new Date(start + hours * HOUR));
  for (const [seq, at] of moments.entries())
    await work.run((tx) =>
      tx.events.append(tenant, meeting, seq, [anEvent({ what: 'meeting.started' }, { at })]),
    );
  const ahead = aDraft({
    tenantId: tenant,
    state: { name: 'confirming', since: new Date(start + 48 * HOUR) },
  });
  await work.run((tx) => tx.drafts.insert(ahead));

  const { events } = await work.run((tx) => tx.events.read(tenant, meeting));
  expect(events.map(({ at }) => at)).toEqual(moments);
  expect((await verifyChains(db)).flatMap(({ breaks }) => breaks)).toEqual([]);
  // Its time seems to lie ahead; once the clock has passed it, the sweep finds it.
  const stuck = (hours: number) =>
    work.run((tx) => tx.drafts.stuckSince(new Date(start + hours * HOUR)));
  expect(await stuck(0)).toEqual([]);
  expect((await stuck(49)).map(({ id }) => id)).toEqual([ahead.id]);
  await db.close();
});
