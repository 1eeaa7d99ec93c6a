import type { PersonId } from './ids.ts';
import type { ServiceTrouble } from './meeting-settings.ts';

/** A span of time; `end` is not part of it. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

export interface BusyPeriod extends Period {
  readonly shownAs:
    'free' | 'tentative' | 'busy' | 'out-of-office' | 'working-elsewhere' | 'unknown';
  readonly isAllDay: boolean;
}

/** What could be learnt of one person's calendar. A calendar that cannot be read is unknown, never free. */
export type PersonAvailability =
  | {
      readonly personId: PersonId;
      readonly known: true;
      readonly busy: readonly BusyPeriod[];
      readonly workingHours?: WorkingHours;
    }
  | { readonly personId: PersonId; readonly known: false; readonly why: ServiceTrouble };

/** In the person's own time zone; days are 1 (Monday) to 7, minutes count from midnight. */
export interface WorkingHours {
  readonly days: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly timeZone: string;
}

/** One booking that lies too close. */
export interface Touch {
  readonly personId: PersonId;
  readonly where: 'overlaps' | 'just-before' | 'just-after';
  /** Minutes between the two; 0 when wall to wall or overlapping. */
  readonly gapMinutes: number;
  readonly isTentative: boolean;
}

/** A way out that breaks no adjacency rule for anyone whose calendar is known. */
export interface Cure {
  readonly kind: 'start-later' | 'end-earlier' | 'move';
  /** How much is cut, or 0 for a move. */
  readonly minutes: number;
  readonly period: Period;
}

export interface AdjacencyReport {
  /** Other participants' bookings that this one touches (B2). */
  readonly touches: readonly Touch[];
  /** The organiser's own, for information only. */
  readonly own: readonly Touch[];
  readonly unknown: readonly { readonly personId: PersonId; readonly why: ServiceTrouble }[];
  /** Smallest change first: at most one start-later, one end-earlier and three moves. */
  readonly cures: readonly Cure[];
}
