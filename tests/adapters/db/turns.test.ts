import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { oneAtATime } from '../../../bot/adapters/db/turns.ts';

const REST_MS = 30;

it('the first who asks is not kept waiting, and all who ask until the rest is over share one run more', async () => {
  const began: number[] = [];
  const ask = oneAtATime(async () => {
    began.push(performance.now());
    await pause(5);
  }, REST_MS);

  const first = ask();
  expect(began).toHaveLength(1);
  const during = ask();
  await first;
  const resting = ask();
  await Promise.all([during, resting]);

  const [one = 0, two = 0, ...more] = began;
  expect(more).toEqual([]);
  expect(two - one).toBeGreaterThanOrEqual(REST_MS);
});

it('whoever asks while a run is under way gets one that began afterwards, though the first failed', async () => {
  let runs = 0;
  const ask = oneAtATime(() => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error('not now')) : Promise.resolve();
  }, REST_MS);

  const first = ask();
  const second = ask();

  await expect(first).rejects.toThrow('not now');
  await expect(second).resolves.toBeUndefined();
  expect(runs).toBe(2);
});
