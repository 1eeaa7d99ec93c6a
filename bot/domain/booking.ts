import type { DraftId, EventId, PersonId, TenantId } from './ids.ts';
import type { Period } from './availability.ts';
import type { Level } from './policy.ts';
import type { Recurrence } from './recurrence.ts';

/** The longest subject Outlook takes. */
export const LONGEST_SUBJECT = 255;
export const LONGEST_NOTE = 2000;
export const LONGEST_REASON = 300;
/** What may be said to the participants of a meeting that is cancelled. */
export const LONGEST_MESSAGE = 1000;
/** Most people one booking may have, the organiser not counted. */
export const MOST_PEOPLE = 100;
export const SHORTEST_MINUTES = 5;
export const LONGEST_MINUTES = 24 * 60;

export const LONGEST_REFERENCE = 120;
export const MOST_UNMET_PARTIES = 100;

/** B8: whether the matter can be taken up without pointing anyone out. */
export const ANONYMISED = ['yes', 'no', 'not-applicable'] as const;
export type Anonymised = (typeof ANONYMISED)[number];

/** What of a booking may be kept with a reason although it breaks a rule. */
export const KEPT_FINDINGS = ['subject', 'adjacency', 'level', 'documents'] as const;
export type KeptFinding = (typeof KEPT_FINDINGS)[number];

export type DraftState =
  | { readonly name: 'proposed' }
  | { readonly name: 'confirming'; readonly since: Date }
  | { readonly name: 'booked'; readonly eventId: EventId; readonly bookedAt: Date }
  | { readonly name: 'failed'; readonly at: Date };

/** What the database holds of a booking: no subject, no note, no outside address. */
export interface BookingDraft {
  readonly tenantId: TenantId;
  readonly id: DraftId;
  /** Counts changes; a card that carries an older one is stale. */
  readonly version: number;
  readonly organiserId: PersonId;
  /** Of a series the first occurrence. */
  readonly period: Period;
  readonly recurrence?: Recurrence | undefined;
  /** Directory ids, without the organiser and without repeats. */
  readonly attendeeIds: readonly PersonId[];
  readonly level: Level;
  /** Keyed hash: recognises an unchanged subject without holding it. */
  readonly subjectHash: string;
  readonly packVersion: string;
  readonly createdAt: Date;
  readonly state: DraftState;
}
