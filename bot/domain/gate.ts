import type { ChecklistItem, LiveFacts } from './checklist.ts';
import { checklistOf, remainingItems } from './checklist.ts';
import type { ParticipantId } from './ids.ts';
import type { Closing, Matter, Meeting, Stamp } from './meeting-state.ts';
import { currentMatter } from './meeting-state.ts';
import type { PolicyPack } from './policy.ts';
import { gateRules } from './policy.ts';

/** What keeps a matter from being opened; each can be acted on. */
export type GateReason =
  | {
      readonly kind: 'item';
      readonly item: ChecklistItem;
      /** Whom it is open for; empty for the meeting as a whole. */
      readonly participants: readonly ParticipantId[];
    }
  /** M3, M9: in the meeting though they are to wait in the lobby. */
  | {
      readonly kind: 'disqualified-present' | 'doubted-present';
      readonly participant: ParticipantId;
    }
  /** V12: level 4 is closed for a party who has said no, for as long as they are in the meeting. */
  | { readonly kind: 'consent-lost'; readonly participant: ParticipantId }
  | { readonly kind: 'unauthorised-flagged'; readonly participant?: ParticipantId }
  | { readonly kind: 'adjourned' | 'nobody-present' | 'level-unknown' };

export type Gate =
  /** Levels 0–1: the same list, and it never blocks. */
  | { readonly name: 'informs'; readonly reasons: readonly GateReason[] }
  | {
      readonly name: 'closed';
      /** Empty: everything holds, and whoever presides may open. */
      readonly reasons: readonly GateReason[];
      /** Set when it has been open in this matter. */
      readonly closing?: Closing;
      readonly closedAt?: Date;
    }
  | { readonly name: 'open'; readonly opened: Stamp };

/**
 * The gate of the matter at hand (M1); undefined when none is taken up. Open only while it was opened, nothing has closed it
 * since, and everything its level demands holds right now for everyone present.
 */
export function gateOf(
  pack: PolicyPack,
  meeting: Meeting,
  facts: LiveFacts,
  now: Date,
): Gate | undefined {
  const matter = currentMatter(meeting);
  if (!matter) return undefined;
  const reasons = gateReasons(pack, meeting, matter, facts, now);
  if (matter.level < gateRules(pack).fromLevel) return { name: 'informs', reasons };
  const { gate } = meeting;
  if (gate.name === 'closed') return { ...gate, reasons };
  return reasons.length === 0 ? gate : { name: 'closed', reasons };
}

/** Everything that keeps the matter closed: people first, then the level's lines in the pack's order. */
export function gateReasons(
  pack: PolicyPack,
  meeting: Meeting,
  matter: Matter,
  facts: LiveFacts,
  now: Date,
): GateReason[] {
  const items = checklistOf(pack, meeting, facts, now, matter.level);
  return [...circumstances(meeting, matter), ...remainingItems(items).map(reasonOf)];
}

function reasonOf(item: ChecklistItem): GateReason {
  const open = item.perParticipant.filter(
    ({ state }) => state.name !== 'met' && state.name !== 'set-aside',
  );
  return { kind: 'item', item, participants: open.map(({ presence }) => presence.participant) };
}

function circumstances(meeting: Meeting, matter: Matter): GateReason[] {
  const { present, consents, flagged, adjournedAt } = meeting;
  const isPresent = (participant: ParticipantId) =>
    present.some((each) => each.participant === participant);
  const lost = present.filter(({ participant }) => {
    const state = consents.get(participant)?.state;
    return state === 'declined' || state === 'withdrawn';
  });
  return [
    ...(adjournedAt ? [{ kind: 'adjourned' as const }] : []),
    ...(present.length === 0 ? [{ kind: 'nobody-present' as const }] : []),
    ...(meeting.isLevelKnown ? [] : [{ kind: 'level-unknown' as const }]),
    ...(flagged
      ? [
          {
            kind: 'unauthorised-flagged' as const,
            ...(flagged.participant ? { participant: flagged.participant } : {}),
          },
        ]
      : []),
    ...matter.disqualified
      .filter(isPresent)
      .map((participant) => ({ kind: 'disqualified-present' as const, participant })),
    ...[...matter.doubted.keys()]
      .filter(isPresent)
      .map((participant) => ({ kind: 'doubted-present' as const, participant })),
    ...(matter.level === 4
      ? lost.map(({ participant }) => ({ kind: 'consent-lost' as const, participant }))
      : []),
  ];
}
