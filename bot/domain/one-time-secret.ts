import type { ParticipantId } from './ids.ts';
import type { CodeMeans, NumberSource, PhraseMeans } from './identity-check.ts';

const MINUTE = 60_000;
/** A5. */
export const CODE_LIFETIME = 5 * MINUTE;
/** A4: valid until the meeting ends. What stands for a meeting that never comes about is forgotten after this. */
export const PHRASE_LIFETIME = 180 * 24 * 60 * MINUTE;
export const TRIES = 3;
/** Codes and phrases that one host may issue in one meeting within the window (A5). */
export const MOST_ISSUED = 10;
export const ISSUING_WINDOW = 15 * MINUTE;

/** Who is to recite it: a participant their code, a party their phrase, which is issued before anybody is there. */
export type SecretHolder = ParticipantId | `party:${number}`;
export const partyHolder = (party: number): SecretHolder => `party:${party}`;

/** A code or phrase that has been issued, without what it is: of that only a keyed hash is kept. */
export interface IssuedSecret {
  readonly holder: SecretHolder;
  readonly means: CodeMeans | PhraseMeans;
  /** Where the number was verified, for a code. */
  readonly source?: NumberSource;
  readonly hash: string;
  /** The `seq` it was issued as. */
  readonly issuedSeq: number;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly triesLeft: number;
}

/** What becomes of a secret when somebody has recited something. */
type Trial =
  | { readonly outcome: 'matched' }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** It was the last try. */
  | { readonly outcome: 'out-of-tries' }
  /** Too late, right or wrong. */
  | { readonly outcome: 'expired' };

export function tryOut(
  secret: Pick<IssuedSecret, 'expiresAt' | 'triesLeft'>,
  isRight: boolean,
  now: Date,
): Trial {
  if (now >= secret.expiresAt) return { outcome: 'expired' };
  if (isRight) return { outcome: 'matched' };
  const triesLeft = secret.triesLeft - 1;
  return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'out-of-tries' };
}

/** Read out in groups and typed as heard: `12 34-56`. Undefined when that is no six digits. */
export function codeOf(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}.,·]+/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** Words as typed, whatever their case, spacing, marks between and accents: no word of a phrase has any. */
export const phraseOf = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
