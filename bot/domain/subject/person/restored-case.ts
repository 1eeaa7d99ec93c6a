import { splitsIntoWords } from '../compound.ts';
import { remembered } from '../../remembered.ts';
import type { Shape, Token } from '../text/tokens.ts';
import { flagsOf } from '../listed-words.ts';
import { FIRST, NAME, ORDINARY, SWEDISH } from '../word-flags.ts';
import { BUSINESS_WORDS } from './context-words.ts';
import { withoutGenitive } from './word-class.ts';

/**
 * The tokens of a subject in capitals or in small letters only, with the capitals a sentence would have: on names, on words
 * in no list, and on what a firm deals in. Others are returned as they are.
 */
export function withRestoredCase(tokens: readonly Token[]): readonly Token[] {
  if (!isEven(tokens)) return tokens;
  return tokens.map((token, at) => {
    if (token.type !== 'word') return token;
    const isFirm = BUSINESS_WORDS.has(token.key) && isNameLike(tokens[at - 1]?.key ?? '');
    const shape: Shape = isFirm || isNameLike(token.key) ? 'capital' : 'lower';
    return { ...token, shape, text: spelled(token.key, shape) };
  });
}

function isEven(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ type, text }) => type === 'word' && text.length > 1);
  return (
    words.every(({ shape }) => shape === 'lower') || words.every(({ shape }) => shape === 'caps')
  );
}

const isNameLike = remembered((key): boolean => {
  const parts = key.split('-');
  if (parts.length > 1) return isNameLike(parts[0] ?? '');
  const own = flagsOf(key);
  if (own === 0) {
    const base = flagsOf(withoutGenitive(key) ?? '');
    return base === 0 ? !splitsIntoWords(key) : (base & NAME) !== 0;
  }
  return (own & NAME) !== 0 && (own & SWEDISH) === 0;
});

function spelled(key: string, shape: Shape): string {
  if (shape === 'lower') return key;
  const parts = key.split('-');
  const isFirstName = (flagsOf(parts[0] ?? '') & FIRST) !== 0;
  return parts
    .map((part, at) => {
      const flags = flagsOf(part);
      const isName = (flags & (NAME | ORDINARY)) === NAME || (isFirstName && (flags & FIRST) !== 0);
      return at === 0 || isName ? capital(part) : part;
    })
    .join('-');
}

const capital = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
