import { z } from 'zod';
import type { MeetingRoster } from '../../app/ports/meeting-roster.ts';
import type { PersonId, TenantId, ThreadId } from '../../domain/ids.ts';
import { personId } from '../../domain/ids.ts';
import type { ConnectorAt } from './connector-credentials.ts';
import type { KnownConversations } from './teams-chat.ts';
import type { Waiting } from './retry.ts';
import { connectorFault, realWaiting, statusOf, withRetries } from './retry.ts';

const Participant = z.looseObject({
  meeting: z
    .looseObject({ role: z.string().optional(), inMeeting: z.boolean().optional() })
    .optional(),
});
const Meeting = z.looseObject({
  details: z.looseObject({ joinUrl: z.string() }),
  organizer: z.looseObject({ aadObjectId: z.string() }),
});

/** Teams' own id of a meeting, made from its chat thread. */
export const teamsMeetingId = (thread: ThreadId): string =>
  Buffer.from(`0#${thread}#0`).toString('base64');

/** Asks Teams through the bot, each time anew: roles change during a meeting. */
export function makeTeamsRoster(deps: {
  readonly connector: ConnectorAt;
  readonly conversations: KnownConversations;
  readonly waiting?: Waiting;
}): MeetingRoster {
  const waiting = deps.waiting ?? realWaiting;
  const ask = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await withRetries(call, waiting);
    } catch (fault) {
      if (statusOf(fault) === 404) return undefined;
      throw connectorFault(fault);
    }
  };
  const teamsAt = async (serviceUrl: string) => (await deps.connector.meetings(serviceUrl)).teams;
  // Before the meeting's chat has been heard of, the person's own chat knows where Teams is asked.
  const conversationFor = async (tenantId: TenantId, thread: ThreadId, person?: PersonId) =>
    (await deps.conversations.ofThread(tenantId, thread)) ??
    (person && (await deps.conversations.ofPerson(tenantId, person)));

  return {
    async participant(tenantId, thread, person) {
      const conversation = await conversationFor(tenantId, thread, person);
      if (!conversation) return undefined;
      const answer = await ask(async () => {
        const teams = await teamsAt(conversation.serviceUrl);
        return teams.fetchMeetingParticipant(teamsMeetingId(thread), person, { tenantId });
      });
      const meeting = Participant.safeParse(answer).data?.meeting;
      return meeting && { role: roleOf(meeting.role), isInMeeting: meeting.inMeeting === true };
    },
    async meeting(tenantId, thread, asker) {
      const conversation = await conversationFor(tenantId, thread, asker);
      if (!conversation) return undefined;
      const answer = await ask(async () => {
        const teams = await teamsAt(conversation.serviceUrl);
        return teams.fetchMeetingInfo(teamsMeetingId(thread));
      });
      const meeting = Meeting.safeParse(answer).data;
      return (
        meeting && {
          organiserId: personId(meeting.organizer.aadObjectId),
          joinUrl: meeting.details.joinUrl,
        }
      );
    },
  };
}

// An unknown role is the one that may do least.
function roleOf(role: string | undefined): 'organiser' | 'presenter' | 'attendee' {
  switch (role?.toLowerCase() ?? '') {
    case 'organizer':
      return 'organiser';
    case 'presenter':
      return 'presenter';
    default:
      return 'attendee';
  }
}
