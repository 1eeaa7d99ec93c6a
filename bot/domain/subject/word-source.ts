/** Where the words come from: the only module that knows how the lists in `data` are stored. */
export { AMBIGUOUS_NAMES } from './data/ambiguous-names.ts';
export { ENGLISH_WORDS } from './data/english-words.ts';
export { FIRST_NAMES } from './data/first-names.ts';
export { KNOWN_FIGURES } from './data/known-figures.ts';
export { ORDINARY_WORDS } from './data/ordinary-words.ts';
export { ORGANISATIONS } from './data/organisations.ts';
export { PEOPLES } from './data/peoples.ts';
export { PLACES, PLACE_PHRASES } from './data/places.ts';
export { BELIEF, CRIME, HEALTH, HR, OWN_APPOINTMENTS, SOCIAL } from './data/sensitive-words.ts';
export { NICKNAMES } from './person/nicknames.ts';
export { SURNAMES } from './data/surnames.ts';
