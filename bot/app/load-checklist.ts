import type { ChecklistItem } from '../domain/checklist.ts';
import { checklistOf, remainingItems } from '../domain/checklist.ts';
import { participantOfPerson, personId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import type { MeetingRole } from '../domain/permission.ts';
import { mayDecideForOthers } from '../domain/permission.ts';
import type { Actor } from '../domain/person.ts';
import type { PolicyPack } from '../domain/policy.ts';
import type { ChecklistCardView, ChecklistView } from './checklist-view.ts';
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

/** A meeting and its whole checklist as they stand, derived afresh from the log, the settings and the attestations. */
export interface LoadedChecklist {
  readonly record: MeetingRecord;
  readonly meeting: Meeting;
  readonly pack: PolicyPack;
  readonly items: readonly ChecklistItem[];
}

export async function loadChecklist(
  deps: ChecklistDeps,
  record: MeetingRecord,
): Promise<LoadedChecklist> {
  const [stored, settings] = await Promise.all([
    deps.work.run(async (tx) => ({
      log: await tx.events.read(record.tenantId, record.id),
      attestations: await tx.attestations.all(record.tenantId),
    })),
    deps.facts.settings(record),
  ]);
  const meeting = deriveMeeting(stored.log.version, stored.log.events);
  const pack = deps.policies.packFor(record.tenantId, record.department);
  const items = checklistOf(
    pack,
    meeting,
    { settings, attestations: stored.attestations },
    deps.clock.now(),
  );
  return { record, meeting, pack, items };
}

/** The checklist as this person may see it: a host sees everybody, anyone else only themselves. */
export async function viewFor(
  deps: ChecklistDeps,
  { record, meeting, pack, items }: LoadedChecklist,
  actor: Actor,
  role: MeetingRole,
): Promise<ChecklistView> {
  const own = participantOfPerson(actor.personId);
  const seesAll = mayDecideForOthers(role);
  const present = meeting.present.filter(({ participant }) => seesAll || participant === own);
  const visible = seesAll ? items : items.map((item) => onlyOwn(item, own));
  // Whoever joined anonymously typed a name themselves: it is never used.
  const inDirectory = present
    .filter(({ kind }) => kind !== 'anonymous')
    .map(({ participant }) => personId(participant));
  const names = await deps.facts.names(record.tenantId, inDirectory);
  return {
    meetingId: record.id,
    version: meeting.version,
    pack,
    level: meeting.level,
    isLevelKnown: meeting.isLevelKnown,
    phase: meeting.phase,
    role,
    participants: present.map((presence) => {
      const displayName = names.get(personId(presence.participant));
      return {
        ...presence,
        ...(displayName ? { displayName } : {}),
        isViewer: presence.participant === own,
      };
    }),
    items: visible,
    remaining: remainingItems(visible).length,
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

function onlyOwn(item: ChecklistItem, own: ReturnType<typeof participantOfPerson>): ChecklistItem {
  if (item.requirement.control.kind !== 'participant') return item;
  const mine = item.perParticipant.filter(({ presence }) => presence.participant === own);
  const state = mine[0]?.state ?? { name: 'unmet', because: { kind: 'nobody-present' } };
  return { ...item, state, perParticipant: mine };
}
