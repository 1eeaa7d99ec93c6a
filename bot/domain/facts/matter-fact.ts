import type { MatterId, ParticipantId, RequirementId } from '../ids.ts';
import type { Level } from '../policy.ts';

/** M9: what became of somebody for whom information security cannot be guaranteed. */
export const DOUBT_DECISIONS = ['not-this-matter', 'lobby', 'substitute'] as const;
export type DoubtDecision = (typeof DOUBT_DECISIONS)[number];

/** M2: what the chair decided about somebody unauthorised. */
export const UNAUTHORISED_DECISIONS = ['left', 'adjourn', 'mistaken'] as const;
export type UnauthorisedDecision = (typeof UNAUTHORISED_DECISIONS)[number];

/** Why the product itself closed a gate: what it had read no longer holds. */
export const GATE_CLOSINGS = [
  'setting-drifted',
  'setting-unreadable',
  'attestation-lapsed',
] as const;
export type GateClosing = (typeof GATE_CLOSINGS)[number];

/** The matters of the meeting and the gate before each (M1–M5, M9). A matter is a number and a level, nothing more. */
export type MatterFact =
  | {
      readonly what: 'matter.added';
      readonly matter: MatterId;
      /** As on the agenda, such as `12` or `§ 7`. */
      readonly number: string;
      readonly level: Level;
    }
  | {
      readonly what: 'matter.changed';
      readonly matter: MatterId;
      readonly number: string;
      readonly level: Level;
    }
  | { readonly what: 'matter.removed'; readonly matter: MatterId }
  /** Taken up: its gate is the one that counts from now on, and it is closed. */
  | { readonly what: 'matter.begun'; readonly matter: MatterId }
  | { readonly what: 'matter.ended'; readonly matter: MatterId }
  /** M2: taken again from its beginning, by the chair's decision. */
  | { readonly what: 'matter.retaken'; readonly matter: MatterId }
  | { readonly what: 'gate.opened'; readonly matter: MatterId }
  | {
      readonly what: 'gate.closed';
      readonly matter: MatterId;
      readonly because: GateClosing;
      readonly requirement: RequirementId;
    }
  /** M3: a conflict of interest in the matter. */
  | {
      readonly what: 'disqualification.marked';
      readonly matter: MatterId;
      readonly participant: ParticipantId;
    }
  | {
      readonly what: 'disqualification.withdrawn';
      readonly matter: MatterId;
      readonly participant: ParticipantId;
    }
  /** Without a participant: somebody who is not on the roster was seen. */
  | { readonly what: 'unauthorised.flagged'; readonly participant?: ParticipantId }
  | { readonly what: 'unauthorised.decided'; readonly decision: UnauthorisedDecision }
  | { readonly what: 'meeting.adjourned' }
  | { readonly what: 'meeting.resumed' }
  /** M4: time and matter, never what was said. */
  | {
      readonly what: 'floor.withdrawn';
      readonly matter: MatterId;
      readonly participant: ParticipantId;
    }
  | {
      readonly what: 'security.doubted';
      readonly matter: MatterId;
      readonly participant: ParticipantId;
      readonly decision: DoubtDecision;
    }
  | {
      readonly what: 'security.doubt-withdrawn';
      readonly matter: MatterId;
      readonly participant: ParticipantId;
    };
