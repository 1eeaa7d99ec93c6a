import type { AdjacencyReport, Period } from '../domain/availability.ts';
import type { Anonymised, KeptFinding } from '../domain/booking.ts';
import type { ItemState } from '../domain/checklist.ts';
import type { DraftId, EventId, PersonId } from '../domain/ids.ts';
import type { LinkFault } from '../domain/document-link.ts';
import type { LevelAnswers, LevelProposal } from '../domain/level-choice.ts';
import type { RefusedSetting } from '../domain/meeting-settings.ts';
import type { Person } from '../domain/person.ts';
import type { Level, PolicyPack, Requirement } from '../domain/policy.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import type { Finding, SubjectReport } from '../domain/subject/finding.ts';

/** The booking form as typed. Travels in the card's own inputs and is parsed afresh at every press. */
export interface BookingForm {
  readonly subject: string;
  /** Names, addresses or user names, separated by comma, semicolon or line break. */
  readonly people: string;
  /** `YYYY-MM-DD` and `HH:mm`, Swedish time; may hold anything a user can type. */
  readonly date: string;
  readonly start: string;
  readonly minutes: string;
  /** `once` or empty, `weekly` or `fortnightly`. */
  readonly repeats: string;
  /** Of a series: its last day, or how many times it comes. */
  readonly repeatEnd: string;
  readonly level: string;
  /** The guided choice of level (V1): an `Attendance`, a `Secrecy`, `yes` or `no`, and a count. Empty while not answered. */
  readonly attends: string;
  readonly secrecy: string;
  readonly authority: string;
  /** How many parties nobody has met; level 4 asks for it. Never names. */
  readonly unmetParties: string;
  /** V2: reference to the decision or assessment, and the day of the assessment, `YYYY-MM-DD`. */
  readonly decision: string;
  readonly decisionDate: string;
  /** B8: an `Anonymised`. */
  readonly anonymised: string;
  readonly documentsLink: string;
  readonly note: string;
}

/** What the form's questions were answered with. An open question is not there. */
export interface BookingAnswers {
  readonly level: LevelAnswers;
  readonly anonymised?: Anonymised;
  /** What opens a booking that would be refused (V2); `on` is the day of an assessment, `YYYY-MM-DD`. */
  readonly opening?: { readonly reference: string; readonly on?: string };
}

export interface CheckBooking {
  readonly form: BookingForm;
  /** Continues an earlier draft. */
  readonly draft?: { readonly id: DraftId; readonly version: number };
  /** Words the user has said are no person. */
  readonly released: readonly string[];
}

/** What is wrong with one field; several may be wrong at once. */
export type FormProblem =
  | { readonly field: 'subject'; readonly problem: 'missing' }
  | { readonly field: 'subject'; readonly problem: 'too-long'; readonly most: number }
  | {
      readonly field: 'date';
      readonly problem:
        | 'missing'
        | 'not-a-date'
        | 'in-the-past'
        | 'too-far-ahead'
        /** A series that comes on several days keeps its days. */
        | 'other-day';
    }
  | {
      readonly field: 'start';
      readonly problem: 'missing' | 'not-a-time' | 'skipped-by-summer-time';
    }
  | {
      readonly field: 'minutes';
      readonly problem: 'not-a-length';
      readonly least: number;
      readonly most: number;
    }
  | { readonly field: 'repeats'; readonly problem: 'not-a-choice' }
  | {
      readonly field: 'repeatEnd';
      readonly problem: 'missing' | 'not-an-end' | 'only-once' | 'too-far-ahead';
    }
  | { readonly field: 'level'; readonly problem: 'not-a-level' }
  | { readonly field: 'people'; readonly problem: 'too-many'; readonly most: number }
  /** Of a change: neither somebody to add nor somebody to remove. */
  | { readonly field: 'people'; readonly problem: 'nobody' }
  | { readonly field: 'message'; readonly problem: 'too-long'; readonly most: number }
  | { readonly field: 'people'; readonly problem: 'not-found'; readonly typed: string }
  | {
      readonly field: 'people';
      readonly problem: 'ambiguous';
      readonly typed: string;
      readonly options: readonly Person[];
    }
  | { readonly field: 'attends' | 'secrecy' | 'authority'; readonly problem: 'missing' }
  | { readonly field: 'unmetParties'; readonly problem: 'missing' }
  | { readonly field: 'unmetParties'; readonly problem: 'not-a-count'; readonly most: number }
  /** V2, with the pack's own words for why and where to turn. */
  | {
      readonly field: 'secrecy';
      readonly problem: 'security-classified';
      readonly pack: PolicyPack;
      readonly rule?: Requirement;
    }
  | { readonly field: 'decision'; readonly problem: 'too-long'; readonly most: number }
  | { readonly field: 'decision'; readonly problem: 'holds-personal-data' }
  | {
      readonly field: 'decisionDate';
      readonly problem: 'missing' | 'not-a-date' | 'in-the-future';
    }
  | { readonly field: 'anonymised'; readonly problem: 'missing' }
  | { readonly field: 'documentsLink'; readonly problem: 'not-a-link' | 'a-file' }
  | {
      readonly field: 'documentsLink';
      readonly problem: 'not-the-portal';
      readonly hosts: readonly string[];
    }
  | { readonly field: 'note'; readonly problem: 'too-long'; readonly most: number }
  | { readonly field: 'reason'; readonly problem: 'missing' | 'holds-personal-data' | 'too-long' };

export type BookingRefusal =
  | { readonly kind: 'form'; readonly problems: readonly FormProblem[] }
  /** Somebody, or another window, changed the draft since the card was drawn. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'unknown-draft' }
  /** The draft is already booked; a second press shows the receipt that stands. */
  | { readonly kind: 'already-booked'; readonly receipt: BookingReceipt };

/** Someone the booking concerns: in the directory, or an outside address that is kept nowhere. */
export type BookingPerson =
  ({ readonly isOutside: false } & Person) | { readonly isOutside: true; readonly address: string };

/** A finding that stands in the way: it has to be cured, or kept with a reason where the pack allows that. */
export interface Obstacle {
  readonly about: KeptFinding;
  readonly consequence: 'blocks' | 'takes-reason';
}

/** What the check found, as shown on the proposal card. */
export interface BookingProposal {
  readonly draft: { readonly id: DraftId; readonly version: number };
  readonly form: BookingForm;
  readonly released: readonly string[];
  /** Of a series the first occurrence. */
  readonly period: Period;
  readonly recurrence?: Recurrence;
  readonly level: Level;
  readonly pack: PolicyPack;
  readonly organiserId: PersonId;
  readonly people: readonly BookingPerson[];
  readonly subject: SubjectReport;
  /** Findings that cannot be kept under the pack; the others can be released with a press. */
  readonly blocking: readonly Finding[];
  readonly adjacency: AdjacencyReport;
  readonly answers: BookingAnswers;
  /** The lowest level that the answers allow, where a lower one is chosen. */
  readonly lowest?: LevelProposal;
  /** What is amiss with the documents' link under a rule that does not block (B5). */
  readonly linkFault?: LinkFault;
  /** What stands between this proposal and a booking. */
  readonly obstacles: readonly Obstacle[];
}

export interface ConfirmBooking extends CheckBooking {
  readonly draft: { readonly id: DraftId; readonly version: number };
  /** Why findings that the pack lets be kept are kept; empty when there are none. */
  readonly reason: string;
}

/** Confirm answers with a receipt, or with a fresh proposal when something has changed since the card was drawn. */
export type ConfirmOutcome =
  | { readonly kind: 'booked'; readonly receipt: BookingReceipt }
  | {
      readonly kind: 'look-again';
      readonly proposal: BookingProposal;
      readonly problems: readonly FormProblem[];
    };

export interface BookingReceipt {
  readonly draftId: DraftId;
  readonly subject: string;
  /** Of a series the first occurrence. */
  readonly period: Period;
  readonly recurrence?: Recurrence;
  readonly level: Level;
  readonly pack: PolicyPack;
  readonly answers: BookingAnswers;
  readonly joinUrl?: string;
  readonly webLink?: string;
  readonly lines: readonly { readonly requirement: Requirement; readonly state: ItemState }[];
  /** Settings that Microsoft refused to set. */
  readonly refusedSettings: readonly RefusedSetting[];
}

/** One of the coming meetings, with what the hygiene rules say of it. */
export interface UpcomingMeeting {
  readonly eventId: EventId;
  readonly subject: string;
  readonly period: Period;
  readonly isOrganiser: boolean;
  readonly level?: Level;
  readonly joinUrl?: string;
  readonly webLink?: string;
  readonly subjectFindings: readonly Finding[];
  /** Wall to wall with the entry before or after it in the same calendar. */
  readonly touchesNeighbour: boolean;
}
