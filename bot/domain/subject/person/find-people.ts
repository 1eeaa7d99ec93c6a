import type { Evidence, SubjectContext } from '../finding.ts';
import type { Match } from '../identifier/match.ts';
import type { KnownPeople } from './known-people.ts';
import { knownPeopleOf } from './known-people.ts';
import { featuresOf } from './features.ts';
import type { Scene } from './scene.ts';
import { THRESHOLD, WEIGHTS } from './weights.ts';

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
  const known = { participants: knownPeopleOf(context.participants), directory: knownPeopleOf(context.directory) };
  const scores = scene.tokens.map((_token, at) => scoreOf(scene, at) + bonusOf(scene, at, known));
  const isName = scores.map((score) => score > THRESHOLD);
  const found: Match[] = [];
  for (let at = 0; at < isName.length; at += 1) {
    if (!isName[at]) continue;
    let last = at;
    while (isName[last + 1] && areTogether(scene, last)) last += 1;
    found.push(personAt(scene, at, last, Math.max(...scores.slice(at, last + 1)), evidenceOf(scene, at, last, known)));
    at = last;
  }
  return found;
}

/** Log odds that the word is a person's name; minus infinity when it cannot be. */
export function scoreOf(scene: Scene, at: number): number {
  if (!canBeName(scene, at)) return -Infinity;
  let sum = 0;
  for (const feature of featuresOf(scene, at)) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Not an ordinary word in small letters where names have capitals, nor part of what is no person. */
export function canBeName(scene: Scene, at: number): boolean {
  const own = scene.classes[at];
  if (!own) return false;
  return own.group !== 'word' || scene.casing === 'lower' || scene.tokens[at]?.shape !== 'lower';
}

interface Known {
  readonly participants: KnownPeople;
  readonly directory: KnownPeople;
}

const PARTICIPANT_BONUS = 3;
const DIRECTORY_BONUS = 1.5;

/** Somebody the organisation knows is likelier meant; an ordinary word in small letters still is one. */
function bonusOf(scene: Scene, at: number, known: Known): number {
  const token = scene.tokens[at];
  const own = scene.classes[at];
  if (!token || !own || token.text.length < 2) return 0;
  const isWord = own.group === 'word' || own.group === 'ambiguous' || own.group === 'place';
  if (isWord && token.shape === 'lower') return 0;
  if (known.participants.has(token.key)) return PARTICIPANT_BONUS;
  return known.directory.has(token.key) ? DIRECTORY_BONUS : 0;
}

/** Side by side, or with an initial or a particle between. */
const areTogether = (scene: Scene, at: number): boolean => {
  const next = scene.tokens[at + 1];
  return next?.isApart === true;
};

function personAt(scene: Scene, first: number, last: number, score: number, evidence: Evidence): Match {
  const confidence = Math.round((1 / (1 + Math.exp(-score))) * 100) / 100;
  const start = startWithInitial(scene, first);
  const end = endWithInitial(scene, last);
  return { kind: 'person', start, end, confidence: Math.min(0.99, Math.max(0.5, confidence)), evidence };
}

const isInitial = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token?.type === 'word' && scene.casing !== 'caps' && /^(?:\p{Lu}|\p{Lu}-\p{Lu})$/u.test(token.text);
};

/** "R. Forslund", "K-G Fors", "Leif G. W. Persson", "Carl von Linné". */
function startWithInitial(scene: Scene, first: number): number {
  let at = first;
  for (let turn = 0; turn < 3; turn += 1) {
    const before = scene.tokens[at - 1]?.key === '.' ? at - 2 : at - 1;
    const gap = scene.tokens[at];
    if (before < 0 || !gap || !(gap.isApart || before === at - 2)) break;
    if (!isInitial(scene, before)) break;
    at = before;
  }
  return scene.tokens[at]?.start ?? 0;
}

function endWithInitial(scene: Scene, last: number): number {
  const own = scene.tokens[last];
  const next = scene.tokens[last + 1];
  if (!own) return 0;
  const end = /'s$/u.test(own.key) ? own.end - 2 : own.end;
  if (!next?.isApart || !isInitial(scene, last + 1) || next.text.length > 1) return end;
  // "Anna I" is no initial when a Swedish preposition could be meant; "Kalle B" and "Kalle B." are.
  return scene.tokens[last + 2]?.key === '.' && scene.tokens[last + 2]?.isApart === false ? next.end + 1 : next.end;
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
