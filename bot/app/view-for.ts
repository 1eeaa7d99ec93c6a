import type { ChecklistItem, ItemState } from '../domain/checklist.ts';
import { remainingItems } from '../domain/checklist.ts';
import type { Gate } from '../domain/gate.ts';
import type { ParticipantId, PersonId } from '../domain/ids.ts';
import { participantOfPerson, personId } from '../domain/ids.ts';
import type { Matter, Meeting, Presence } from '../domain/meeting-state.ts';
import type { MeetingRole } from '../domain/permission.ts';
import { mayDecideForOthers, presides, roleIn } from '../domain/permission.ts';
import type { Actor } from '../domain/person.ts';
import type { ChecklistView, SeenParticipant, SeenQueue } from './checklist-view.ts';
import type { LoadedChecklist } from './load-checklist.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import type { Messages } from './ports/messages.ts';

export interface ViewForDeps {
  readonly facts: MeetingFacts;
  readonly messages: Messages;
}

/** The meeting as this person may see it: a host sees everybody, anyone else only themselves (M7). */
export async function viewFor(
  deps: ViewForDeps,
  loaded: LoadedChecklist,
  actor: Actor,
  microsoftsRole: MeetingRole,
): Promise<ChecklistView> {
  const { record, meeting, pack, gate } = loaded;
  const role = roleIn(meeting, actor.personId, microsoftsRole);
  const seesAll = mayDecideForOthers(role);
  const own = participantOfPerson(actor.personId);
  const seen = (people: readonly Presence[]) =>
    people.filter(({ participant }) => seesAll || participant === own);
  const present = seen(meeting.present);
  const waiting = seen(meeting.inLobby);
  const names = await deps.facts.names(record.tenantId, idsOf([...present, ...waiting], meeting));
  const participantOf = (presence: Presence) => participantView(presence, meeting, own, names);
  const isPresent = meeting.present.some(({ participant }) => participant === own);
  const items = seesAll ? loaded.items : loaded.items.map((item) => onlyOwn(item, own, isPresent));
  const { chair, adjournedAt, flagged } = meeting;
  const chairName = chair && names.get(chair);
  return {
    meetingId: record.id,
    version: meeting.version,
    pack,
    level: meeting.level,
    isLevelKnown: meeting.isLevelKnown,
    phase: meeting.phase,
    role,
    presides: presides({ meeting, role, actor: actor.personId }),
    participants: present.map(participantOf),
    inLobby: waiting.map(participantOf),
    isRosterVerified: meeting.present.some(({ source }) => source === 'event'),
    ...(chair
      ? { chair: { personId: chair, ...(chairName ? { displayName: chairName } : {}) } }
      : {}),
    matters: seesAll ? meeting.matters : meeting.matters.map((matter) => ownMarks(matter, own)),
    ...(gate ? { gate: seesAll ? gate : withoutReasons(gate) } : {}),
    ...(adjournedAt ? { adjournedAt } : {}),
    ...(flagged && seesAll ? { flagged } : {}),
    queue: queueFor(meeting, seesAll ? undefined : own),
    expectedParties: seesAll ? meeting.expectedParties : [],
    isEIdentificationAttested: loaded.isEIdentificationAttested,
    canSendMessages: deps.messages.canSend,
    items,
    remaining: remainingItems(items).length,
  };
}

/** Whoever joined anonymously typed a name themselves: it is never used. */
function idsOf(people: readonly Presence[], { chair }: Meeting): PersonId[] {
  const members = people
    .filter(({ kind, participant }) => kind !== 'anonymous' && !/^(?:anon|hand):/.test(participant))
    .map(({ participant }) => personId(participant));
  return chair ? [...new Set([...members, chair])] : members;
}

function participantView(
  presence: Presence,
  { factors, consents }: Meeting,
  own: ParticipantId,
  names: ReadonlyMap<PersonId, string>,
): SeenParticipant {
  const { participant } = presence;
  const displayName = names.get(personId(participant));
  const consent = consents.get(participant);
  return {
    ...presence,
    ...(displayName ? { displayName } : {}),
    ...(consent ? { consent } : {}),
    factors: factors.get(participant) ?? [],
    isViewer: participant === own,
  };
}

function onlyOwn(item: ChecklistItem, own: ParticipantId, isPresent: boolean): ChecklistItem {
  const { kind } = item.requirement.control;
  if (kind !== 'participant' && kind !== 'procedure') return item;
  const mine = item.perParticipant.filter(({ presence }) => presence.participant === own);
  // In the meeting, and the line does not concern them: a party's line, or a picture of somebody on the telephone.
  const elsewise: ItemState = isPresent
    ? { name: 'met', proof: { kind: 'nobody-concerned' } }
    : { name: 'unmet', because: { kind: 'nobody-present' } };
  return { ...item, state: mine[0]?.state ?? elsewise, perParticipant: mine };
}

const ownMarks = (matter: Matter, own: ParticipantId): Matter => ({
  ...matter,
  disqualified: matter.disqualified.filter((each) => each === own),
  doubted: new Map([...matter.doubted].filter(([each]) => each === own)),
  floorWithdrawn: matter.floorWithdrawn.filter((each) => each === own),
});

/** What is open, and for whom, is about other people. */
function withoutReasons(gate: Gate): Gate {
  if (gate.name === 'open') return gate;
  return { name: gate.name, reasons: [] };
}

function queueFor({ queue }: Meeting, only: ParticipantId | undefined): SeenQueue {
  const isSeen = (participant: ParticipantId) => only === undefined || participant === only;
  const { speaking } = queue;
  return {
    length: queue.waiting.length,
    waiting: queue.waiting
      .map((each, index) => ({ ...each, place: index + 1 }))
      .filter(({ participant }) => isSeen(participant)),
    ...(speaking && isSeen(speaking.participant) ? { speaking } : {}),
    spoken: only === undefined ? queue.spoken : new Map(),
  };
}
