import type { Means, MeetingView, ParticipantView } from '../../../bot/contract/meeting.ts';
import { isVerified, mayProve } from '../../../bot/domain/identity-check.ts';
import type { FactorRefusal } from '../../../bot/domain/identity-check.ts';

/** Where somebody's verification stands. Everything is read from the meeting, so whoever opens the sheet goes on from there. */
export type Stage =
  | { readonly name: 'gone' | 'in-lobby' }
  /** Known to the host, or a party (A1, A2). */
  | { readonly name: 'who' }
  | { readonly name: 'factor'; readonly isSecond: boolean }
  | { readonly name: 'consent' | 'refused' | 'done' };

/** What still counts: an attestation that has lapsed takes with it what rested on it. */
export const effectiveProof = (
  { proven }: Pick<ParticipantView, 'proven'>,
  { isEIdentificationAttested }: Pick<MeetingView, 'isEIdentificationAttested'>,
): Means[] => proven.filter((each) => isEIdentificationAttested || each !== 'e-identification');

/** Why showing these means would add nothing; undefined when it would (A3). */
export function refusalOf(
  participant: ParticipantView,
  view: MeetingView,
  means: Means,
): FactorRefusal | undefined {
  const asked = mayProve({
    proven: participant.proven,
    means,
    participantKind: participant.kind,
    isParty: participant.party !== undefined,
    isEIdentificationAttested: view.isEIdentificationAttested,
  });
  return asked.ok ? undefined : asked.refusal;
}

export function stageOf(view: MeetingView, participantId: string): Stage {
  const participant = view.participants.find((each) => each.participantId === participantId);
  if (!participant) {
    const isWaiting = view.inLobby.some((each) => each.participantId === participantId);
    return { name: isWaiting ? 'in-lobby' : 'gone' };
  }
  const proven = effectiveProof(participant, view);
  if (!isVerified(proven))
    return participant.party === undefined
      ? { name: 'who' }
      : { name: 'factor', isSecond: proven.length > 0 };
  if (participant.party === undefined || !view.consent) return { name: 'done' };
  switch (participant.consent) {
    case undefined:
    case 'informed':
      return { name: 'consent' };
    case 'declined':
    case 'withdrawn':
      return { name: 'refused' };
    case 'accepted':
      return { name: 'done' };
  }
}

const SHORT_PATH = ['notice-password', 'seen-on-camera'] as const;

/** Whether the short path leads anywhere: what is not shown already could be shown (A1). */
export const mayTakeShortPath = (participant: ParticipantView, view: MeetingView): boolean =>
  participant.party === undefined &&
  !isVerified(effectiveProof(participant, view)) &&
  SHORT_PATH.every(
    (means) => participant.proven.includes(means) || !refusalOf(participant, view, means),
  );

/** Whom the identity of is left to prove, in the order of the list. */
export const unprovenIn = (view: MeetingView): ParticipantView[] =>
  view.participants.filter((each) => !isVerified(effectiveProof(each, view)));
