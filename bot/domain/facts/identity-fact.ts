import type { ParticipantId } from '../ids.ts';
import type { CodeMeans, Means, NumberSource, PhraseMeans } from '../identity-check.ts';

export const CONSENT_LANGUAGES = ['sv', 'en', 'easy'] as const;
/** `easy`: easy-to-read Swedish. */
export type ConsentLanguage = (typeof CONSENT_LANGUAGES)[number];

/** How a participant's identity was checked (section 4), and what a party answered to the processing of personal data (V12). */
export type IdentityFact =
  /** The code itself is kept apart, as a keyed hash, and only while it can be used (A5). */
  | {
      readonly what: 'code.issued';
      readonly participant: ParticipantId;
      readonly means: CodeMeans;
      readonly source: NumberSource;
    }
  /** A4: sent ahead, before anybody is in the meeting. */
  | { readonly what: 'phrase.issued'; readonly party: number; readonly means: PhraseMeans }
  | {
      readonly what: 'factor.proven';
      readonly participant: ParticipantId;
      readonly means: Means;
      /** Where the number was verified, for a code. */
      readonly source?: NumberSource;
    }
  | {
      readonly what: 'factor.failed';
      readonly participant: ParticipantId;
      readonly means: Means;
      readonly because: 'wrong' | 'out-of-tries' | 'expired' | 'abandoned';
    }
  | {
      readonly what: 'consent.informed';
      readonly participant: ParticipantId;
      readonly version: string;
      readonly language: ConsentLanguage;
    }
  | {
      readonly what: 'consent.answered';
      readonly participant: ParticipantId;
      readonly version: string;
      readonly language: ConsentLanguage;
      readonly answer: 'accepted' | 'declined';
    }
  | { readonly what: 'consent.withdrawn'; readonly participant: ParticipantId };
