import type { MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import { isVerified } from '../../../bot/domain/identity-check.ts';
import type { Tone } from '../describe-state.ts';
import { effectiveProof } from '../verification/stage.ts';
import type { PeopleTranslate } from './people-texts.ts';

export interface PersonFact {
  readonly tone: Tone;
  readonly text: string;
}

/** What is shown of somebody's identity, and what a party has answered, in words. */
export function personFacts(
  participant: ParticipantView,
  view: MeetingView,
  p: PeopleTranslate,
): PersonFact[] {
  return [...identityOf(participant, view, p), ...consentOf(participant, view, p)];
}

function identityOf(
  participant: ParticipantView,
  view: MeetingView,
  p: PeopleTranslate,
): PersonFact[] {
  const proven = effectiveProof(participant, view);
  const means = proven.map((each) => p(`means.${each}`)).join(', ');
  if (isVerified(proven)) return [{ tone: 'met', text: p('identity.proven', { means }) }];
  const isDemanded = view.items.some(({ procedure }) => procedure === 'two-factor-authentication');
  if (proven.length > 0)
    return [{ tone: isDemanded ? 'todo' : 'waiting', text: p('identity.half', { means }) }];
  return isDemanded ? [{ tone: 'todo', text: p('identity.none') }] : [];
}

function consentOf(
  { party, consent }: ParticipantView,
  view: MeetingView,
  p: PeopleTranslate,
): PersonFact[] {
  if (party === undefined || !view.consent) return [];
  switch (consent) {
    case undefined:
      return [{ tone: 'todo', text: p('consent.notAsked') }];
    case 'informed':
      return [{ tone: 'waiting', text: p('consent.isInformed') }];
    case 'accepted':
      return [{ tone: 'met', text: p('consent.isAccepted') }];
    case 'declined':
      return [{ tone: 'unmet', text: p('consent.isDeclined') }];
    case 'withdrawn':
      return [{ tone: 'unmet', text: p('consent.isWithdrawn') }];
  }
}
