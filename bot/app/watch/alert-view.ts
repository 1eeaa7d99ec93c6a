import type { AdjacencyReport, Period } from '../../domain/availability.ts';
import type { Span } from '../../domain/booking-alert.ts';
import type { AlertId, PersonId } from '../../domain/ids.ts';
import type { SettingName } from '../../domain/meeting-settings.ts';
import type { Actor, Person } from '../../domain/person.ts';
import type { Consequence, Level, PolicyPack } from '../../domain/policy.ts';
import type { Result } from '../../domain/result.ts';
import type { StandingSeries } from '../../domain/standing-series.ts';
import type { SubjectReport } from '../../domain/subject/finding.ts';

/** A booking as it was read a moment ago, and what it breaks. Shown to its organiser alone, stored nowhere. */
export interface AssessedEvent {
  readonly subject: string;
  /** Of a series the next occurrence. */
  readonly period: Period;
  readonly isSeries: boolean;
  /** Only of a series of which something lies ahead: whether the whole can be moved from here. */
  readonly series?: Pick<StandingSeries, 'move'>;
  readonly isOwnAppointment: boolean;
  readonly webLink?: string;
  readonly organiserId: PersonId;
  readonly people: readonly Person[];
  readonly report: SubjectReport;
  readonly adjacency: AdjacencyReport;
  /** Known when the meeting was booked here or its level has been set. */
  readonly level?: Level;
  /** Settings of the level that could not be proven. */
  readonly settings: readonly SettingName[];
  /** What may be kept with a reason, and what may not be kept at all. */
  readonly consequence: { readonly subject: Consequence; readonly adjacency: Consequence };
}

/** The card about one booking made elsewhere. */
export type AlertView = { readonly alertId: AlertId; readonly pack: PolicyPack } & (
  | {
      readonly state: 'open';
      readonly event: AssessedEvent;
      /** What stopped the last press. */
      readonly problem?: AlertProblem;
    }
  /** Nothing is broken any more: fixed here, fixed in Outlook, or kept with a reason. */
  | { readonly state: 'in-order'; readonly event: AssessedEvent; readonly isKept: boolean }
  | { readonly state: 'gone' }
);

export type AlertProblem =
  | 'reason-missing'
  | 'reason-too-long'
  | 'reason-holds-personal-data'
  /** The booking was changed since the card was drawn: look again. */
  | 'changed-meanwhile'
  /** The time that was pressed is not free any more. */
  | 'time-taken'
  | 'settings-refused'
  | 'cannot-be-kept';

/** A press about an alert that is not the person's, or is no more. */
export type AlertRefusal = { readonly kind: 'unknown-alert' };

/** One press on the card about a booking made elsewhere. Ids and what was typed; everything else is read anew. */
export type AlertPress =
  | { readonly what: 'show' }
  | { readonly what: 'rename' }
  | {
      readonly what: 'move';
      readonly period: Period;
      /** How many occurrences of a series the card said would still lie too close. */
      readonly remaining: number;
    }
  | { readonly what: 'apply-settings' }
  | { readonly what: 'release'; readonly span: Span }
  | { readonly what: 'keep'; readonly reason: string };

export type PressAlert = (
  actor: Actor,
  id: AlertId,
  press: AlertPress,
) => Promise<Result<AlertView, AlertRefusal>>;
