import type { Assessment } from './assess-booking.ts';

/** Writes the invitation's text in the organisation's language: what to have ready, the documents, the note. */
export type Invitation = (assessment: Assessment) => string;
