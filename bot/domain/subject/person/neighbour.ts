import { flagsOf } from '../listed-words.ts';
import { ORDINARY } from '../word-flags.ts';
import { remembered } from '../../remembered.ts';
import type { Token } from '../text/tokens.ts';
import {
  ACTIVE_VERBS,
  BUSINESS_WORDS,
  IMPERATIVES,
  JOINERS,
  MEETING_ENDINGS,
  NEGATIVE_AFTER,
  NEGATIVE_BEFORE,
  NOUNS_IN_R,
  PARTICLES,
  PERSON_PREPOSITIONS,
  PLACE_PREPOSITIONS,
  ROLES,
  ROLE_ENDING,
  SMALL_WORDS,
} from './context-words.ts';
import type { Scene } from './scene.ts';

/** What stands just before a word, in one word. */
export function leftOf(scene: Scene, at: number): string {
  const before = scene.tokens[at - 1];
  if (!before || at <= scene.first) return 'start';
  if (before.type === 'sign') return signBefore(scene, at - 1);
  if (scene.matters.has(at - 1)) return 'matter';
  if (before.type !== 'word') return 'number';
  if (isInitial(before) && scene.casing !== 'caps') return 'initial';
  if (PARTICLES.has(before.key) && before.shape === 'lower') return 'particle';
  const kind = kindBefore(before.key);
  if (kind === 'joiner') return joined(scene, at - 2);
  if (kind === 'imperative') return at - 1 === scene.first ? kind : 'meeting';
  return kind === '' ? bare(scene, at - 1) : kind;
}

const isInitial = ({ text }: Token): boolean =>
  text.length <= 5 && /^(?:\p{Lu}|\p{Lu}-\p{Lu})$/u.test(text);

const kindBefore = remembered((key) => {
  if (PERSON_PREPOSITIONS.has(key)) return 'person-preposition';
  if (PLACE_PREPOSITIONS.has(key)) return 'place-preposition';
  if (JOINERS.has(key)) return 'joiner';
  if (ROLES.has(key) || ROLE_ENDING.test(key)) return 'role';
  if (IMPERATIVES.has(key)) return 'imperative';
  if (isMeeting(key)) return 'meeting';
  if (NEGATIVE_BEFORE.has(key)) return 'negative';
  return SMALL_WORDS.has(key) ? 'small' : '';
});

function signBefore(scene: Scene, at: number): string {
  const sign = scene.tokens[at];
  if (!sign) return 'end';
  switch (sign.key) {
    case ',':
      return joined(scene, at - 1) === 'joined-name' ? 'comma-name' : 'comma';
    case ':':
    case ';':
      return 'colon';
    case '-':
      return sign.isApart ? 'dash' : 'hyphen';
    case '.':
      return abbreviated(scene, at);
    case '!':
    case '?':
      return 'stop';
    case '/':
      return scene.tokens[at - 1]?.key === 'w' ? 'person-preposition' : joined(scene, at - 1);
    case '&':
    case '+':
      return joined(scene, at - 1);
    case '(':
      return 'bracket';
    case "'":
    case '"':
      return 'quote';
    default:
      return 'sign';
  }
}

/** "A. Lind", "ang. Lind", "Utv. Lind", or the end of a sentence. */
function abbreviated(scene: Scene, stop: number): string {
  const word = scene.tokens[stop - 1];
  if (word?.type !== 'word') return 'stop';
  if (word.text.length === 1 && word.shape === 'capital') return 'initial';
  if (PERSON_PREPOSITIONS.has(word.key)) return 'person-preposition';
  return word.text.length <= 4 ? 'abbreviation' : 'stop';
}

const joined = (scene: Scene, at: number): string =>
  isNameish(scene, at)
    ? 'joined-name'
    : scene.tokens[at]?.shape === 'capital'
      ? 'joined-capital'
      : 'joined';

const isNameish = (scene: Scene, at: number): boolean => {
  const group = scene.classes[at]?.group;
  if (group === 'name' || group === 'formed')
    return scene.casing === 'lower' || scene.tokens[at]?.shape !== 'lower';
  const isCapital = scene.tokens[at]?.shape === 'capital';
  return (
    isCapital &&
    (group === 'ambiguous' ||
      group === 'rare' ||
      group === 'english' ||
      (group === 'unknown' && at > scene.first))
  );
};

function bare(scene: Scene, at: number): string {
  const group = scene.classes[at]?.group;
  const token = scene.tokens[at];
  if (!token) return 'end';
  const isCapital = token.shape === 'capital';
  if (group === undefined) return 'taken';
  return `${group}${isCapital && scene.casing === 'plain' ? (at === scene.first ? '-first' : '-capital') : ''}`;
}

/** What stands just after a word, in one word. */
export function rightOf(scene: Scene, at: number): string {
  const after = scene.tokens[at + 1];
  if (!after) return 'end';
  if (after.type === 'sign') return signAfter(scene, at + 1);
  if (scene.matters.has(at + 1)) return 'matter';
  if (after.type !== 'word') return /^\d+[a-zåäö]$/u.test(after.key) ? 'code' : 'number';
  if (after.text.length === 1 && after.shape === 'capital' && after.key !== 'i') return 'initial';
  const kind = isOnDay(scene, at + 1) ? 'place-preposition' : kindAfter(after.key);
  if (kind === 'joiner') return isNameish(scene, at + 2) ? 'joined-name' : 'joined';
  if (kind !== '' && (kind !== 'business' || after.shape !== 'lower')) return kind;
  return (after.shape === 'lower' ? verbKind(after.key) : '') || bare(scene, at + 1);
}

const DAY =
  /^(?:mån|tis|ons|tors|fre|lör|sön|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|natten|dagen|morgonen|kvällen|helgen)$/u;

/** "Storm på lördag" says when; "Roine på kurs" says what somebody does. */
const isOnDay = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.key === 'på' && DAY.test(scene.tokens[at + 1]?.key ?? '');

const kindAfter = remembered((key) => {
  if (NEGATIVE_AFTER.has(key)) return 'negative';
  if (BUSINESS_WORDS.has(key)) return 'business';
  if (PERSON_PREPOSITIONS.has(key)) return key === 'om' ? 'about' : 'preposition';
  if (key === 'på' || ACTIVE_VERBS.has(key)) return 'verb';
  if (PLACE_PREPOSITIONS.has(key)) return 'place-preposition';
  if (JOINERS.has(key)) return 'joiner';
  if (ROLES.has(key) || ROLE_ENDING.test(key)) return 'role';
  if (isMeeting(key)) return 'meeting';
  return SMALL_WORDS.has(key) ? 'small' : '';
});

/** Swedish verbs in the present end with -r, in the passive with -s; a bare noun does not do things. */
const verbKind = remembered((key) => {
  if (/(?:[aeåäöoiy])r$/u.test(key) && key.length > 3 && !NOUNS_IN_R.has(key)) return 'verb';
  if (/[^aouåeiyäö]s$/u.test(key) && key.length > 4 && (flagsOf(key) & ORDINARY) !== 0)
    return 'passive';
  return '';
});

function signAfter(scene: Scene, at: number): string {
  const sign = scene.tokens[at];
  if (!sign) return 'end';
  switch (sign.key) {
    case ',':
      return isNameish(scene, at + 1) ? 'comma-name' : 'comma';
    case ':':
      return 'colon';
    case '-':
      return sign.isApart ? 'dash' : 'hyphen';
    case '/':
    case '+':
    case '&':
      return isNameish(scene, at + 1) ? 'joined-name' : 'joined';
    case '.':
    case '!':
    case '?':
      return 'stop';
    case '(':
    case ')':
      return 'bracket';
    default:
      return 'sign';
  }
}

function isMeeting(key: string): boolean {
  if (MEETING_ENDINGS.has(key)) return true;
  for (let length = 5; length < key.length && length <= 14; length += 1)
    if (MEETING_ENDINGS.has(key.slice(-length))) return true;
  return false;
}
