import { PARTICLES } from './context-words.ts';
import type { Scene } from './scene.ts';

/** Index of the last word of the name that starts here: names side by side, initials and particles between. */
export function lastOfRun(scene: Scene, first: number, isName: readonly boolean[]): number {
  let last = first;
  for (;;) {
    const next = nextOfRun(scene, last, isName);
    if (next === undefined) return last;
    last = next;
  }
}

function nextOfRun(scene: Scene, last: number, isName: readonly boolean[]): number | undefined {
  const { tokens } = scene;
  if (tokens[last + 1]?.isApart !== true) return undefined;
  if (isName[last + 1]) return last + 1;
  for (let at = last + 1; at <= last + 4; at += 1) {
    if (isName[at] && tokens[at]?.isApart === true) return at;
    if (!isInitial(scene, at) && !isParticle(scene, at) && !isStopAfterInitial(scene, at))
      return undefined;
  }
  return undefined;
}

const isStopAfterInitial = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.key === '.' && isInitial(scene, at - 1);

const isParticle = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return token?.type === 'word' && token.isApart && PARTICLES.has(token.key);
};

const isInitial = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  return (
    token?.type === 'word' &&
    scene.casing !== 'caps' &&
    token.text.length <= 5 &&
    /^(?:\p{Lu}|\p{Lu}-\p{Lu})$/u.test(token.text)
  );
};

const MOST_BEFORE = 3;

/** Where a name starts, with the initials or particles before it: "R. Forslund", "K-G Fors", "de la Cruz". */
export function startOfName(scene: Scene, first: number): number {
  let at = first;
  for (let turn = 0; turn < MOST_BEFORE; turn += 1) {
    const hasStop = scene.tokens[at - 1]?.key === '.' && scene.tokens[at - 1]?.isApart === false;
    const before = hasStop ? at - 2 : at - 1;
    if (before < 0 || !(hasStop || scene.tokens[at]?.isApart)) break;
    const isPart =
      isInitial(scene, before) ||
      (!hasStop &&
        isParticle(scene, before) &&
        !AMBIGUOUS_PARTICLES.has(scene.tokens[before]?.key ?? ''));
    if (!isPart) break;
    at = before;
  }
  return scene.tokens[at]?.start ?? 0;
}

/** Words of their own, in Swedish or English, that only stand inside a name. */
const AMBIGUOUS_PARTICLES = new Set(['den', 'le', 'dos', 'el', 'st', 'ben', 'mac', 'der', 'di']);

/** Where a name ends: with an initial after it ("Kalle B", "Kalle B."), without an English genitive. */
export function endOfName(scene: Scene, last: number): number {
  const own = scene.tokens[last];
  const next = scene.tokens[last + 1];
  if (!own) return 0;
  if (/'s$/u.test(own.key)) return own.end - 2;
  if (!next?.isApart || next.text.length > 1 || !isInitial(scene, last + 1)) return own.end;
  const stop = scene.tokens[last + 2];
  // "Fritids F-3" is a stage of school.
  if (stop?.key === '-' && !stop.isApart) return own.end;
  return stop?.key === '.' && stop.isApart === false ? next.end + 1 : next.end;
}
