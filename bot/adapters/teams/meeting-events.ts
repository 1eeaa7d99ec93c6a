import { z } from 'zod';
import type { MeetingReport, ReportedParticipant } from '../../app/use-cases.ts';
import type { TenantId, ThreadId } from '../../domain/ids.ts';
import { personId, tenantId, threadId } from '../../domain/ids.ts';
import type { InboundActivity } from './activity.ts';

const PREFIX = 'application/vnd.microsoft.';

const Member = z.looseObject({
  user: z.looseObject({
    id: z.string().min(1).max(1000),
    aadObjectId: z.string().max(100).nullish(),
    tenantId: z.string().max(100).nullish(),
    userRole: z.string().max(100).nullish(),
    role: z.string().max(100).nullish(),
  }),
});
// Teams documents `members`; other values of meeting events come in PascalCase.
const Members = z.union([
  z.looseObject({ members: z.array(Member).max(1000) }).transform(({ members }) => members),
  z.looseObject({ Members: z.array(Member).max(1000) }).transform((value) => value.Members),
]);

/** What Teams reports of a meeting; undefined for any other event, and for one that names no meeting. */
export function meetingReportOf(
  activity: InboundActivity,
  tenant: TenantId,
  now: Date,
): MeetingReport | undefined {
  const thread = meetingThreadOf(activity);
  if (!thread) return undefined;
  const common = {
    tenantId: tenant,
    threadId: thread,
    at: activity.timestamp === undefined ? now : new Date(activity.timestamp),
  };
  switch (activity.name ?? '') {
    case `${PREFIX}meetingStart`:
      return { ...common, what: 'started' };
    case `${PREFIX}meetingEnd`:
      return { ...common, what: 'ended' };
    case `${PREFIX}meetingParticipantJoin`:
      return { ...common, what: 'joined', participants: participantsOf(activity.value, tenant) };
    case `${PREFIX}meetingParticipantLeave`:
      return { ...common, what: 'left', participants: participantsOf(activity.value, tenant) };
    default:
      return undefined;
  }
}

/** The chat thread of the meeting that the activity is about; undefined outside meetings. */
export function meetingThreadOf({
  conversation,
  channelData,
}: InboundActivity): ThreadId | undefined {
  const [chat = ''] = conversation.id.split(';');
  if (isMeetingThread(chat)) return threadId(chat);
  // Teams' id of a meeting is base64 of `0#thread#0`. The one in `value` is not to be trusted.
  const [, thread = ''] = Buffer.from(channelData?.meeting?.id ?? '', 'base64')
    .toString()
    .split('#');
  return isMeetingThread(thread) ? threadId(thread) : undefined;
}

const isMeetingThread = (id: string) => /^19:meeting_[\w.=-]{1,200}@thread\.v2$/.test(id);

const participantsOf = (value: unknown, tenant: TenantId): ReportedParticipant[] =>
  (Members.safeParse(value).data ?? []).map(({ user }) => {
    const role = (user.userRole ?? user.role ?? '').toLowerCase();
    const isOwn = !user.tenantId || tenantId(user.tenantId) === tenant;
    // Of an anonymous person Teams gives the organiser's tenant and a name they typed themselves: neither counts.
    if (role === 'anonymous' || !user.aadObjectId)
      return { channelAccountId: user.id, kind: 'anonymous' };
    // Somebody of another organisation has an id of theirs, which means nothing in this directory.
    if (!isOwn) return { channelAccountId: user.id, kind: 'guest' };
    return {
      personId: personId(user.aadObjectId),
      channelAccountId: user.id,
      kind: role === 'guest' ? 'guest' : 'member',
    };
  });
