import { describe, expect, it } from '@jest/globals';
import { mobileNumber } from '../../bot/domain/mobile-number.ts';
import { codeOf, phraseOf, tryOut } from '../../bot/domain/one-time-secret.ts';

describe('What is typed', () => {
  it.each([
    '012345',
    '012 345',
    '01 23 45',
    '0-1-2-3-4-5',
    '012\u2013345',
    ' 012.345\n',
    '０１２３４５',
  ])('%j is the code 012345', (typed) => {
    expect(codeOf(typed)).toBe('012345');
  });
  it.each(['', '01234', '0123456', '01234x', '٠١٢٣٤٥', 'noll ett två'])(
    '%j is no code',
    (typed) => {
      expect(codeOf(typed)).toBeUndefined();
    },
  );

  it.each([
    'hallon vinter',
    'Hallon  Vinter',
    'HALLON, vinter.',
    'hallon-vinter',
    ' hållon\tvinter',
  ])('%j is the phrase', (typed) => {
    expect(phraseOf(typed)).toBe('hallon vinter');
  });
  it('in another order, or without a word, is another phrase', () => {
    expect(phraseOf('vinter hallon')).not.toBe(phraseOf('hallon vinter'));
    expect(phraseOf('hallonvinter')).not.toBe(phraseOf('hallon vinter'));
  });
});

describe('A number to send to', () => {
  it.each([
    ['070-174 06 11', '+46701740611'],
    ['0701740611', '+46701740611'],
    ['+46 (0)70-174 06 11', '+46701740611'],
    ['+46 0701740611', '+46701740611'],
    ['0046 70 174 06 11', '+46701740611'],
    ['+47 412 34 567', '+4741234567'],
  ])('%s is %s', (typed, number) => {
    expect(mobileNumber(typed)).toBe(number);
  });
  it.each(['', '112', '70 174 06 11', '+0701740611', '070-17x', '+1234567890123456', 'ring mig'])(
    '%j is none',
    (typed) => {
      expect(mobileNumber(typed)).toBeUndefined();
    },
  );
});

describe('Trying a code', () => {
  const expiresAt = new Date('2026-11-23T09:05:00Z');
  const before = new Date(expiresAt.getTime() - 1);

  it('is too late from the very instant its time is out, right or wrong', () => {
    for (const isRight of [true, false])
      expect(tryOut({ expiresAt, triesLeft: 3 }, isRight, expiresAt)).toEqual({
        outcome: 'expired',
      });
    expect(tryOut({ expiresAt, triesLeft: 1 }, true, before)).toEqual({ outcome: 'matched' });
  });

  it('wrongly takes a try, and the last one voids it', () => {
    expect(tryOut({ expiresAt, triesLeft: 2 }, false, before)).toEqual({
      outcome: 'wrong',
      triesLeft: 1,
    });
    expect(tryOut({ expiresAt, triesLeft: 1 }, false, before)).toEqual({ outcome: 'out-of-tries' });
  });
});
