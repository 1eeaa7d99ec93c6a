import type { VerificationUseCases } from '../../../bot/app/verification/verification-use-cases.ts';
import { personId } from '../../../bot/domain/ids.ts';
import { ok, refuse } from '../../../bot/domain/result.ts';
import { viewFor } from './fake-use-cases.ts';
import { GUEST, HOST, THREAD } from './http-under-test.ts';

const EXPIRES = new Date('2026-11-26T09:05:00Z');

/** One meeting whose host may issue and check; the right code is 012 345 and the right phrase begins with hallon. */
export function fakeVerification(): VerificationUseCases & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const entry = (actor: { readonly personId: string }, thread: string) => {
    if (thread !== THREAD) return refuse({ kind: 'unknown-meeting' as const });
    if (actor.personId === HOST) return ok(null);
    return actor.personId === GUEST
      ? refuse({ kind: 'not-allowed' as const })
      : refuse({ kind: 'not-a-participant' as const });
  };
  const check =
    (isRight: (typed: string) => boolean): VerificationUseCases['checkCode'] =>
    (actor, thread, command) => {
      const entered = entry(actor, thread);
      asked.push(command);
      const isMatch = isRight(command.typed);
      return Promise.resolve(
        entered.ok ? ok({ isMatch, triesLeft: isMatch ? 0 : 2, view: viewFor(actor, 5) }) : entered,
      );
    };
  return {
    asked,
    issueCode: (actor, thread, command) => {
      const entered = entry(actor, thread);
      asked.push(command);
      const isSent = command.sendTo !== undefined;
      const issued = { expiresAt: EXPIRES, triesLeft: 3, isSent };
      return Promise.resolve(
        entered.ok ? ok({ ...issued, ...(isSent ? {} : { code: '012345' }) }) : entered,
      );
    },
    checkCode: check((typed) => typed === '012 345'),
    issuePhrase: (actor, thread, command) => {
      const entered = entry(actor, thread);
      asked.push(command);
      return Promise.resolve(
        entered.ok ? ok({ party: command.party ?? 1, phrase: 'hallon vinter' }) : entered,
      );
    },
    checkPhrase: check((typed) => typed.startsWith('hallon')),
    viewInvited: (actor, thread) => {
      const entered = entry(actor, thread);
      return Promise.resolve(
        entered.ok ? ok([{ personId: personId(GUEST), displayName: 'Anna Lindgren' }]) : entered,
      );
    },
  };
}
