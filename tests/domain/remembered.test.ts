import { describe, expect, it } from '@jest/globals';
import { remembered } from '../../bot/domain/remembered.ts';

describe('A function that remembers its answers', () => {
  it('is asked once for each word, and forgets them all rather than know more than it may', () => {
    const asked: string[] = [];
    const lengthOf = remembered((word) => {
      asked.push(word);
      return word.length;
    }, 2);
    expect(['a', 'bb', 'a', 'bb', 'ccc', 'ccc'].map(lengthOf)).toEqual([1, 2, 1, 2, 3, 3]);
    expect(asked).toEqual(['a', 'bb', 'ccc']);
    expect(lengthOf('a')).toBe(1);
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
  });

  it('knows thousands when nothing else is said', () => {
    const asked: string[] = [];
    const same = remembered((word) => {
      asked.push(word);
      return word;
    });
    for (let at = 0; at < 8001; at += 1) same(String(at));
    same('8000');
    expect(asked).toHaveLength(8001);
    same('0');
    expect(asked).toHaveLength(8002);
  });
});
