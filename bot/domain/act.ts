import type { ConsentLanguage } from './facts/identity-fact.ts';
import type { DoubtDecision, UnauthorisedDecision } from './facts/matter-fact.ts';
import type { ParticipantKind, Place } from './facts/roster-fact.ts';
import type { MatterId, ParticipantId, PersonId, RequirementId } from './ids.ts';
import type { SeenMeans } from './identity-check.ts';
import type { Level } from './policy.ts';

/** Something somebody does in a meeting with one press. Codes and phrases are secrets and have ways of their own. */
export type Act = RosterAct | SetAsideAct | MatterAct | IdentityAct | SpeakerAct;

export type RosterAct =
  | { readonly what: 'participant.add'; readonly kind: ParticipantKind; readonly place: Place }
  /** Somebody invited, whom Teams has not told of. */
  | { readonly what: 'participant.add-person'; readonly person: PersonId; readonly place: Place }
  | { readonly what: 'participant.remove'; readonly participant: ParticipantId }
  | {
      readonly what: 'participant.place';
      readonly participant: ParticipantId;
      readonly place: Place;
    }
  | { readonly what: 'lobby.move' | 'lobby.return'; readonly participant: ParticipantId }
  /** Without a number: a party nobody was told of before, who gets the next one. */
  | {
      readonly what: 'party.recognise';
      readonly participant: ParticipantId;
      readonly party?: number;
    }
  | { readonly what: 'chair.appoint'; readonly person: PersonId }
  | { readonly what: 'chair.withdraw' };

export interface SetAsideAct {
  readonly what: 'item.set-aside';
  readonly requirement: RequirementId;
  readonly participants: readonly ParticipantId[];
  readonly reason: string;
}

export type MatterAct =
  | { readonly what: 'matter.add'; readonly number: string; readonly level: Level }
  | {
      readonly what: 'matter.change';
      readonly matter: MatterId;
      readonly number: string;
      readonly level: Level;
    }
  | {
      readonly what:
        'matter.remove' | 'matter.begin' | 'matter.end' | 'matter.retake' | 'gate.open';
      readonly matter: MatterId;
    }
  | {
      readonly what: 'disqualification.mark' | 'disqualification.withdraw';
      readonly matter: MatterId;
      readonly participant: ParticipantId;
    }
  | { readonly what: 'unauthorised.flag'; readonly participant?: ParticipantId }
  | {
      readonly what: 'unauthorised.decide';
      readonly decision: UnauthorisedDecision;
      /** The matter at hand is taken again from its beginning. */
      readonly retake: boolean;
    }
  | { readonly what: 'meeting.adjourn' | 'meeting.resume' }
  | {
      readonly what: 'floor.withdraw' | 'security.doubt-withdraw';
      readonly participant: ParticipantId;
    }
  | {
      readonly what: 'security.doubt';
      readonly participant: ParticipantId;
      readonly decision: DoubtDecision;
    };

export type IdentityAct =
  | {
      readonly what: 'factor.prove';
      readonly participants: readonly ParticipantId[];
      readonly means: SeenMeans | 'e-identification';
    }
  | {
      readonly what: 'consent.inform';
      readonly participant: ParticipantId;
      readonly language: ConsentLanguage;
    }
  | {
      readonly what: 'consent.answer';
      readonly participant: ParticipantId;
      readonly language: ConsentLanguage;
      readonly answer: 'accepted' | 'declined';
    }
  | { readonly what: 'consent.withdraw'; readonly participant: ParticipantId };

export type SpeakerAct =
  | {
      readonly what: 'speech.request' | 'speech.withdraw' | 'speech.grant' | 'speech.end';
      readonly participant: ParticipantId;
    }
  | {
      readonly what: 'speech.move';
      readonly participant: ParticipantId;
      readonly before?: ParticipantId;
    };
