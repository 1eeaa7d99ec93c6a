import { fold } from './fold.ts';

/** `code` mixes letters and digits ("9C", "HVO100"). */
export type TokenType = 'word' | 'number' | 'code' | 'sign';
export type Shape = 'lower' | 'capital' | 'caps';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  /** Folded, for looking up. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space (or nothing at all) comes before it. */
  readonly isApart: boolean;
  readonly shape: Shape;
}

const OTHER_LETTER = /[\p{L}\p{M}]/u;
const SIGN = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;

function classOf(code: number, char: string): number {
  if (code === 32) return SPACE;
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  if (code < 0xaa || code === 0xd7 || code === 0xf7) return SIGN;
  if (code < 0x250) return code >= 0xc0 ? LETTER : SIGN;
  return OTHER_LETTER.test(char) ? LETTER : SIGN;
}

/** Words (with inner hyphens and apostrophes), numbers and signs, in order; one pass over the text. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let isApart = true;
  while (at < to) {
    const first = classOf(text.charCodeAt(at), text.charAt(at));
    if (first === SPACE) {
      at += 1;
      isApart = true;
      continue;
    }
    const end = first === SIGN ? at + 1 : Math.min(to, endOfWord(text, at, to));
    tokens.push(tokenAt(text, at, end, first, isApart));
    at = end;
    isApart = false;
  }
  return tokens;
}

function endOfWord(text: string, from: number, to: number): number {
  let at = from;
  let isWord = false;
  while (at < to) {
    const kind = classOf(text.charCodeAt(at), text.charAt(at));
    if (kind === LETTER) isWord = true;
    else if (kind !== DIGIT && !(isWord && isInnerSign(text, at))) break;
    at += 1;
  }
  return at;
}

/** A hyphen or an apostrophe between two letters. */
function isInnerSign(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '-' && sign !== "'") return false;
  const before = classOf(text.charCodeAt(at - 1), text.charAt(at - 1));
  const after = at + 1 < text.length ? classOf(text.charCodeAt(at + 1), text.charAt(at + 1)) : SIGN;
  return before === LETTER && after === LETTER;
}

function tokenAt(text: string, start: number, end: number, first: number, isApart: boolean): Token {
  const own = text.slice(start, end);
  if (first === SIGN)
    return { type: 'sign', text: own, key: own, start, end, isApart, shape: 'lower' };
  const type = typeOf(own, first);
  if (type !== 'word')
    return { type, text: own, key: own.toLowerCase(), start, end, isApart, shape: 'lower' };
  return { type, text: own, key: fold(own), start, end, isApart, shape: shapeOf(own) };
}

function typeOf(own: string, first: number): 'word' | 'number' | 'code' {
  let digits = 0;
  for (let at = 0; at < own.length; at += 1) {
    const code = own.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  if (digits === 0) return 'word';
  return first === DIGIT && digits === own.length ? 'number' : 'code';
}

function shapeOf(word: string): Shape {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'caps' : 'capital';
}
