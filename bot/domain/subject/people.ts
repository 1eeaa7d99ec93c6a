import type { SubjectContext } from './finding.ts';
import type { NameIndex, Word } from './known-names.ts';
import { nameIndexOf, wordsOf } from './known-names.ts';
import type { Match } from './match.ts';
import { maskedBy } from './not-people.ts';
import {
  ALSO_ORDINARY_WORDS,
  NEGATIVE_AFTER,
  NEGATIVE_BEFORE,
  NEVER_NAMES,
  PLACE_PREPOSITIONS,
  SURNAME_ENDING,
} from './word-lists.ts';

/** A word of the subject that some known person is called. */
interface NameWord extends Word {
  readonly name: string;
  readonly isGiven: boolean;
  readonly isSurname: boolean;
  readonly isOrdinary: boolean;
  readonly isParticipant: boolean;
  readonly isCapital: boolean;
}

/** Name words side by side: one person, mostly. Indexes are into the subject's words. */
interface Run {
  readonly first: number;
  readonly names: readonly NameWord[];
}

interface Scene {
  readonly text: string;
  readonly words: readonly Word[];
  readonly participants: NameIndex;
  readonly directory: NameIndex;
  /** A subject in capitals only: being capitalised says nothing there. */
  readonly isShouted: boolean;
}

/** People known to the organisation or taking part, by whole name, by one of their names, with or without genitive. */
export function findPeople(text: string, context: SubjectContext): Match[] {
  const words = wordsOf(text);
  const scene: Scene = {
    text,
    words,
    participants: nameIndexOf(context.participants),
    directory: nameIndexOf(context.directory),
    isShouted: !/\p{Ll}/u.test(text),
  };
  const masked = maskedBy(words, context);
  const runs = runsOf(
    scene,
    words.map((word, at) => (masked.has(at) ? undefined : nameWord(scene, word))),
  );
  const accepted = new Set(runs.filter((run) => isPerson(scene, run)));
  acceptCompany(scene, runs, accepted);
  const ordered = runs.filter((run) => accepted.has(run));
  return [
    ...joined(ordered.flatMap((run) => matchesOf(scene, run, masked))),
    ...unspacedNames(text, scene),
  ];
}

/** "Anna L Lindgren": the initial belongs to both sides, so they are one name. */
function joined(matches: readonly Match[]): Match[] {
  const all: Match[] = [];
  for (const match of matches) {
    const previous = all.at(-1);
    if (previous && match.start < previous.end)
      all[all.length - 1] = { ...previous, end: match.end };
    else all.push(match);
  }
  return all;
}

function nameWord(scene: Scene, word: Word): NameWord | undefined {
  for (const ending of ['', "'s", 's']) {
    if (!word.key.endsWith(ending) || NEVER_NAMES.has(word.key)) continue;
    const name = word.key.slice(0, word.key.length - ending.length);
    if (NEVER_NAMES.has(name) || name.length < 2) continue;
    const pieces = piecesOf(word, name, scene);
    if (!pieces) continue;
    const all = [scene.participants, scene.directory];
    return {
      ...word,
      // An English 's is no part of the name; a Swedish genitive s is.
      end: ending === "'s" ? word.end - 2 : word.end,
      name,
      isGiven: pieces.some((piece) => all.some((index) => index.givenNames.has(piece))),
      isSurname: pieces.some((piece) => all.some((index) => index.surnames.has(piece))),
      isOrdinary: pieces.every((piece) => ALSO_ORDINARY_WORDS.has(piece)),
      isParticipant: pieces.some((piece) => isIn(scene.participants, piece)),
      isCapital: /^\p{Lu}/u.test(word.text),
    };
  }
  return undefined;
}

/** The name itself, or both halves of a double name that nobody in the directory has in that combination. */
function piecesOf(word: Word, name: string, scene: Scene): readonly string[] | undefined {
  const isKnown = (piece: string) =>
    isIn(scene.participants, piece) || isIn(scene.directory, piece);
  if (isKnown(name)) return [name];
  const halves = name.split('-');
  // "Anna-modellen" is a method; "Anna-Karin" is a person.
  const areNames = halves.length === 2 && halves.every(isKnown);
  return areNames && /^\p{Lu}[^-]*-\p{Lu}/u.test(word.text) ? halves : undefined;
}

const isIn = (index: NameIndex, name: string) =>
  index.givenNames.has(name) || index.surnames.has(name);

function runsOf(scene: Scene, names: readonly (NameWord | undefined)[]): Run[] {
  const runs: { first: number; names: NameWord[] }[] = [];
  let open: { first: number; names: NameWord[] } | undefined;
  for (const [at, name] of names.entries()) {
    if (!name) open = undefined;
    else if (open && areSideBySide(scene, at - 1)) open.names.push(name);
    else runs.push((open = { first: at, names: [name] }));
  }
  return runs;
}

const between = (scene: Scene, at: number): string =>
  scene.text.slice(scene.words[at]?.end ?? 0, scene.words[at + 1]?.start ?? 0);

const areSideBySide = (scene: Scene, at: number): boolean =>
  at >= 0 && at + 1 < scene.words.length && /^ {1,2}$/u.test(between(scene, at));

function isPerson(scene: Scene, run: Run): boolean {
  const { names, first } = run;
  const isWhole = holdsPair(scene, run);
  const before = areSideBySide(scene, first - 1) ? scene.words[first - 1]?.key : undefined;
  const last = first + names.length - 1;
  const after = areSideBySide(scene, last) ? scene.words[last + 1]?.key : undefined;
  if (after !== undefined && NEGATIVE_AFTER.has(after)) return false;
  if (before !== undefined && NEGATIVE_BEFORE.has(before) && !isWhole) return false;
  if (isWhole || names.some((name) => !name.isOrdinary)) return true;
  // From here on every word could be an ordinary one.
  const [name] = names;
  if (!name?.isCapital || scene.isShouted) return false;
  if (initialAfter(scene, run) !== undefined) return true;
  if (!name.isGiven && before !== undefined && PLACE_PREPOSITIONS.has(before)) return false;
  const isMidSentence = first > 0 && !/[.!?]/u.test(between(scene, first - 1));
  return isMidSentence || name.isParticipant;
}

/** First name and surname of one and the same person, in either order; two ordinary words must be capitalised. */
const holdsPair = (scene: Scene, { names }: Run): boolean =>
  names.some((name, at) => {
    const next = names[at + 1];
    if (!next) return false;
    if (name.isOrdinary && next.isOrdinary && !(name.isCapital && next.isCapital)) return false;
    return [`${name.name} ${next.name}`, `${next.name} ${name.name}`].some(
      (pair) => scene.participants.pairs.has(pair) || scene.directory.pairs.has(pair),
    );
  });

/** "Sten och Anna": an ordinary word in capital, joined to somebody, is somebody too. */
function acceptCompany(scene: Scene, runs: readonly Run[], accepted: Set<Run>): void {
  const joins = (from: Run | undefined, to: Run | undefined) => {
    const fromLast = from?.names.at(-1);
    const start = to?.names[0]?.start;
    if (!fromLast || start === undefined) return false;
    const link = scene.text.slice(fromLast.end, Math.min(start, fromLast.end + 9));
    return /^ ?(?:,|\/|&|\+|och|o|and) ?$/u.test(link) && fromLast.end + link.length === start;
  };
  const isCapital = (run: Run) => run.names[0]?.isCapital === true && !scene.isShouted;
  for (const [at, run] of runs.entries()) {
    const previous = runs[at - 1];
    if (previous && accepted.has(previous) && joins(previous, run) && isCapital(run))
      accepted.add(run);
  }
  for (const [back, run] of runs.toReversed().entries()) {
    const next = runs[runs.length - back];
    if (next && accepted.has(next) && joins(run, next) && isCapital(run)) accepted.add(run);
  }
}

function matchesOf(scene: Scene, run: Run, masked: ReadonlySet<number>): Match[] {
  const isWhole = holdsPair(scene, run);
  // "anna ring bygget": an ordinary word beside a name is a name only as half of one or with a capital.
  const kept = run.names.filter(
    (name) =>
      isWhole || !name.isOrdinary || (name.isCapital && (!scene.isShouted || name.isParticipant)),
  );
  const [head] = kept;
  const tail = kept.at(-1);
  if (!head || !tail) return [];
  const isUnbroken = kept.length === run.names.length;
  const extension = isUnbroken
    ? (initialAfter(scene, run) ?? surnameAfter(scene, run, masked))
    : undefined;
  return [
    {
      kind: 'person',
      start: (isUnbroken ? initialBefore(scene, run) : undefined) ?? head.start,
      end: extension ?? tail.end,
      confidence: isWhole ? 0.97 : kept.every((name) => name.isOrdinary) ? 0.65 : 0.85,
      evidence: kept.some((name) => name.isParticipant) ? 'participant-name' : 'directory-name',
    },
  ];
}

/** "Anna L" or "Anna L.": where the initial ends. */
function initialAfter(scene: Scene, { first, names }: Run): number | undefined {
  const last = first + names.length - 1;
  const next = scene.words[last + 1];
  if (!next || !areSideBySide(scene, last) || !/^\p{Lu}$/u.test(next.text)) return undefined;
  if (names.at(-1)?.isGiven !== true) return undefined;
  return scene.text[next.end] === '.' ? next.end + 1 : next.end;
}

/** "A Lindgren" or "A. Lindgren": where the initial starts. */
function initialBefore(scene: Scene, { first, names }: Run): number | undefined {
  const previous = scene.words[first - 1];
  if (!previous || names[0]?.isSurname !== true || names[0].isGiven) return undefined;
  const isInitial = /^\p{Lu}$/u.test(previous.text);
  return isInitial && /^\.? $/u.test(between(scene, first - 1)) ? previous.start : undefined;
}

/** A surname the directory lacks, by its form, right after a known first name. */
function surnameAfter(scene: Scene, { first, names }: Run, masked: ReadonlySet<number>) {
  const last = first + names.length - 1;
  const next = scene.words[last + 1];
  if (!next || masked.has(last + 1) || !areSideBySide(scene, last)) return undefined;
  const isFormed = /^\p{Lu}/u.test(next.text) && SURNAME_ENDING.test(next.key);
  return isFormed && names.at(-1)?.isGiven === true ? next.end : undefined;
}

function unspacedNames(text: string, scene: Scene): Match[] {
  const found: Match[] = [];
  for (const [index, evidence] of [
    [scene.participants, 'participant-name'],
    [scene.directory, 'directory-name'],
  ] as const)
    for (const name of index.unspaced)
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
        found.push({ kind: 'person', start: at, end: at + name.length, confidence: 0.9, evidence });
  return found;
}
