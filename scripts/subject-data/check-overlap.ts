/** What the lists promise each other. */
import { ambiguousNames, englishWords, names, ordinaryWords } from './lists.ts';

const sample = (found: readonly string[]) =>
  `${String(found.length)}: ${found.slice(0, 4000).join(' ')}`;

/** Throws when a name that is also an ordinary word is not listed as ambiguous. */
export const checkOverlap = (): void => {
  const ambiguous = new Set(ambiguousNames());
  const all = names();
  const unjudged = [...new Set([...ordinaryWords(), ...englishWords()])].filter(
    (word) => all.has(word) && !ambiguous.has(word),
  );
  if (unjudged.length > 0) throw new Error(`names among ordinary words, ${sample(unjudged)}`);
};
