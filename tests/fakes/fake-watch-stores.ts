import type {
  AlertStore,
  NotificationStore,
  Subscription,
  SubscriptionStore,
} from '../../bot/app/ports/watch-stores.ts';
import type { BookingAlert } from '../../bot/domain/booking-alert.ts';
import type { WatchTask } from '../../bot/domain/watch-task.ts';

export interface FakeWatchTables {
  readonly subscriptions: Map<string, Subscription>;
  readonly notifications: Map<number, WatchTask>;
  readonly alerts: Map<string, { readonly alert: BookingAlert; readonly leasedUntil?: Date }>;
  readonly notified: Map<'count', number>;
}
export const emptyWatchTables = (): FakeWatchTables => ({
  subscriptions: new Map(),
  notifications: new Map(),
  alerts: new Map(),
  notified: new Map(),
});
export const copyOfWatch = (tables: FakeWatchTables): FakeWatchTables => ({
  subscriptions: new Map(tables.subscriptions),
  notifications: new Map(tables.notifications),
  alerts: new Map(tables.alerts),
  notified: new Map(tables.notified),
});

const keyOf = (...parts: readonly string[]) => parts.join('\n');
const done = async <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

export const subscriptionsOn = ({ subscriptions }: FakeWatchTables): SubscriptionStore => ({
  of: (tenant, person) => done(() => subscriptions.get(keyOf(tenant, person))),
  save: (one) =>
    done(() => {
      const isTaken = [...subscriptions.values()].some(
        (each) =>
          each.tenantId === one.tenantId && each.id === one.id && each.personId !== one.personId,
      );
      if (isTaken) throw new Error('duplicate key: another person has this id');
      subscriptions.set(keyOf(one.tenantId, one.personId), one);
    }),
  all: (tenant) =>
    done(() =>
      [...subscriptions.values()]
        .filter(({ tenantId }) => tenantId === tenant)
        .toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
    ),
  remove: (tenant, person) => done(() => void subscriptions.delete(keyOf(tenant, person))),
});

export const notificationsOn = (tables: FakeWatchTables): NotificationStore => {
  const { subscriptions, notifications, notified } = tables;
  const put = (task: WatchTask) => {
    const id = (notified.get('count') ?? 0) + 1;
    notified.set('count', id);
    notifications.set(id, task);
  };
  return {
    keep: (received) =>
      done(() => {
        const known = received.flatMap((each): readonly WatchTask[] => {
          const found = [...subscriptions.values()].find(
            (one) => one.tenantId === each.tenantId && one.id === each.subscriptionId,
          );
          if (!found) return [];
          if (each.graphId && found.made && found.made.graphId !== each.graphId) return [];
          const { tenantId, personId } = found;
          if (each.what !== 'booking') return [{ tenantId, personId, what: each.what }];
          if (!each.eventId) throw new Error('a booking has an event');
          return [{ tenantId, personId, what: 'booking', eventId: each.eventId }];
        });
        known.forEach(put);
        return known.length;
      }),
    add: (tasks) => done(() => tasks.forEach(put)),
    waiting: () => done(() => notifications.size),
  };
};

export const alertsOn = ({ alerts }: FakeWatchTables): AlertStore => ({
  get: (tenant, id) => done(() => alerts.get(keyOf(tenant, id))?.alert),
  holds: (tenant, person, event) =>
    done(() =>
      [...alerts.values()].some(
        ({ alert }) =>
          alert.tenantId === tenant && alert.personId === person && alert.eventId === event,
      ),
    ),
  take: (fresh, now, until) =>
    done(() => {
      const found = [...alerts.values()].find(
        ({ alert }) =>
          alert.tenantId === fresh.tenantId &&
          alert.personId === fresh.personId &&
          alert.eventId === fresh.eventId,
      );
      if (found?.leasedUntil && found.leasedUntil > now) return undefined;
      const alert = found?.alert ?? fresh;
      alerts.set(keyOf(alert.tenantId, alert.id), { alert, leasedUntil: until });
      return alert;
    }),
  save: (alert) =>
    done(() => {
      const raised = { ...alert, version: alert.version + 1 };
      alerts.set(keyOf(alert.tenantId, alert.id), { alert: raised });
      return raised;
    }),
  release: (tenant, id) =>
    done(() => {
      const found = alerts.get(keyOf(tenant, id));
      if (found) alerts.set(keyOf(tenant, id), { alert: found.alert });
    }),
  remove: (tenant, id) => done(() => void alerts.delete(keyOf(tenant, id))),
  due: (now, most) =>
    done(() =>
      [...alerts.values()]
        .map(({ alert }) => alert)
        .filter(({ dueAt }) => dueAt !== undefined && dueAt <= now)
        .toSorted((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))
        .slice(0, most),
    ),
  deleteEndedBefore: (before) =>
    done(() => {
      const gone = [...alerts].filter(([, { alert }]) => alert.endsAt < before);
      gone.forEach(([key]) => alerts.delete(key));
      return gone.length;
    }),
});
