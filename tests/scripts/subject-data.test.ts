import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { flagsOf } from '../../bot/domain/subject/listed-words.ts';
import { nameLikeness } from '../../bot/domain/subject/name-likeness.ts';
import { fold } from '../../bot/domain/subject/text/fold.ts';
import { checkOverlap } from '../../scripts/subject-data/check-overlap.ts';
import { dataFiles } from '../../scripts/subject-data/data-files.ts';
import { frontCode } from '../../scripts/subject-data/front-code.ts';
import { flaggedLists, listedWords } from '../../scripts/subject-data/merged-words.ts';

describe('the generated data of the subject check', () => {
  it.each(dataFiles())('$file is what the generator makes of the sources', ({ file, text }) => {
    const stored = readFileSync(
      new URL(`../../bot/domain/subject/data/${file}`, import.meta.url),
      'utf8',
    );
    // Compared as a whole: a difference of megabytes would be no message.
    expect(stored === text).toBe(true);
  });

  it('gives every word of every list exactly the flags of the lists it is in', () => {
    const expected = new Map<string, number>();
    for (const [list, flag] of flaggedLists())
      for (const word of new Set(list.map((each) => fold(each))))
        expected.set(word, (expected.get(word) ?? 0) | flag);
    const wrong = [...expected].filter(([word, flags]) => flagsOf(word) !== flags);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(expected.size).toBeGreaterThan(100_000);
  });

  it('knows no word that is in no list, wherever it would stand among them', () => {
    const listed = listedWords();
    const near = [...listed.keys()].flatMap((word) => [`${word}!`, `${word}qz`, word.slice(0, -1)]);
    const wrong = near.filter((word) => word !== '' && !listed.has(word) && flagsOf(word) !== 0);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(['!', 'ÿ', 'ööö', '王小明', 'ANNA', '0'].map((word) => flagsOf(word))).toEqual(
      Array(6).fill(0),
    );
  });

  it('holds no name among ordinary words that nobody has judged', () => {
    expect(checkOverlap).not.toThrow();
  });

  it('tells names from ordinary words by their letters', () => {
    const means = [
      ['lindqvister', 'fatemehra', 'bergholmer'],
      ['verksamhetsutskotten', 'planeringsunderlagen', 'beredningsordningen'],
    ].map((words) => words.map(nameLikeness).reduce((sum, each) => sum + each) / words.length);
    expect(means[0]).toBeGreaterThan(0.2);
    expect(means[1]).toBeLessThan(-0.2);
  });
});

describe('the coding of a word list', () => {
  it('refuses a word so long that what is dropped of it could not be written', () => {
    const long = 'a'.repeat(36);
    expect(() =>
      frontCode([
        [`b${long}`, ' '],
        ['c', ' '],
      ]),
    ).toThrow(/too long/u);
  });
});
