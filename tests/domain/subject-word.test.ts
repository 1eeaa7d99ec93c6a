import { describe, expect, it } from '@jest/globals';
import { namesakesOf, tidyWord, wordKey, wordProblem } from '../../bot/domain/subject-word.ts';

describe('A word that is nobody’s name', () => {
  it.each(['Vera', 'Rum Holm', 'Björn', 'Castor 2', 'Lärplattformen Lo', 'S:t Örjan', 'Rum 1204'])(
    'may be %s',
    (word) => {
      expect(wordProblem(word)).toBeUndefined();
    },
  );

  it.each([
    ['a personal identity number', '20120412-9811'],
    ['one with a name', 'Kalle 20120412-9811'],
    ['one whose check digit is wrong', '20120412-9812'],
    ['a phone number', '070-123 45 67'],
    ['an e-mail address', 'vera.holm@alvsunda.example'],
    ['an IP address', '192.168.10.14'],
    ['a street and its number', 'Storgatan 14'],
    ['a registration plate', 'reg.nr ABC 123'],
    ['signs alone', '–– !!'],
    ['one letter', 'V'],
    ['figures alone', '2026'],
    ['a case number', 'KS 2026/1234'],
    ['initials', 'A.L.'],
  ])('is never %s', (_what, word) => {
    expect(wordProblem(word)).toBe('not-a-word');
  });

  it.each([
    ['', 'missing'],
    [' \t ', 'missing'],
    [`Vera ${'x'.repeat(60)}`, 'too-long'],
  ])('is not nothing, and no whole sentence (%#)', (word, problem) => {
    expect(wordProblem(word)).toBe(problem);
  });

  it('is the same in capitals, with accents and with other space around it', () => {
    expect(wordKey('RUM  Holm')).toBe(wordKey('rum holm'));
    expect(wordKey('Véra')).toBe(wordKey('Vera'));
    expect(wordKey('Bjorn')).not.toBe(wordKey('Björn'));
    expect(tidyWord('  Rum \n Holm ')).toBe('Rum Holm');
  });

  it('tells how many in the directory are called so, in whole or in part', () => {
    const directory = ['Vera Holm', 'Holm, Vera (IT)', 'Veronica Holm', 'Anna Lindgren'];

    expect(namesakesOf(['Vera', 'Vera Holm', 'Holm', 'Castor'], directory)).toEqual([2, 2, 3, 0]);
  });
});
