import type { z } from 'zod';
import type { MeetingView } from '../../bot/contract/meeting.ts';
import {
  CheckBody,
  IssueCodeBody,
  IssuePhraseBody,
  type IssuedCode,
} from '../../bot/contract/verification.ts';
import type { Call, Calls } from '../../tab/api/client.ts';
import { answered, failed } from '../../tab/api/reply.ts';
import type { Reply, Trouble } from '../../tab/api/reply.ts';
import { provenFor } from './procedure-lines.ts';
import { refusal } from './a-refusal.ts';

interface Deps {
  readonly view: () => MeetingView;
  readonly change: (edit: (view: MeetingView) => MeetingView) => void;
  /** What the next question is refused with, if anything. */
  readonly refused: () => Trouble | undefined;
}

const FIVE_MINUTES = 5 * 60_000;
const TRIES = 3;
export const PHRASE = 'lampa kajak honung gitarr';

/** Codes, phrases and invited people in memory, by the contract; a code is six digits that count up. */
export function fakeVerification({ view, change, refused }: Deps) {
  const codes = new Map<string, { code: string; triesLeft: number; body: IssueCodeBody }>();
  const phraseTries = new Map<string, number>();
  const asked: { readonly path: string; readonly body?: unknown }[] = [];
  let issued = 0;
  let people: { personId: string; displayName: string }[] = [];
  const checked = (matched: boolean, triesLeft: number) => ({
    matched,
    triesLeft,
    meeting: view(),
  });

  const issueCode = (body: IssueCodeBody): IssuedCode | Trouble => {
    if (codes.has(body.participant) && !body.replace) return refusal(409, 'code-stands');
    issued += 1;
    const code = String(48_290 + issued).padStart(6, '0');
    codes.set(body.participant, { code, triesLeft: TRIES, body });
    return {
      ...(body.sendTo === undefined ? { code } : {}),
      expiresAt: new Date(Date.now() + FIVE_MINUTES).toISOString(),
      triesLeft: TRIES,
      sent: body.sendTo !== undefined,
    };
  };
  const checkCode = ({ participant, typed }: CheckBody) => {
    const standing = codes.get(participant);
    if (!standing) return refusal(404, 'no-code', { detail: 'Koden är använd.' });
    if (typed.replaceAll(/\D/g, '') === standing.code) {
      codes.delete(participant);
      change((before) => provenFor(before, [participant], standing.body.means));
      return checked(true, standing.triesLeft);
    }
    const triesLeft = standing.triesLeft - 1;
    if (triesLeft === 0) codes.delete(participant);
    else codes.set(participant, { ...standing, triesLeft });
    return checked(false, triesLeft);
  };
  const issuePhrase = (body: IssuePhraseBody) => {
    const party = body.party ?? Math.max(0, ...view().expectedParties) + 1;
    const { expectedParties } = view();
    change((before) => ({ ...before, expectedParties: [...new Set([...expectedParties, party])] }));
    return { party, phrase: PHRASE };
  };
  const checkPhrase = ({ participant, typed }: CheckBody) => {
    if (typed.toLowerCase() === PHRASE) {
      change((before) => provenFor(before, [participant], 'letter-phrase'));
      return checked(true, TRIES);
    }
    const triesLeft = (phraseTries.get(participant) ?? TRIES) - 1;
    phraseTries.set(participant, triesLeft);
    return checked(false, triesLeft);
  };
  const answerTo = ({ path, body }: Call): unknown => {
    const what = path.replace(/^\/api\/v1\/meetings\/[^/]+\//, '');
    asked.push({ path: what, ...(body === undefined ? {} : { body }) });
    const trouble = refused();
    if (trouble) return trouble;
    switch (what) {
      case 'codes':
        return issueCode(IssueCodeBody.parse(body));
      case 'codes/check':
        return checkCode(CheckBody.parse(body));
      case 'phrases':
        return issuePhrase(IssuePhraseBody.parse(body));
      case 'phrases/check':
        return checkPhrase(CheckBody.parse(body));
      case 'invited':
        return { people };
      default:
        return refusal(404, 'not-found');
    }
  };
  const calls: Calls = {
    read: <T>(call: Call, schema: z.ZodType<T>): Promise<Reply<T>> => {
      const answer = answerTo(call);
      return Promise.resolve(isTrouble(answer) ? failed(answer) : answered(schema.parse(answer)));
    },
    command: () => Promise.resolve(failed({ kind: 'unreachable' })),
  };
  return {
    calls,
    /** What was asked for, in order, without the meeting's name. */
    asked,
    /** The code that stands for somebody. */
    codeOf: (participant: string) => codes.get(participant)?.code ?? '',
    /** Another host has a code issued. */
    issueElsewhere: (participant: string) =>
      void issueCode({ participant, means: 'callback-code', source: 'case-file', replace: true }),
    invite: (some: typeof people) => {
      people = some;
    },
  };
}

const isTrouble = (answer: unknown): answer is Trouble =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
