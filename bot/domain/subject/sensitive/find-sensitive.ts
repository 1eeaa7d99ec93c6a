import type { Match } from '../identifier/match.ts';
import type { Token } from '../text/tokens.ts';
import { isGenericWord, WEATHER } from './generic-words.ts';
import type { Sensitive } from './match-vocabulary.ts';
import { isRole, pointsAtOne } from './pointers.ts';

/** What else in the subject may point at somebody: people, initials, identifiers. */
export interface Pointer {
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly first: number;
  readonly last: number;
}

/** The sensitive words that point at one individual. */
export function judgeSensitive(
  tokens: readonly Token[],
  candidates: readonly Sensitive[],
  pointers: readonly Pointer[],
): Match[] {
  if (candidates.length === 0) return [];
  const owned = new Set<number>();
  for (const { first, last } of candidates) for (let at = first; at <= last; at += 1) owned.add(at);
  const scene = { tokens, owned, pointers, parts: partsOf(tokens) };
  return candidates
    .filter((candidate) => counts(scene, candidate))
    .flatMap((candidate) => {
      const [first, last] = [tokens[candidate.first], tokens[candidate.last]];
      if (!first || !last) return [];
      return [
        {
          kind: candidate.kind,
          start: first.start,
          end: last.end,
          confidence: 0.9,
          evidence: 'points-at-one' as const,
        },
      ];
    });
}

interface Scene {
  readonly tokens: readonly Token[];
  /** Tokens of the sensitive words themselves, which point at nobody. */
  readonly owned: ReadonlySet<number>;
  readonly pointers: readonly Pointer[];
  readonly parts: readonly Part[];
}

/** Whether the word says something of one person: somebody is pointed at, and it is no activity for many. */
function counts(scene: Scene, candidate: Sensitive): boolean {
  const { tokens } = scene;
  const own = tokens[candidate.last];
  if (!own || isWeather(tokens, candidate)) return false;
  const isOneWord = candidate.first === candidate.last;
  if (isOneWord && (isGeneric(own) || (isProfession(candidate) && isRole(own)))) return false;
  const part = scene.parts.find(({ last }) => last >= candidate.last) ?? {
    first: 0,
    last: tokens.length - 1,
  };
  const hasNearPointer = somePointer(scene, part, candidate);
  if (candidate.need === 'role')
    return someToken(part, candidate, (at) => isRole(tokens[at]) || pointsAtOne(tokens, at));
  const isGenericPart = someToken(part, candidate, (at) => isGeneric(tokens[at]));
  if (hasNearPointer) return !isGenericPart || isRightBeside(scene, candidate);
  if (candidate.need === 'near' || isGenericPart) return false;
  const whole = { first: 0, last: tokens.length - 1 };
  if (someToken(whole, candidate, (at) => isGeneric(tokens[at]))) return false;
  return candidate.need === 'own'
    ? isOwn(scene, candidate) || somePointer(scene, whole, candidate)
    : somePointer(scene, whole, candidate);
}

/** "Diabetessköterska" is somebody's work; "Psykolog 15.00" an appointment, "klubbordförande" an office in a union. */
const isProfession = ({ kind, need }: Sensitive): boolean => kind !== 'belief' && need !== 'own';

function someToken(part: Part, candidate: Sensitive, test: (at: number) => boolean): boolean {
  for (let at = part.first; at <= part.last; at += 1)
    if ((at < candidate.first || at > candidate.last) && test(at)) return true;
  return false;
}

function somePointer(scene: Scene, part: Part, candidate: Sensitive): boolean {
  const { tokens, pointers } = scene;
  const start = tokens[part.first]?.start ?? 0;
  const end = tokens[part.last]?.end ?? 0;
  if (pointers.some((pointer) => pointer.start >= start && pointer.end <= end)) return true;
  return someToken(
    part,
    candidate,
    (at) => !scene.owned.has(at) && (pointsAtOne(tokens, at) || isRole(tokens[at])),
  );
}

/** "Emil diabetes, nya rutiner": the name right beside the word outweighs what is said of routines. */
function isRightBeside({ tokens, pointers }: Scene, { first, last }: Sensitive): boolean {
  if (pointsAtOne(tokens, first - 1) || pointsAtOne(tokens, last + 1)) return true;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  return pointers.some((pointer) => pointer.end + 1 === start || pointer.start === end + 1);
}

const TIME_WORDS =
  /^(?:kl|fm|em|f\.m|e\.m|tid|tider|besök|återbesök|session|kur|dag|av|nr|omgång|möte|må|ti|on|to|fr|mån|tis|ons|tors|fre|lör|sön|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|idag|imorgon|till|t|o|m|tom|från|och|v|vecka|i|på|efter|lunch|provsvar|svar|remiss|uppföljning|ny|min|mitt|privat|borta|ledig|until|at|appointment|sjukhuset|sjukhus|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|hela|dagen|veckan|förmiddag|eftermiddag|morgon|friday|monday|tuesday|wednesday|thursday|this|week|next|behandling|samtal|kontroll|inför|first|second)$/u;

/** Nothing but times and visits beside it: the calendar's owner is the one. */
function isOwn({ tokens }: Scene, { first, last }: Sensitive): boolean {
  return tokens.every(
    (token, at) =>
      (at >= first && at <= last) || token.type !== 'word' || TIME_WORDS.test(token.key),
  );
}

export const isGeneric = (token: Token | undefined): boolean =>
  token?.type === 'word' && isGenericWord(token.key);

function isWeather(tokens: readonly Token[], { first, last }: Sensitive): boolean {
  if (tokens[last]?.key !== 'varning') return false;
  return WEATHER.has(tokens[first - 1]?.key ?? '') || WEATHER.has(tokens[last + 1]?.key ?? '');
}

/** The stretches between commas, colons, dashes and brackets. */
function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let first = 0;
  for (const [at, token] of tokens.entries()) {
    if (
      token.type !== 'sign' ||
      !/^[,:;()–-]$/u.test(token.key) ||
      (token.key === '-' && !token.isApart)
    )
      continue;
    parts.push({ first, last: at });
    first = at + 1;
  }
  parts.push({ first, last: tokens.length - 1 });
  return parts;
}
