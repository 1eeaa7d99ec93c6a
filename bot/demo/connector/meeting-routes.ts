import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../graph/body.ts';
import type { StoredMeeting } from '../graph/state.ts';
import type { Town } from '../town.ts';
import { accountOf, everybody, rosterEntry } from './accounts.ts';
import { isRecord, listIn, parseJson, recordIn } from './json.ts';
import { teamsMeetingId, threadOfMeetingId, type Meetings } from './meetings.ts';
import { sendJson, sendRefusal } from './reply.ts';

interface MeetingRouting {
  readonly town: Town;
  readonly meetings: Meetings;
}

/** Answers `/v1/meetings/{id}…`. False: no such address. */
export async function answerMeetings(
  routing: MeetingRouting,
  req: IncomingMessage,
  res: ServerResponse,
  segments: readonly string[],
  query: URLSearchParams,
): Promise<boolean> {
  const [meetingId = '', part, person] = segments;
  const threadId = threadOfMeetingId(meetingId);
  if (threadId === undefined) {
    sendRefusal(res, 400, 'BadRequest', 'The meeting id is malformed.');
    return true;
  }
  const meeting = routing.meetings.byThread(threadId);
  if (!meeting) {
    sendRefusal(res, 404, 'MeetingNotFound', 'The meeting was not found.');
    return true;
  }
  if (req.method === 'GET' && part === undefined) {
    sendJson(res, 200, meetingInfo(routing.town, meeting));
    return true;
  }
  if (req.method === 'GET' && part === 'participants' && person !== undefined) {
    answerParticipant(routing, res, meeting, person, query.get('tenantId'));
    return true;
  }
  if (req.method === 'POST' && part === 'notification' && person === undefined) {
    const body = parseJson(await readBody(req));
    const value = recordIn(recordIn(body)['value']);
    const recipients = listIn(value['recipients']);
    const isTargeted = isRecord(body) && body['type'] === 'targetedMeetingNotification';
    if (!isTargeted || recipients.length === 0 || listIn(value['surfaces']).length === 0) {
      sendRefusal(res, 400, 'BadSyntax', 'A notification needs its type, recipients and surfaces.');
      return true;
    }
    answerNotification(routing, res, meeting, recipients);
    return true;
  }
  return false;
}

function meetingInfo(town: Town, meeting: StoredMeeting) {
  const organiser = town.people.find((each) => each.id === meeting.organizerId);
  return {
    details: {
      id: teamsMeetingId(meeting.threadId),
      msGraphResourceId: meeting.id,
      scheduledStartTime: meeting.start.toISOString(),
      scheduledEndTime: meeting.end.toISOString(),
      joinUrl: meeting.joinUrl,
      title: meeting.subject,
      type: 'Scheduled',
    },
    conversation: { isGroup: true, conversationType: 'groupChat', id: meeting.threadId },
    organizer: {
      ...(organiser && { id: accountOf(organiser).id, name: organiser.displayName }),
      aadObjectId: meeting.organizerId,
      objectId: meeting.organizerId,
      tenantId: town.tenantId,
    },
  };
}

function answerParticipant(
  { town, meetings }: MeetingRouting,
  res: ServerResponse,
  meeting: StoredMeeting,
  aadObjectId: string,
  tenantId: string | null,
): void {
  if (tenantId !== town.tenantId) {
    return sendRefusal(res, 400, 'BadRequest', 'The tenant id is missing or another one.');
  }
  const account = everybody(town).find((each) => each.person?.id === aadObjectId);
  const role = account && meetings.roleOf(meeting, account);
  if (!account || !role) {
    return sendRefusal(
      res,
      404,
      'UserNotInMeeting',
      'The user is not part of the meeting, or is unknown.',
    );
  }
  const inMeeting = meetings.attendance(meeting.threadId).present.has(account.id);
  sendJson(res, 200, {
    user: rosterEntry(account, town),
    meeting: { role, inMeeting },
    conversation: { id: meeting.threadId, isGroup: true },
  });
}

/** 202 when everybody can be reached, 207 naming those who cannot, 400 when nobody can. */
function answerNotification(
  { town, meetings }: MeetingRouting,
  res: ServerResponse,
  meeting: StoredMeeting,
  recipients: readonly unknown[],
): void {
  const here = [...meetings.attendance(meeting.threadId).present.values()];
  const missed = recipients.filter(
    (each) => !here.some(({ id, person }) => id === each || (person && person.id === each)),
  );
  if (missed.length === 0) return sendJson(res, 202);
  const isKnown = (mri: unknown) => everybody(town).some(({ id }) => id === mri);
  sendJson(res, missed.length < recipients.length ? 207 : 400, {
    recipientsFailureInfo: missed.map((recipientMri) => ({
      recipientMri,
      errorCode: isKnown(recipientMri) ? 'MemberNotFound' : 'InvalidRecipient',
      failureReason: 'The recipient is not in the meeting.',
    })),
  });
}
