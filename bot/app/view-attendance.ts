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
    const { version, events } = await deps.work.run((tx) =>
      tx.events.read(record.tenantId, record.id),
    );
    const meeting = deriveMeeting(version, events, NOTHING_RENEWED);
    if (!mayDecideForOthers(roleIn(meeting, actor.personId, role)))
      return refuse({ kind: 'not-allowed' });
    const sessions = attendanceOf(events);
    const names = await deps.facts.names(record.tenantId, [...new Set(sessions.flatMap(idsOf))]);
    return ok(
      sessions.map((session) => ({
        ...session,
        attendees: session.attendees.map((each) => {
          const displayName = isNamed(each) ? names.get(personId(each.participant)) : undefined;
          return { ...each, ...(displayName ? { displayName } : {}) };
        }),
      })),
    );
  };

const idsOf = ({ attendees }: Session): PersonId[] =>
  attendees.filter(isNamed).map(({ participant }) => personId(participant));

/** In the directory, and no party. */
const isNamed = ({ participant, kind, party }: Attendee): boolean =>
  party === undefined && kind !== 'anonymous' && !/^(?:anon|hand):/.test(participant);
