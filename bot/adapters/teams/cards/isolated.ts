// Hebrew, Arabic and their neighbours, and the marks that turn the direction of what follows.
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Keeps right-to-left words from turning the sentence they stand in. */
export const isolated = (text: string): string =>
  TURNS.test(text)
    ? `${FIRST_STRONG_ISOLATE}${text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')}${POP_ISOLATE}`
    : text;
