import { deriveMeeting } from '../../domain/meeting.ts';
import type { MeetingEvent } from '../../domain/meeting-event.ts';
import { mayDecideForOthers, roleIn } from '../../domain/permission.ts';
import { renewedBy } from '../../domain/policy.ts';
import type { RecordPerson } from '../../domain/record/record-people.ts';
import { staffIn } from '../../domain/record/record-people.ts';
import type { TimeLineEntry } from '../../domain/record/time-line.ts';
import { timeLine } from '../../domain/record/time-line.ts';
import { verificationsOf } from '../../domain/record/verification.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { ChecklistDeps } from '../load-checklist.ts';
import type { TabUseCases } from '../use-cases.ts';
import type { EnterDeps } from '../view-meeting.ts';
import { enterMeeting } from '../view-meeting.ts';
import type { MeetingRecordView } from './record-view.ts';

/** The record of a meeting, with its chain verified; for those who decide for others in it. */
export const makeViewRecord =
  (deps: ChecklistDeps & EnterDeps): TabUseCases['viewRecord'] =>
  async (actor, thread) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    const pack = deps.policies.packFor(record.tenantId, record.department);
    const renewed = renewedBy(pack);
    // In one run, so that what is shown is what was verified.
    const { version, events, chain } = await deps.work.run(async (tx) => ({
      chain: await tx.events.verify(record.tenantId, record.id),
      ...(await tx.events.read(record.tenantId, record.id)),
    }));
    const meeting = deriveMeeting(version, events, renewed);
    if (!mayDecideForOthers(roleIn(meeting, actor.personId, role)))
      return refuse({ kind: 'not-allowed' });
    const told = {
      organiser: { kind: 'staff', person: record.organiserId } as const,
      ...(meeting.chair ? { chair: { kind: 'staff', person: meeting.chair } as const } : {}),
      entries: timeLine(events, renewed),
      verifications: verificationsOf(events),
    };
    return ok({
      ...told,
      meetingId: record.id,
      madeAt: deps.clock.now(),
      pack,
      level: meeting.level,
      isLevelKnown: meeting.isLevelKnown,
      sessions: sessionsIn(events),
      chain,
      names: await deps.facts.staffNames(record.tenantId, staffIn(everybodyIn(told))),
    });
  };

function sessionsIn(events: readonly MeetingEvent[]): MeetingRecordView['sessions'] {
  const sessions: { startedAt: Date; endedAt?: Date }[] = [];
  for (const { fact, at } of events) {
    const last = sessions.at(-1);
    if (fact.what === 'meeting.started' && (!last || last.endedAt))
      sessions.push({ startedAt: at });
    if (fact.what === 'meeting.ended' && last && !last.endedAt) last.endedAt = at;
  }
  return sessions;
}

type Told = Pick<MeetingRecordView, 'organiser' | 'chair' | 'entries' | 'verifications'>;

const everybodyIn = ({ organiser, chair, entries, verifications }: Told): RecordPerson[] => [
  organiser,
  ...(chair ? [chair] : []),
  ...entries.flatMap(peopleIn),
  ...verifications.flatMap(({ whom, factors }) => [whom, ...factors.map(({ by }) => by)]),
];

const peopleIn = ({ by, whom, ahead, closed }: TimeLineEntry): RecordPerson[] => [
  by,
  ...whom,
  ...(ahead ? [ahead] : []),
  ...(closed?.whom ? [closed.whom] : []),
];
