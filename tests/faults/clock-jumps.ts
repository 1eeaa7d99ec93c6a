import { openDatabase } from '../../bot/adapters/db/open-database.ts';
import { makeUnitOfWork } from '../../bot/adapters/db/unit-of-work.ts';
import { verifyChains } from '../../bot/adapters/db/verify-chains.ts';
import { aDraft, anEvent, newMeeting, newTenant } from '../contract/stores/builders.ts';
import { makeRecordingLogger } from '../fakes/recording-logger.ts';

const HOUR = 3_600_000;

/**
 * What the store makes of a clock that jumps forwards by a day, back by two, and over the hour that comes twice in October:
 * the times as read back, what is wrong with the chains, and how many drafts the sweep finds before and after their time.
 */
export async function storeAcrossJumps(databaseUrl: string) {
  const db = await openDatabase({ databaseUrl }, { logger: makeRecordingLogger() });
  try {
    const work = makeUnitOfWork(db);
    const [tenant, meeting] = [newTenant(), newMeeting()];
    const start = Date.UTC(2026, 9, 25, 0, 30);
    const moments = [0, 24, -48, -47, 1, 1.5].map((hours) => new Date(start + hours * HOUR));
    for (const [seq, at] of moments.entries())
      await work.run((tx) =>
        tx.events.append(tenant, meeting, seq, [anEvent({ what: 'meeting.started' }, { at })]),
      );
    const since = new Date(start + 48 * HOUR);
    const ahead = aDraft({ tenantId: tenant, state: { name: 'confirming', since } });
    await work.run((tx) => tx.drafts.insert(ahead));
    const stuckAfter = (hours: number) =>
      work.run((tx) => tx.drafts.stuckSince(new Date(start + hours * HOUR)));
    const { events } = await work.run((tx) => tx.events.read(tenant, meeting));
    return {
      moments,
      read: events.map(({ at }) => at),
      breaks: (await verifyChains(db)).flatMap(({ breaks }) => breaks),
      stuckBefore: (await stuckAfter(0)).length,
      stuckAfter: (await stuckAfter(49)).length,
    };
  } finally {
    await db.close();
  }
}
