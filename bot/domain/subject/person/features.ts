import type { Scene } from './scene.ts';
import { leftOf, rightOf } from './neighbour.ts';

/** All that a word's score depends on. */
export interface Circumstances {
  readonly code: string;
  readonly group: string;
  readonly casing: string;
  readonly left: string;
  readonly right: string;
  readonly isGenitive: boolean;
  readonly isShort: boolean;
  readonly recurs: boolean;
}

/** What a word is and where it stands; undefined for a token that is no candidate. */
export function circumstancesOf(scene: Scene, at: number): Circumstances | undefined {
  const token = scene.tokens[at];
  const own = scene.classes[at];
  if (!token || !own) return undefined;
  return {
    code: own.code,
    group: own.group,
    casing: casingOf(scene, at),
    left: leftOf(scene, at),
    right: rightOf(scene, at),
    isGenitive: own.isGenitive,
    isShort: token.text.length <= 3,
    recurs: recurs(scene, at),
  };
}

/** What speaks for and against a word being a person's name; each has a weight in `data/name-weights.ts`. */
export function featuresOf(circumstances: Circumstances): string[] {
  const { code, group, casing, left, right, isGenitive, isShort, recurs: isAgain } = circumstances;
  const features = [
    'bias',
    group,
    code,
    `${group} ${casing}`,
    `${code} ${casing}`,
    `left ${left}`,
    `right ${right}`,
    `${group} left ${left}`,
    `${group} right ${right}`,
    `${casing} left ${left}`,
    `${casing} right ${right}`,
    `${group} ${casing} left ${left}`,
    `${group} ${casing} right ${right}`,
  ];
  if (isGenitive)
    features.push('genitive', `genitive ${group} ${casing}`, `genitive right ${right}`);
  if (isShort) features.push(`short ${group} ${casing}`);
  if (isAgain) features.push(`recurs ${group}`, `recurs right ${right}`);
  return features;
}

function casingOf(scene: Scene, at: number): string {
  if (scene.casing !== 'plain') return scene.casing;
  const shape = scene.tokens[at]?.shape ?? 'lower';
  if (shape !== 'capital') return shape;
  return at === scene.first ? 'first' : 'capital';
}

const NEAR = 12;

/** "Gran beställer julgran": the same word again, as what it is when it is no name. */
function recurs(scene: Scene, at: number): boolean {
  const stem = scene.tokens[at]?.key.slice(0, 6) ?? '';
  if (stem.length < 2) return false;
  for (let other = Math.max(0, at - NEAR); other <= at + NEAR; other += 1) {
    const token = scene.tokens[other];
    if (other === at || token?.type !== 'word') continue;
    if (token.key.startsWith(stem) || (stem.length > 2 && token.key.endsWith(stem))) return true;
  }
  return false;
}
