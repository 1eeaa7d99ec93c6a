import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { AlertPress } from '../../bot/app/watch/alert-view.ts';
import { draftId, eventId, onlineMeetingId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/person.ts';
import { aDraft } from '../contract/stores/builders.ts';
import { aPack, aRequirement } from '../fixtures/a-pack.ts';
import type { World } from '../fixtures/a-world.ts';
import {
  aBookedMeeting,
  aWorld,
  actorFor,
  annaLindgren,
  bjorn,
  karin,
  tenant,
} from '../fixtures/a-world.ts';
import {
  alertsIn,
  bookElsewhere,
  changeInOutlook,
  install,
  kindsIn,
  later,
  openAlert,
} from '../fixtures/watch-steps.ts';

const NAMED = 'Lönesamtal Björn Nilsson';

async function press(world: World, person: Person, what: AlertPress) {
  const { alertId: id } = openAlert(world);
  const result = await world.bot.watch.pressAlert(actorFor(person), id, what);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

describe('A booking made elsewhere', () => {
  let world: World;
  beforeEach(async () => {
    world = aWorld();
    await install(world, karin);
  });

  it('that breaks no rule brings nothing, and nothing is kept of it', async () => {
    await bookElsewhere(world, karin);

    expect(world.personalCards.messages).toEqual([]);
    expect(await world.work.run((tx) => tx.alerts.due(new Date('2100-01-01'), 10))).toEqual([]);
  });

  it('with a name in its subject brings its organiser one card', async () => {
    await bookElsewhere(world, karin, { subject: NAMED });

    const [message, ...more] = world.personalCards.messages;
    expect(more).toEqual([]);
    expect(message?.to).toMatchObject({ tenantId: tenant, personId: karin.id, locale: 'sv' });
    expect(openAlert(world).event.report.findings).toMatchObject([{ kind: 'person' }]);
  });

  it('in chat was checked then, and brings nothing until it is changed', async () => {
    const id = draftId('00000000-0000-4000-8000-0000000000d1');
    const subjectHash = world.secrets.keyedHash('subject', tenant, NAMED);
    await world.work.run((tx) =>
      tx.drafts.insert(aDraft({ tenantId: tenant, id, organiserId: karin.id, subjectHash })),
    );

    const event = await bookElsewhere(world, karin, { subject: NAMED, draftId: id });
    expect(world.personalCards.messages).toEqual([]);

    await changeInOutlook(world, karin, event, { subject: 'Samtal Anna Lindgren' });
    expect(openAlert(world).event.subject).toBe('Samtal Anna Lindgren');
  });

  it('is checked for its subject although nobody is invited: an own appointment', async () => {
    await bookElsewhere(world, karin, { subject: 'Tandläkare 19121212-1212' });

    expect(openAlert(world).event).toMatchObject({ isOwnAppointment: true });
  });

  it('marked private is not looked into: colleagues cannot read its subject', async () => {
    await bookElsewhere(world, karin, { subject: NAMED, isPrivate: true });

    expect(world.personalCards.messages).toEqual([]);
  });

  it('by somebody else is not this person’s to cure', async () => {
    await bookElsewhere(world, karin, { subject: NAMED, isOrganiser: false });

    expect(world.personalCards.messages).toEqual([]);
  });

  it('by somebody without the app brings nothing', async () => {
    await world.watching.takeNotifications([
      { tenantId: tenant, graphId: 'graph-1', clientState: '', eventId: 'event-of-bjorn' },
    ]);
    await world.watching.doTask({
      what: 'booking',
      tenantId: tenant,
      personId: bjorn.id,
      eventId: eventId('event-of-bjorn'),
    });

    expect(world.personalCards.messages).toEqual([]);
  });

  it('changes the same card when it is changed', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });

    await changeInOutlook(world, karin, id, { subject: 'Björn Nilsson igen' });

    expect(world.personalCards.messages).toHaveLength(1);
    expect(openAlert(world).event.subject).toBe('Björn Nilsson igen');
    expect(world.personalCards.messages[0]?.drawn).toBe(2);
  });

  it('closes its card by itself when it is fixed in Outlook, and opens it again when it is broken again', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });

    await changeInOutlook(world, karin, id, { subject: 'Lönesamtal' });
    expect(alertsIn(world)).toMatchObject([{ state: 'in-order', isKept: false }]);
    await changeInOutlook(world, karin, id, { subject: NAMED });

    expect(alertsIn(world)).toMatchObject([{ state: 'open' }]);
    expect(world.personalCards.messages).toHaveLength(1);
  });

  it('closes its card when it is taken away', async () => {
    const id = await bookElsewhere(world, karin, { subject: NAMED });

    world.events.take(id);
    await world.watching.doTask({
      what: 'booking',
      tenantId: tenant,
      personId: karin.id,
      eventId: id,
    });

    expect(alertsIn(world)).toMatchObject([{ state: 'gone' }]);
  });

  it('in a series is one card for all its occurrences', async () => {
    const series = await bookElsewhere(world, karin, { subject: NAMED, kind: 'series' });

    for (const number of [1, 2, 3])
      await bookElsewhere(world, karin, {
        eventId: eventId(`occurrence-${number}`),
        subject: NAMED,
        kind: 'occurrence',
        seriesId: series,
      });

    expect(world.personalCards.messages).toHaveLength(1);
    expect(openAlert(world).event.isSeries).toBe(true);
  });

  it('too close to another participant’s booking offers times that are free, and itself is not in the way', async () => {
    const period = {
      start: new Date('2026-11-26T09:00:00.000Z'),
      end: new Date('2026-11-26T10:00:00.000Z'),
    };
    world.calendar.enter(tenant, annaLindgren.id, { period });
    world.calendar.enter(tenant, annaLindgren.id, {
      period: { start: period.end, end: new Date('2026-11-26T11:00:00.000Z') },
    });

    const id = await bookElsewhere(world, karin, { attendees: [annaLindgren.address] });

    const { adjacency } = openAlert(world).event;
    expect(adjacency.touches).toMatchObject([{ personId: annaLindgren.id, where: 'just-after' }]);
    const [cure] = adjacency.cures;
    if (!cure) throw new Error('no cure');
    const view = await press(world, karin, { what: 'move', period: cure.period, remaining: 0 });
    expect(view).toMatchObject({ state: 'in-order' });
    expect(world.events.get(id)?.period).toEqual(cure.period);
  });

  it('is not told of somebody who booked beside it afterwards: that one is the one to be told', async () => {
    const beside = world.calendar.enter(tenant, annaLindgren.id, {
      period: {
        start: new Date('2026-11-26T10:00:00.000Z'),
        end: new Date('2026-11-26T11:00:00.000Z'),
      },
    });
    world.events.bookedAt(beside.iCalUId, world.clock.now());

    const id = await bookElsewhere(world, karin, { attendees: [annaLindgren.address] });

    expect(world.personalCards.messages).toEqual([]);
    later(world, 1);
    // Moved by its organiser after that, it is the later of the two.
    await changeInOutlook(world, karin, id, { editedAt: world.clock.now() });
    expect(openAlert(world).event.adjacency.touches).toHaveLength(1);
  });

  it('is told of when nobody can say who was first', async () => {
    world.calendar.enter(tenant, annaLindgren.id, {
      period: {
        start: new Date('2026-11-26T10:00:00.000Z'),
        end: new Date('2026-11-26T11:00:00.000Z'),
      },
    });
    world.events.failAlways('neighbours', new ServiceFault('not-permitted', 'graph'));

    await bookElsewhere(world, karin, { attendees: [annaLindgren.address] });

    expect(openAlert(world).event.adjacency.touches).toHaveLength(1);
  });

  it('whose settings have drifted from its level is told of, and one press sets them', async () => {
    const booked = await aBookedMeeting(world, 3);
    world.onlineMeetings.change(tenant, onlineMeetingId('online-1'), { chat: 'on' });

    await bookElsewhere(world, karin, { joinUrl: booked.joinUrl });

    expect(openAlert(world).event).toMatchObject({ level: 3, settings: ['chat'] });
    expect(await press(world, karin, { what: 'apply-settings' })).toMatchObject({
      state: 'in-order',
    });
  });
});

describe('Nobody is nagged', () => {
  const rules = { quietFrom: '18:00', quietTo: '07:00', mostReminders: 1, hoursBetween: 24 };

  it('a card waits for the morning, unless the booking was made a moment ago', async () => {
    const world = aWorld(aPack({ alerts: rules }));
    await install(world, karin);
    world.clock.set('2026-11-23T21:00:00.000Z');

    await bookElsewhere(world, karin, {
      subject: NAMED,
      createdAt: new Date('2026-11-20T12:00:00Z'),
    });
    expect(world.personalCards.messages).toEqual([]);
    await bookElsewhere(world, karin, { subject: NAMED });
    expect(world.personalCards.messages).toHaveLength(1);
    world.clock.set('2026-11-24T06:00:00.000Z');
    await world.watching.upkeep.remind();
    await world.queue.run();

    expect(world.personalCards.messages).toHaveLength(2);
  });

  it('one reminder comes a day later, says nothing of the booking, and no more follow', async () => {
    const world = aWorld(aPack({ alerts: rules }));
    await install(world, karin);
    await bookElsewhere(world, karin, { subject: NAMED });

    for (let hours = 0; hours < 70; hours += 1) {
      later(world, 1);
      await world.watching.upkeep.remind();
      await world.queue.run();
    }

    expect(kindsIn(world)).toEqual(['alert', 'reminder']);
  });

  it('a pack that has come to want no reminders sends none, whatever was planned', async () => {
    const world = aWorld(aPack({ alerts: rules }));
    await install(world, karin);
    await bookElsewhere(world, karin, { subject: NAMED });
    world.policies.set(tenant, aPack({ alerts: { ...rules, mostReminders: 0 } }));

    later(world, 25);
    await world.watching.upkeep.remind();
    await world.queue.run();

    expect(kindsIn(world)).toEqual(['alert']);
  });

  it('a pack that asks for less than a reason brings no card about it', async () => {
    const requirements = [
      aRequirement('B1', { kind: 'booking', check: 'subject' }, { strength: 'recommended' }),
    ];
    const world = aWorld(aPack({ requirements }));
    await install(world, karin);

    await bookElsewhere(world, karin, { subject: NAMED });

    expect(world.personalCards.messages).toEqual([]);
  });
});
