import type { BookingFact } from './facts/booking-fact.ts';
import type { ChecklistFact } from './facts/checklist-fact.ts';
import type { IdentityFact } from './facts/identity-fact.ts';
import type { MatterFact } from './facts/matter-fact.ts';
import type { RosterFact } from './facts/roster-fact.ts';
import type { SpeakerFact } from './facts/speaker-fact.ts';
import type { PersonId } from './ids.ts';

/** What can happen to a meeting, from its booking on. Named `area.past-participle`. */
export type MeetingFact =
  BookingFact | RosterFact | ChecklistFact | IdentityFact | MatterFact | SpeakerFact;

/** A fact with who, when and under which rules. */
export interface NewMeetingEvent {
  readonly at: Date;
  /** `system` when Teams itself reported it, or the product noticed it. */
  readonly by: PersonId | 'system';
  /** Pack id and version, such as `pitea@2026-11-23`. */
  readonly pack: string;
  readonly fact: MeetingFact;
}

/** As it stands in the log. `seq` counts from 1 within the meeting and is the meeting's version. */
export type MeetingEvent = NewMeetingEvent & { readonly seq: number };
