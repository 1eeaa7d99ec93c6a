import type { Server } from 'restify';
import type {
  CheckUseCase,
  VerificationRefusal,
  VerificationUseCases,
} from '../../../app/verification/verification-use-cases.ts';
import { CheckBody, IssueCodeBody, IssuePhraseBody } from '../../../contract/verification.ts';
import type {
  Checked,
  InvitedView,
  IssuedCode,
  IssuedPhrase,
} from '../../../contract/verification.ts';
import { participantId } from '../../../domain/ids.ts';
import type { Answer, Call } from '../call.ts';
import { Refused } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { threadOf } from '../thread-of.ts';
import { viewOfMeeting } from '../view-of-meeting.ts';

const MOST_BODY_BYTES = 4_000;

type Wrap = (
  handle: (call: Call) => Promise<Answer>,
) => (request: Call['request'], response: Call['response']) => Promise<void>;

/** One-time codes, phrases and people invited, below `/api/v1/meetings/:id`. For those who decide for others only. */
export function addVerificationRoutes(
  server: Server,
  signedIn: Wrap,
  useCases: VerificationUseCases,
): void {
  server.post(
    '/api/v1/meetings/:id/codes',
    signedIn(async (call) => {
      const thread = threadOf(call);
      const { sendTo, ...body } = await readBody(call.request, MOST_BODY_BYTES, IssueCodeBody);
      const result = await useCases.issueCode(call.actor, thread, {
        ...body,
        participant: participantId(body.participant),
        ...(sendTo === undefined ? {} : { sendTo }),
      });
      if (!result.ok) throw refused(result.refusal);
      const { code, expiresAt, triesLeft, isSent } = result.value;
      const issued: IssuedCode = {
        ...(code === undefined ? {} : { code }),
        expiresAt: expiresAt.toISOString(),
        triesLeft,
        sent: isSent,
      };
      return { status: 201, body: issued };
    }),
  );

  server.post(
    '/api/v1/meetings/:id/phrases',
    signedIn(async (call) => {
      const thread = threadOf(call);
      const { means, party } = await readBody(call.request, MOST_BODY_BYTES, IssuePhraseBody);
      const command = { means, ...(party === undefined ? {} : { party }) };
      const result = await useCases.issuePhrase(call.actor, thread, command);
      if (!result.ok) throw refused(result.refusal);
      const issued: IssuedPhrase = result.value;
      return { status: 201, body: issued };
    }),
  );

  const check = (checked: CheckUseCase) =>
    signedIn(async (call) => {
      const thread = threadOf(call);
      const { participant, typed } = await readBody(call.request, MOST_BODY_BYTES, CheckBody);
      const result = await checked(call.actor, thread, {
        participant: participantId(participant),
        typed,
      });
      if (!result.ok) throw refused(result.refusal);
      const { isMatch, triesLeft, view } = result.value;
      const body: Checked = {
        matched: isMatch,
        triesLeft,
        meeting: viewOfMeeting(view, call.actor),
      };
      return { status: 200, body };
    });
  server.post(
    '/api/v1/meetings/:id/codes/check',
    check((...asked) => useCases.checkCode(...asked)),
  );
  server.post(
    '/api/v1/meetings/:id/phrases/check',
    check((...asked) => useCases.checkPhrase(...asked)),
  );

  server.get(
    '/api/v1/meetings/:id/invited',
    signedIn(async (call) => {
      const result = await useCases.viewInvited(call.actor, threadOf(call));
      if (!result.ok) throw refused(result.refusal);
      const body: InvitedView = { people: [...result.value] };
      return { status: 200, body };
    }),
  );
}

function refused(refusal: VerificationRefusal): Refused {
  if (refusal.kind === 'form') return new Refused(refusal.problem, { field: refusal.field });
  const isTooMany = refusal.kind === 'too-many-codes';
  return new Refused(refusal.kind, isTooMany ? { retryAfter: refusal.retryAfterSeconds } : {});
}
