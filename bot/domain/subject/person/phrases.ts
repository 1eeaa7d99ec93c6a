import { fold } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { tokensOf } from '../text/tokens.ts';
import { withoutGenitive } from './word-class.ts';

/** Phrases by their first word, each as its folded words. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const LONGEST_PHRASE = 200;
const cache = new WeakMap<readonly string[], Phrases>();

/** Built once for each list: the organisation's allow list is asked about again and again. */
export function phrasesOf(texts: readonly string[]): Phrases {
  const known = cache.get(texts);
  if (known) return known;
  const phrases = new Map<string, (readonly string[])[]>();
  for (const text of texts) {
    const keys = wordsIn(text);
    const [first] = keys;
    if (first === undefined) continue;
    const others = phrases.get(first);
    if (others) others.push(keys);
    else phrases.set(first, [keys]);
  }
  cache.set(texts, phrases);
  return phrases;
}

/** The folded words of a phrase, signs left out: two phrases with the same words are let be alike. */
export const wordsIn = (text: string): string[] =>
  tokensOf(text.slice(0, LONGEST_PHRASE).normalize('NFC'))
    .filter(({ type }) => type !== 'sign')
    .map(({ text: word }) => fold(word));

/** Marks every token that stands in one of the phrases, also in the genitive. */
export function markPhrases(
  tokens: readonly Token[],
  phrases: Phrases,
  mark: (at: number) => void,
): void {
  if (phrases.size === 0) return;
  for (let at = 0; at < tokens.length; at += 1) {
    const key = tokens[at]?.key ?? '';
    const base = withoutGenitive(key);
    markFrom(tokens, at, phrases.get(key), mark);
    if (base !== undefined) markFrom(tokens, at, phrases.get(base), mark);
  }
}

function markFrom(
  tokens: readonly Token[],
  at: number,
  candidates: readonly (readonly string[])[] | undefined,
  mark: (at: number) => void,
): void {
  if (candidates === undefined) return;
  for (const phrase of candidates)
    if (phrase.every((word, offset) => isSame(tokens[at + offset], word)))
      for (const offset of phrase.keys()) mark(at + offset);
}

const isSame = (token: Token | undefined, key: string) =>
  token !== undefined && (token.key === key || withoutGenitive(token.key) === key);
