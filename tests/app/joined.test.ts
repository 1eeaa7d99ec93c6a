import { describe, expect, it } from '@jest/globals';
import { joined } from '../../bot/app/watch/joined.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('What comes in while one storing is under way', () => {
  it('is stored together in the next, and everybody hears when theirs is stored', async () => {
    const stores: (readonly number[])[] = [];
    const keep = joined<number>(async (all) => {
      await turn();
      stores.push(all);
    });

    await Promise.all([keep([1, 2]), keep([3]), keep([4]), keep([5])]);
    await keep([6]);

    expect(stores).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  it('is never more than can be stored in one go, and loses none', async () => {
    const stores: (readonly number[])[] = [];
    const keep = joined<number>(async (all) => {
      await turn();
      stores.push(all);
    });
    const many = Array.from({ length: 40 }, (_, at) => Array.from({ length: 90 }, () => at));

    await Promise.all([...many.map(keep), keep(Array.from({ length: 1_500 }, () => 99))]);

    expect(stores.flat()).toHaveLength(40 * 90 + 1_500);
    expect(Math.max(...stores.slice(0, -1).map(({ length }) => length))).toBeLessThanOrEqual(1_000);
  });

  it('that cannot be stored is told to those it concerns, and the next is stored all the same', async () => {
    let isBroken = true;
    const keep = joined<number>(async () => {
      await turn();
      if (isBroken) throw new Error('no database');
    });

    const first = keep([1]);
    const second = keep([2]);
    await expect(first).rejects.toThrow('no database');
    isBroken = false;

    await expect(second).resolves.toBeUndefined();
    await expect(keep([3])).resolves.toBeUndefined();
  });

  it('at the very moment that one storing ends is stored too', async () => {
    let count = 0;
    const keep = joined<number>((all) => {
      count += all.length;
      return Promise.resolve();
    });

    for (let number = 0; number < 200; number += 1) {
      const one = keep([number]);
      await Promise.resolve();
      await Promise.all([one, keep([number])]);
    }

    expect(count).toBe(400);
  });
});
