import type { ParticipantView } from '../../../bot/contract/meeting.ts';
import type { VerificationApi } from '../../api/verification-client.ts';
import type { ActingOnPeople } from '../people/acting-on-people.ts';
import type { Sheet, StandingCode } from './open-sheet.ts';

/** What every page of the sheet is given. */
export type InSheet = ActingOnPeople & {
  readonly api: VerificationApi;
  /** Codes that stand, by participant. */
  readonly codes: Map<string, StandingCode>;
  readonly open: (sheet: Sheet) => void;
  readonly close: () => void;
  /** Tells a screen reader what came of it. */
  readonly say: (text: string) => void;
  /** For the sheet's name. */
  readonly titleId: string;
};

export const CONSENT_LANGUAGES = ['sv', 'en', 'easy'] as const;
export type ConsentLanguage = (typeof CONSENT_LANGUAGES)[number];

/** What every step about one person is given. */
export type OnPerson = InSheet & {
  readonly participant: ParticipantView;
  /** Chosen once, and kept from the information to the answer. */
  readonly language: ConsentLanguage;
  readonly setLanguage: (language: ConsentLanguage) => void;
};
