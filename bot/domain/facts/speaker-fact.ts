import type { ParticipantId } from '../ids.ts';

/** The speaking order (B6). */
export type SpeakerFact =
  | { readonly what: 'speech.requested'; readonly participant: ParticipantId }
  | { readonly what: 'speech.withdrawn'; readonly participant: ParticipantId }
  /** `before`: whom they now stand ahead of; left out for last. */
  | {
      readonly what: 'speech.moved';
      readonly participant: ParticipantId;
      readonly before?: ParticipantId;
    }
  /** Whoever had the floor is done. */
  | { readonly what: 'speech.granted'; readonly participant: ParticipantId }
  | { readonly what: 'speech.ended'; readonly participant: ParticipantId };
