import { mayProveFor } from '../../domain/decide/decide-identity.ts';
import type { PhraseMeans } from '../../domain/identity-check.ts';
import { PHRASE_LIFETIME, TRIES, partyHolder, phraseOf } from '../../domain/one-time-secret.ts';
import type { Actor } from '../../domain/person.ts';
import { ok } from '../../domain/result.ts';
import type { Stores } from '../ports/unit-of-work.ts';
import type { Standing, Step, VerificationDeps } from './in-meeting.ts';
import { refusedStep, secretHash, takeStep } from './in-meeting.ts';
import { waitToIssue } from './issuing-pace.ts';
import type { VerificationUseCases } from './verification-use-cases.ts';

interface IssuePhrase {
  readonly means: PhraseMeans;
  readonly party?: number;
}

/** A phrase to be sent ahead to a party, by letter or e-mail (A4). A party has one: a new one takes the place of the old. */
export const makeIssuePhrase =
  (deps: VerificationDeps): VerificationUseCases['issuePhrase'] =>
  async (actor, thread, command) => {
    const taken = await takeStep(deps, actor, thread, (tx, standing) =>
      issue(tx, deps, actor, standing, command),
    );
    return taken.ok ? ok(taken.value.value) : taken;
  };

async function issue(
  tx: Stores,
  deps: VerificationDeps,
  actor: Actor,
  standing: Standing,
  { means, party: wanted }: IssuePhrase,
): Promise<Step<{ readonly party: number; readonly phrase: string }>> {
  const { record, meeting, now } = standing;
  const party = wanted ?? meeting.lastParty + 1;
  if (wanted !== undefined && wanted > meeting.lastParty)
    return refusedStep({ kind: 'unknown-party' });
  const presence = meeting.present.find((each) => each.party === party);
  const asked = presence && mayProveFor(standing, presence, means);
  if (asked && !asked.ok) return refusedStep(asked.refusal);
  const wait = waitToIssue(standing.events, actor.personId, now);
  if (wait > 0)
    return refusedStep({ kind: 'too-many-codes', retryAfterSeconds: Math.ceil(wait / 1000) });
  const phrase = deps.secrets.newPhrase();
  const holder = partyHolder(party);
  const issuedSeq = meeting.version + 1;
  const text = phraseOf(phrase);
  await tx.issuedSecrets.save({
    tenantId: record.tenantId,
    meetingId: record.id,
    holder,
    means,
    hash: secretHash(deps.secrets, record, 'phrase', { holder, issuedSeq, text }),
    issuedSeq,
    issuedAt: now,
    expiresAt: new Date(now.getTime() + PHRASE_LIFETIME),
    triesLeft: TRIES,
  });
  return {
    facts: [{ what: 'phrase.issued', party, means }],
    answer: ok({ party, phrase }),
  };
}
