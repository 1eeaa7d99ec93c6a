import type { DraftId, EventId, PersonId, TenantId } from '../../domain/ids.ts';
import type { Period, PersonAvailability } from '../../domain/availability.ts';
import type { Person } from '../../domain/person.ts';
import type { Recurrence } from '../../domain/recurrence.ts';
import type { StandingSeries } from '../../domain/standing-series.ts';

export interface Calendar {
  /** One answer per person asked about, in the same order, whatever their number. Faults of one mailbox are in its answer. */
  availability(
    tenantId: TenantId,
    askedBy: PersonId,
    people: readonly Person[],
    within: Period,
  ): Promise<readonly PersonAvailability[]>;
  /** Repeating a call with the same draft id returns the first event; it never books twice. */
  createMeeting(booking: Booking): Promise<BookedEvent>;
  /** The event that a draft became, if it did, and it or an occurrence of it lies within the time. Of a series the event is the whole. */
  findByDraft(
    tenantId: TenantId,
    organiserId: PersonId,
    draftId: DraftId,
    within: Period,
  ): Promise<BookedEvent | undefined>;
  /** The person's calendar, occurrences expanded, earliest first, cancelled ones left out. */
  entries(
    tenantId: TenantId,
    personId: PersonId,
    within: Period,
  ): Promise<readonly CalendarEntry[]>;
  /** The meeting as it stands in the person's calendar right now; undefined when it is deleted, cancelled or unknown there. */
  meeting(
    tenantId: TenantId,
    personId: PersonId,
    eventId: EventId,
  ): Promise<StandingMeeting | undefined>;
  /**
   * Changes the meeting if it still is as it was read; what is not named stays, and whoever is concerned hears of it.
   * Repeating the same change does no harm.
   */
  changeMeeting(
    tenantId: TenantId,
    organiserId: PersonId,
    asRead: StandingMeeting,
    change: MeetingChange,
  ): Promise<'changed' | 'changed-meanwhile' | 'gone'>;
  /** The series with those of its occurrences that begin within the time; undefined when it is gone or no series. */
  series(
    tenantId: TenantId,
    personId: PersonId,
    seriesId: EventId,
    within: Period,
  ): Promise<SeriesInCalendar | undefined>;
  /**
   * Moves the whole series if it still is as it was read: `first` is the new time of its first occurrence, and the others
   * follow at that Swedish clock time. Everybody invited hears of it. Only for one that is movable.
   */
  moveSeries(
    tenantId: TenantId,
    organiserId: PersonId,
    asRead: SeriesInCalendar,
    first: Period,
  ): Promise<'changed' | 'changed-meanwhile' | 'gone'>;
  /** Takes the meeting, a whole series or one occurrence, out of every calendar, with the message. One that is gone stays gone. */
  cancelMeeting(
    tenantId: TenantId,
    organiserId: PersonId,
    eventId: EventId,
    message: string,
  ): Promise<void>;
}

/** A series as read in order to be moved. */
export interface SeriesInCalendar extends StandingSeries {
  readonly eventId: EventId;
  /** The first of all, be it past. */
  readonly first: Period;
  /** Another one after every change; means nothing outside the calendar. */
  readonly revision: string;
}

export interface Attendee {
  readonly address: string;
  readonly name?: string;
  readonly kind: 'required' | 'optional' | 'resource';
}

export interface MeetingChange {
  readonly period?: Period;
  /** All of them, those who stay included. */
  readonly attendees?: readonly Attendee[];
}

/** One event as read in order to be changed. */
export interface StandingMeeting {
  readonly eventId: EventId;
  readonly iCalUId: string;
  readonly subject: string;
  readonly period: Period;
  readonly isAllDay: boolean;
  readonly isOrganiser: boolean;
  /** The event that is the whole of the series, on an occurrence of one and on the series itself. */
  readonly seriesId?: EventId;
  readonly attendees: readonly Attendee[];
  /** Another one after every change; means nothing outside the calendar. */
  readonly revision: string;
  readonly joinUrl?: string;
  readonly webLink?: string;
}

export interface Booking {
  readonly tenantId: TenantId;
  readonly draftId: DraftId;
  readonly organiserId: PersonId;
  readonly subject: string;
  /** Of a series the first occurrence. */
  readonly period: Period;
  /** Makes it a series: one meeting, one link to join, and an entry in every calendar for each occurrence. */
  readonly recurrence?: Recurrence;
  readonly attendees: readonly { readonly address: string; readonly name?: string }[];
  /** The invitation's text: plain paragraphs, links as they are. */
  readonly invitation: string;
}

export interface BookedEvent {
  readonly eventId: EventId;
  readonly iCalUId: string;
  /** Opens the meeting in Teams. Missing while Teams has not made the meeting yet. */
  readonly joinUrl?: string;
  /** Opens the event in Outlook. */
  readonly webLink?: string;
}

export interface CalendarEntry {
  readonly eventId: EventId;
  /** Each occurrence of a series has its own. */
  readonly iCalUId: string;
  readonly subject: string;
  readonly period: Period;
  readonly isAllDay: boolean;
  readonly isOrganiser: boolean;
  readonly isPrivate: boolean;
  readonly shownAs:
    'free' | 'tentative' | 'busy' | 'out-of-office' | 'working-elsewhere' | 'unknown';
  readonly joinUrl?: string;
  readonly webLink?: string;
}
