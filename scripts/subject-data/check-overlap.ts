/** What the lists promise each other. */
import { fold } from '../../bot/domain/subject/text/fold.ts';
import { ambiguousNames, englishWords, names, ordinaryWords } from './lists.ts';

const folded = (list: Iterable<string>): ReadonlySet<string> =>
  new Set([...list].map((word) => fold(word)));

/** Throws when a name that, looked up as the check does, is also an ordinary word is not listed as ambiguous. */
export const checkOverlap = (): void => {
  const ambiguous = folded(ambiguousNames());
  const ordinary = folded([...ordinaryWords(), ...englishWords()]);
  const unjudged = [...folded(names())].filter(
    (name) => ordinary.has(name) && !ambiguous.has(name),
  );
  if (unjudged.length > 0)
    throw new Error(`names among ordinary words, not judged: ${unjudged.join(' ')}`);
};
