import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventId } from '../../../bot/domain/ids.ts';
import { at } from '../../demo/running-town.ts';
import { anna, bjorn, karin, nobody, siri, tenant } from './demo-town.ts';
import type { WatchWorld } from './watch-worlds.ts';
import { anEvent, openWatchWorld } from './watch-worlds.ts';

const SECRET = 'a secret of at most 128 characters';
const window = {
  start: new Date('2026-11-23T07:00:00Z'),
  end: new Date('2027-12-24T07:00:00Z'),
};

describe('Keeping watch through Graph over https', () => {
  let world: WatchWorld;
  beforeAll(async () => {
    world = await openWatchWorld();
  });
  afterAll(() => world.close());
  const settled = () => world.town.running.graph.watching.settled();
  const patch = (person: { id: string }, id: string, body: object) =>
    world.town.inOffice('PATCH', `/users/${person.id}/events/${encodeURIComponent(id)}`, body);

  it('is told of each change with the secret, by the id that the event is read by', async () => {
    const { graphId, expiresAt } = await world.watch.subscribe(tenant, karin.id, SECRET);
    expect(expiresAt.getTime()).toBeGreaterThan(new Date('2026-11-26T00:00:00Z').getTime());
    const id = await world.enter(karin, anEvent({ subject: 'Vattenplan' }));
    await patch(karin, id, { subject: 'Vattenplanen' });
    await settled();

    const mine = world.told.filter((each) => at(each, 'resourceData', 'id') === id);
    expect(mine).toMatchObject([
      { changeType: 'created', clientState: SECRET, subscriptionId: graphId, tenantId: tenant },
      { changeType: 'updated', clientState: SECRET },
    ]);
    expect(JSON.stringify(world.told)).not.toContain('Vatten');
    expect((await world.events.read(tenant, karin.id, id))?.subject).toBe('Vattenplanen');
    await world.watch.unsubscribe(tenant, graphId);
    const before = world.told.length;
    await patch(karin, id, { subject: 'Vatten' });
    await settled();
    expect(world.told).toHaveLength(before);
  });

  it('prolongs a subscription, and hears of one that is gone', async () => {
    const { graphId } = await world.watch.subscribe(tenant, bjorn.id, SECRET);

    expect(await world.watch.renew(tenant, graphId)).toEqual({ expiresAt: expect.any(Date) });
    world.town.running.graph.watching.subscriptions.remove(bjorn.id);

    expect(await world.watch.renew(tenant, graphId)).toBe('gone');
    await world.watch.unsubscribe(tenant, graphId);
    await settled();
    expect(world.told).toContainEqual(
      expect.objectContaining({ lifecycleEvent: 'subscriptionRemoved', subscriptionId: graphId }),
    );
  });

  it('gets no subscription while its address does not answer the handshake', async () => {
    world.breakHandshake();
    // What passes: tried again soon, not tomorrow.
    await expect(world.watch.subscribe(tenant, karin.id, SECRET)).rejects.toMatchObject({
      trouble: 'unreachable',
    });
    world.mendHandshake();
  });

  it('gets none for a mailbox that nobody has', async () => {
    await expect(world.watch.changes(tenant, nobody().id, { window })).rejects.toMatchObject({
      trouble: 'not-found',
    });
    await expect(world.watch.changes(tenant, siri.id, { window })).rejects.toMatchObject({
      trouble: 'not-permitted',
    });
  });

  it('reads a whole calendar page by page, and then only what has changed', async () => {
    const first = await world.watch.changes(tenant, anna.id, { window });
    if (first === 'start-over') throw new Error('a first reading has nothing to forget');
    expect(first.events.length).toBeGreaterThan(0);
    const [gone] = first.events;
    const id = await world.enter(anna, anEvent());
    const again = await world.watch.changes(tenant, anna.id, { link: first.link });
    expect(again).toMatchObject({ events: [{ eventId: id, changedAt: expect.any(Date) }] });
    if (again === 'start-over') throw new Error('the link is new');
    const none = await world.watch.changes(tenant, anna.id, { link: again.link });
    expect(none).toMatchObject({ events: [] });

    await world.town.running.ask('DELETE', `/users/${anna.id}/events/${gone?.eventId ?? ''}`);

    const after = none === 'start-over' ? '' : none.link;
    expect(await world.watch.changes(tenant, anna.id, { link: after })).toMatchObject({
      events: [{ eventId: gone?.eventId }],
    });
  });

  it('starts over with a link that Microsoft has forgotten', async () => {
    const first = await world.watch.changes(tenant, karin.id, { window });
    if (first === 'start-over') throw new Error('a first reading has nothing to forget');
    world.town.running.graph.watching.control({ do: 'forget-links' });

    expect(await world.watch.changes(tenant, karin.id, { link: first.link })).toBe('start-over');
  });

  it('follows no link to another host', async () => {
    await expect(
      world.watch.changes(tenant, karin.id, { link: 'https://example.org/v1.0/users' }),
    ).rejects.toThrow('foreign-delta-link');
  });

  it('reads an event with whom it invites, and nothing of one that is not there', async () => {
    const id = await world.enter(
      karin,
      anEvent({
        isOnlineMeeting: true,
        onlineMeetingProvider: 'teamsForBusiness',
        sensitivity: 'private',
        attendees: [
          { type: 'required', emailAddress: { address: anna.address, name: 'A' } },
          { type: 'resource', emailAddress: { address: 'rum@alvsunda.example', name: 'Rum' } },
          // A device with an account of its own is in the directory, and no participant all the same.
          { type: 'resource', emailAddress: { address: bjorn.address, name: 'Skärm' } },
        ],
      }),
    );

    expect(await world.events.read(tenant, karin.id, id)).toEqual({
      eventId: id,
      kind: 'single',
      iCalUId: expect.any(String),
      subject: 'Budget',
      period: {
        start: new Date('2026-11-26T09:00:00Z'),
        end: new Date('2026-11-26T10:00:00Z'),
      },
      isAllDay: false,
      isOrganiser: true,
      isPrivate: true,
      isShownAsFree: false,
      attendees: [anna.address],
      joinUrl: expect.any(String),
      webLink: expect.any(String),
      createdAt: expect.any(Date),
      editedAt: expect.any(Date),
      endsAt: new Date('2026-11-26T10:00:00Z'),
    });
    expect(await world.events.read(tenant, karin.id, eventId('AAMkADnone'))).toBeUndefined();
    expect(await world.events.read(tenant, anna.id, id)).toBeUndefined();
  });

  it.each([
    ['ends by number', { type: 'numbered', numberOfOccurrences: 3 }, '2026-12-19T09:00:00.000Z'],
    ['ends on a day', { type: 'endDate', endDate: '2026-12-10' }, '2026-12-12T00:00:00.000Z'],
    ['has no end', { type: 'noEnd' }, undefined],
  ] as const)('reads when a series that %s is over at the latest', async (_how, range, over) => {
    const id = await world.enter(
      karin,
      anEvent({
        recurrence: {
          pattern: { type: 'weekly', interval: 1, daysOfWeek: ['thursday'] },
          range: { startDate: '2026-11-26', ...range },
        },
      }),
    );

    const event = await world.events.read(tenant, karin.id, id);

    expect(event?.kind).toBe('series');
    expect(event?.endsAt?.toISOString()).toBe(over);
  });

  it('tells when what takes time in a calendar was booked, and not what it is', async () => {
    const within = {
      start: new Date('2026-12-01T00:00:00Z'),
      end: new Date('2026-12-02T00:00:00Z'),
    };
    const time = (hour: string) => ({ dateTime: `2026-12-01T${hour}:00:00`, timeZone: 'UTC' });
    await world.enter(bjorn, { subject: 'Hemligt', start: time('05'), end: time('06') });
    await world.enter(bjorn, {
      subject: 'Fritt',
      start: time('06'),
      end: time('07'),
      showAs: 'free',
    });
    const before = await world.events.neighbours(tenant, bjorn.id, within);

    const mine = before.filter(({ period }) => period.start < new Date('2026-12-01T07:00:00Z'));
    expect(mine).toEqual([
      {
        iCalUId: expect.any(String),
        period: {
          start: new Date('2026-12-01T05:00:00Z'),
          end: new Date('2026-12-01T06:00:00Z'),
        },
        createdAt: new Date('2026-11-24T07:00:00Z'),
      },
    ]);
    await expect(world.events.neighbours(tenant, siri.id, within)).rejects.toMatchObject({
      trouble: 'not-permitted',
    });
  });

  it('changes subject and time, which reaches whoever is invited', async () => {
    const id = await world.enter(
      karin,
      anEvent({ attendees: [{ emailAddress: { address: anna.address } }] }),
    );
    const period = {
      start: new Date('2026-11-27T12:00:00Z'),
      end: new Date('2026-11-27T12:45:00Z'),
    };

    await world.events.rename(tenant, karin.id, id, 'Avstämning');
    await world.events.move(tenant, karin.id, id, period);

    const event = await world.events.read(tenant, karin.id, id);
    expect(event).toMatchObject({ subject: 'Avstämning', period });
    const copies = [...(world.town.running.graph.state.events.get(anna.id)?.values() ?? [])];
    expect(copies.find(({ iCalUId }) => iCalUId === event?.iCalUId)).toMatchObject({
      subject: 'Avstämning',
      start: period.start,
    });
  });

  it('reads what colleagues see of a calendar, and shows them time and subject', async () => {
    expect(await world.sharing.read(tenant, bjorn.id)).toBe('less');
    expect(await world.sharing.open(tenant, bjorn.id)).toBe('enough');
    expect(await world.sharing.read(tenant, bjorn.id)).toBe('enough');
    expect(world.town.running.graph.state.permissions.get(bjorn.id)).toMatchObject([
      { role: 'limitedRead' },
    ]);
    // What is more is never lowered.
    await world.town.inOffice(
      'PATCH',
      `/users/${bjorn.id}/calendar/calendarPermissions/RGVmYXVsdA==`,
      { role: 'write' },
    );
    expect(await world.sharing.open(tenant, bjorn.id)).toBe('enough');
    expect(world.town.running.graph.state.permissions.get(bjorn.id)).toMatchObject([
      { role: 'write' },
    ]);
  });

  it('knows who is employed, and who is in the group', async () => {
    expect(await world.staff(false).enrolled(tenant)).toHaveLength(12);
    expect(world.staff(false).isGroup(tenant)).toBe(false);

    const members = await world.staff(true).enrolled(tenant);

    expect(world.staff(true).isGroup(tenant)).toBe(true);
    expect(members).toContain(karin.id);
    expect(members).not.toContain(bjorn.id);
  });
});
