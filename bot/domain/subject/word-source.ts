export const FIRST_NAMES = 'anna kalle sven';
export const SURNAMES = 'lindgren forslund';
export const AMBIGUOUS_NAMES = 'björn sten';
export const ORDINARY_WORDS = 'möte samtal';
export const ENGLISH_WORDS = 'meeting call';
export const PLACES = 'kalix';
export const ORGANISATIONS = 'tele2';
export const KNOWN_FIGURES = 'carl larsson';
