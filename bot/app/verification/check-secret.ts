import { mayProveFor } from '../../domain/decide/decide-identity.ts';
import type { MeetingFact } from '../../domain/meeting-event.ts';
import type { Presence } from '../../domain/meeting-state.ts';
import type { SecretHolder } from '../../domain/one-time-secret.ts';
import { codeOf, partyHolder, phraseOf, tryOut } from '../../domain/one-time-secret.ts';
import { ok } from '../../domain/result.ts';
import { loadChecklist } from '../load-checklist.ts';
import type { Stores } from '../ports/unit-of-work.ts';
import type { StoredSecret } from '../ports/verification-store.ts';
import type { ViewForDeps } from '../view-for.ts';
import { viewFor } from '../view-for.ts';
import type { Standing, Step, VerificationDeps } from './in-meeting.ts';
import { refusedStep, secretHash, standingSecret, takeStep } from './in-meeting.ts';
import type { CheckUseCase, VerificationRefusal } from './verification-use-cases.ts';

type CheckDeps = VerificationDeps & ViewForDeps;

interface Kind {
  readonly purpose: 'code' | 'phrase';
  /** What was typed, as it was issued; undefined when it cannot be such a thing, which costs no try. */
  readonly read: (typed: string) => string | undefined;
  readonly unreadable: VerificationRefusal;
  /** Undefined for somebody who is no party. */
  readonly holderOf: (presence: Presence) => SecretHolder | undefined;
  readonly missing: 'no-code' | 'no-phrase';
  readonly expired: 'code-expired' | 'no-phrase';
}

const CODE: Kind = {
  purpose: 'code',
  read: codeOf,
  unreadable: { kind: 'form', field: 'typed', problem: 'not-a-code' },
  holderOf: ({ participant }) => participant,
  missing: 'no-code',
  expired: 'code-expired',
};

/** A4: sent to a party before anybody knew which participant that would be. The host says who it is first. */
const PHRASE: Kind = {
  purpose: 'phrase',
  read: (typed) => phraseOf(typed) || undefined,
  unreadable: { kind: 'form', field: 'typed', problem: 'missing' },
  holderOf: ({ party }) => (party === undefined ? undefined : partyHolder(party)),
  missing: 'no-phrase',
  expired: 'no-phrase',
};

export const makeCheckCode = (deps: CheckDeps) => makeCheck(deps, CODE);
export const makeCheckPhrase = (deps: CheckDeps) => makeCheck(deps, PHRASE);

/** Holds what somebody recited against what was issued: used once, three tries, never after its time (A5). */
const makeCheck =
  (deps: CheckDeps, kind: Kind): CheckUseCase =>
  async (actor, thread, command) => {
    const taken = await takeStep(deps, actor, thread, async (tx, standing) => {
      const presence = standing.meeting.present.find(
        ({ participant }) => participant === command.participant,
      );
      if (!presence) return refusedStep({ kind: 'not-present' });
      const text = kind.read(command.typed);
      if (text === undefined) return refusedStep(kind.unreadable);
      const holder = kind.holderOf(presence);
      if (holder === undefined) return refusedStep({ kind: 'not-a-party' });
      const secret = await standingSecret(tx, standing, holder);
      if (!secret) return refusedStep({ kind: kind.missing });
      // Something else may have been shown since it was issued.
      const asked = mayProveFor(standing, presence, secret.means);
      if (!asked.ok) return refusedStep(asked.refusal);
      return hold(tx, deps, standing, { kind, presence, secret, text });
    });
    if (!taken.ok) return taken;
    const { value, record, role } = taken.value;
    const view = await viewFor(deps, await loadChecklist(deps, record), actor, role);
    return ok({ ...value, view });
  };

interface Recited {
  readonly kind: Kind;
  readonly presence: Presence;
  readonly secret: StoredSecret;
  readonly text: string;
}

async function hold(
  tx: Stores,
  deps: CheckDeps,
  { record, now }: Standing,
  { kind, presence: { participant }, secret, text }: Recited,
): Promise<Step<{ readonly isMatch: boolean; readonly triesLeft: number }>> {
  const { tenantId, meetingId, holder, issuedSeq, means, source } = secret;
  const hash = secretHash(deps.secrets, record, kind.purpose, { holder, issuedSeq, text });
  const trial = tryOut(secret, deps.secrets.isSame(hash, secret.hash), now);
  const failed = (because: 'wrong' | 'out-of-tries' | 'expired'): readonly MeetingFact[] => [
    { what: 'factor.failed', participant, means, because },
  ];
  if (trial.outcome === 'wrong') {
    await tx.issuedSecrets.save({ ...secret, triesLeft: trial.triesLeft });
    return { facts: failed('wrong'), answer: ok({ isMatch: false, triesLeft: trial.triesLeft }) };
  }
  await tx.issuedSecrets.remove(tenantId, meetingId, [holder]);
  switch (trial.outcome) {
    case 'matched':
      return {
        facts: [{ what: 'factor.proven', participant, means, ...(source ? { source } : {}) }],
        answer: ok({ isMatch: true, triesLeft: 0 }),
      };
    case 'out-of-tries':
      return { facts: failed('out-of-tries'), answer: ok({ isMatch: false, triesLeft: 0 }) };
    case 'expired':
      return { ...refusedStep({ kind: kind.expired }), facts: failed('expired') };
  }
}
