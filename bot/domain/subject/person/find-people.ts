import type { Evidence, SubjectContext } from '../finding.ts';
import type { Match } from '../identifier/match.ts';
import type { KnownPeople } from './known-people.ts';
import { knownPeopleOf } from './known-people.ts';
import { COMPASS, NEVER_ALONE, ROLES } from './context-words.ts';
import { FAMED } from './named-things.ts';
import { leftOf, rightOf } from './neighbour.ts';
import type { Circumstances } from './features.ts';
import { circumstancesOf, featuresOf } from './features.ts';
import type { Token } from '../text/tokens.ts';
import type { Scene } from './scene.ts';
import { endOfName, lastOfRun, startOfName } from './name-run.ts';
import { THRESHOLD, WEIGHTS } from '../data/name-weights.ts';

const weights = new Map(
  WEIGHTS.trim()
    .split('\n')
    .map((line) => {
      const [feature = '', weight] = line.split('\t');
      return [feature, Number(weight)] as const;
    }),
);

/** Names of people, by weighing what each word is and where it stands. */
export function findPeople(scene: Scene, context: SubjectContext): Match[] {
  const known = {
    participants: knownPeopleOf(context.participants),
    directory: knownPeopleOf(context.directory),
  };
  const sums = scene.tokens.map((_token, at) => scoreOf(scene, at) + bonusOf(scene, at, known));
  const isName = acceptedBy(scene, sums);
  const found: Match[] = [];
  for (let at = 0; at < isName.length; at += 1) {
    if (!isName[at]) continue;
    const last = lastOfRun(scene, at, isName);
    const own = sums.slice(at, last + 1).filter((score) => score > -Infinity);
    found.push({
      kind: 'person',
      start: startOfName(scene, at),
      end: endOfName(scene, last),
      confidence: confidenceOf(Math.max(...own)),
      evidence: evidenceOf(scene, at, last, known),
    });
    at = last;
  }
  return found;
}

/** How much less is asked of a word right beside a name, the other half of it; still less of a surname after one. */
const BESIDE_A_NAME = 1.5;
const SURNAME_AFTER = 3;

function acceptedBy(scene: Scene, scores: readonly number[]): boolean[] {
  const isName = scores.map((score) => score > THRESHOLD);
  return scores.map((score, at) => {
    if (isName[at]) return true;
    const token = scene.tokens[at];
    if (token?.shape !== 'capital' && scene.casing === 'plain') return false;
    const isAfter = isName[at - 1] === true && token?.isApart === true;
    const isSurname = isAfter && scene.classes[at]?.code === 'nameword-last';
    if (score <= THRESHOLD - (isSurname ? SURNAME_AFTER : BESIDE_A_NAME)) return false;
    return isAfter || (isName[at + 1] === true && scene.tokens[at + 1]?.isApart === true);
  });
}

const confidenceOf = (score: number): number =>
  Math.min(0.99, Math.max(0.5, Math.round((1 / (1 + Math.exp(-score))) * 100) / 100));

const scores = new Map<string, number>();
const MOST_SCORES = 20_000;

/** Log odds that the word is a person's name; minus infinity when it cannot be. */
export function scoreOf(scene: Scene, at: number): number {
  if (!canBeName(scene, at)) return -Infinity;
  const circumstances = circumstancesOf(scene, at);
  if (!circumstances) return -Infinity;
  const { code, casing, left, right, isGenitive, isShort, recurs } = circumstances;
  const key = `${code}|${casing}|${left}|${right}|${isGenitive ? 1 : 0}${isShort ? 1 : 0}${recurs ? 1 : 0}`;
  const known = scores.get(key);
  if (known !== undefined) return known;
  const score = weigh(circumstances);
  if (scores.size >= MOST_SCORES) scores.clear();
  scores.set(key, score);
  return score;
}

const weigh = (circumstances: Circumstances): number =>
  featuresOf(circumstances).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);

/** Not an ordinary word in small letters where names have capitals, nor what is no person. */
export function canBeName(scene: Scene, at: number): boolean {
  const own = scene.classes[at];
  const token = scene.tokens[at];
  if (!own || !token || isNever(scene, at, token)) return false;
  if (token.shape !== 'lower' || scene.casing === 'lower') return true;
  return own.group !== 'word' && (own.group !== 'ambiguous' || scene.casing !== 'plain');
}

/** Roles, small words, units' names and famous works, whatever the weights would say. */
function isNever(scene: Scene, at: number, { key, shape, text }: Token): boolean {
  // "ARN", "VO": nobody writes a short name in capitals in the middle of a sentence.
  if (shape === 'caps' && key.length <= 3 && scene.casing === 'plain') return true;
  if (isDefinite(scene, at, text)) return true;
  if (ROLES.has(key)) return scene.classes[at]?.group !== 'name';
  if (shape === 'lower' && NEVER_ALONE.has(key)) return true;
  if (COMPASS.has(key)) return scene.classes[at - 1]?.group !== 'name';
  if (at !== scene.first || !FAMED.has(key)) return false;
  return rightOf(scene, at) !== 'verb' && scene.classes[at + 1]?.group !== 'name';
}

/** "Personalmöte Linden" is a unit's; the surname Lindén has its accent, or a first name before it. */
function isDefinite(scene: Scene, at: number, text: string): boolean {
  if (scene.classes[at]?.code !== 'nameword-last' || !/en$/iu.test(text) || /[éÉ]/u.test(text))
    return false;
  const before = scene.classes[at - 1]?.group;
  const isAfterName =
    before === 'name' || before === 'rare' || before === 'english' || before === 'ambiguous';
  return !isAfterName && leftOf(scene, at) !== 'initial';
}

interface Known {
  readonly participants: KnownPeople;
  readonly directory: KnownPeople;
}

/** Log odds that a word speaks for somebody known: outright for a name, a little for what is a word or a place too. */
const BONUS = {
  name: { participant: 6, directory: 5 },
  word: { participant: 2, directory: 1.6 },
} as const;

/** Somebody the organisation knows is likelier meant; an ordinary word in small letters or "i Lund" still is one. */
function bonusOf(scene: Scene, at: number, known: Known): number {
  const token = scene.tokens[at];
  const own = scene.classes[at];
  if (!token || !own || token.text.length < 2) return 0;
  const isName = own.group === 'name' || own.group === 'unknown' || own.group === 'formed';
  if (!isName && (token.shape === 'lower' || leftOf(scene, at) === 'place-preposition')) return 0;
  const bonus = isName ? BONUS.name : BONUS.word;
  if (known.participants.has(token.key)) return bonus.participant;
  return known.directory.has(token.key) ? bonus.directory : 0;
}

function evidenceOf(scene: Scene, first: number, last: number, known: Known): Evidence {
  const keys = scene.tokens.slice(first, last + 1).map(({ key }) => key);
  if (keys.some((key) => known.participants.has(key))) return 'participant-name';
  if (keys.some((key) => known.directory.has(key))) return 'directory-name';
  const isListed = scene.classes.slice(first, last + 1).some((own) => own?.group === 'name');
  return isListed ? 'name-list' : 'name-form';
}

/** Names in scripts without spaces, of people the organisation knows. */
export function findUnspacedNames(text: string, context: SubjectContext): Match[] {
  const found: Match[] = [];
  for (const [names, evidence] of [
    [context.participants, 'participant-name'],
    [context.directory, 'directory-name'],
  ] as const)
    for (const name of knownPeopleOf(names).unspaced)
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
        found.push({ kind: 'person', start: at, end: at + name.length, confidence: 0.9, evidence });
  return found;
}
