import type { DoubtDecision, GateClosing } from './facts/matter-fact.ts';
import type { ConsentLanguage } from './facts/identity-fact.ts';
import type { ParticipantKind, Place } from './facts/roster-fact.ts';
import type { MatterId, ParticipantId, PersonId, RequirementId } from './ids.ts';
import type { Means, NumberSource } from './identity-check.ts';
import type { SecretHolder } from './one-time-secret.ts';
import type { AppliedSettings } from './meeting-settings.ts';
import type { Level } from './policy.ts';

export interface Presence {
  readonly participant: ParticipantId;
  readonly kind: ParticipantKind;
  /** Order of first arrival from 1: names an anonymous person ("guest 2") without using what they typed. */
  readonly ordinal: number;
  readonly since: Date;
  readonly place: Place;
  /** How we know: Teams told, Teams answered when asked, or the host said so. */
  readonly source: 'event' | 'roster' | 'hand';
  /** The number that a party is known by; undefined for everybody else. */
  readonly party?: number;
}

export interface Stamp {
  readonly by: PersonId | 'system';
  readonly at: Date;
  readonly seq: number;
}
export type Confirmation = Stamp;
export type SetAside = Stamp & { readonly reason: string };

export interface ProvenFactor extends Stamp {
  readonly means: Means;
  readonly source?: NumberSource;
}

export interface Consent extends Stamp {
  readonly state: 'informed' | 'accepted' | 'declined' | 'withdrawn';
  readonly version: string;
  readonly language: ConsentLanguage;
}

export interface Matter {
  readonly id: MatterId;
  readonly number: string;
  readonly level: Level;
  readonly state: 'waiting' | 'current' | 'ended';
  /** Of the latest time it was taken up. */
  readonly begunAt?: Date;
  readonly endedAt?: Date;
  /** How many times it has been taken again (M2). */
  readonly retakes: number;
  readonly disqualified: readonly ParticipantId[];
  readonly doubted: ReadonlyMap<ParticipantId, DoubtDecision>;
  readonly floorWithdrawn: readonly ParticipantId[];
}

/** Why an open gate closed. */
export type Closing =
  | { readonly kind: 'joined' | 'returned'; readonly participant: ParticipantId }
  | { readonly kind: 'confirmation-withdrawn'; readonly requirement: RequirementId }
  | { readonly kind: 'consent-lost'; readonly participant: ParticipantId }
  | { readonly kind: 'party-recognised'; readonly participant: ParticipantId }
  | {
      readonly kind: 'disqualified' | 'security-doubted' | 'unauthorised';
      readonly participant?: ParticipantId;
    }
  | { readonly kind: 'level-changed' | 'adjourned' | 'retaken' | 'matter-ended' }
  | { readonly kind: GateClosing; readonly requirement: RequirementId };

/** The gate of the matter that is current. */
export type GateState =
  | {
      readonly name: 'closed';
      /** Undefined when it has not been open in this matter. */
      readonly closing?: Closing;
      readonly closedAt?: Date;
    }
  | { readonly name: 'open'; readonly opened: Stamp };

export interface SpeechRequest {
  readonly participant: ParticipantId;
  readonly requestedAt: Date;
}

export interface SpeakerQueue {
  readonly waiting: readonly SpeechRequest[];
  readonly speaking?: { readonly participant: ParticipantId; readonly since: Date };
  /** Milliseconds spoken so far, without the speech that goes on. */
  readonly spoken: ReadonlyMap<ParticipantId, number>;
}

export type MeetingPhase =
  { readonly name: 'called' } | { readonly name: 'in-session' } | { readonly name: 'ended' };

/** A meeting as its events tell it. Nothing here is stored: it is derived from the log each time. */
export interface Meeting {
  readonly version: number;
  readonly level: Level;
  /** False: nobody has said the level, so the lowest counts and the panel says so. */
  readonly isLevelKnown: boolean;
  readonly phase: MeetingPhase;
  readonly startedAt?: Date;
  /** In the meeting, in order of arrival; whoever waits in the lobby is not. */
  readonly present: readonly Presence[];
  readonly inLobby: readonly Presence[];
  readonly confirmations: ReadonlyMap<string, Confirmation>;
  readonly setAside: ReadonlyMap<string, SetAside>;
  readonly appliedSettings: AppliedSettings;
  /** When the level was set or changed, while its settings have not been applied since. */
  readonly settingsOwedSince?: Date;
  readonly factors: ReadonlyMap<ParticipantId, readonly ProvenFactor[]>;
  readonly consents: ReadonlyMap<ParticipantId, Consent>;
  /**
   * Codes and phrases that can still be used, by holder: the `seq` they were issued as. What is not here is void, whatever
   * is stored: its holder has left, waits in the lobby or has become a party, or the meeting has ended.
   */
  readonly standingSecrets: ReadonlyMap<SecretHolder, number>;
  /** Parties that a phrase was sent to ahead, by number. */
  readonly expectedParties: readonly number[];
  /** The highest party number given so far; the next party gets the one after. */
  readonly lastParty: number;
  readonly matters: readonly Matter[];
  readonly gate: GateState;
  readonly adjournedAt?: Date;
  /** Somebody unauthorised was seen and the chair has not decided yet (M2). */
  readonly flagged?: Stamp & { readonly participant?: ParticipantId };
  /** M7: presides instead of the organiser. */
  readonly chair?: PersonId;
  readonly queue: SpeakerQueue;
}

/** Key of a confirmation: the requirement, and the participant it was given for, if any. */
export const confirmationKey = (requirement: RequirementId, participant?: ParticipantId): string =>
  participant === undefined ? requirement : `${requirement}\n${participant}`;

/** The matter at hand may be more secret than its meeting: the higher level is the one to live up to. */
export function levelInForce(meeting: Pick<Meeting, 'level' | 'matters'>): Level {
  const matter = currentMatter(meeting);
  return matter && matter.level > meeting.level ? matter.level : meeting.level;
}

export const currentMatter = ({ matters }: Pick<Meeting, 'matters'>): Matter | undefined =>
  matters.find(({ state }) => state === 'current');
