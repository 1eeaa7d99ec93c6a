import type { Actor } from '../domain/person.ts';
import type { MeetingRole } from '../domain/permission.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { ServiceFault } from './ports/fault.ts';
import type { MeetingRoster } from './ports/meeting-roster.ts';
import type { MeetingRecord } from './ports/unit-of-work.ts';

export type RoleIn = (actor: Actor, meeting: MeetingRecord) => Promise<MeetingRole | undefined>;

/** What the actor is in the meeting, by Microsoft's answer and nothing a client says. Undefined: no part of it. */
export const makeRoleIn =
  (deps: { facts: MeetingFacts; roster: MeetingRoster }): RoleIn =>
  async (actor, meeting) => {
    if (meeting.organiserId === actor.personId) return 'host';
    const online = await readable(deps.facts.onlineMeeting(meeting));
    if (online?.coorganiserIds.includes(actor.personId)) return 'co-host';
    if (online?.invitedIds.includes(actor.personId)) return 'participant';
    if (!meeting.threadId) return undefined;
    // Somebody let in without an invitation: Teams knows who is in its meeting.
    return (await deps.roster.participant(meeting.tenantId, meeting.threadId, actor.personId))
      ? 'participant'
      : undefined;
  };

/** While Graph cannot be read nobody is taken for a co-host; the roster still tells who takes part. */
async function readable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (fault) {
    if (fault instanceof ServiceFault) return undefined;
    throw fault;
  }
}
