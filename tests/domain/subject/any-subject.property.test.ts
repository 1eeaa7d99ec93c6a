import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';
import type { SubjectContext } from '../../../bot/domain/subject/finding.ts';

const NAMES = [
  'Anna Lindgren',
  'Björn Nilsson',
  'Lars-Åke Eriksson',
  'Sten Berg',
  '王小明',
  'Möte Och',
];
const fixed: SubjectContext = {
  participants: NAMES.slice(0, 2),
  directory: NAMES,
  allowList: ['Rum Berg', 'Siri'],
  released: ['Dag'],
};

const anything = fc.string({ unit: 'binary', maxLength: 200 });
const fragment = fc.constantFrom(
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
const subjects = fc.oneof(
  anything,
  fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(' ')),
  fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
);
const contexts = fc.oneof(
  fc.constant(fixed),
  fc.record({
    participants: fc.array(anything, { maxLength: 4 }),
    directory: fc.array(fc.oneof(anything, fragment), { maxLength: 6 }),
    allowList: fc.array(fc.oneof(anything, fragment), { maxLength: 3 }),
    released: fc.array(fc.oneof(anything, fragment), { maxLength: 3 }),
  }),
);

/** For ten times the length: ten were exact, what is quadratic takes 100. */
const MOST_TIMES = 16;
const MOST_TURNS = 40;
/** Times below this are too short for their ratio to say anything; what backtracks takes seconds. */
const LEAST_MEASURED_MS = 6;
/** Generous for a busy machine. */
const MOST_MS = 2000;

describe('the check of any subject whatsoever', () => {
  it('finds spans inside the subject, in order and apart, and never throws', () => {
    fc.assert(
      fc.property(subjects, contexts, (subject, context) => {
        let at = 0;
        for (const { start, end, confidence } of checkSubject(subject, context).findings) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(subject.length);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          at = end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('offers a safe subject that passes the check itself and is its own safe subject', () => {
    fc.assert(
      fc.property(subjects, contexts, (subject, context) => {
        const { findings, safeSubject } = checkSubject(subject, context);
        const again = checkSubject(safeSubject, context);
        expect(again.findings).toEqual([]);
        expect(again.safeSubject).toBe(safeSubject);
        if (findings.length === 0) expect(safeSubject).toBe(subject);
        else expect(safeSubject.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes time in proportion to the length, whatever is repeated', () => {
    const timeOf = (subject: string) => {
      const before = performance.now();
      checkSubject(subject, fixed);
      return performance.now() - before;
    };
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 4 }), (parts) => {
        const unit = parts.join('');
        const long = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
        const short = long.slice(0, 1000);
        let [one, ten] = [Infinity, Infinity];
        const isProportional = () => ten < Math.max(LEAST_MEASURED_MS, MOST_TIMES * one);
        // In turns, so that a busy machine slows both; the fastest of each, since noise only adds, and again while in doubt.
        for (let turn = 0; turn < MOST_TURNS && !isProportional(); turn += 1) {
          one = Math.min(one, timeOf(short));
          ten = Math.min(ten, timeOf(long));
        }
        expect(isProportional()).toBe(true);
        expect(ten).toBeLessThan(MOST_MS);
      }),
      { numRuns: 60 },
    );
  });
});
