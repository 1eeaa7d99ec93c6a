import type { IdentityFact } from '../facts/identity-fact.ts';
import type { MeetingDraft } from '../meeting-draft.ts';
import type { Stamp } from '../meeting-state.ts';
import type { Means } from '../identity-check.ts';
import { isCode, isPhrase } from '../identity-check.ts';
import type { ParticipantId } from '../ids.ts';
import { partyHolder } from '../one-time-secret.ts';

export function applyIdentity(draft: MeetingDraft, fact: IdentityFact, stamp: Stamp): void {
  switch (fact.what) {
    case 'phrase.issued':
      draft.standingSecrets.set(partyHolder(fact.party), stamp.seq);
      draft.expectedParties.add(fact.party);
      draft.lastParty = Math.max(draft.lastParty, fact.party);
      break;
    case 'factor.proven': {
      const { participant, means, source } = fact;
      const proven = draft.factors.get(participant) ?? [];
      draft.factors.set(participant, [...proven, { ...stamp, means, ...(source && { source }) }]);
      useUp(draft, participant, means);
      break;
    }
    case 'consent.informed': {
      const { participant, version, language } = fact;
      const wasAccepted = draft.consents.get(participant)?.state === 'accepted';
      draft.consents.set(participant, { ...stamp, state: 'informed', version, language });
      // Told of another text than they said yes to: the yes is asked for again.
      if (wasAccepted) draft.close({ kind: 'consent-lost', participant }, stamp.at);
      break;
    }
    case 'consent.answered': {
      const { participant, version, language, answer } = fact;
      draft.consents.set(participant, { ...stamp, state: answer, version, language });
      if (answer === 'declined') draft.close({ kind: 'consent-lost', participant }, stamp.at);
      break;
    }
    case 'consent.withdrawn': {
      const { participant } = fact;
      const consent = draft.consents.get(participant);
      if (consent) draft.consents.set(participant, { ...consent, ...stamp, state: 'withdrawn' });
      draft.close({ kind: 'consent-lost', participant }, stamp.at);
      break;
    }
    case 'code.issued':
      draft.standingSecrets.set(fact.participant, stamp.seq);
      break;
    case 'factor.failed':
      if (fact.because !== 'wrong') useUp(draft, fact.participant, fact.means);
      break;
  }
}

/** A5: used once, or never again. */
function useUp(draft: MeetingDraft, participant: ParticipantId, means: Means): void {
  if (isCode(means)) draft.standingSecrets.delete(participant);
  const party = draft.present.get(participant)?.party;
  if (isPhrase(means) && party !== undefined) draft.standingSecrets.delete(partyHolder(party));
}
