import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Subscription } from '../../../bot/app/ports/watch-stores.ts';
import type { BookingAlert } from '../../../bot/domain/booking-alert.ts';
import { alertId, eventId, personId } from '../../../bot/domain/ids.ts';
import { newTenant } from './builders.ts';
import type { StoresUnderTest } from './stores-under-test.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const aSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  tenantId: newTenant(),
  personId: personId(randomUUID()),
  id: randomUUID(),
  failures: 0,
  sharingTold: 0,
  ...changes,
});

const anAlert = (changes: Partial<BookingAlert> = {}): BookingAlert => ({
  tenantId: newTenant(),
  id: alertId(randomUUID()),
  personId: personId(randomUUID()),
  eventId: eventId(randomUUID()),
  version: 0,
  state: 'new',
  released: [],
  findings: { subject: [], touches: 0, settings: [] },
  locale: 'sv',
  reminders: 0,
  endsAt: after(86_400),
  ...changes,
});

const whole = (): BookingAlert =>
  anAlert({
    state: 'open',
    subjectHash: 'hash',
    released: [{ start: 2, end: 7 }],
    keptSubjectHash: 'another',
    keptPeriod: { start: after(60), end: after(120) },
    findings: {
      subject: [{ kind: 'personnummer', length: 11 }],
      touches: 3,
      settings: ['lobby', 'chat'],
    },
    card: { conversationId: 'c', activityId: 'a', serviceUrl: 'https://x.example/' },
    locale: 'en',
    reminders: 1,
    dueAt: after(3600),
  });

export const describeWatch = (stores: () => StoresUnderTest) => {
  const run: StoresUnderTest['work']['run'] = (work) => stores().work.run(work);

  describe('subscriptions', () => {
    it('keeps one for each person, with everything or with nothing but its id', async () => {
      const bare = aSubscription();
      const full = {
        ...bare,
        id: randomUUID(),
        made: { graphId: 'graph-1', expiresAt: after(100) },
        deltaLink: 'https://graph.example/delta',
        deltaTo: after(1000),
        caughtUpAt: now,
        failures: 2,
        retryAt: after(5),
        sharingCheckedAt: now,
        sharingTold: 2,
      };

      await run((tx) => tx.subscriptions.save(bare));
      expect(await run((tx) => tx.subscriptions.all(bare.tenantId))).toEqual([bare]);
      await run((tx) => tx.subscriptions.save(full));

      expect(await run((tx) => tx.subscriptions.of(bare.tenantId, bare.personId))).toEqual(full);
      expect(await run((tx) => tx.subscriptions.all(bare.tenantId))).toEqual([full]);
      expect(await run((tx) => tx.subscriptions.of(newTenant(), bare.personId))).toBeUndefined();
      await run((tx) => tx.subscriptions.remove(bare.tenantId, bare.personId));
      expect(await run((tx) => tx.subscriptions.all(bare.tenantId))).toEqual([]);
    });
  });

  it('gives no two people of a tenant the same id of a subscription', async () => {
    const one = aSubscription();
    await run((tx) => tx.subscriptions.save(one));

    const other = { ...one, personId: personId(randomUUID()) };
    await expect(run((tx) => tx.subscriptions.save(other))).rejects.toThrow('duplicate key');
  });

  describe('notifications', () => {
    const waiting = () => run((tx) => tx.notifications.waiting());

    it('keeps those of subscriptions that are there, in any tenant but the wrong one', async () => {
      const subscription = aSubscription({ made: { graphId: 'g', expiresAt: after(10) } });
      await run((tx) => tx.subscriptions.save(subscription));
      const { tenantId, id: subscriptionId } = subscription;
      const before = await waiting();

      const kept = await run((tx) =>
        tx.notifications.keep([
          { tenantId, subscriptionId, what: 'booking', eventId: eventId('e1') },
          { tenantId, subscriptionId, what: 'booking', eventId: eventId('e1'), graphId: 'g' },
          { tenantId, subscriptionId, what: 'catch-up', graphId: 'g' },
          { tenantId, subscriptionId, what: 'subscribe', graphId: 'an earlier one' },
          { tenantId, subscriptionId: randomUUID(), what: 'booking', eventId: eventId('e2') },
          { tenantId: newTenant(), subscriptionId, what: 'booking', eventId: eventId('e3') },
        ]),
      );

      expect(kept).toBe(3);
      expect(await waiting()).toBe(before + 3);
    });

    it('keeps nothing when given nothing', async () => {
      const before = await waiting();

      expect(await run((tx) => tx.notifications.keep([]))).toBe(0);
      await run((tx) => tx.notifications.add([]));

      expect(await waiting()).toBe(before);
    });

    it('forgets what a failed run had added', async () => {
      const { tenantId, personId: person } = aSubscription();
      const before = await waiting();
      const failed = run(async (tx) => {
        await tx.notifications.add([{ tenantId, personId: person, what: 'catch-up' }]);
        throw new Error('no');
      });

      await expect(failed).rejects.toThrow('no');

      expect(await waiting()).toBe(before);
    });
  });

  describe('alerts', () => {
    it('gives an event one alert, to one at a time, until it is stored or its time is out', async () => {
      const fresh = anAlert();
      const again = { ...fresh, id: alertId(randomUUID()) };
      const take = (alert: BookingAlert, at: Date) =>
        run((tx) => tx.alerts.take(alert, at, new Date(at.getTime() + 60_000)));

      expect(await take(fresh, now)).toEqual(fresh);
      expect(await take(again, after(59))).toBeUndefined();
      expect(await take(again, after(60))).toEqual(fresh);
      await run((tx) => tx.alerts.release(fresh.tenantId, fresh.id));
      expect(await take(again, after(61))).toEqual(fresh);
      const stored = await run((tx) => tx.alerts.save(fresh));
      expect(stored.version).toBe(1);
      expect(await take(again, after(62))).toEqual(stored);
    });

    it('knows whether it holds anything of an event, as seen from one calendar', async () => {
      const alert = anAlert();
      const holds = (of: Pick<BookingAlert, 'tenantId' | 'personId' | 'eventId'>) =>
        run((tx) => tx.alerts.holds(of.tenantId, of.personId, of.eventId));
      expect(await holds(alert)).toBe(false);

      await run((tx) => tx.alerts.take(alert, now, after(60)));

      expect(await holds(alert)).toBe(true);
      const others = anAlert();
      expect(await holds({ ...alert, tenantId: others.tenantId })).toBe(false);
      expect(await holds({ ...alert, personId: others.personId })).toBe(false);
      expect(await holds({ ...alert, eventId: others.eventId })).toBe(false);
      await run((tx) => tx.alerts.remove(alert.tenantId, alert.id));
      expect(await holds(alert)).toBe(false);
    });

    it('lets only one of many at an event at once', async () => {
      const fresh = anAlert();

      const taken = await Promise.all(
        Array.from({ length: 6 }, () =>
          run((tx) => tx.alerts.take({ ...fresh, id: alertId(randomUUID()) }, now, after(60))),
        ),
      );

      expect(taken.filter((each) => each !== undefined)).toHaveLength(1);
    });

    it('reads back everything that was stored', async () => {
      const alert = whole();
      await run((tx) => tx.alerts.take(alert, now, after(60)));

      const stored = await run((tx) => tx.alerts.save(alert));

      expect(await run((tx) => tx.alerts.get(alert.tenantId, alert.id))).toEqual(stored);
      expect(stored).toEqual({ ...alert, version: 1 });
      expect(await run((tx) => tx.alerts.get(newTenant(), alert.id))).toBeUndefined();
    });

    it('tells whose time has come, oldest first, and forgets what is over', async () => {
      const early = { ...whole(), dueAt: after(-20), endsAt: after(-1000) };
      const late = { ...whole(), dueAt: after(-10), endsAt: after(1000) };
      const never = anAlert({ endsAt: after(1000) });
      await run(async (tx) => {
        for (const each of [late, early, never]) await tx.alerts.take(each, now, now);
      });
      const mine = [early.id, late.id, never.id];
      const due = async () =>
        (await run((tx) => tx.alerts.due(now, 1000)))
          .map(({ id }) => id)
          .filter((id) => mine.includes(id));

      expect(await due()).toEqual([early.id, late.id]);
      expect(await run((tx) => tx.alerts.deleteEndedBefore(after(-500)))).toBeGreaterThan(0);
      expect(await due()).toEqual([late.id]);
      await run((tx) => tx.alerts.remove(late.tenantId, late.id));
      expect(await due()).toEqual([]);
    });
  });
};
