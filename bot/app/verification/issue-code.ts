import { mayProveFor } from '../../domain/decide/decide-identity.ts';
import type { MeetingFact } from '../../domain/meeting-event.ts';
import { mobileNumber } from '../../domain/mobile-number.ts';
import { CODE_LIFETIME, TRIES } from '../../domain/one-time-secret.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import { ok, refuse } from '../../domain/result.ts';
import { appendNow, untilSettled } from '../append-now.ts';
import { packName } from '../open-meeting.ts';
import type { MeetingRecord, Stores } from '../ports/unit-of-work.ts';
import type { StoredSecret } from '../ports/verification-store.ts';
import type { Standing, Step, VerificationDeps } from './in-meeting.ts';
import { refusedStep, secretHash, standingSecret, takeStep } from './in-meeting.ts';
import { waitToIssue } from './issuing-pace.ts';
import type {
  IssueCode,
  VerificationRefusal,
  VerificationUseCases,
} from './verification-use-cases.ts';

interface Issued {
  readonly code: string;
  readonly secret: StoredSecret;
  /** E.164. */
  readonly sendTo: string | undefined;
}

/**
 * A new code for somebody in the meeting (A2, A5). What it could not prove is refused before anybody rings. It is kept first and
 * sent afterwards: a code that did not get away is void.
 */
export const makeIssueCode =
  (deps: VerificationDeps): VerificationUseCases['issueCode'] =>
  async (actor, thread, command) => {
    const taken = await takeStep(deps, actor, thread, (tx, standing) =>
      issue(tx, deps, actor, standing, command),
    );
    if (!taken.ok) return taken;
    const { value, record, pack } = taken.value;
    const { code, secret, sendTo } = value;
    const { expiresAt, triesLeft } = secret;
    if (sendTo === undefined) return ok({ code, expiresAt, triesLeft, isSent: false });
    try {
      await deps.messages.sendCode({ to: sendTo, code, organisation: pack.organisation });
    } catch (fault) {
      await abandon(deps, actor, record, secret, command);
      throw fault;
    }
    return ok({ expiresAt, triesLeft, isSent: true });
  };

async function issue(
  tx: Stores,
  deps: VerificationDeps,
  actor: Actor,
  standing: Standing,
  command: IssueCode,
): Promise<Step<Issued>> {
  const { record, meeting, now } = standing;
  const { participant, means, source } = command;
  const presence = meeting.present.find((each) => each.participant === participant);
  if (!presence) return refusedStep({ kind: 'not-present' });
  const asked = mayProveFor(standing, presence, means);
  if (!asked.ok) return refusedStep(asked.refusal);
  const sending = numberToSendTo(deps, command);
  if (!sending.ok) return refusedStep(sending.refusal);
  const before = await standingSecret(tx, standing, participant);
  const isValid = before !== undefined && now < before.expiresAt;
  if (isValid && !command.replace) return refusedStep({ kind: 'code-stands' });
  const wait = waitToIssue(standing.events, actor.personId, now);
  if (wait > 0)
    return refusedStep({ kind: 'too-many-codes', retryAfterSeconds: Math.ceil(wait / 1000) });
  const facts: MeetingFact[] = [{ what: 'code.issued', participant, means, source }];
  if (before) facts.unshift(failedFact(before, command, isValid ? 'abandoned' : 'expired'));
  const code = deps.secrets.newCode();
  const issuedSeq = meeting.version + facts.length;
  const secret: StoredSecret = {
    tenantId: record.tenantId,
    meetingId: record.id,
    holder: participant,
    means,
    source,
    hash: secretHash(deps.secrets, record, 'code', { holder: participant, issuedSeq, text: code }),
    issuedSeq,
    issuedAt: now,
    expiresAt: new Date(now.getTime() + CODE_LIFETIME),
    triesLeft: TRIES,
  };
  await tx.issuedSecrets.save(secret);
  return { facts, answer: ok({ code, secret, sendTo: sending.value }) };
}

function numberToSendTo(
  { messages }: VerificationDeps,
  { means, sendTo }: IssueCode,
): Result<string | undefined, VerificationRefusal> {
  if (sendTo === undefined) return ok(undefined);
  if (!messages.canSend || means !== 'message-code') return refuse({ kind: 'cannot-send' });
  const number = mobileNumber(sendTo);
  return number === undefined
    ? refuse({ kind: 'form', field: 'sendTo', problem: 'not-a-number' })
    : ok(number);
}

const failedFact = (
  { means }: StoredSecret,
  { participant }: Pick<IssueCode, 'participant'>,
  because: 'abandoned' | 'expired',
): MeetingFact => ({ what: 'factor.failed', participant, means, because });

/** Nobody has the code: it stands no longer, unless something else has become of it meanwhile. */
async function abandon(
  deps: VerificationDeps,
  actor: Actor,
  record: MeetingRecord,
  secret: StoredSecret,
  command: IssueCode,
): Promise<void> {
  const { tenantId, id } = record;
  const { holder, issuedSeq } = secret;
  const by = {
    at: deps.clock.now(),
    by: actor.personId,
    pack: packName(deps.policies, record),
  };
  await untilSettled(() =>
    deps.work.run(async (tx) => {
      const stored = await tx.issuedSecrets.get(tenantId, id, holder);
      if (stored?.issuedSeq !== issuedSeq) return;
      await tx.issuedSecrets.remove(tenantId, id, [holder]);
      await appendNow(tx, tenantId, id, ({ standingSecrets }) =>
        standingSecrets.get(holder) === issuedSeq
          ? [{ ...by, fact: failedFact(secret, command, 'abandoned') }]
          : [],
      );
    }),
  );
  deps.announce();
}
