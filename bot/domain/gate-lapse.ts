import type { LiveFacts } from './checklist.ts';
import type { GateClosing, MatterFact } from './facts/matter-fact.ts';
import type { GateReason } from './gate.ts';
import { gateReasons } from './gate.ts';
import type { RequirementId } from './ids.ts';
import type { Meeting } from './meeting-state.ts';
import { currentMatter } from './meeting-state.ts';
import type { PolicyPack } from './policy.ts';
import { gateRules } from './policy.ts';

export type GateClosed = Extract<MatterFact, { what: 'gate.closed' }>;

/**
 * What closes a gate that stands open in the log though settings or attestations no longer hold (M1); undefined while
 * they do. Everything else that closes a gate is an event of its own. What is known to have changed goes before what
 * could not be read.
 */
export function gateLapse(
  pack: PolicyPack,
  meeting: Meeting,
  facts: LiveFacts,
  now: Date,
): GateClosed | undefined {
  const matter = currentMatter(meeting);
  if (!matter || meeting.gate.name !== 'open') return undefined;
  if (matter.level < gateRules(pack).fromLevel) return undefined;
  const lapses = gateReasons(pack, meeting, matter, facts, now).flatMap(lapseOf);
  const lapse = lapses.find(({ because }) => because !== 'setting-unreadable') ?? lapses[0];
  return lapse && { what: 'gate.closed', matter: matter.id, ...lapse };
}

interface Lapse {
  readonly because: GateClosing;
  readonly requirement: RequirementId;
}

function lapseOf(reason: GateReason): Lapse[] {
  if (reason.kind !== 'item') return [];
  const { requirement, state } = reason.item;
  switch (requirement.control.kind) {
    case 'graph': {
      const because = state.name === 'unknown' ? 'setting-unreadable' : 'setting-drifted';
      return [{ because, requirement: requirement.id }];
    }
    // A procedure that held and holds no longer rested on an attested e-identification (A2).
    case 'tenant':
    case 'procedure':
      return [{ because: 'attestation-lapsed', requirement: requirement.id }];
    case 'host':
    case 'participant':
    case 'booking':
    case 'refuse':
      return [];
  }
}
