import type { ThreadId } from '../domain/ids.ts';
import type { Actor } from '../domain/person.ts';
import type { MeetingRole } from '../domain/permission.ts';
import { mayDecideForOthers, roleIn } from '../domain/permission.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { loadWatched } from './close-lapsed-gate.ts';
import type { CompleteRoster } from './complete-roster.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import type { ViewForDeps } from './view-for.ts';
import { viewFor } from './view-for.ts';
import type { RoleIn } from './meeting-role.ts';
import type { OpenMeeting } from './open-meeting.ts';
import type { Logger } from './ports/logger.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';
import type { MeetingRefusal, TabUseCases } from './use-cases.ts';

export interface EnterDeps {
  readonly openMeeting: OpenMeeting;
  readonly roleIn: RoleIn;
}

/** The meeting behind a thread and what the actor is in it. Every way in from the panel goes through here. */
export async function enterMeeting(
  deps: EnterDeps,
  actor: Actor,
  thread: ThreadId,
): Promise<Result<{ record: MeetingRecord; role: MeetingRole }, MeetingRefusal>> {
  const record = await deps.openMeeting(actor.tenantId, thread, actor.personId);
  if (!record) return refuse({ kind: 'unknown-meeting' });
  const role = await deps.roleIn(actor, record);
  return role ? ok({ record, role }) : refuse({ kind: 'not-a-participant' });
}

type ViewDeps = ChecklistDeps &
  EnterDeps &
  ViewForDeps & {
    readonly announce: () => void;
    readonly completeRoster: CompleteRoster;
    readonly logger: Logger;
  };

/** The panel's page. */
export const makeViewMeeting =
  (deps: ViewDeps): TabUseCases['viewMeeting'] =>
  async (actor, thread) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    const loaded = await loadWatched(deps, record);
    // Teams is asked meanwhile: the panel does not wait for fifty answers, it is woken when they have come.
    if (mayDecideForOthers(roleIn(loaded.meeting, actor.personId, role)))
      deps.completeRoster(record, loaded.meeting).catch((fault: unknown) => {
        deps.logger.error('roster.incomplete', fault, { meetingId: record.id });
      });
    return ok(await viewFor(deps, loaded, actor, role));
  };

/** Who may follow the live feed, and the version it starts at. */
export const makeFollowMeeting =
  (deps: ChecklistDeps & EnterDeps): TabUseCases['followMeeting'] =>
  async (actor, thread) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record } = entered.value;
    const { version } = await deps.work.read(({ events }) =>
      events.read(record.tenantId, record.id),
    );
    return ok({ meetingId: record.id, version });
  };
