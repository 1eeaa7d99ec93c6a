import { flagsOf } from '../../bot/domain/subject/listed-words.ts';
import { SWEDISH } from '../../bot/domain/subject/word-flags.ts';
import type { LabelledSubject } from './labelled-subjects.ts';

/**
 * The subject in small letters or, every third time, in capitals, for learning what carries a name when capitals say
 * nothing. None when a name in it is an ordinary word, which only its capital made a name.
 */
export function recased(subject: LabelledSubject, at: number): LabelledSubject[] {
  const { title, spans } = subject;
  const isSpoiled = spans.some(
    ({ kind, start, end }) =>
      kind === 'person' &&
      title
        .slice(start, end)
        .toLowerCase()
        .split(/[\s-]+/u)
        .some((word) => (flagsOf(word) & SWEDISH) !== 0 || word.length < 3),
  );
  const copy = at % 3 === 0 ? title.toUpperCase() : title.toLowerCase();
  return isSpoiled || copy === title || copy.length !== title.length
    ? []
    : [{ ...subject, title: copy }];
}
