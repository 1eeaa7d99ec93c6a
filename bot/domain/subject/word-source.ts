/** Where whole phrases come from: the only module that knows how those lists in `data` are stored. */
export { KNOWN_FIGURES } from './data/known-figures.ts';
export { PLACE_PHRASES } from './data/place-phrases.ts';
export { BELIEF, CRIME, HEALTH, HR, OWN_APPOINTMENTS, SOCIAL } from './data/sensitive-words.ts';
