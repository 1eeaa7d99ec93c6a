import type { ParticipantId, RequirementId } from '../domain/ids.ts';
import { participantOfPerson } from '../domain/ids.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { confirmationKey, levelInForce } from '../domain/meeting-state.ts';
import type { MeetingEvent, MeetingFact, NewMeetingEvent } from '../domain/meeting-event.ts';
import type { MeetingRole } from '../domain/permission.ts';
import { mayConfirm, mayDecideForOthers, roleIn } from '../domain/permission.ts';
import type { Actor } from '../domain/person.ts';
import { mayBeSetAside, renewedBy, requirementsAt } from '../domain/policy.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { appendAt, untilSettled } from './append-now.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { cardViewOf, loadChecklist } from './load-checklist.ts';
import type { ViewForDeps } from './view-for.ts';
import { viewFor } from './view-for.ts';
import { packName } from './open-meeting.ts';
import type { MeetingRecord, Stores } from './ports/unit-of-work.ts';
import type { ChatUseCases, SetItem, SetItemRefusal, TabUseCases } from './use-cases.ts';
import type { EnterDeps } from './view-meeting.ts';
import { enterMeeting } from './view-meeting.ts';

type SetItemDeps = ChecklistDeps & EnterDeps & ViewForDeps & { readonly announce: () => void };

/** One press in the panel: confirms a line or takes a confirmation back. */
export const makeSetItem =
  (deps: SetItemDeps): TabUseCases['setItem'] =>
  async (actor, thread, command) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    const changed = await change(deps, actor, record, role, command);
    return changed.ok
      ? ok(await viewFor(deps, await loadChecklist(deps, record), actor, role))
      : changed;
  };

/** One press on the card: a host answers for everybody present, anyone else for themselves. */
export const makeConfirmFromCard =
  (deps: SetItemDeps): ChatUseCases['confirmFromCard'] =>
  async (actor, command) => {
    const record = await deps.work.read(({ meetings }) =>
      meetings.get(actor.tenantId, command.meetingId),
    );
    if (!record) return refuse({ kind: 'unknown-meeting' });
    const role = await deps.roleIn(actor, record);
    if (!role) return refuse({ kind: 'not-a-participant' });
    const before = await loadChecklist(deps, record);
    const line = before.items.find(({ requirement }) => requirement.id === command.requirementId);
    const everybody = line?.perParticipant.map(({ presence }) => presence.participant) ?? [];
    const own = participantOfPerson(actor.personId);
    const concerned =
      line?.requirement.control.kind !== 'participant'
        ? []
        : mayDecideForOthers(roleIn(before.meeting, actor.personId, role))
          ? everybody
          : [own];
    if (line?.requirement.control.kind === 'participant' && concerned.length === 0)
      return refuse({ kind: 'not-present' });
    const changed = await change(deps, actor, record, role, {
      ...command,
      participants: concerned,
    });
    return changed.ok ? ok(cardViewOf(await loadChecklist(deps, record))) : changed;
  };

async function change(
  deps: SetItemDeps,
  actor: Actor,
  record: MeetingRecord,
  role: MeetingRole,
  command: SetItem,
): Promise<Result<number, SetItemRefusal>> {
  const changed = await untilSettled(() =>
    deps.work.run((tx) => changeWithin(tx, deps, actor, record, role, command)),
  );
  if (changed.ok) deps.announce();
  return changed;
}

async function changeWithin(
  tx: Stores,
  deps: SetItemDeps,
  actor: Actor,
  record: MeetingRecord,
  role: MeetingRole,
  { requirementId, participants, version, confirmed }: SetItem,
): Promise<Result<number, SetItemRefusal>> {
  const log = await tx.events.readToAppend(record.tenantId, record.id);
  const pack = deps.policies.packFor(record.tenantId, record.department);
  const meeting = deriveMeeting(log.version, log.events, renewedBy(pack));
  const requirement = requirementsAt(pack, levelInForce(meeting)).find(
    ({ id }) => id === requirementId,
  );
  if (!requirement) return refuse({ kind: 'unknown-item' });
  const unique = [...new Set(participants)];
  const standing = roleIn(meeting, actor.personId, role);
  const lines = keys(requirementId, unique);
  const open = lines.filter((key) => wouldChange(meeting, key, confirmed));
  // Whoever may set a line aside takes that back, also on a line that no press confirms, and after another host has.
  const takesBackAside =
    !confirmed &&
    mayDecideForOthers(standing) &&
    !lines.some((key) => meeting.confirmations.has(key)) &&
    (open.length > 0 || mayBeSetAside(requirement, levelInForce(meeting)));
  if (!takesBackAside && !mayConfirm(requirement.control, standing, actor.personId, unique))
    return refuse({ kind: 'not-allowed' });
  if (!unique.every((each) => isPresent(meeting, each))) return refuse({ kind: 'not-present' });

  // Pressing what already stands changes nothing and writes nothing.
  if (open.length === 0) return ok(log.version);
  if (hasMoved(log.events, version, requirementId, unique))
    return refuse({ kind: 'stale', version: log.version });
  const event: NewMeetingEvent = {
    at: deps.clock.now(),
    by: actor.personId,
    pack: packName(deps.policies, record),
    fact: {
      what: confirmed ? 'item.confirmed' : 'item.withdrawn',
      requirement: requirementId,
      participants: unique.filter((each) => open.includes(confirmationKey(requirementId, each))),
    },
  };
  return ok(await appendAt(tx, record, log.version, [event]));
}

const keys = (requirement: RequirementId, participants: readonly ParticipantId[]) =>
  participants.length === 0
    ? [confirmationKey(requirement)]
    : participants.map((each) => confirmationKey(requirement, each));

/** Whether the press would change the line: what has been set aside can be confirmed, and taken back too. */
const wouldChange = ({ confirmations, setAside }: Meeting, key: string, confirmed: boolean) =>
  confirmed ? !confirmations.has(key) : confirmations.has(key) || setAside.has(key);

const isPresent = (meeting: Meeting, participant: ParticipantId) =>
  meeting.present.some((each) => each.participant === participant);

/**
 * Whether this very line changed after the version that was seen: somebody else pressed it, somebody concerned left or
 * came, the level changed, or a matter ended and the line is asked anew. Other people's work on other lines is no
 * conflict, so that two hosts can work at once.
 */
function hasMoved(
  events: readonly MeetingEvent[],
  seen: number,
  requirement: RequirementId,
  participants: readonly ParticipantId[],
): boolean {
  return events.some(({ seq, fact }) => {
    if (seq <= seen) return false;
    if (ALWAYS_MOVES.includes(fact.what)) return true;
    if (fact.what.startsWith('item.') && 'participants' in fact)
      return (
        fact.requirement === requirement &&
        (participants.length === 0 || fact.participants.some((each) => participants.includes(each)))
      );
    return (
      MOVES_WHOM_IT_CONCERNS.includes(fact.what) &&
      'participant' in fact &&
      fact.participant !== undefined &&
      participants.includes(fact.participant)
    );
  });
}

const ALWAYS_MOVES: readonly MeetingFact['what'][] = [
  'level.set',
  'level.changed',
  'meeting.ended',
  'matter.ended',
  'matter.retaken',
  'meeting.resumed',
];
const MOVES_WHOM_IT_CONCERNS: readonly MeetingFact['what'][] = [
  'participant.joined',
  'participant.added',
  'participant.left',
  'lobby.entered',
  'lobby.left',
];
