import {
  Checked,
  InvitedView,
  IssuedCode,
  IssuedPhrase,
  type CheckBody,
  type IssueCodeBody,
  type IssuePhraseBody,
} from '../../bot/contract/verification.ts';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import type { Call, Calls } from './client.ts';
import type { Reply } from './reply.ts';

/** What the parts of a meeting that are loaded on demand ask the server through. */
export interface MeetingServer {
  readonly calls: Calls;
  readonly thread: string;
  /** Hands the meeting in an answer on to the panel; without one the panel looks for itself. */
  readonly run: <T>(
    asked: Promise<Reply<T>>,
    meetingIn?: (value: T) => MeetingView,
  ) => Promise<Reply<T>>;
}

/** One-time codes, phrases and invited people (A2, A4), for those who decide for others. */
export interface VerificationApi {
  readonly issueCode: (body: IssueCodeBody) => Promise<Reply<IssuedCode>>;
  readonly checkCode: (body: CheckBody) => Promise<Reply<Checked>>;
  readonly issuePhrase: (body: IssuePhraseBody) => Promise<Reply<IssuedPhrase>>;
  readonly checkPhrase: (body: CheckBody) => Promise<Reply<Checked>>;
  readonly invited: () => Promise<Reply<InvitedView>>;
}

export function makeVerificationApi({ calls, thread, run }: MeetingServer): VerificationApi {
  const post = (what: string, body: unknown): Call => ({
    method: 'POST',
    path: `/api/v1/meetings/${encodeURIComponent(thread)}/${what}`,
    body,
  });
  const check = (what: string, body: CheckBody) =>
    run(calls.read(post(`${what}/check`, body), Checked), ({ meeting }) => meeting);
  return {
    issueCode: (body) => run(calls.read(post('codes', body), IssuedCode)),
    checkCode: (body) => check('codes', body),
    issuePhrase: (body) => run(calls.read(post('phrases', body), IssuedPhrase)),
    checkPhrase: (body) => check('phrases', body),
    invited: () =>
      calls.read(
        { method: 'GET', path: `/api/v1/meetings/${encodeURIComponent(thread)}/invited` },
        InvitedView,
      ),
  };
}
