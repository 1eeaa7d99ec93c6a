import type { Act } from '../domain/act.ts';
import { isEIdentificationAttested } from '../domain/checklist.ts';
import type { LiveFacts } from '../domain/checklist.ts';
import type { ActContext } from '../domain/decide/act-context.ts';
import { decideAct } from '../domain/decide/decide-act.ts';
import { gateReasons } from '../domain/gate.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import type { PersonId } from '../domain/ids.ts';
import type { MeetingRole } from '../domain/permission.ts';
import { roleIn } from '../domain/permission.ts';
import type { Actor } from '../domain/person.ts';
import { renewedBy } from '../domain/policy.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { appendAt, untilSettled } from './append-now.ts';
import type { SubjectDeps } from './check-subject.ts';
import type { TextProblem } from './kept-text.ts';
import { keptTextProblem } from './kept-text.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { loadChecklist } from './load-checklist.ts';
import { LOOK_EVERY } from './close-lapsed-gate.ts';
import { invitedTo } from './invited-to.ts';
import { packName } from './open-meeting.ts';
import type { Secrets } from './ports/secrets.ts';
import type { MeetingRecord, Stores } from './ports/unit-of-work.ts';
import type { ActInMeetingRefusal, TabUseCases } from './use-cases.ts';
import type { ViewForDeps } from './view-for.ts';
import { viewFor } from './view-for.ts';
import type { EnterDeps } from './view-meeting.ts';
import { enterMeeting } from './view-meeting.ts';

type ActDeps = ChecklistDeps &
  EnterDeps &
  ViewForDeps &
  SubjectDeps & {
    readonly secrets: Secrets;
    readonly announce: () => void;
  };

/**
 * One press in the panel that is neither a line of the checklist nor the level: people, matters, the gate, identity,
 * consent, the speaking order. Judged against the meeting as it stands when it goes in, so two hosts can press at once.
 */
export const makeAct =
  (deps: ActDeps): TabUseCases['act'] =>
  async (actor, thread, act) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    const problem = await wordsProblem(deps, actor, act);
    // Settings are read before the transaction: a gate opens on what Teams says now, not on a kept reading.
    if (act.what === 'gate.open') deps.facts.forgetSettings(record);
    const settings = await deps.facts.settings(record);
    const invited = act.what === 'participant.add-person' ? await invitedTo(deps, record) : [];
    const appended = await untilSettled(() =>
      deps.work.run((tx) =>
        actWithin(tx, deps, { actor, record, role, act, problem, settings, invited }),
      ),
    );
    if (!appended.ok) return appended;
    deps.announce();
    return ok(await viewFor(deps, await loadChecklist(deps, record), actor, role));
  };

interface Acting {
  readonly actor: Actor;
  readonly record: MeetingRecord;
  readonly role: MeetingRole;
  readonly act: Act;
  readonly problem: TextProblem | undefined;
  readonly settings: LiveFacts['settings'];
  /** Read only for an act that names somebody anew. */
  readonly invited: readonly PersonId[];
}

async function actWithin(
  tx: Stores,
  deps: ActDeps,
  { actor, record, role, act, problem, settings, invited }: Acting,
): Promise<Result<number, ActInMeetingRefusal>> {
  const { tenantId, id } = record;
  const log = await tx.events.readToAppend(tenantId, id);
  const attestations = await tx.attestations.all(tenantId);
  const pack = deps.policies.packFor(tenantId, record.department);
  const meeting = deriveMeeting(log.version, log.events, renewedBy(pack));
  const now = deps.clock.now();
  const context: ActContext = {
    meeting,
    pack,
    role: roleIn(meeting, actor.personId, role),
    actor: actor.personId,
    newId: deps.secrets.newId(),
    reasonsAgainst: (matter) => gateReasons(pack, meeting, matter, { settings, attestations }, now),
    isEIdentificationAttested: isEIdentificationAttested(pack, attestations, now),
    isInvited: (person) => invited.includes(person),
  };
  const decision = decideAct(act, context);
  if (!decision.ok) return decision;
  // Said only to somebody who may do it at all.
  if (problem) return refuse({ kind: 'form', field: problem.field, problem: problem.problem });
  if (decision.value.length === 0) return ok(log.version);
  const by = { at: now, by: actor.personId, pack: packName(deps.policies, record) };
  const events = decision.value.map((fact) => ({ ...by, fact }));
  const version = await appendAt(tx, record, log.version, events);
  if (decision.value.some(({ what }) => what === 'gate.opened'))
    await tx.openGates.save(
      { tenantId, meetingId: id, version },
      new Date(now.getTime() + LOOK_EVERY),
    );
  return ok(version);
}

/** What somebody typed and is kept follows the rule for subjects: no personal data (E2, M5). */
async function wordsProblem(
  deps: ActDeps,
  actor: Actor,
  act: Act,
): Promise<TextProblem | undefined> {
  if (act.what === 'item.set-aside') return keptTextProblem(deps, actor, 'reason', act.reason);
  if (act.what === 'matter.add' || act.what === 'matter.change')
    return keptTextProblem(deps, actor, 'number', act.number);
  return undefined;
}
