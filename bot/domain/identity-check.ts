import type { ParticipantKind } from './facts/roster-fact.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** Something the person knows, has, or is. */
export type FactorKind = 'know' | 'have' | 'are';
/** By which way a factor reached the person, or is seen. */
export type FactorChannel = 'telephone' | 'message' | 'post' | 'email' | 'notice' | 'camera';

export const CODE_MEANS = ['callback-code', 'message-code'] as const;
/** A one-time code read out on a call to a verified number, or sent to one (A2). */
export type CodeMeans = (typeof CODE_MEANS)[number];

export const PHRASE_MEANS = ['letter-phrase', 'email-phrase'] as const;
/** A phrase sent ahead (A4). */
export type PhraseMeans = (typeof PHRASE_MEANS)[number];

export const SEEN_MEANS = ['likeness', 'seen-on-camera', 'notice-password'] as const;
/**
 * What the host says, having seen or heard it: likeness to an identity document (A2), a known face, or the password that
 * stands in the notice (A1).
 */
export type SeenMeans = (typeof SEEN_MEANS)[number];

/** How a factor is shown. An attested e-identification counts as the whole (A2). */
export type Means = CodeMeans | PhraseMeans | SeenMeans | 'e-identification';
export const MEANS: readonly Means[] = [
  ...CODE_MEANS,
  ...PHRASE_MEANS,
  ...SEEN_MEANS,
  'e-identification',
];

export const NUMBER_SOURCES = ['population-register', 'case-file', 'own-register'] as const;
/** A2: where the number or address was verified. Never the party's own word in the meeting, so that is no choice. */
export type NumberSource = (typeof NUMBER_SOURCES)[number];

export const isCode = (means: Means): means is CodeMeans =>
  CODE_MEANS.some((each) => each === means);
export const isPhrase = (means: Means): means is PhraseMeans =>
  PHRASE_MEANS.some((each) => each === means);

type FactorMeans = Exclude<Means, 'e-identification'>;
const factors: Readonly<Record<FactorMeans, { kind: FactorKind; channel: FactorChannel }>> = {
  'callback-code': { kind: 'have', channel: 'telephone' },
  'message-code': { kind: 'have', channel: 'message' },
  'letter-phrase': { kind: 'know', channel: 'post' },
  'email-phrase': { kind: 'know', channel: 'email' },
  'notice-password': { kind: 'know', channel: 'notice' },
  likeness: { kind: 'are', channel: 'camera' },
  'seen-on-camera': { kind: 'are', channel: 'camera' },
};

/** Undefined for an e-identification, which is two factors by itself. */
export const factorOf = (means: Means) =>
  means === 'e-identification' ? undefined : factors[means];

export type FactorRefusal =
  /** A3: two of the same kind count as one. */
  | { readonly kind: 'same-factor-kind'; readonly proven: Means }
  | { readonly kind: 'same-channel'; readonly proven: Means }
  | { readonly kind: 'already-verified' }
  /** A1: the short path is for people the host knows, not for a party. */
  | { readonly kind: 'known-people-only' }
  /** Who phones in cannot be seen. */
  | { readonly kind: 'no-camera' }
  /** The organisation has not attested any e-identification, or the attestation has lapsed. */
  | { readonly kind: 'not-attested' };

export interface FactorQuestion {
  readonly proven: readonly Means[];
  readonly means: Means;
  readonly participantKind: ParticipantKind;
  readonly isParty: boolean;
  readonly isEIdentificationAttested: boolean;
}

/** Whether the means would add anything: what would be refused afterwards is refused before anybody rings. */
export function mayProve(question: FactorQuestion): Result<null, FactorRefusal> {
  const { means } = question;
  // What rested on an attestation that holds no longer is no reason to refuse another way.
  const proven = question.proven.filter(
    (each) => question.isEIdentificationAttested || each !== 'e-identification',
  );
  if (isVerified(proven)) return refuse({ kind: 'already-verified' });
  if (means === 'e-identification')
    return question.isEIdentificationAttested ? ok(null) : refuse({ kind: 'not-attested' });
  if ((means === 'seen-on-camera' || means === 'notice-password') && question.isParty)
    return refuse({ kind: 'known-people-only' });
  const { kind, channel } = factors[means];
  if (channel === 'camera' && question.participantKind === 'telephone')
    return refuse({ kind: 'no-camera' });
  for (const each of proven) {
    const other = factorOf(each);
    if (other?.kind === kind) return refuse({ kind: 'same-factor-kind', proven: each });
    if (other?.channel === channel) return refuse({ kind: 'same-channel', proven: each });
  }
  return ok(null);
}

/** V11: two factors of different kinds, by different channels, or an attested e-identification. */
export function isVerified(proven: readonly Means[]): boolean {
  if (proven.includes('e-identification')) return true;
  return proven.some((one, index) =>
    proven.slice(index + 1).some((other) => areIndependent(one, other)),
  );
}

function areIndependent(one: Means, other: Means): boolean {
  const [a, b] = [factorOf(one), factorOf(other)];
  return a !== undefined && b !== undefined && a.kind !== b.kind && a.channel !== b.channel;
}
