import { expect, it } from '@jest/globals';
import { briefly } from '../../bot/app/brief-cache.ts';

const LIFETIME = 10_000;

/** Answers are numbered; the clock stands until it is moved. */
function cacheOf(answer: (asked: number) => Promise<number> = (asked) => Promise.resolve(asked)) {
  let now = 0;
  let asked = 0;
  const cache = briefly<number>({ now: () => new Date(now) }, LIFETIME);
  return {
    ask: (key = 'one') => cache.of(key, () => answer((asked += 1))),
    forget: cache.forget,
    letPass: (milliseconds: number) => void (now += milliseconds),
  };
}

it('an answer is shared by those who ask within its time, and asked for anew when that is out', async () => {
  const { ask, letPass } = cacheOf();

  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  letPass(LIFETIME - 1);
  expect(await ask()).toBe(1);
  letPass(1);
  expect(await ask()).toBe(2);
});

it('an answer is for its own key, and is forgotten on demand', async () => {
  const { ask, forget } = cacheOf();

  expect([await ask('one'), await ask('two')]).toEqual([1, 2]);
  forget('one');
  expect([await ask('one'), await ask('two')]).toEqual([3, 2]);
});

it('a failure is not kept', async () => {
  const { ask } = cacheOf((asked) =>
    asked === 1 ? Promise.reject(new Error('not now')) : Promise.resolve(asked),
  );

  await expect(ask()).rejects.toThrow('not now');
  expect(await ask()).toBe(2);
});
