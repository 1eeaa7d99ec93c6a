import { placeLike } from '../lexicon.ts';
import type { Token } from '../text/tokens.ts';
import type { Match } from './match.ts';
import { surroundings } from './match.ts';
import { NOT_PROPERTY, PROPERTY_CUE } from './property-words.ts';

const UNIT = /^(?:>\d{1,3})/u;

/** Swedish property designations: place, block and unit ("Norsjö 61:23", "Kv. Spoven 11", "Kv Räven 3>2"). */
export function findProperties(text: string, tokens: readonly Token[]): Match[] {
  const found: Match[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const number = tokens[at];
    if (number?.type !== 'number' || !number.isApart || number.text.length > 4) continue;
    const match = withColon(text, tokens, at) ?? inBlock(text, tokens, at);
    if (match) found.push(match);
  }
  return found;
}

function withColon(text: string, tokens: readonly Token[], at: number): Match | undefined {
  const [name, number, colon, unit, after] = [at - 1, at, at + 1, at + 2, at + 3].map(
    (i) => tokens[i],
  );
  if (!name || !number || colon?.key !== ':' || colon.isApart) return undefined;
  if (unit?.type !== 'number' || unit.isApart || unit.text.length > 4) return undefined;
  if ((after?.key === ':' || after?.key === '-') && !after.isApart) return undefined;
  if (name.type !== 'word' || NOT_PROPERTY.has(name.key)) return undefined;
  if (
    /^(?:19|20)\d\d$/u.test(number.text) ||
    (name.shape === 'caps' && name.text.length <= 4) ||
    /^\p{L}{1,2}$/u.test(name.text) ||
    /\p{Ll}\p{Lu}/u.test(name.text)
  )
    return undefined;
  const first = firstOfName(tokens, at - 1);
  const start = tokens[first]?.start ?? name.start;
  const { before, after: rest } = surroundings(text, start, unit.end);
  const isCued = PROPERTY_CUE.test(before) || PROPERTY_CUE.test(rest);
  const isScore =
    number.text.length === 1 &&
    unit.text.length === 1 &&
    (name.key.includes('-') || tokens[first - 1]?.key === '-');
  if (isScore && !isCued) return undefined;
  if (!isPlace(name, isCued, isClock(number.text, unit.text))) return undefined;
  return {
    ...propertyAt(start, endWithUnit(text, unit.end)),
    evidence: isCued ? 'cue-word' : 'address-form',
  };
}

/** What could be a clock time needs a place or a cue; anything else needs a name that is no ordinary word. */
function isPlace(name: Token, isCued: boolean, isTime: boolean): boolean {
  const likeness = placeLike(name.key);
  if (isTime) return likeness === 'place' || (isCued && likeness !== 'word');
  if (name.shape === 'lower')
    return likeness === 'place' || (likeness === 'unknown' ? true : isCued);
  return likeness !== 'word' || isCued;
}

const isClock = (hour: string, minute: string) =>
  Number(hour) <= 24 && minute.length === 2 && Number(minute) < 60 && Number(minute) % 5 === 0;

/** "Boden Svartbyn 3:4", "Norra Bredåker 4:6": the words of the name. */
function firstOfName(tokens: readonly Token[], last: number): number {
  let first = last;
  while (first > 0 && first > last - 2) {
    const before = tokens[first - 1];
    if (before?.type !== 'word' || before.shape === 'lower' || !tokens[first]?.isApart) break;
    if (PROPERTY_CUE.test(before.key)) break;
    if (
      tokens[first]?.shape === 'lower' ||
      (placeLike(before.key) === 'word' &&
        !/^(?:norra|södra|östra|västra|stora|lilla|övre|nedre|gamla)$/u.test(before.key))
    )
      break;
    first -= 1;
  }
  return first;
}

/** "Kv. Spoven 11", "Kvarteret Räven 3>2", "Fastigheten Laxen 14". */
function inBlock(text: string, tokens: readonly Token[], at: number): Match | undefined {
  const number = tokens[at];
  if (!number || number.text.length > 3 || /^[:.\d-]/u.test(text.slice(number.end, number.end + 1)))
    return undefined;
  for (let back = 2; back <= 5; back += 1) {
    const cue = tokens[at - back];
    if (!cue) return undefined;
    if (/^(?:kv|kvarteret|kvarter)$/u.test(cue.key)) {
      const hasName = tokens.slice(at - back + 1, at).some(({ type }) => type === 'word');
      return hasName
        ? { ...propertyAt(cue.start, endWithUnit(text, number.end)), evidence: 'cue-word' }
        : undefined;
    }
    if (
      /^(?:fastigheten|fastighet|fastighetsbeteckning|fastighetsbet|tomten|tomt)$/u.test(cue.key)
    ) {
      const first =
        tokens[at - back + 1]?.key === '.' || tokens[at - back + 1]?.key === ':'
          ? at - back + 2
          : at - back + 1;
      const name = tokens[first];
      if (name?.type !== 'word' || name.shape === 'lower' || first >= at) return undefined;
      return { ...propertyAt(name.start, endWithUnit(text, number.end)), evidence: 'cue-word' };
    }
    if (cue.type !== 'word' && cue.key !== '.') return undefined;
  }
  return undefined;
}

const endWithUnit = (text: string, end: number) =>
  end + (UNIT.exec(text.slice(end, end + 4))?.[0].length ?? 0);

const propertyAt = (start: number, end: number) =>
  ({ kind: 'property', start, end, confidence: 0.93 }) as const;
