import type { Period } from '../../domain/availability.ts';
import type { EventId, PersonId, TenantId } from '../../domain/ids.ts';

/** Being told of changes in a calendar, and finding out what one was not told. Throws ServiceFault. */
export interface CalendarWatch {
  /** Microsoft checks the address before it answers; the secret comes back with each notification. */
  subscribe(
    tenantId: TenantId,
    personId: PersonId,
    secret: string,
  ): Promise<{ readonly graphId: string; readonly expiresAt: Date }>;
  /** Prolongs it, which also authorises it anew. `gone`: Microsoft does not know it any more. */
  renew(tenantId: TenantId, graphId: string): Promise<{ readonly expiresAt: Date } | 'gone'>;
  /** Ending one that is gone is no fault. */
  unsubscribe(tenantId: TenantId, graphId: string): Promise<void>;
  /**
   * What has changed since the link was given; without a link everything in the window. `start-over`: the link is too
   * old to be known.
   */
  changes(
    tenantId: TenantId,
    personId: PersonId,
    from: { readonly link: string } | { readonly window: Period },
  ): Promise<CalendarChanges | 'start-over'>;
}

export interface CalendarChanges {
  readonly events: readonly { readonly eventId: EventId; readonly changedAt?: Date }[];
  /** Where the next reading begins. */
  readonly link: string;
}
