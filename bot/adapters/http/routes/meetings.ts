import type { Server } from 'restify';
import type {
  ActInMeetingRefusal,
  ChangeLevelRefusal,
  SetItemRefusal,
  TabUseCases,
} from '../../../app/use-cases.ts';
import { ActBody } from '../../../contract/acts.ts';
import { ChangeLevelBody, SetItemBody } from '../../../contract/meeting.ts';
import { participantId, requirementId } from '../../../domain/ids.ts';
import { actOfBody } from '../act-of-body.ts';
import type { Answer, Call } from '../call.ts';
import { identityOf, partOf } from '../call.ts';
import type { LiveFeeds } from '../live.ts';
import { Refused } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { threadOf } from '../thread-of.ts';
import { viewOfAttendance } from '../view-of-attendance.ts';
import { viewOfMeeting } from '../view-of-meeting.ts';
import { viewOfRecord } from '../view-of-record.ts';

const MOST_BODY_BYTES = 100_000;
const ID = /^[\x21-\x7e]+$/u;

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** `/api/v1/meetings/:id`, where the id is the meeting's chat thread. */
export function addMeetingRoutes(
  server: Server,
  signedIn: Wrap,
  deps: { readonly useCases: TabUseCases; readonly live: LiveFeeds },
): void {
  const { useCases, live } = deps;

  server.get(
    '/api/v1/meetings/:id',
    signedIn(async (call) => {
      const result = await useCases.viewMeeting(call.actor, threadOf(call));
      if (!result.ok) throw refused(result.refusal);
      return { status: 200, body: viewOfMeeting(result.value, call.actor) };
    }),
  );

  server.put(
    '/api/v1/meetings/:id/items/:requirementId',
    signedIn(async (call) => {
      const thread = threadOf(call);
      const requirement = requirementId(partOf(call.request, 'requirementId', 'unknown-item'));
      const body = await readBody(call.request, MOST_BODY_BYTES, SetItemBody);
      if (!body.participants.every((each) => ID.test(each)))
        throw new Refused('malformed-body', { field: 'participants' });
      const result = await useCases.setItem(call.actor, thread, {
        requirementId: requirement,
        participants: body.participants.map(participantId),
        version: body.version,
        confirmed: body.confirmed,
      });
      if (!result.ok) throw refused(result.refusal);
      return { status: 200, body: viewOfMeeting(result.value, call.actor) };
    }),
  );

  server.put(
    '/api/v1/meetings/:id/level',
    signedIn(async (call) => {
      const thread = threadOf(call);
      const body = await readBody(call.request, MOST_BODY_BYTES, ChangeLevelBody);
      const result = await useCases.changeLevel(call.actor, thread, body);
      if (!result.ok) throw refused(result.refusal);
      return { status: 200, body: viewOfMeeting(result.value, call.actor) };
    }),
  );

  server.post(
    '/api/v1/meetings/:id/acts',
    signedIn(async (call) => {
      const thread = threadOf(call);
      const body = await readBody(call.request, MOST_BODY_BYTES, ActBody);
      const result = await useCases.act(call.actor, thread, actOfBody(body));
      if (!result.ok) throw refused(result.refusal);
      return { status: 200, body: viewOfMeeting(result.value, call.actor) };
    }),
  );

  server.get(
    '/api/v1/meetings/:id/attendance',
    signedIn(async (call) => {
      const result = await useCases.viewAttendance(call.actor, threadOf(call));
      if (!result.ok) throw refused(result.refusal);
      return { status: 200, body: viewOfAttendance(result.value) };
    }),
  );

  server.get(
    '/api/v1/meetings/:id/record',
    signedIn(async (call) => {
      const result = await useCases.viewRecord(call.actor, threadOf(call));
      if (!result.ok) throw refused(result.refusal);
      return { status: 200, body: viewOfRecord(result.value) };
    }),
  );

  server.get(
    '/api/v1/meetings/:id/events',
    signedIn(async (call) => {
      const { actor, response, expiresAt } = call;
      const thread = threadOf(call);
      const listener = {
        tenantId: actor.tenantId,
        identity: identityOf(actor),
        response,
        expiresAt,
      };
      await live.open(listener, async () => {
        const result = await useCases.followMeeting(actor, thread);
        if (!result.ok) throw refused(result.refusal);
        return result.value;
      });
      return undefined;
    }),
  );
}

function refused(refusal: SetItemRefusal | ChangeLevelRefusal | ActInMeetingRefusal): Refused {
  if (refusal.kind === 'form') return new Refused(refusal.problem, { field: refusal.field });
  return new Refused(refusal.kind, refusal.kind === 'stale' ? { version: refusal.version } : {});
}
