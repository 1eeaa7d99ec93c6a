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
  /** When it was entered, where the calendar tells; otherwise it is taken to be an earlier booking. */
  readonly madeAt?: Date;
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

/** A way out that breaks no rule: within working hours, not past, and clear of everybody whose calendar is known. */
export interface Cure {
  readonly kind: 'start-later' | 'end-earlier' | 'move';
  /** How much is cut, or 0 for a move. */
  readonly minutes: number;
  /** The new time; of a series its first occurrence, the others following. */
  readonly period: Period;
  /** Occurrences of a series that lie too close afterwards as they did before; 0 when all are cured. */
  readonly remaining: number;
}

/** What was found of a series, its occurrences taken together. */
export interface SeriesReport {
  /** How often it comes in all, or from now on when it stands in the calendar; `unknown` where nobody has counted. */
  readonly occurrences: number | 'unknown';
  /** How many of them, from the first on, lie within the pack's horizon and were checked. */
  readonly checked: number;
  /** Checked ones that touch another participant's booking. */
  readonly touching: number;
  /** Checked ones on a Swedish public holiday, for information. */
  readonly onHolidays: number;
  /** Whose bookings are touched: most occurrences first. */
  readonly people: readonly SeriesTouches[];
  /** The organiser's own, for information only. */
  readonly own: readonly SeriesTouches[];
}

/** One person's bookings that occurrences of a series touch. */
export interface SeriesTouches {
  readonly personId: PersonId;
  /** How many occurrences touch one or more of the person's bookings. */
  readonly occurrences: number;
  /** The first of these occurrences. */
  readonly first: Period;
  /** Whether every one of the bookings touched is tentative. */
  readonly isTentative: boolean;
}

export interface AdjacencyReport {
  /** Other participants' bookings that this one, or the occurrences checked, touch (B2). */
  readonly touches: readonly Touch[];
  /** The organiser's own, for information only. */
  readonly own: readonly Touch[];
  readonly unknown: readonly { readonly personId: PersonId; readonly why: ServiceTrouble }[];
  /**
   * At most three: start later or end earlier, then the same half-day, then other times, nearest first in each; those that
   * leave occurrences of a series uncured come last. While a calendar is unknown nothing is moved into it.
   */
  readonly cures: readonly Cure[];
  /** Only about a series. */
  readonly series?: SeriesReport;
}
