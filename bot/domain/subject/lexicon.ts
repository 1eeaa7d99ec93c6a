import { splitsIntoWords } from './compound.ts';
import { flagsOf } from './listed-words.ts';
import { FIRST, LAST, ORDINARY, PLACE } from './word-flags.ts';

/** Whether a word, small letters, is an ordinary one or put together of such. */
export const isOrdinary = (key: string): boolean =>
  (flagsOf(key) & ORDINARY) !== 0 || splitsIntoWords(key);

const PLACE_ENDING =
  /(?:byn|mark|träsk|näs|näset|sele|liden|heden|sund|viken|fors|bäck|böle|berget|vattnet|ryd|torp|hult|sjön?|åker|boda|stad|hamn|ånger|anger|vik|ed|tuna|lösa|inge|rud|måla|arp|köping|ås|lund|holm|holmen|ön|by|änge|udden|bol|red)$/u;

/** What a word before figures with a colon is likeliest to be, when a property's name is looked for. */
export function placeLike(key: string): 'place' | 'name' | 'word' | 'unknown' {
  const flags = flagsOf(key);
  if ((flags & PLACE) !== 0) return 'place';
  if ((flags & ORDINARY) !== 0) return 'word';
  if ((flags & FIRST) !== 0) return 'name';
  if (key.length >= 5 && PLACE_ENDING.test(key)) return 'place';
  if ((flags & LAST) !== 0) return 'name';
  return splitsIntoWords(key) ? 'word' : 'unknown';
}
