import { KNOWN_FIGURES, PLACE_PHRASES } from '../word-source.ts';
import { NAMED_THINGS } from './named-things.ts';
import type { Phrases } from './phrases.ts';
import { phrasesOf } from './phrases.ts';

const names = `${KNOWN_FIGURES}\n${PLACE_PHRASES}\n${NAMED_THINGS}`
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

/** Historical and fictional people, and places of several words: nobody's personal data. */
export const knownFigures = (): Phrases => phrasesOf(names);
