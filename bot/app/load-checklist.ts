import type { ChecklistItem, LiveFacts } from '../domain/checklist.ts';
import { checklistOf, isEIdentificationAttested, remainingItems } from '../domain/checklist.ts';
import type { Gate } from '../domain/gate.ts';
import { gateOf } from '../domain/gate.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { currentMatter, levelInForce } from '../domain/meeting-state.ts';
import type { Level, PolicyPack } from '../domain/policy.ts';
import { renewedBy } from '../domain/policy.ts';
import type { ChecklistCardView, GateOnCard } from './checklist-view.ts';
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

/** From this level on nothing is posted in the meeting's chat (V10): the card goes to the host alone. */
const HOST_CHAT_FROM: Level = 3;
export const isForHostAlone = (level: Level): boolean => level >= HOST_CHAT_FROM;

/** For a card that others may read: counts, no names. */
export function cardViewOf({
  record,
  meeting,
  pack,
  items,
  gate,
}: LoadedChecklist): ChecklistCardView {
  const shown = gateOnCard(meeting, gate);
  return {
    meetingId: record.id,
    version: meeting.version,
    pack,
    level: meeting.level,
    isLevelKnown: meeting.isLevelKnown,
    phase: meeting.phase,
    items,
    presentCount: meeting.present.length,
    remaining: remainingItems(items).length,
    ...(shown ? { gate: shown } : {}),
  };
}

/** M1: the chat is told at levels 0–2. From level 3 on no card holds a matter (V10). */
function gateOnCard(meeting: Meeting, gate: Gate | undefined): GateOnCard | undefined {
  const matter = currentMatter(meeting);
  if (!matter || !gate || gate.name === 'informs') return undefined;
  if (isForHostAlone(meeting.level) || isForHostAlone(matter.level)) return undefined;
  const { number } = matter;
  if (gate.name === 'open') return { matter: number, state: 'open' };
  return { matter: number, state: gate.closing ? 'closed-again' : 'closed' };
}
