/** What the lists promise each other. */
import { englishWords, names, ordinaryWords } from './lists.ts';
import { words } from './sources.ts';

const sample = (found: readonly string[]) => `${String(found.length)}: ${found.slice(0, 4000).join(' ')}`;

/** Throws when a name that is also an ordinary word is not listed as ambiguous, or an ambiguous word is no name. */
export const checkOverlap = (): void => {
  const ambiguous = new Set(words('ambiguous'));
  const all = names();
  const unjudged = [...new Set([...ordinaryWords(), ...englishWords()])].filter(
    (word) => all.has(word) && !ambiguous.has(word),
  );
  if (unjudged.length > 0) throw new Error(`names among ordinary words, ${sample(unjudged)}`);
  const nameless = [...ambiguous].filter((word) => !all.has(word));
  if (nameless.length > 0) throw new Error(`ambiguous but no name, ${sample(nameless)}`);
};
