import { KNOWN_FIGURES } from '../word-source.ts';
import type { Phrases } from './phrases.ts';
import { phrasesOf } from './phrases.ts';

const figures = KNOWN_FIGURES.split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

/** Historical and fictional people, whole names: nobody's personal data. */
export const knownFigures = (): Phrases => phrasesOf(figures);
