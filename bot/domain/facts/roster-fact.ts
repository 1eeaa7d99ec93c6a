import type { ParticipantId, PersonId } from '../ids.ts';

export const PARTICIPANT_KINDS = ['member', 'guest', 'anonymous', 'telephone'] as const;
/**
 * `member`: in the organisation's own directory. `guest`: an account of somebody else's. `anonymous`: joined without one.
 * `telephone`: phoned in, or is heard that way.
 */
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

export const PLACES = ['remote', 'on-site'] as const;
export type Place = (typeof PLACES)[number];

/** Who is in the meeting, where, and as what. */
export type RosterFact =
  | { readonly what: 'meeting.started' }
  | { readonly what: 'meeting.ended' }
  /** `roster`: nobody told, but Teams said so when it was asked. */
  | {
      readonly what: 'participant.joined';
      readonly participant: ParticipantId;
      readonly kind: ParticipantKind;
      readonly source?: 'roster';
    }
  /** By hand: Teams has not told of them, they phone in, or they sit in the room. */
  | {
      readonly what: 'participant.added';
      readonly participant: ParticipantId;
      readonly kind: ParticipantKind;
      readonly place: Place;
    }
  /** Reported by Teams, or taken away by hand. */
  | { readonly what: 'participant.left'; readonly participant: ParticipantId }
  | {
      readonly what: 'participant.placed';
      readonly participant: ParticipantId;
      readonly place: Place;
    }
  /** The host has moved somebody to the lobby, and let them in again: no app sees or moves the lobby (V4, M3). */
  | { readonly what: 'lobby.entered'; readonly participant: ParticipantId }
  | { readonly what: 'lobby.left'; readonly participant: ParticipantId }
  /** A6: a party is known by a number, never by a name. */
  | {
      readonly what: 'party.recognised';
      readonly participant: ParticipantId;
      readonly party: number;
    }
  /** M7: somebody other than the organiser presides. */
  | { readonly what: 'chair.appointed'; readonly person: PersonId }
  | { readonly what: 'chair.withdrawn' };
