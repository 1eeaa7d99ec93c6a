import type { Period } from './availability.ts';
import type { AlertId, EventId, PersonId, TenantId } from './ids.ts';
import type { SettingName } from './meeting-settings.ts';
import type { Locale } from './person.ts';
import type { FindingKind } from './subject/finding.ts';

/** Where a word stands in a subject; UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is kept of what a booking breaks: kinds, lengths and counts, never words. */
export interface KeptFindings {
  readonly subject: readonly { readonly kind: FindingKind; readonly length: number }[];
  /** How many of other people's bookings it touches. */
  readonly touches: number;
  readonly settings: readonly SettingName[];
}

/** What one booking made elsewhere breaks, and the card that says so. One per organiser and event or series. */
export interface BookingAlert {
  readonly tenantId: TenantId;
  readonly id: AlertId;
  /** Whose calendar: the organiser. */
  readonly personId: PersonId;
  readonly eventId: EventId;
  /** Counts changes. */
  readonly version: number;
  /** `new`: not checked to the end yet. `gone`: the event was taken away. */
  readonly state: 'new' | 'open' | 'in-order' | 'gone';
  /** Keyed hash of the subject as it was last checked; what was released holds while it stays the same. */
  readonly subjectHash?: string;
  /** Words that the organiser has said are nobody's name. */
  readonly released: readonly Span[];
  /** Kept with a reason, for as long as it stays as it was. */
  readonly keptSubjectHash?: string;
  readonly keptPeriod?: Period;
  readonly findings: KeptFindings;
  readonly card?: {
    readonly conversationId: string;
    readonly activityId: string;
    readonly serviceUrl: string;
  };
  readonly locale: Locale;
  readonly reminders: number;
  /** When to look at it again without being told. */
  readonly dueAt?: Date;
  /** When the booking is over; some time after that nothing is kept. */
  readonly endsAt: Date;
}

export const NO_FINDINGS: KeptFindings = { subject: [], touches: 0, settings: [] };

export const hasFindings = ({ subject, touches, settings }: KeptFindings): boolean =>
  subject.length > 0 || touches > 0 || settings.length > 0;
