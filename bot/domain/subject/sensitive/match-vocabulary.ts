import { remembered } from '../../remembered.ts';
import type { Token } from '../text/tokens.ts';
import { flagsOf } from '../listed-words.ts';
import { ORGANISATION } from '../word-flags.ts';
import type { SensitiveKind } from './vocabulary.ts';
import { BELIEF, CRIME, HEALTH, HR, OWN_APPOINTMENTS, SOCIAL } from '../word-source.ts';
import { NOT_SENSITIVE, VOCABULARY } from './vocabulary.ts';

export type Need = 'pointer' | 'own' | 'role' | 'near';

/** A sensitive word or phrase in a subject: tokens `first`–`last`. */
export interface Sensitive {
  readonly kind: SensitiveKind;
  readonly need: Need;
  readonly first: number;
  readonly last: number;
}
interface Entry {
  readonly kind: SensitiveKind;
  readonly need: Need;
  readonly rest: readonly string[];
}

const NEEDS: Readonly<Record<string, Need>> = { '!': 'own', '^': 'role', '~': 'near' };
const exact = new Map<string, Entry[]>();
const prefixes = new Map<string, Entry[]>();
const suffixes = new Map<string, Entry[]>();
const SHORTEST_STEM = 2;
const LONGEST_STEM = 20;

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const others = map.get(key);
  if (others) others.push(entry);
  else map.set(key, [entry]);
}

/** "medlem i *" of the lists: the star alone is an organisation. */
function joined(phrase: string): string {
  return phrase.replace(/ \*$/u, ' @').replaceAll(' ', '_');
}

function putEntry(kind: SensitiveKind, need: Need, item: string): void {
  const [head = '', ...rest] = item.split('_');
  const entry: Entry = { kind, need, rest };
  if (head.endsWith('*')) put(prefixes, head.replaceAll('*', ''), entry);
  if (head.startsWith('*')) put(suffixes, head.replaceAll('*', ''), entry);
  if (!head.includes('*')) put(exact, head, entry);
}

const LISTED: Readonly<Record<SensitiveKind, string>> = {
  health: HEALTH,
  social: SOCIAL,
  hr: HR,
  crime: CRIME,
  belief: BELIEF,
};
const isKind = (kind: string): kind is SensitiveKind => Object.hasOwn(VOCABULARY, kind);

for (const [kind, list] of Object.entries(VOCABULARY)) {
  if (!isKind(kind)) continue;
  for (const item of list.trim().split(/\s+/u)) {
    const need = NEEDS[item.charAt(0)];
    putEntry(kind, need ?? 'pointer', need ? item.slice(1) : item);
  }
  const own = new Set(OWN_APPOINTMENTS.split('\n'));
  for (const phrase of LISTED[kind].split('\n'))
    if (!NOT_SENSITIVE.has(phrase))
      putEntry(kind, own.has(phrase) ? 'own' : 'pointer', joined(phrase));
}
for (const phrase of OWN_APPOINTMENTS.split('\n'))
  if (!NOT_SENSITIVE.has(phrase)) putEntry('health', 'own', joined(phrase));

/** The entries whose first word the folded word can be. */
const entriesFor = remembered((key): readonly Entry[] => {
  const entries = [...(exact.get(key) ?? [])];
  for (let length = Math.min(key.length, LONGEST_STEM); length >= SHORTEST_STEM; length -= 1)
    entries.push(...(prefixes.get(key.slice(0, length)) ?? []));
  for (
    let from = Math.max(1, key.length - LONGEST_STEM);
    from <= key.length - SHORTEST_STEM;
    from += 1
  )
    entries.push(...(suffixes.get(key.slice(from)) ?? []));
  return entries;
});

/** Sensitive words and phrases, the longest at each place; whether they count is decided elsewhere. */
export function matchVocabulary(tokens: readonly Token[]): Sensitive[] {
  const found: Sensitive[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.type !== 'word') continue;
    const best = bestAt(tokens, at);
    if (!best) continue;
    found.push(best);
    at = best.last;
  }
  return found;
}

function bestAt(tokens: readonly Token[], at: number): Sensitive | undefined {
  let best: Sensitive | undefined;
  for (const { kind, need, rest } of entriesFor(tokens[at]?.key ?? '')) {
    const last = at + rest.length;
    const isBetter = !best || last > best.last || (last === best.last && need === 'own');
    if (isBetter && rest.every((part, offset) => matches(tokens[at + 1 + offset], part)))
      best = { kind, need, first: at, last };
  }
  return best;
}

/** "@" is an organisation: a union, a party, a church. */
function matches(token: Token | undefined, part: string): boolean {
  if (token?.type !== 'word') return false;
  if (part === '@') return (flagsOf(token.key) & ORGANISATION) !== 0 || token.shape !== 'lower';
  return part.endsWith('*') ? token.key.startsWith(part.slice(0, -1)) : token.key === part;
}
