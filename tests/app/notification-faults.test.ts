import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import { takeAlert } from '../../bot/app/watch/take-alert.ts';
import type { World } from '../fixtures/a-world.ts';
import { aWorld, actorFor, bjorn, karin, tenant } from '../fixtures/a-world.ts';
import {
  alertsIn,
  anEventOf,
  bookElsewhere,
  enter,
  forgedState,
  install,
  later,
  notify,
  openAlert,
  subscriptionOf,
} from '../fixtures/watch-steps.ts';

const NAMED = 'Lönesamtal Björn Nilsson';
const down = new ServiceFault('unreachable', 'graph', { code: '500' });
const waiting = (world: World) => world.work.run((tx) => tx.notifications.waiting());

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

  it('about a meeting whose organiser is outside the organisation brings nothing: it is not ours to tell', async () => {
    await notify(
      world,
      karin,
      enter(
        world,
        karin,
        anEventOf(world, {
          subject: NAMED,
          isOrganiser: false,
          attendees: ['vd@bolaget.example', karin.address],
        }),
      ),
    );

    await world.queue.run();

    expect(world.personalCards.messages).toEqual([]);
    expect(world.queue.size()).toBe(0);
  });

  it('about a meeting with somebody outside is checked against the calendars inside alone', async () => {
    const id = enter(
      world,
      karin,
      anEventOf(world, { subject: NAMED, attendees: ['vd@bolaget.example'] }),
    );
    await notify(world, karin, id);

    await world.queue.run();

    expect(openAlert(world).event.people).toEqual([]);
    expect(openAlert(world).event.adjacency.unknown).toEqual([]);
  });

  it('from a mailbox that has disappeared since closes the card that was there, and is done', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });
    // Of a mailbox that is no more Graph says what it says of an event that is no more.
    world.events.take(id);
    world.directory.failAlways('person', new ServiceFault('not-permitted', 'graph'));
    await notify(world, karin, id);
    await world.queue.run();
    expect(alertsIn(world)).toMatchObject([{ state: 'open' }]);
    world.directory.recover();

    for (let minutes = 0; minutes < 20; minutes += 1) {
      world.clock.advance(60_000);
      await world.queue.run();
    }

    expect(alertsIn(world)).toMatchObject([{ state: 'gone' }]);
    expect(world.queue.size()).toBe(0);
  });

  it('about the booking of a user who has left the directory closes its card, and is done', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });
    world.directory.remove(tenant, karin.id);
    await notify(world, karin, id);

    await world.queue.run();

    expect(alertsIn(world)).toMatchObject([{ state: 'gone' }]);
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
