/** The lists that depend on each other. */
import { inflected, words } from './sources.ts';

/** The engine tells words apart by letters; hyphens and apostrophes may stand inside, dots may not. */
const wellFormed = (list: readonly string[], name: string): string[] =>
  list.map((word) => {
    if (!/^[\p{L}\p{M}\p{N}:./&'’-]+$/u.test(word)) throw new Error(`${name}: not a word: ${word}`);
    return word;
  });

export const firstNames = (): string[] => wellFormed(words('first'), 'first');
export const surnames = (): string[] => wellFormed(words('surname'), 'surname');
export const names = (): ReadonlySet<string> => new Set([...firstNames(), ...surnames()]);
/** Sources may call a word ambiguous that no longer is a name: then it is only a word. */
export const ambiguousNames = (): string[] => {
  const all = names();
  return words('ambiguous').filter((word) => all.has(word));
};
export const ordinaryWords = (): string[] => wellFormed(inflected('word'), 'word');
export const englishWords = (): string[] => wellFormed(words('english'), 'english');
