import type { Scene } from './scene.ts';
import { leftOf, rightOf } from './neighbour.ts';

/** What speaks for and against a word being a person's name; each has a weight in `data/name-weights.ts`. */
export function featuresOf(scene: Scene, at: number): string[] {
  const token = scene.tokens[at];
  const own = scene.classes[at];
  if (!token || !own) return [];
  const { code, group, isGenitive } = own;
  const left = leftOf(scene, at);
  const right = rightOf(scene, at);
  const casing = casingOf(scene, at);
  const features = [
    'bias',
    code,
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
  if (isGenitive) features.push('genitive', `genitive ${group} ${casing}`, `genitive right ${right}`);
  if (token.text.length <= 3) features.push(`short ${group}`);
  if (recurs(scene, at)) features.push(`recurs ${group}`, `recurs right ${right}`);
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
