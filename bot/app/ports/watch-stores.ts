import type { BookingAlert } from '../../domain/booking-alert.ts';
import type { AlertId, EventId, PersonId, TenantId } from '../../domain/ids.ts';
import type { WatchTask } from '../../domain/watch-task.ts';

/** One person's change notifications. */
export interface Subscription {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** Ours, new each time Microsoft is asked: the notifications' secret is derived from it. */
  readonly id: string;
  /** Missing until Microsoft has answered. */
  readonly made?: { readonly graphId: string; readonly expiresAt: Date };
  /** Where reading the changes stands. Opaque. */
  readonly deltaLink?: string;
  /** Where the window that the link covers ends. */
  readonly deltaTo?: Date;
  /** Every change before this has been seen. */
  readonly caughtUpAt?: Date;
  readonly failures: number;
  readonly retryAt?: Date;
  readonly sharingCheckedAt?: Date;
  /** How often the person has been told that the calendar shows too little (B3). */
  readonly sharingTold: number;
}

export interface SubscriptionStore {
  of(tenantId: TenantId, personId: PersonId): Promise<Subscription | undefined>;
  /** Inserts or replaces the person's. */
  save(subscription: Subscription): Promise<void>;
  all(tenantId: TenantId): Promise<readonly Subscription[]>;
  remove(tenantId: TenantId, personId: PersonId): Promise<void>;
}

/** What a notification says, once its secret has been found right. */
export interface ReceivedNotification {
  readonly tenantId: TenantId;
  /** Ours. */
  readonly subscriptionId: string;
  readonly what: WatchTask['what'];
  readonly eventId?: EventId;
  /** Graph's; only what is about the subscription itself has to come from the one in force. */
  readonly graphId?: string;
}

/** What came in and is not yet handed to the queue. */
export interface NotificationStore {
  /** One insert for them all; those of subscriptions that are not there are left out. Returns how many were kept. */
  keep(received: readonly ReceivedNotification[]): Promise<number>;
  /** Tasks of the product's own. */
  add(tasks: readonly WatchTask[]): Promise<void>;
  /** How many wait. */
  waiting(): Promise<number>;
}

export interface AlertStore {
  get(tenantId: TenantId, id: AlertId): Promise<BookingAlert | undefined>;
  /** Whether anything is kept of the event in that person's calendar. */
  holds(tenantId: TenantId, personId: PersonId, eventId: EventId): Promise<boolean>;
  /**
   * The event's alert, made from `fresh` if there is none, held for this caller until the instant. Undefined while
   * somebody else holds it.
   */
  take(fresh: BookingAlert, now: Date, until: Date): Promise<BookingAlert | undefined>;
  /** Stores it with its version raised, and lets it go. */
  save(alert: BookingAlert): Promise<BookingAlert>;
  /** Lets it go as it stands in the store. */
  release(tenantId: TenantId, id: AlertId): Promise<void>;
  remove(tenantId: TenantId, id: AlertId): Promise<void>;
  /** Those whose time has come, oldest first. */
  due(now: Date, most: number): Promise<readonly BookingAlert[]>;
  /** Nothing is kept of a booking that ended before the instant; returns how many went. */
  deleteEndedBefore(before: Date): Promise<number>;
}
