/** What is known of a word, as bits. */
export const FIRST = 1;
export const LAST = 2;
/** A name that is an ordinary word too. */
export const AMBIGUOUS = 4;
export const SWEDISH = 8;
export const ENGLISH = 16;
export const PLACE = 32;
export const ORGANISATION = 64;

export const NAME = FIRST | LAST;
export const ORDINARY = SWEDISH | ENGLISH;
