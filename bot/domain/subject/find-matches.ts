import type { SubjectContext } from './finding.ts';
import { findAccessCodes } from './identifier/access-code.ts';
import { findAccounts } from './identifier/account-number.ts';
import { findEmailAddresses } from './identifier/email-address.ts';
import { findIdNumbers } from './identifier/id-number.ts';
import { findIdentityNumbers } from './identifier/identity-number.ts';
import { findIpAddresses } from './identifier/ip-address.ts';
import type { Match } from './identifier/match.ts';
import { findPhoneNumbers } from './identifier/phone-number.ts';
import { findProperties } from './identifier/property-designation.ts';
import { findStreetAddresses } from './identifier/street-address.ts';
import { findPlates } from './identifier/vehicle-plate.ts';
import { findInitials } from './person/find-initials.ts';
import { findPeople, findUnspacedNames } from './person/find-people.ts';
import { markNegative } from './person/negative-context.ts';
import type { Scene } from './person/scene.ts';
import { sceneOf } from './person/scene.ts';
import { judgeSensitive } from './sensitive/find-sensitive.ts';
import type { Sensitive } from './sensitive/match-vocabulary.ts';
import { matchVocabulary } from './sensitive/match-vocabulary.ts';
import { stretchesOf } from './text/stretches.ts';
import type { Token } from './text/tokens.ts';
import { tokensOf } from './text/tokens.ts';

/** Everything found in a plain text, in order and not overlapping. */
export function findMatches(text: string, context: SubjectContext): readonly Match[] {
  const identifiers = findIdentifiers(text, context);
  const found = stretchesOf(text).flatMap(({ start, end }) => {
    const tokens = tokensOf(text, start, end);
    const own = identifiers.filter((each) => each.start < end && each.end > start);
    return findInStretch(readStretch(text, tokens, own, context), own, context);
  });
  const visible = [...identifiers, ...found].filter(({ isOpen }) => isOpen !== true);
  return settled(withCodes(text, visible));
}

/** What its own form gives away, wherever it stands. */
export const findIdentifiers = (text: string, context: SubjectContext): readonly Match[] =>
  settled([...findNumbers(text), ...findEmailAddresses(text), ...findUnspacedNames(text, context)]);

/** Fewer figures than these make no number of the kind; most subjects have a time or a week at most. */
const FEWEST_FIGURES = { plate: 2, idNumber: 4, phone: 8, identity: 9 } as const;

/** Earlier kinds win where two claim the same figures. */
function findNumbers(text: string): Match[] {
  const figures = figuresIn(text);
  const ifEnough = (fewest: number, find: (text: string) => Match[]): Match[] =>
    figures < fewest ? [] : find(text);
  if (figures === 0) return [];
  return [
    ...ifEnough(FEWEST_FIGURES.identity, findIdentityNumbers),
    ...findIpAddresses(text),
    ...ifEnough(FEWEST_FIGURES.plate, findAccounts),
    ...ifEnough(FEWEST_FIGURES.idNumber, findIdNumbers),
    ...ifEnough(FEWEST_FIGURES.phone, findPhoneNumbers),
    ...ifEnough(FEWEST_FIGURES.plate, findPlates),
  ];
}

function figuresIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

/** What is known of a stretch before people are looked for. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly places: readonly Match[];
  readonly candidates: readonly Sensitive[];
  readonly scene: Scene;
}

/** Marks what is no person (identifiers, places, companies, works) and readies the rest for weighing. */
export function readStretch(
  text: string,
  tokens: readonly Token[],
  identifiers: readonly Match[],
  context: SubjectContext,
): Reading {
  const taken = new Set<number>();
  const take = ({ start, end }: { start: number; end: number }) => {
    for (const [at, token] of tokens.entries())
      if (token.start < end && token.end > start) taken.add(at);
  };
  for (const identifier of identifiers) take(identifier);
  const places = settled([
    ...findStreetAddresses(text, tokens),
    ...findProperties(text, tokens),
  ]).filter((place) => !overlapsAny(place, identifiers));
  for (const place of places) take(place);
  const candidates = matchVocabulary(tokens).filter(({ first }) => !taken.has(first));
  const matters = new Set(candidates.flatMap(({ first, last }) => indices(first, last)));
  markNegative(tokens, [context.allowList, context.released], (at) => taken.add(at));
  return {
    tokens,
    places,
    candidates,
    scene: sceneOf(text, tokens, (at) => taken.has(at) || matters.has(at), matters),
  };
}

function findInStretch(
  { tokens, places, candidates, scene }: Reading,
  identifiers: readonly Match[],
  context: SubjectContext,
): Match[] {
  const people = findPeople(scene, context);
  const initials = findInitials(tokens, scene.casing).filter(
    (each) => !overlapsAny(each, [...people, ...identifiers]),
  );
  const pointers = [...people, ...places, ...identifiers.filter(({ isOpen }) => isOpen !== true)];
  const sensitive = judgeSensitive(tokens, candidates, [...pointers, ...initials]);
  return [...places, ...sensitive, ...people, ...judgedInitials(initials, sensitive, people)];
}

const indices = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => first + offset);

/** Initials beside a sensitive word are a person; bare capitals alone are more often an abbreviation. */
function judgedInitials(
  initials: readonly (Match & { isDotted: boolean })[],
  sensitive: readonly Match[],
  people: readonly Match[],
): Match[] {
  if (sensitive.length > 0 && people.length === 0)
    return initials.map((each) => ({ ...each, kind: 'person', confidence: 0.85 }));
  return initials.filter(({ isDotted }) => isDotted);
}

const overlapsAny = (one: Match, others: readonly Match[]): boolean =>
  others.some(({ start, end }) => one.start < end && start < one.end);

/** Access codes of somebody who is named. */
function withCodes(text: string, found: readonly Match[]): Match[] {
  if (!found.some(({ kind }) => kind === 'person')) return [...found];
  return [...found, ...findAccessCodes(text)];
}

/** Without what overlaps an earlier one, in order of place. */
function settled(found: readonly Match[]): readonly Match[] {
  if (found.length < 2) return found;
  const byPlace = found
    .map((match, rank) => ({ match, rank }))
    .toSorted((a, b) => a.match.start - b.match.start || a.rank - b.rank);
  const chosen: { match: Match; rank: number }[] = [];
  for (const each of byPlace) {
    const last = chosen.at(-1);
    if (!last || last.match.end <= each.match.start) chosen.push(each);
    else if (each.rank < last.rank) chosen[chosen.length - 1] = each;
  }
  return chosen.map(({ match }) => match);
}
