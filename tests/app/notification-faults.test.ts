import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { takeAlert } from '../../bot/app/watch/check-event.ts';
import { makeKeepWatch } from '../../bot/app/watch/keep-watch.ts';
import { aPack, aRequirement } from '../fixtures/a-pack.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, annaLindgren, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import {
  alertsIn,
  anEventOf,
  bookElsewhere,
  enter,
  forgedState,
  install,
  later,
  lifecycle,
  notify,
  openAlert,
  subscriptionOf,
} from '../fixtures/watch-steps.ts';

const NAMED = 'Lönesamtal Björn Nilsson';
const down = new ServiceFault('unreachable', 'graph', { code: '500' });
const waiting = (world: World) => world.work.run((tx) => tx.notifications.waiting());
const held = (world: World, person = karin) =>
  world.work.run((tx) => tx.subscriptions.of(tenant, person.id));
const keepWatch = async (world: World) => {
  await world.watching.upkeep.keepWatch([tenant]);
  await world.queue.run();
};

describe('A notification', () => {
  let world: World;
  beforeEach(async () => {
    world = aWorld();
    await install(world, karin);
  });

  it('that comes many times, and after the next one, brings one card as things stand', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    await notify(world, karin, id, { times: 3 });
    await world.queue.run();
    await notify(world, karin, id, { times: 2 });
    await world.queue.run();

    expect(world.personalCards.messages).toHaveLength(1);
  });

  it('of a change that comes before that of the creation shows the event as it is now', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    const event = world.events.get(id);
    if (event) world.events.put(karin.id, { ...event, subject: 'Lönesamtal' });
    await notify(world, karin, id);
    await notify(world, karin, id);
    await world.queue.run();

    expect(world.personalCards.messages).toEqual([]);
  });

  it('with a forged secret, somebody else’s secret or none is dropped and counted, and the sender learns nothing', async () => {
    await install(world, bjorn);
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    const [, { secret }] = subscriptionOf(world, karin.id);
    for (const clientState of ['', 'x', forgedState(world), `${secret}x`, secret.slice(0, -1)])
      await expect(notify(world, karin, id, { clientState })).resolves.toBeUndefined();

    expect(await waiting(world)).toBe(0);
    const enrolment = await world.watching.admin.viewEnrolment(
      actorFor(karin, { isAdministrator: true }),
    );
    expect(enrolment).toMatchObject({ ok: true, value: { dropped: { forged: 5 } } });
  });

  it('with one person’s secret reads that person’s calendar alone', async () => {
    await install(world, bjorn);
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));

    await notify(world, bjorn, id);
    await world.queue.run();

    expect(world.personalCards.messages).toEqual([]);
  });

  it('of a subscription that is no more is dropped and counted', async () => {
    const [graphId, { secret }] = subscriptionOf(world, karin.id);
    await world.work.run((tx) => tx.subscriptions.remove(tenant, karin.id));

    await world.watching.takeNotifications([
      { tenantId: tenant, graphId, clientState: secret, eventId: 'e' },
    ]);

    expect(await waiting(world)).toBe(0);
    expect(world.logger.lines).toContainEqual(
      expect.objectContaining({
        event: 'notifications.dropped',
        ids: { why: 'unknownSubscription', count: 1 },
      }),
    );
  });

  it('about an event that is deleted before it is read brings nothing and is done', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    await notify(world, karin, id);
    world.events.take(id);

    await world.queue.run();

    expect(world.personalCards.messages).toEqual([]);
    expect(world.queue.size()).toBe(0);
  });

  it('is kept through an hour of Graph answering 500, and then brings its one card', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    world.events.failAlways('read', down);
    await notify(world, karin, id);
    for (let minutes = 0; minutes < 60; minutes += 1) {
      await world.queue.run();
      world.clock.advance(60_000);
    }
    expect(world.personalCards.messages).toEqual([]);
    world.events.recover();

    for (let minutes = 0; minutes < 20; minutes += 1) {
      await world.queue.run();
      world.clock.advance(60_000);
    }

    expect(world.personalCards.messages).toHaveLength(1);
  });

  it('that fails for hours becomes a dead letter, which an administrator sees and replays', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    world.events.failAlways('read', down);
    await notify(world, karin, id);
    for (let minutes = 0; minutes < 180; minutes += 1) {
      await world.queue.run();
      world.clock.advance(60_000);
    }
    world.events.recover();
    const administrator = actorFor(bjorn, { isAdministrator: true });

    const letters = await world.watching.admin.viewDeadLetters(administrator);
    expect(letters).toMatchObject({ ok: true, value: [{ task: { eventId: id } }] });
    expect(await world.watching.admin.viewDeadLetters(actorFor(karin))).toMatchObject({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
    const letter = letters.ok ? (letters.value[0]?.id ?? '') : '';
    expect(await world.watching.admin.replay(actorFor(karin), letter)).toMatchObject({ ok: false });
    expect(await world.watching.admin.replay(administrator, letter)).toMatchObject({ ok: true });
    await world.queue.run();

    expect(world.personalCards.messages).toHaveLength(1);
  });

  it.each([
    ['before the event is read', 'read'],
    ['after the event is read', 'read-lost'],
    ['before the card is posted', 'post'],
    ['before what was found is stored', 'save'],
  ] as const)('interrupted %s loses nothing and leaves one alert', async (_when, where) => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    const killed = new Error('killed');
    if (where === 'read') world.events.failNext('read', killed);
    if (where === 'read-lost') world.events.loseAnswerOfNext('read', killed);
    if (where === 'post') world.personalCards.failNext('post', killed);
    await notify(world, karin, id);
    if (where === 'save') world.personalCards.loseAnswerOfNext('post', killed);

    await world.queue.run();
    later(world, 1);
    await world.queue.run();

    // Between Teams’ taking the card and our note of it there is no knowing: then, and only then, a second one comes.
    expect(world.personalCards.messages).toHaveLength(where === 'save' ? 2 : 1);
    const { alertId: last } = openAlert(world);
    expect(alertsIn(world).every(({ alertId: each }) => each === last)).toBe(true);
    const stored = await world.work.run((tx) => tx.alerts.get(tenant, last));
    expect(stored?.card?.activityId).toBe(world.personalCards.messages.at(-1)?.sent.activityId);
  });

  it('is done although the process that had it died with the event in its hands', async () => {
    const id = enter(world, karin, anEventOf(world, { subject: NAMED }));
    await takeAlert(world, { tenantId: tenant, personId: karin.id }, id, 'sv');
    await notify(world, karin, id);
    await world.queue.run();
    expect(world.personalCards.messages).toEqual([]);

    for (let minutes = 0; minutes < 12; minutes += 1) {
      world.clock.advance(60_000);
      await world.queue.run();
    }

    expect(world.personalCards.messages).toHaveLength(1);
  });

  it('leaves no word of a subject in the store or the logs', async () => {
    await bookElsewhere(world, karin, { subject: NAMED });
    const { alertId } = openAlert(world);
    await world.bot.watch.pressAlert(actorFor(karin), alertId, { what: 'keep', reason: 'x' });

    const stored = await world.work.run((tx) => tx.alerts.get(tenant, alertId));
    const everything = JSON.stringify([stored, world.logger.lines]);
    for (const word of ['Lönesamtal', 'Björn', 'Nilsson']) expect(everything).not.toContain(word);
    expect(stored?.findings.subject).toEqual([{ kind: 'person', length: 'Björn Nilsson'.length }]);
  });
});

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
