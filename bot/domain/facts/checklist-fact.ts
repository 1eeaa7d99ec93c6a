import type { ParticipantId, RequirementId } from '../ids.ts';

/** What people confirmed. `participants` names whom for; empty for the meeting as a whole. */
export type ChecklistFact =
  | {
      readonly what: 'item.confirmed';
      readonly requirement: RequirementId;
      readonly participants: readonly ParticipantId[];
    }
  /** Takes back a confirmation, or that the line was set aside. */
  | {
      readonly what: 'item.withdrawn';
      readonly requirement: RequirementId;
      readonly participants: readonly ParticipantId[];
    }
  /** A should that is not met, or a must whose own row allows it (B4 "otherwise agreed"): with a reason, which has passed the subject check. */
  | {
      readonly what: 'item.set-aside';
      readonly requirement: RequirementId;
      readonly participants: readonly ParticipantId[];
      readonly reason: string;
    };
