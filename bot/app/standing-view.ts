import type { AdjacencyReport, Period } from '../domain/availability.ts';
import type { EventId, PersonId } from '../domain/ids.ts';
import type { Level, PolicyPack } from '../domain/policy.ts';
import type { BookingPerson, FormProblem, Obstacle } from './booking-view.ts';
import type { SeriesInCalendar, StandingMeeting } from './ports/calendar.ts';

/** A meeting that the actor organises, as it stands in the calendar right now. */
export interface StandingView {
  /** When it is the whole of a series, with the time of its next occurrence. */
  readonly meeting: StandingMeeting;
  /** Only of the whole of a series: what lies ahead of it. */
  readonly series?: SeriesInCalendar;
  readonly pack: PolicyPack;
  readonly organiserId: PersonId;
  /** Absent: booked elsewhere, so nobody has chosen one. */
  readonly level?: Level;
}

export type StandingRefusal =
  /** Deleted, cancelled, or never in the actor's calendar. */
  { readonly kind: 'unknown-event' } | { readonly kind: 'not-organiser' };

/** What is to be different; read anew and checked anew at every press. */
export interface ChangeMeeting {
  readonly eventId: EventId;
  readonly time?: {
    /** As in the booking form. */
    readonly date: string;
    readonly start: string;
    /** Set by a cure that cuts the meeting; otherwise it stays as long as it is. */
    readonly minutes?: string;
    /** `seenOf` the time that the card showed: a meeting moved meanwhile is not moved blindly. */
    readonly seen: string;
  };
  readonly people?: {
    /** As in the booking form. */
    readonly add: string;
    /** Addresses. */
    readonly remove: readonly string[];
  };
  /** The findings have been seen and the change is to be made all the same. */
  readonly keep: boolean;
  readonly reason: string;
}

/** Recognises a time that a card showed. */
export const seenOf = ({ start, end }: Period): string =>
  `${start.toISOString()}/${end.toISOString()}`;

/** What the change would break (B2), and the ways out. */
export interface ChangeProposal {
  readonly period: Period;
  readonly people: readonly BookingPerson[];
  readonly adjacency: AdjacencyReport;
  readonly obstacles: readonly Obstacle[];
}

export type ChangeOutcome =
  /** `view` tells the meeting as it is now; `wasSo` that it stood like that before the press. */
  | { readonly kind: 'changed'; readonly view: StandingView; readonly wasSo: boolean }
  | {
      readonly kind: 'look-again';
      readonly view: StandingView;
      readonly proposal: ChangeProposal;
      readonly problems: readonly FormProblem[];
    };

export type ChangeRefusal =
  | StandingRefusal
  | {
      readonly kind: 'form';
      readonly view: StandingView;
      readonly problems: readonly FormProblem[];
    }
  /** Somebody moved the meeting after the card was drawn. */
  | { readonly kind: 'changed-meanwhile'; readonly view: StandingView }
  /**
   * Whole days have no start to move; participants are those of the whole series; a series that has begun, or of which
   * something was changed by itself, is moved in Outlook.
   */
  | { readonly kind: 'all-day' | 'whole-series' | 'series-fixed'; readonly view: StandingView };

export interface CancelMeeting {
  readonly eventId: EventId;
  /** Goes to the participants by Graph and is kept nowhere. */
  readonly message: string;
  /** Of a meeting that is no series both mean the same. */
  readonly scope: 'this' | 'series';
}

export type CancelRefusal =
  | StandingRefusal
  | {
      readonly kind: 'form';
      readonly view: StandingView;
      readonly problems: readonly FormProblem[];
    };
