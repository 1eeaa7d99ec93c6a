import type { ConsentLanguage } from '../facts/identity-fact.ts';
import type { Means, NumberSource } from '../identity-check.ts';
import { factorOf, isVerified } from '../identity-check.ts';
import type { FactorKind } from '../identity-check.ts';
import type { ParticipantId } from '../ids.ts';
import type { MeetingEvent } from '../meeting-event.ts';
import type { RecordPerson, WhoIsWho } from './record-people.ts';
import { whoIsWho } from './record-people.ts';

export interface ShownFactor {
  readonly means: Means;
  /** `whole`: an e-identification counts as two factors (A2). */
  readonly kind: FactorKind | 'whole';
  readonly source?: NumberSource;
  readonly by: RecordPerson;
  readonly at: Date;
}

/** What was shown of one person's identity, and what they answered (A6), during one stay: whoever comes back starts anew (A7). */
export interface VerificationOutcome {
  readonly whom: RecordPerson;
  readonly factors: readonly ShownFactor[];
  /** Tries that failed. */
  readonly failures: number;
  readonly isVerified: boolean;
  readonly consent?: {
    readonly state: 'informed' | 'accepted' | 'declined' | 'withdrawn';
    readonly version: string;
    readonly language: ConsentLanguage;
    readonly at: Date;
  };
}

type Outcome = Omit<VerificationOutcome, 'isVerified'>;

/** The outcomes in the order they began. */
export function verificationsOf(events: readonly MeetingEvent[]): VerificationOutcome[] {
  const who = whoIsWho(events);
  const all: Outcome[] = [];
  /** Where in `all` the stay that goes on is told. */
  const open = new Map<ParticipantId, number>();
  const change = (participant: ParticipantId, at: number, edit: (o: Outcome) => Outcome) => {
    const index = open.get(participant) ?? all.length;
    const before = all[index] ?? { whom: who(participant, at), factors: [], failures: 0 };
    open.set(participant, index);
    all[index] = edit(before);
  };
  events.forEach((event, at) => apply(event, at, { who, open, change }));
  return all
    .filter(({ factors, failures, consent }) => factors.length > 0 || failures > 0 || consent)
    .map((each) => ({ ...each, isVerified: isVerified(each.factors.map(({ means }) => means)) }));
}

interface Telling {
  readonly who: WhoIsWho;
  readonly open: Map<ParticipantId, number>;
  readonly change: (participant: ParticipantId, at: number, edit: (o: Outcome) => Outcome) => void;
}

function apply(
  { fact, at, by }: MeetingEvent,
  index: number,
  { who, open, change }: Telling,
): void {
  if (fact.what === 'participant.left' || fact.what === 'lobby.entered')
    open.delete(fact.participant);
  if (fact.what === 'meeting.ended') open.clear();
  // A1: what was shown of them as somebody known does not hold for a party.
  if (fact.what === 'party.recognised')
    change(fact.participant, index, (outcome) => ({ ...outcome, factors: [] }));
  if (fact.what === 'factor.proven')
    change(fact.participant, index, (outcome) => ({
      ...outcome,
      factors: [...outcome.factors, factorShown(fact, at, who(by, index))],
    }));
  if (fact.what === 'factor.failed')
    change(fact.participant, index, (outcome) => ({ ...outcome, failures: outcome.failures + 1 }));
  if (fact.what === 'consent.informed' || fact.what === 'consent.answered') {
    const state = fact.what === 'consent.informed' ? 'informed' : fact.answer;
    const { version, language } = fact;
    change(fact.participant, index, (outcome) => ({
      ...outcome,
      consent: { state, version, language, at },
    }));
  }
  if (fact.what === 'consent.withdrawn')
    change(fact.participant, index, (outcome) =>
      outcome.consent
        ? { ...outcome, consent: { ...outcome.consent, state: 'withdrawn', at } }
        : outcome,
    );
}

const factorShown = (
  { means, source }: { readonly means: Means; readonly source?: NumberSource },
  at: Date,
  by: RecordPerson,
): ShownFactor => ({
  means,
  kind: factorOf(means)?.kind ?? 'whole',
  ...(source ? { source } : {}),
  by,
  at,
});
