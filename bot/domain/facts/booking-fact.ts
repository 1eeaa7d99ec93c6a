import type { Anonymised, KeptFinding } from '../booking.ts';
import type { RequirementId } from '../ids.ts';
import type { RefusedSetting, SettingName } from '../meeting-settings.ts';
import type { Level } from '../policy.ts';

/** What booking a meeting, choosing its level and applying its settings leaves behind. */
export type BookingFact =
  | { readonly what: 'booking.intended'; readonly level: Level }
  | { readonly what: 'booking.completed' }
  | { readonly what: 'booking.failed' }
  /** What the form asked for, as codes and numbers only (B8; parties nobody has met, at level 4). */
  | {
      readonly what: 'booking.answered';
      readonly anonymised?: Anonymised;
      readonly unmetParties?: number;
    }
  /** V2: what the pack accepts instead of a refusal; `on` is the day of an assessment, `YYYY-MM-DD`. */
  | {
      readonly what: 'refusal.opened';
      readonly requirement: RequirementId;
      readonly reference: string;
      readonly on?: string;
    }
  /** A rule was broken knowingly, as the pack allows with a reason. */
  | { readonly what: 'finding.kept'; readonly about: KeptFinding; readonly reason: string }
  /** `source` unknown: the meeting was booked elsewhere, so the level is the pack's lowest until somebody sets it. */
  | { readonly what: 'level.set'; readonly level: Level; readonly source: 'booking' | 'unknown' }
  /** V1: raising is free; lowering takes a reason, which has passed the subject check. */
  | {
      readonly what: 'level.changed';
      readonly from: Level;
      readonly level: Level;
      readonly reason?: string;
    }
  /** The level's settings were applied: these took, those Microsoft would not set. */
  | {
      readonly what: 'settings.applied';
      readonly set: readonly SettingName[];
      readonly refused: readonly RefusedSetting[];
    };
