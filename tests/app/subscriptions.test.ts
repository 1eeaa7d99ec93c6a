import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { makeKeepWatch } from '../../bot/app/watch/keep-watch.ts';
import { aPack, aRequirement } from '../fixtures/a-pack.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import {
  anEventOf,
  enter,
  install,
  later,
  lifecycle,
  subscriptionOf,
} from '../fixtures/watch-steps.ts';

const NAMED = 'Lönesamtal Björn Nilsson';
const down = new ServiceFault('unreachable', 'graph', { code: '500' });
const held = (world: World, person = karin) =>
  world.work.run((tx) => tx.subscriptions.of(tenant, person.id));
const keepWatch = async (world: World) => {
  await world.watching.upkeep.keepWatch([tenant]);
  await world.queue.run();
};

describe('A subscription', () => {
  let world: World;
  beforeEach(async () => {
    world = aWorld();
    await install(world, karin);
  });

  it('is made for each person with the app, once', async () => {
    await install(world, annaLindgren);
    await keepWatch(world);

    expect([...world.watch.made.values()].map(({ personId }) => personId)).toEqual([
      karin.id,
      annaLindgren.id,
    ]);
  });

  it('is prolonged long before it ends, and lives on for weeks', async () => {
    for (let hours = 0; hours < 21 * 24; hours += 1) {
      later(world, 1);
      await keepWatch(world);
    }

    expect(world.watch.made.size).toBe(1);
    expect(subscriptionOf(world, karin.id)[1].expiresAt.getTime()).toBeGreaterThan(
      world.clock.now().getTime() + 30 * 3_600_000,
    );
  });

  it('that Microsoft removed is made anew, and what happened meanwhile is caught up', async () => {
    const [graphId, before] = subscriptionOf(world, karin.id);
    enter(world, karin, anEventOf(world, { subject: NAMED }));
    await lifecycle(world, karin, 'subscriptionRemoved');
    world.watch.made.delete(graphId);
    await world.queue.run();

    const [, after] = subscriptionOf(world, karin.id);
    expect(after.secret).not.toBe(before.secret);
    expect(world.personalCards.messages).toHaveLength(1);
  });

  it('is authorised anew by being prolonged, and replaced when Microsoft has forgotten it', async () => {
    later(world, 24);
    await lifecycle(world, karin, 'reauthorizationRequired');
    await world.queue.run();
    const [graphId, renewed] = subscriptionOf(world, karin.id);
    expect(renewed.expiresAt.getTime()).toBe(world.clock.now().getTime() + 3 * 86_400_000);
    world.watch.made.clear();

    await world.watching.doTask({ what: 'renew', tenantId: tenant, personId: karin.id });

    expect(subscriptionOf(world, karin.id)[0]).not.toBe(graphId);
  });

  it.each([['missed'], ['a restart'], ['a link too old']])(
    'that told nothing is made up for by reading the changes: %s',
    async (what) => {
      later(world, 2);
      enter(world, karin, anEventOf(world, { subject: NAMED }));
      if (what === 'a link too old') world.watch.forgetLinks();
      if (what === 'a restart') {
        // A new process begins to keep watch.
        await makeKeepWatch({ ...world, wake: () => undefined })([tenant]);
      } else await lifecycle(world, karin, 'missed');
      await world.queue.run();

      expect(world.personalCards.messages).toHaveLength(1);
    },
  );

  it.each([
    [1, 'not read anew', 0],
    [4, 'read for what was missed', 1],
  ])('after %i minutes without any process is %s', async (minutes, _what, cards) => {
    later(world, 2);
    enter(world, karin, anEventOf(world, { subject: NAMED }));
    const tendedUntil = new Date(world.clock.now().getTime() - minutes * 60_000);
    const queue = { ...world.queue, tendedUntil };

    await makeKeepWatch({ ...world, queue, wake: () => undefined })([tenant]);
    await world.queue.run();

    expect(world.personalCards.messages).toHaveLength(cards);
  });

  it('reads the same changes again when it is interrupted, and brings one card', async () => {
    enter(world, karin, anEventOf(world, { subject: NAMED }));
    world.watch.loseAnswerOfNext('changes', down);
    await lifecycle(world, karin, 'missed');

    for (let minutes = 0; minutes < 3; minutes += 1) {
      await world.queue.run();
      world.clock.advance(60_000);
    }

    expect(world.personalCards.messages).toHaveLength(1);
  });

  it('does not look at what was booked before somebody was enrolled', async () => {
    enter(world, bjorn, anEventOf(world, { subject: NAMED }));

    await install(world, bjorn);

    expect(world.personalCards.messages).toEqual([]);
  });

  it('whose mailbox has disappeared is left alone for a day, and not given up', async () => {
    world.watch.failAlways('subscribe', new ServiceFault('not-found', 'graph'));
    await install(world, bjorn);
    expect(await held(world, bjorn)).toMatchObject({ failures: 1 });
    expect(world.queue.size()).toBe(0);
    world.watch.recover();
    later(world, 23);
    await keepWatch(world);
    expect((await held(world, bjorn))?.made).toBeUndefined();
    later(world, 2);

    await keepWatch(world);

    expect((await held(world, bjorn))?.made).toBeDefined();
  });

  it('of a user who leaves ends with the app: nothing is kept, and what still comes is dropped', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    const [graphId, { secret }] = subscriptionOf(world, karin.id);
    await world.bot.forgetConversation(tenant, `chat-of-${karin.id}`);

    await keepWatch(world);
    await world.watching.takeNotifications([
      { tenantId: tenant, graphId, clientState: secret, eventId: id },
    ]);
    await world.queue.run();

    expect(world.watch.made.size).toBe(0);
    expect(await held(world)).toBeUndefined();
    expect(world.personalCards.messages).toEqual([]);
  });

  it('is for the members of the group where one decides, and nobody is let go while it cannot be read', async () => {
    await install(world, bjorn);
    world.staff.setGroup([bjorn.id]);
    await keepWatch(world);
    expect([...world.watch.made.values()].map(({ personId }) => personId)).toEqual([bjorn.id]);

    later(world, 2);
    world.staff.failAlways('enrolled', down);
    await keepWatch(world);

    expect(world.watch.made.size).toBe(1);
  });

  it('that was asked for by a process that died is asked for again', async () => {
    world.watch.loseAnswerOfNext('subscribe', new Error('killed'));
    await install(world, bjorn);
    expect((await held(world, bjorn))?.made).toBeUndefined();

    later(world, 1);
    await world.queue.run();

    const { id } = (await held(world, bjorn)) ?? { id: 'none' };
    expect(subscriptionOf(world, bjorn.id)[1].secret.startsWith(id)).toBe(true);
    expect((await held(world, bjorn))?.made).toBeDefined();
  });
});

describe('The administrator', () => {
  it('sees how many are watched and how many lack the app, and nobody else sees it', async () => {
    const world = aWorld();
    await install(world, karin);

    const seen = await world.watching.admin.viewEnrolment(
      actorFor(bjorn, { isAdministrator: true }),
    );

    expect(seen).toMatchObject({
      ok: true,
      value: { decidedBy: 'everybody', enrolled: 4, withoutApp: 3, watched: 1, notWatched: 0 },
    });
    // Of two in force the one that runs out first; what has run out is none.
    const first = (await held(world, karin))?.made?.expiresAt;
    expect(seen).toMatchObject({ value: { soonestExpiryAt: first } });
    later(world, 1);
    await install(world, bjorn);
    const admin = actorFor(bjorn, { isAdministrator: true });
    expect(await world.watching.admin.viewEnrolment(admin)).toMatchObject({
      value: { watched: 2, soonestExpiryAt: first },
    });
    later(world, 24 * 30);
    const late = await world.watching.admin.viewEnrolment(admin);
    expect(late).toMatchObject({ value: { watched: 0 } });
    expect(JSON.stringify(late)).not.toContain('soonest');
    expect(await world.watching.admin.viewEnrolment(actorFor(karin))).toMatchObject({ ok: false });
  });
});

describe('The sharing of the calendar (B3)', () => {
  it('is looked at once a week, told of at most as often as the pack says, and set by one press', async () => {
    const pack = aPack();
    const line = aRequirement('B3', { kind: 'booking', check: 'calendar-sharing' });
    const world = aWorld({ ...pack, requirements: [...pack.requirements, line] });
    world.sharing.set(karin.id, 'less');
    await install(world, karin);
    for (let hours = 0; hours < 40 * 24; hours += 6) {
      later(world, 6);
      await keepWatch(world);
    }
    expect(world.personalCards.messages.map(({ card }) => card.kind)).toEqual([
      'sharing',
      'sharing',
    ]);

    expect(await world.bot.watch.viewSharing(actorFor(karin))).toMatchObject({ state: 'less' });
    expect(await world.bot.watch.openSharing(actorFor(karin))).toMatchObject({ state: 'enough' });

    expect(await world.bot.watch.viewSharing(actorFor(karin))).toMatchObject({ state: 'enough' });
  });

  it('of a calendar that may not be read is unknown, and no card comes', async () => {
    const world = aWorld();
    world.sharing.failAlways('read', new ServiceFault('not-permitted', 'graph'));
    await install(world, karin);
    await keepWatch(world);

    expect(world.personalCards.messages).toEqual([]);
    expect(await world.bot.watch.viewSharing(actorFor(karin))).toMatchObject({ state: 'unknown' });
  });
});
