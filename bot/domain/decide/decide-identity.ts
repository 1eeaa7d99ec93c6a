import type { IdentityAct } from '../act.ts';
import type { ParticipantId } from '../ids.ts';
import { mayProve } from '../identity-check.ts';
import type { FactorRefusal, Means } from '../identity-check.ts';
import type { MeetingFact } from '../meeting-event.ts';
import type { Presence } from '../meeting-state.ts';
import type { Result } from '../result.ts';
import { refuse } from '../result.ts';
import type { ActContext, Decision } from './act-context.ts';
import { decided, NOTHING_TO_DO, refused } from './act-context.ts';

/** What the host has seen or heard of somebody's identity, and a party's consent (V11, V12, A1–A3). */
export function decideIdentity(act: IdentityAct, context: ActContext): Decision {
  const { meeting, pack } = context;
  if (act.what === 'factor.prove') return prove(act.participants, act.means, context);
  const { participant } = act;
  const presence = meeting.present.find((each) => each.participant === participant);
  if (!presence) return refused('not-present');
  if (presence.party === undefined) return refused('not-a-party');
  if (!pack.consent) return refused('no-consent-text');
  const { version } = pack.consent;
  const before = meeting.consents.get(participant);
  switch (act.what) {
    case 'consent.inform': {
      const { language } = act;
      // Told in another language, or of another text, is told again; an answer to this very text stands.
      const isTold =
        before?.version === version &&
        (before.state !== 'informed' || before.language === language);
      return isTold
        ? NOTHING_TO_DO
        : decided({ what: 'consent.informed', participant, version, language });
    }
    case 'consent.answer': {
      // An answer to what nobody has told is no consent.
      if (before?.version !== version) return refused('not-informed');
      const { answer, language } = act;
      if (before.state === answer) return NOTHING_TO_DO;
      return decided({ what: 'consent.answered', participant, version, language, answer });
    }
    case 'consent.withdraw':
      return before?.state === 'accepted'
        ? decided({ what: 'consent.withdrawn', participant })
        : NOTHING_TO_DO;
  }
}

/** For several at once: all of them, or nobody. What somebody has shown already is not written twice. */
function prove(
  participants: readonly ParticipantId[],
  means: Means,
  context: ActContext,
): Decision {
  const { meeting } = context;
  const facts: MeetingFact[] = [];
  for (const participant of new Set(participants)) {
    const presence = meeting.present.find((each) => each.participant === participant);
    if (!presence) return refused('not-present');
    const isShown = provenOf(context, participant).includes(means);
    if (isShown) continue;
    const asked = mayProveFor(context, presence, means);
    if (!asked.ok) return refuse(asked.refusal);
    facts.push({ what: 'factor.proven', participant, means });
  }
  return decided(...facts);
}

const provenOf = ({ meeting }: Pick<ActContext, 'meeting'>, participant: ParticipantId): Means[] =>
  (meeting.factors.get(participant) ?? []).map(({ means }) => means);

/** Whether showing these means would add anything for somebody present. */
export const mayProveFor = (
  context: Pick<ActContext, 'meeting' | 'isEIdentificationAttested'>,
  presence: Presence,
  means: Means,
): Result<null, FactorRefusal> =>
  mayProve({
    proven: provenOf(context, presence.participant),
    means,
    participantKind: presence.kind,
    isParty: presence.party !== undefined,
    isEIdentificationAttested: context.isEIdentificationAttested,
  });
