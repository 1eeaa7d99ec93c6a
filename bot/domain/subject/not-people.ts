import type { SubjectContext } from './finding.ts';
import type { Word } from './known-names.ts';
import { wordsOf } from './known-names.ts';

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const cache = new WeakMap<readonly string[], Phrases>();

/** Which of the words stand in a phrase that the organisation or the user has said is no person. */
export function maskedBy(words: readonly Word[], context: SubjectContext): ReadonlySet<number> {
  const masked = new Set<number>();
  for (const phrases of [phrasesOf(context.allowList), phrasesOf(context.released)])
    for (const [at, word] of words.entries())
      for (const phrase of [word.key, withoutGenitive(word.key)].flatMap(
        (key) => phrases.get(key) ?? [],
      ))
        if (phrase.every((key, offset) => isSameWord(words[at + offset], key)))
          for (const offset of phrase.keys()) masked.add(at + offset);
  return masked;
}

const withoutGenitive = (key: string) => (key.endsWith('s') ? key.slice(0, -1) : '');

const isSameWord = (word: Word | undefined, key: string) =>
  word !== undefined && (word.key === key || withoutGenitive(word.key) === key);

function phrasesOf(texts: readonly string[]): Phrases {
  const known = cache.get(texts);
  if (known) return known;
  const phrases = new Map<string, (readonly string[])[]>();
  for (const text of texts) {
    const keys = wordsOf(text.slice(0, 200)).map((word) => word.key);
    const [first] = keys;
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), keys]);
  }
  cache.set(texts, phrases);
  return phrases;
}
