import { describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '../../../bot/app/ports/unit-of-work.ts';
import { makeUnitOfWork } from '../../../bot/adapters/db/unit-of-work.ts';
import { makeUseCases } from '../../../bot/app/make-use-cases.ts';
import type { MeetingId } from '../../../bot/domain/ids.ts';
import { gatePack } from '../../domain/gate-pack.ts';
import {
  aBookedMeeting,
  actorFor,
  aWorld,
  bjorn,
  reportPresence,
  tenant,
} from '../../fixtures/a-world.ts';
import { coHost, press } from '../../fixtures/meeting-steps.ts';
import { aSecretMeeting, wrong } from '../../fixtures/verification-steps.ts';
import { anEvent, newMeeting, newPerson, newTenant } from './builders.ts';
import { openOnPostgres } from './databases-under-test.ts';
import { openedHere } from './opened-here.ts';

/** What only shows when transactions really overlap: on the fake and on PGlite one run waits for the other. */
describe('Two runs at the same time on PostgreSQL', () => {
  const opened = openedHere(openOnPostgres);
  const work = (): UnitOfWork => makeUnitOfWork(opened().db);

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

  it('of two hosts give a party one code between them, and each wrong answer costs one try', async () => {
    const world = aWorld(gatePack);
    const one = makeUseCases({ ...world, work: work() });
    const two = makeUseCases({ ...world, work: work() });
    const { tab, verification, chat: bot } = one;
    const here = await aSecretMeeting({ ...world, work: work(), tab, verification, bot });
    const there = two.verification;
    const { threadId } = here.meeting;
    const participant = await here.addParty();
    const command = {
      participant,
      means: 'callback-code',
      source: 'case-file',
      replace: false,
    } as const;

    const issued = await Promise.all([
      here.issue(participant),
      there.issueCode(coHost, threadId, command),
    ]);
    expect(issued.filter(({ ok }) => ok)).toHaveLength(1);
    expect(issued.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'code-stands' } });

    const code = issued.flatMap((each) => (each.ok ? [each.value.code ?? ''] : []))[0] ?? '';
    const tried = await Promise.all([
      here.check(participant, wrong(code)),
      there.checkCode(coHost, threadId, { participant, typed: wrong(code) }),
    ]);
    expect(tried.map((each) => each.ok && each.value.triesLeft).toSorted()).toEqual([1, 2]);

    const right = await Promise.all([
      here.check(participant, code),
      there.checkCode(coHost, threadId, { participant, typed: code }),
    ]);
    expect(right.filter((each) => each.ok && each.value.isMatch)).toHaveLength(1);
    expect(right.find((each) => !each.ok)).toMatchObject({ refusal: { kind: 'no-code' } });
    expect((await here.written()).map(({ what }) => what)).toEqual([
      'code.issued',
      'factor.failed',
      'factor.failed',
      'factor.proven',
    ]);
    await Promise.all([one, two].map(({ upkeep }) => upkeep.publishChanges()));
  });
});

describe('Thirty people in one meeting on PostgreSQL', () => {
  it('each confirm their own line at the same moment, and none is lost or refused', async () => {
    await using closing = new AsyncDisposableStack();
    const opened = await openOnPostgres();
    closing.defer(() => opened.close());
    const world = aWorld(gatePack);
    const work = makeUnitOfWork(opened.db);
    const { tab, chat: bot, upkeep } = makeUseCases({ ...world, work });
    const { id, threadId } = await aBookedMeeting({ ...world, work }, 2);
    const people = Array.from({ length: 30 }, () => ({ ...bjorn, id: newPerson() }));
    for (const person of people)
      world.roster.place(tenant, threadId, person.id, { role: 'attendee' });
    await reportPresence({ bot, clock: world.clock }, 'joined', ...people);

    const presses = await Promise.all(
      people.map((person) =>
        tab.setItem(actorFor(person), threadId, press('camera', 99, [person])),
      ),
    );

    expect(presses.filter(({ ok }) => !ok)).toEqual([]);
    const { events } = await work.read((stores) => stores.events.read(tenant, id));
    expect(events.filter(({ fact }) => fact.what === 'item.confirmed')).toHaveLength(30);
    await upkeep.publishChanges();
  });
});
