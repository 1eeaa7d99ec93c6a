import type { ChecklistItem, LiveFacts } from '../domain/checklist.ts';
import { checklistOf, isEIdentificationAttested, remainingItems } from '../domain/checklist.ts';
import type { Gate } from '../domain/gate.ts';
import { gateOf } from '../domain/gate.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { levelInForce } from '../domain/meeting-state.ts';
import type { PolicyPack } from '../domain/policy.ts';
import { renewedBy } from '../domain/policy.ts';
import type { ChecklistCardView } from './checklist-view.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { Clock } from './ports/clock.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { MeetingRecord, UnitOfWork } from './ports/unit-of-work.ts';

export interface ChecklistDeps {
  readonly work: UnitOfWork;
  readonly facts: MeetingFacts;
  readonly policies: PolicySource;
  readonly clock: Clock;
}

/** A meeting, its checklist and its gate as they stand, derived afresh from the log, the settings and the attestations. */
export interface LoadedChecklist {
  readonly record: MeetingRecord;
  readonly meeting: Meeting;
  readonly pack: PolicyPack;
  readonly facts: LiveFacts;
  readonly items: readonly ChecklistItem[];
  /** Undefined while no matter is at hand. */
  readonly gate: Gate | undefined;
  readonly isEIdentificationAttested: boolean;
}

export async function loadChecklist(
  deps: ChecklistDeps,
  record: MeetingRecord,
): Promise<LoadedChecklist> {
  const [stored, settings] = await Promise.all([
    deps.work.read(async ({ events, attestations }) => ({
      log: await events.read(record.tenantId, record.id),
      attestations: await attestations.all(record.tenantId),
    })),
    deps.facts.settings(record),
  ]);
  const pack = deps.policies.packFor(record.tenantId, record.department);
  const meeting = deriveMeeting(stored.log.version, stored.log.events, renewedBy(pack));
  const facts = { settings, attestations: stored.attestations };
  const now = deps.clock.now();
  return {
    record,
    meeting,
    pack,
    facts,
    items: checklistOf(pack, meeting, facts, now, levelInForce(meeting)),
    gate: gateOf(pack, meeting, facts, now),
    isEIdentificationAttested: isEIdentificationAttested(pack, facts.attestations, now),
  };
}

/** For a card that others may read: counts, no names. */
export const cardViewOf = ({
  record,
  meeting,
  pack,
  items,
}: LoadedChecklist): ChecklistCardView => ({
  meetingId: record.id,
  version: meeting.version,
  pack,
  level: meeting.level,
  isLevelKnown: meeting.isLevelKnown,
  phase: meeting.phase,
  items,
  presentCount: meeting.present.length,
  remaining: remainingItems(items).length,
});
