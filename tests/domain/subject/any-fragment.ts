import fc from 'fast-check';

/** A piece of what a subject may hold: of names, numbers and addresses, and what stands between them. */
export const anyFragment = fc.constantFrom(
  ...[
    'Anna',
    'annas',
    'Lindgren',
    'BJÖRN',
    'Sten',
    'Berg',
    'Lars-Åke',
    'L.',
    'A',
    'Möte',
    'Lön',
    'Rum',
    'gata',
    '王小明',
  ],
  ...[
    'med',
    'och',
    'för',
    'till',
    "'s",
    ',',
    ':',
    '(',
    ')',
    '"',
    '-',
    '–',
    '/',
    '&',
    '!',
    '.',
    ' ',
    '  ',
    '\n',
    '\u00a0',
  ],
  ...[
    '870504-1237',
    '8705',
    '04',
    'pnr',
    '070-174 06 14',
    '07',
    '+46',
    '701740614',
    'x@y.se',
    '@',
    '🎂',
    '\u202e',
    '\u0308',
  ],
);

/** What is repeated to make a long text. */
export const anyUnit = fc
  .array(anyFragment, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

export const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
