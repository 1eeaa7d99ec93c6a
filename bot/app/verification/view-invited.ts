import { participantOfPerson } from '../../domain/ids.ts';
import { deriveMeeting } from '../../domain/meeting.ts';
import { mayDecideForOthers, roleIn } from '../../domain/permission.ts';
import { NOTHING_RENEWED } from '../../domain/renewed-lines.ts';
import { ok, refuse } from '../../domain/result.ts';
import { invitedTo } from '../invited-to.ts';
import type { ChecklistDeps } from '../load-checklist.ts';
import type { Calendar } from '../ports/calendar.ts';
import type { Directory } from '../ports/directory.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { MeetingRecord } from '../ports/unit-of-work.ts';
import type { EnterDeps } from '../view-meeting.ts';
import { enterMeeting } from '../view-meeting.ts';
import type { VerificationUseCases } from './verification-use-cases.ts';

type InvitedDeps = ChecklistDeps &
  EnterDeps & { readonly calendar: Calendar; readonly directory: Directory };

const HALF_A_DAY = 12 * 60 * 60_000;

/** Whom the host may add by name: people invited who are not in the meeting yet. Names come from the directory each time. */
export const makeViewInvited =
  (deps: InvitedDeps): VerificationUseCases['viewInvited'] =>
  async (actor, thread) => {
    const entered = await enterMeeting(deps, actor, thread);
    if (!entered.ok) return entered;
    const { record, role } = entered.value;
    const log = await deps.work.read(({ events }) => events.read(record.tenantId, record.id));
    const meeting = deriveMeeting(log.version, log.events, NOTHING_RENEWED);
    if (!mayDecideForOthers(roleIn(meeting, actor.personId, role)))
      return refuse({ kind: 'not-allowed' });
    const there = new Set(
      [...meeting.present, ...meeting.inLobby].map(({ participant }) => participant),
    );
    const absent = (await invitedTo(deps, record)).filter(
      (each) => !there.has(participantOfPerson(each)),
    );
    const [people, rooms] = await Promise.all([
      deps.directory.people(record.tenantId, absent),
      roomsOf(deps, record),
    ]);
    return ok(
      people
        .filter(({ address }) => !rooms.has(address.toLowerCase()))
        .map(({ id, displayName }) => ({ personId: id, displayName }))
        .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'sv')),
    );
  };

/** Addresses of rooms and equipment, which only the organiser's calendar tells from people. None when it cannot be read. */
async function roomsOf(
  { calendar, clock }: InvitedDeps,
  { tenantId, organiserId, joinUrl }: MeetingRecord,
): Promise<ReadonlySet<string>> {
  const now = clock.now().getTime();
  const within = { start: new Date(now - HALF_A_DAY), end: new Date(now + HALF_A_DAY) };
  try {
    const entries = await calendar.entries(tenantId, organiserId, within);
    const entry = entries.find((each) => joinUrl !== undefined && each.joinUrl === joinUrl);
    const event = entry && (await calendar.meeting(tenantId, organiserId, entry.eventId));
    const rooms = event?.attendees.filter(({ kind }) => kind === 'resource') ?? [];
    return new Set(rooms.map(({ address }) => address.toLowerCase()));
  } catch (fault) {
    if (fault instanceof ServiceFault) return new Set();
    throw fault;
  }
}
