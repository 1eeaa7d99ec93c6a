import type { Attendee, Session } from '../domain/attendance.ts';
import { attendanceOf } from '../domain/attendance.ts';
import type { PersonId } from '../domain/ids.ts';
import { personId } from '../domain/ids.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { mayDecideForOthers, roleIn } from '../domain/permission.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import { ok, refuse } from '../domain/result.ts';
import type { ChecklistDeps } from './load-checklist.ts';
import type { TabUseCases } from './use-cases.ts';
import type { EnterDeps } from './view-meeting.ts';
import { enterMeeting } from './view-meeting.ts';

/** M8: who has been there, from when to when; for those who decide for others. A party is a number, never a name (A6). */
export const makeViewAttendance =
  (deps: ChecklistDeps & EnterDeps): TabUseCases['viewAttendance'] =>
  async (actor, thread) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    const { version, events } = await deps.work.read((stores) =>
      stores.events.read(record.tenantId, record.id),
    );
    const meeting = deriveMeeting(version, events, NOTHING_RENEWED);
    if (!mayDecideForOthers(roleIn(meeting, actor.personId, role)))
      return refuse({ kind: 'not-allowed' });
    const sessions = attendanceOf(events);
    const isNamed = namedIn(sessions);
    const named = sessions.flatMap(({ attendees }) => attendees.filter(isNamed).map(personOf));
    const names = await deps.facts.staffNames(record.tenantId, [...new Set(named)]);
    return ok(
      sessions.map((session) => ({
        ...session,
        attendees: session.attendees.map((each) => {
          const displayName = isNamed(each) ? names.get(personOf(each)) : undefined;
          return { ...each, ...(displayName ? { displayName } : {}) };
        }),
      })),
    );
  };

const personOf = ({ participant }: Attendee): PersonId => personId(participant);

/** Staff: in the directory as the organisation's own, and no party any of the times the thread has met (A6). */
function namedIn(sessions: readonly Session[]): (attendee: Attendee) => boolean {
  const parties = new Set(
    sessions.flatMap(({ attendees }) =>
      attendees.flatMap(({ party, participant }) => (party === undefined ? [] : [participant])),
    ),
  );
  return ({ participant, kind }) =>
    kind === 'member' && !parties.has(participant) && !/^(?:anon|hand):/.test(participant);
}
