import type { WordId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import type { WordProblem } from '../../domain/subject-word.ts';

/** A word that somebody has said is nobody's name, and the subject it was found in. */
export interface ReleasedWord {
  readonly subject: string;
  readonly word: string;
  /** What was released in the same subject before. */
  readonly before: readonly string[];
}

/**
 * Proposes the word to the organisation's administrators. Never throws: the release in the person's own booking does not
 * depend on it.
 */
export type ProposeWord = (actor: Actor, released: ReleasedWord) => Promise<void>;

type NotAllowed = { readonly kind: 'not-allowed' };

interface ReadableWord {
  readonly id: WordId;
  readonly word: string;
  /** How many in the directory have it in their name: an administrator should know before it is let be. */
  readonly namesakes: number;
}

export interface WordsView {
  /** Most proposers first. */
  readonly proposed: readonly (ReadableWord & {
    readonly proposers: number;
    readonly proposedAt: Date;
    /** When it is deleted unless somebody has decided. */
    readonly goesAt: Date;
  })[];
  /** In alphabetical order. */
  readonly accepted: readonly (ReadableWord & {
    readonly decidedAt: Date;
    readonly decidedByName?: string;
  })[];
  /** How many are remembered by their hash alone. */
  readonly declined: number;
}

export type WordDecision =
  | { readonly decision: 'accepted' | 'declined' }
  /** Takes a decision back. The word comes with it, as it is not kept once declined. */
  | { readonly decision: 'undecided'; readonly word: string };

export type DecideRefusal =
  | NotAllowed
  | { readonly kind: 'unknown-item' }
  /** Somebody else has declined it meanwhile, and nothing is left to accept. */
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'form'; readonly field: 'word'; readonly problem: WordProblem };

/** Administrators only, all of it. */
export interface AdminWords {
  readonly view: (actor: Actor) => Promise<Result<WordsView, NotAllowed>>;
  /** Deciding the same again changes nothing. An accepted word is taken back by declining it. */
  readonly decide: (
    actor: Actor,
    command: { readonly id: WordId } & WordDecision,
  ) => Promise<Result<null, DecideRefusal>>;
  /** Adds one that nobody has proposed; one that is there already is accepted. */
  readonly add: (
    actor: Actor,
    word: string,
  ) => Promise<Result<{ readonly id: WordId }, DecideRefusal>>;
}
