import type { Period } from '../../domain/availability.ts';
import type { DraftId, EventId, PersonId, TenantId } from '../../domain/ids.ts';

/** Reading one event of somebody's calendar, and the changes that cure it. Throws ServiceFault. */
export interface WatchedEvents {
  /** Read anew each time; undefined when there is no such event any more, or it has been cancelled. */
  read(tenantId: TenantId, personId: PersonId, eventId: EventId): Promise<WatchedEvent | undefined>;
  /** What takes time in somebody's calendar, with when it was booked; nothing of what it is about. */
  neighbours(tenantId: TenantId, personId: PersonId, within: Period): Promise<readonly Neighbour[]>;
  /** Repeating it does no harm. Microsoft tells whoever is invited. */
  rename(tenantId: TenantId, personId: PersonId, eventId: EventId, subject: string): Promise<void>;
  /** Repeating it does no harm. Microsoft tells whoever is invited. */
  move(tenantId: TenantId, personId: PersonId, eventId: EventId, period: Period): Promise<void>;
}

export interface Neighbour {
  readonly iCalUId: string;
  readonly period: Period;
  readonly createdAt: Date;
}

export interface WatchedEvent {
  readonly eventId: EventId;
  /** Set for one occurrence of a series: the series itself. */
  readonly seriesId?: EventId;
  readonly kind: 'single' | 'series' | 'occurrence' | 'exception';
  readonly iCalUId: string;
  /** What it was booked with, when an app booked it and gave it an id; one of our drafts only if the store has it. */
  readonly draftId?: DraftId;
  readonly subject: string;
  /** Of a series: its first occurrence. */
  readonly period: Period;
  readonly isAllDay: boolean;
  readonly isOrganiser: boolean;
  readonly isPrivate: boolean;
  readonly isShownAsFree: boolean;
  /** Addresses of whoever is invited, rooms and equipment left out. */
  readonly attendees: readonly string[];
  readonly joinUrl?: string;
  readonly webLink?: string;
  readonly createdAt: Date;
  /** When its organiser last changed it, answers of the invited not counted. */
  readonly editedAt: Date;
  /** When the last occurrence is over; undefined for a series without an end. */
  readonly endsAt?: Date;
}
