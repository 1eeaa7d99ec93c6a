import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '../../../bot/app/ports/unit-of-work.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import type { MeetingId } from '../../../bot/domain/ids.ts';
import { anEvent, newMeeting, newTenant } from './builders.ts';
import type { DatabaseUnderTest } from './databases-under-test.ts';
import { openOnPostgres } from './databases-under-test.ts';

/** What only shows when transactions really overlap: on the fake and on PGlite one run waits for the other. */
describe('Two runs at the same time on PostgreSQL', () => {
  let opened: DatabaseUnderTest | undefined;
  beforeAll(async () => {
    opened = await openOnPostgres();
  });
  afterAll(() => opened?.close());
  const work = (): UnitOfWork => {
    if (!opened) throw new Error('not opened');
    return makeUnitOfWork(opened.db);
  };

  it('take different changes from the outbox, and neither waits for the other', async () => {
    const [tenantId, meetingId, now] = [newTenant(), newMeeting(), new Date()];
    await work().run(async (tx) => {
      for (const version of [1, 2, 3]) await tx.outbox.add({ tenantId, meetingId, version });
    });
    const firstHas = Promise.withResolvers<readonly number[]>();
    const firstMayEnd = Promise.withResolvers<void>();
    const first = work().run(async (tx) => {
      firstHas.resolve((await tx.outbox.take(2, now)).map(({ version }) => version));
      await firstMayEnd.promise;
    });
    const held = await firstHas.promise;

    const meanwhile = await work().run((tx) => tx.outbox.take(2, now));

    expect(held).toEqual([1, 2]);
    expect(meanwhile.map(({ version }) => version)).toEqual([3]);
    firstMayEnd.resolve();
    await first;
  });

  it('are both done though each holds what the other wants next', async () => {
    const [tenant, one, two] = [newTenant(), newMeeting(), newMeeting()];
    const bothBegan = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    let attempts = 0;
    const appendToBoth = (first: MeetingId, second: MeetingId, me: 0 | 1) =>
      work().run(async (tx) => {
        attempts += 1;
        for (const meeting of [first, second]) {
          let isAppended = false;
          // The run that was tried again may still read what the other has not committed yet: then it is refused.
          while (!isAppended) {
            const { version } = await tx.events.read(tenant, meeting);
            isAppended = (await tx.events.append(tenant, meeting, version, [anEvent()])).ok;
          }
          bothBegan[me].resolve();
          await bothBegan[me === 0 ? 1 : 0].promise;
        }
      });

    await Promise.all([appendToBoth(one, two, 0), appendToBoth(two, one, 1)]);

    expect(attempts).toBe(3);
    const versions = await work().run(async (tx) => [
      (await tx.events.read(tenant, one)).version,
      (await tx.events.read(tenant, two)).version,
    ]);
    expect(versions).toEqual([2, 2]);
  });
});
