import { listedWords } from '../subject-data/merged-words.ts';
import { FIRST, LAST, PLACE } from '../../bot/domain/subject/word-flags.ts';
import type { LabelledSubject } from './labelled-subjects.ts';

/** One ordinary subject in so many gets a name. */
const EVERY = 4;
/** Steps through the lists; prime, so that no name comes twice before all have come. */
const FIRST_STEP = 7919;
const LAST_STEP = 104_729;

type Pattern = (
  subject: string,
  first: string,
  last: string,
) => { title: string; names: readonly string[] };

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const PATTERNS: readonly Pattern[] = [
  (subject, first, last) => ({
    title: `${first} ${last}, ${lowered(subject)}`,
    names: [first, last],
  }),
  (subject, first) => ({ title: `${first}, ${lowered(subject)}`, names: [first] }),
  (subject, first) => ({ title: `${subject} ${first}`, names: [first] }),
  (subject, _first, last) => ({ title: `${subject}, ${last}`, names: [last] }),
  (subject, first) => ({ title: `${first}s ${lowered(subject)}`, names: [`${first}s`] }),
  (subject, first) => ({
    title: `${subject} ${first}`.toLowerCase(),
    names: [first.toLowerCase()],
  }),
  (subject, first, last) => ({
    title: `${subject} ${first} ${last}`.toUpperCase(),
    names: [first.toUpperCase(), last.toUpperCase()],
  }),
  (subject, _first, last) => ({ title: `${last} om ${lowered(subject)}`, names: [last] }),
  (subject, first) => ({
    title: `${subject} m ${first}`.toLowerCase(),
    names: [first.toLowerCase()],
  }),
  (subject, _first, last) => ({ title: `${last} - ${lowered(subject)}`, names: [last] }),
  (subject, _first, last) => ({
    title: `${subject}, ${last}`.toLowerCase(),
    names: [last.toLowerCase()],
  }),
  (subject, first) => ({ title: `${first} ${lowered(subject)}`, names: [first] }),
];

const PLACE_PATTERNS: readonly ((subject: string, place: string) => string)[] = [
  (subject, place) => `${place}, ${lowered(subject)}`,
  (subject, place) => `${place} - ${lowered(subject)}`,
  (subject, place) => `${subject} ${place}`,
  (subject, place) => `${subject} i ${place}`,
  (subject, place) => `${subject}, ${place}`,
  (subject, place) => `${subject} till ${place}`.toLowerCase(),
  (subject, place) => `${subject} från ${place}`,
];

/** Ordinary subjects with a listed place put in, some of them surnames too: still nobody. */
export function withPlaces(ordinary: readonly LabelledSubject[]): LabelledSubject[] {
  const places = namesOf((flags) => (flags & PLACE) !== 0 && (flags & FIRST) === 0);
  return ordinary
    .filter((_, at) => at % EVERY === 1)
    .map((subject, at) => {
      const place = places[(at * FIRST_STEP) % places.length] ?? '';
      const title = PLACE_PATTERNS[at % PLACE_PATTERNS.length]?.(subject.title, place);
      return { ...subject, title: title ?? subject.title };
    });
}

/**
 * Ordinary subjects with a listed name put in, so that the weights do not lean on the few names of the labelled subjects.
 * Only names that are nothing else are taken; the same input gives the same output.
 */
export function withNames(ordinary: readonly LabelledSubject[]): LabelledSubject[] {
  const firsts = namesOf((flags) => flags === FIRST || flags === (FIRST | LAST));
  const lasts = namesOf((flags) => flags === LAST);
  return ordinary
    .filter((_, at) => at % EVERY === 0)
    .map((subject, at) => {
      const turn = at * 3 + 1;
      const first = firsts[(turn * FIRST_STEP) % firsts.length] ?? '';
      const last = lasts[(turn * LAST_STEP) % lasts.length] ?? '';
      const pattern = PATTERNS[turn % PATTERNS.length];
      const made = pattern?.(subject.title, first, last);
      if (!made) return subject;
      const spans = made.names.map((name) => {
        const start = made.title.indexOf(name);
        return { kind: 'person', start, end: start + name.length };
      });
      return { ...subject, title: made.title, isFlagged: true, spans };
    });
}

const namesOf = (isWanted: (flags: number) => boolean): string[] =>
  [...listedWords()]
    .filter(([word, flags]) => word.length >= 3 && isWanted(flags))
    .map(([word]) => word.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase()));
