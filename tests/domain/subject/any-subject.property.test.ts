import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkSubject } from '../../../bot/domain/subject/check-subject.ts';
import type { SubjectContext } from '../../../bot/domain/subject/finding.ts';
import { stretchesOf } from '../../../bot/domain/subject/text/stretches.ts';
import { anyFragment, anyUnit, repeated } from './any-fragment.ts';

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
const subjects = fc.oneof(
  anything,
  fc.array(anyFragment, { maxLength: 25 }).map((parts) => parts.join(' ')),
  fc.array(anyFragment, { maxLength: 40 }).map((parts) => parts.join('')),
);
const contexts = fc.oneof(
  fc.constant(fixed),
  fc.record({
    participants: fc.array(anything, { maxLength: 4 }),
    directory: fc.array(fc.oneof(anything, anyFragment), { maxLength: 6 }),
    allowList: fc.array(fc.oneof(anything, anyFragment), { maxLength: 3 }),
    released: fc.array(fc.oneof(anything, anyFragment), { maxLength: 3 }),
  }),
);

/** Longer than any subject in a calendar; the bench measures what becomes of the time. */
const LONGEST_STRETCH = 400;

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

  it('looks at a long text in short stretches, one by one, whatever is repeated', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const text = repeated(unit, 10_000);
        let at = 0;
        for (const { start, end } of stretchesOf(text)) {
          expect(start).toBe(at);
          expect(end - start).toBeLessThanOrEqual(LONGEST_STRETCH);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 60 },
    );
  });
});
