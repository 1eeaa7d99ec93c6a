import { randomUUID } from 'node:crypto';
import { teamsMeetingId } from '../../bot/demo/connector/meetings.ts';
import type { DemoMeeting } from '../../bot/demo/graph/demo-meetings.ts';
import type { DemoPerson } from '../../bot/demo/town.ts';
import { personCalled, town } from '../../bot/demo/town.ts';

/** What every activity holds that a person sends from their own chat with the bot. */
export const fromOwnChat = (person: DemoPerson, serviceUrl: string, now: Date) => ({
  ...from(person, serviceUrl, now),
  conversation: {
    id: `a:1${person.handle}`,
    tenantId: town.tenantId,
    conversationType: 'personal',
  },
  channelData: { tenant: { id: town.tenantId } },
});

/** Teams tells the bot that the meeting has begun. */
export const meetingStart = (meeting: DemoMeeting, serviceUrl: string, now: Date): object => ({
  ...from(called(meeting.organiser), serviceUrl, now),
  conversation: {
    id: meeting.threadId,
    tenantId: town.tenantId,
    conversationType: 'groupChat',
    isGroup: true,
  },
  channelData: {
    tenant: { id: town.tenantId },
    meeting: { id: teamsMeetingId(meeting.threadId) },
  },
  type: 'event',
  name: 'application/vnd.microsoft.meetingStart',
  value: {
    Id: teamsMeetingId(meeting.threadId),
    Title: meeting.subject,
    MeetingType: 'Scheduled',
    JoinUrl: meeting.joinUrl,
    StartTime: now.toISOString(),
  },
});

/** The person of that handle. Throws when there is none. */
export function called(handle: string): DemoPerson {
  const person = personCalled(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  return person;
}

const from = (person: DemoPerson, serviceUrl: string, now: Date) => ({
  id: randomUUID(),
  timestamp: now.toISOString(),
  channelId: 'msteams',
  serviceUrl,
  locale: 'sv-SE',
  from: { id: `29:1${person.handle}`, name: person.displayName, aadObjectId: person.id },
  recipient: { id: `28:${town.clientId}`, name: 'Mötesvakt' },
});
