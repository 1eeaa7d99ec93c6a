import { LONGEST_REASON } from '../domain/booking.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import type { MeetingFact, NewMeetingEvent } from '../domain/meeting-event.ts';
import { mayDecideForOthers } from '../domain/permission.ts';
import type { Actor } from '../domain/person.ts';
import type { Level } from '../domain/policy.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { applyLevelSettings } from './apply-level-settings.ts';
import { appendAt, untilSettled } from './append-now.ts';
import { holdsPersonalData } from './check-subject.ts';
import type { SubjectDeps } from './check-subject.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import { loadChecklist } from './load-checklist.ts';
import type { ViewForDeps } from './view-for.ts';
import { viewFor } from './view-for.ts';
import { packName } from './open-meeting.ts';
import { ServiceFault } from './ports/fault.ts';
import type { Logger } from './ports/logger.ts';
import type { OnlineMeetings } from './ports/online-meetings.ts';
import type { MeetingRecord, Stores } from './ports/unit-of-work.ts';
import type { ChangeLevel, ChangeLevelRefusal, TabUseCases } from './use-cases.ts';
import type { EnterDeps } from './view-meeting.ts';
import { enterMeeting } from './view-meeting.ts';

type ChangeLevelDeps = ChecklistDeps &
  EnterDeps &
  ViewForDeps &
  SubjectDeps & {
    readonly onlineMeetings: OnlineMeetings;
    readonly logger: Logger;
    readonly announce: () => void;
  };

/**
 * A host raises or lowers the level, or has the settings of the level that stands applied again. Raising is free; lowering
 * takes a reason (V1). The change is recorded first: it holds whether or not Teams takes the settings, and what did not
 * take shows as such on its line.
 */
export const makeChangeLevel =
  (deps: ChangeLevelDeps): TabUseCases['changeLevel'] =>
  async (actor, thread, command) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    if (!mayDecideForOthers(role)) return refuse({ kind: 'not-allowed' });
    const problem = await reasonProblem(deps, actor, command);
    const changed = await untilSettled(() =>
      deps.work.run((tx) => changeWithin(tx, deps, actor, record, command, problem)),
    );
    if (!changed.ok) return changed;
    await applySettings(deps, actor, record, command.level);
    deps.announce();
    return ok(await viewFor(deps, await loadChecklist(deps, record), actor, role));
  };

type ReasonProblem = Extract<ChangeLevelRefusal, { kind: 'form' }>['problem'];

/** What would be wrong with the reason if the change takes one. */
async function reasonProblem(
  deps: ChangeLevelDeps,
  actor: Actor,
  { reason }: ChangeLevel,
): Promise<ReasonProblem | undefined> {
  if (reason.trim() === '') return 'missing';
  if (reason.trim().length > LONGEST_REASON) return 'too-long';
  return (await holdsPersonalData(deps, actor, reason)) ? 'holds-personal-data' : undefined;
}

async function changeWithin(
  tx: Stores,
  deps: ChangeLevelDeps,
  actor: Actor,
  record: MeetingRecord,
  command: ChangeLevel,
  problem: ReasonProblem | undefined,
): Promise<Result<number, ChangeLevelRefusal>> {
  const log = await tx.events.readToAppend(record.tenantId, record.id);
  const meeting = deriveMeeting(log.version, log.events, NOTHING_RENEWED);
  // Pressing the level that stands changes nothing and writes nothing.
  if (meeting.isLevelKnown && meeting.level === command.level) return ok(log.version);
  const hasMoved = log.events.some(
    ({ seq, fact }) =>
      seq > command.version && (fact.what === 'level.set' || fact.what === 'level.changed'),
  );
  if (hasMoved) return refuse({ kind: 'stale', version: log.version });
  const isLowered = command.level < meeting.level;
  if (isLowered && problem) return refuse({ kind: 'form', field: 'reason', problem });
  const event = eventOf(deps, actor, record, changeOf(meeting, command, isLowered));
  return ok(await appendAt(tx, record, log.version, [event]));
}

/** A reason that nobody asked for is not kept. */
const changeOf = (meeting: Meeting, command: ChangeLevel, isLowered: boolean): MeetingFact => ({
  what: 'level.changed',
  from: meeting.level,
  level: command.level,
  ...(isLowered ? { reason: command.reason.trim() } : {}),
});

const eventOf = (
  deps: ChangeLevelDeps,
  actor: Actor,
  record: MeetingRecord,
  fact: MeetingFact,
): NewMeetingEvent => ({
  at: deps.clock.now(),
  by: actor.personId,
  pack: packName(deps.policies, record),
  fact,
});

const MOST_ROUNDS = 4;

/**
 * When somebody else has changed the level meanwhile, the settings of theirs are applied after ours, whose answer came
 * first or not. What cannot be applied now is left to the upkeep.
 */
async function applySettings(
  deps: ChangeLevelDeps,
  actor: Actor,
  record: MeetingRecord,
  level: Level,
  round = 1,
): Promise<void> {
  let standing: Level = level;
  try {
    const by = actor.personId;
    const meeting = await applyLevelSettings(
      deps,
      record,
      { level, by },
      (each) => each.level === level,
    );
    standing = meeting?.level ?? level;
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    deps.logger.warn('settings.postponed', { meetingId: record.id, trouble: fault.trouble });
    deps.facts.forgetSettings(record);
  }
  if (standing !== level && round < MOST_ROUNDS)
    await applySettings(deps, actor, record, standing, round + 1);
}
