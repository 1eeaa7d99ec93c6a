import type { Token } from '../text/tokens.ts';
import type { WordClass } from './word-class.ts';
import { wordClassOf } from './word-class.ts';

/** How a subject uses capitals: `caps` nothing but, `lower` none, `title` on every word, `plain` as in a sentence. */
export type Casing = 'caps' | 'lower' | 'title' | 'plain';

/** A subject made ready for weighing its words. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Undefined for a token that is no word, or that something else than a person owns. */
  readonly classes: readonly (WordClass | undefined)[];
  /** Tokens of sensitive words: a name often stands beside one. */
  readonly matters: ReadonlySet<number>;
  readonly casing: Casing;
  /** Index of the first token that is not "SV:", "Fwd:" or a sign. */
  readonly first: number;
}

/** `isTaken` says which tokens are identifiers, sensitive words or parts of what is no person. */
export function sceneOf(
  text: string,
  tokens: readonly Token[],
  isTaken: (at: number) => boolean,
  matters: ReadonlySet<number>,
): Scene {
  const classes = tokens.map((token, at) =>
    token.type === 'word' && token.text.length > 1 && !isTaken(at)
      ? wordClassOf(token.key)
      : undefined,
  );
  const first = firstOf(tokens);
  return { text, tokens, classes, matters, casing: casingOf(tokens, classes, first), first };
}

function casingOf(
  tokens: readonly Token[],
  classes: readonly (WordClass | undefined)[],
  first: number,
): Casing {
  let count = 0;
  let caps = 0;
  let capitals = 0;
  let isLong = false;
  for (const { type, shape, text } of tokens) {
    if (type !== 'word' || text.length < 2) continue;
    count += 1;
    if (shape === 'caps') {
      caps += 1;
      isLong ||= text.length > 4;
    }
    if (shape !== 'lower') capitals += 1;
  }
  if (count > 0 && caps === count && (isLong || count > 2)) return 'caps';
  if (capitals === 0) return 'lower';
  // "Samtal Anna Lindgren" is a sentence; "Steering Group Meeting" has capitals where a sentence has none.
  const isTitle = classes.some((own, at) => at > first && own?.group === 'word');
  return count >= 3 && capitals === count && isTitle ? 'title' : 'plain';
}

const FORWARDED = /^(?:sv|vb|re|fw|fwd|vs|fm|vidarebefordrat)$/u;

function firstOf(tokens: readonly Token[]): number {
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.type === 'word' && FORWARDED.test(token.key) && tokens[at + 1]?.key === ':') at += 2;
    else if (token?.type === 'sign') at += 1;
    else break;
  }
  return at;
}
