import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  makeCircuitBreaker,
  type CircuitBreaker,
} from '../../../bot/adapters/graph/circuit-breaker.ts';

const limits = { failures: 3, rest: 1_000, trial: 500 };
/** The longest rest, jitter included. */
const longest = 1_250;

let breaker: CircuitBreaker;
beforeEach(() => {
  breaker = makeCircuitBreaker(limits);
});
const fail = (times: number, now = 0, key = 'teams') =>
  Array.from({ length: times }, () => breaker.report(key, 'failed', now)).at(-1);

describe('A service that does not answer', () => {
  it('is left alone after so many failures in a row, and that it begins is told once', () => {
    expect(fail(2)).toBe(false);
    expect(breaker.restOf('teams', 0)).toBe(0);

    expect(fail(1)).toBe(true);
    expect(breaker.restOf('teams', 0)).toBeGreaterThanOrEqual(750);
    expect(breaker.restOf('teams', 0)).toBeLessThanOrEqual(longest);
  });

  it('leaves the other services as they are', () => {
    fail(3);

    expect(breaker.restOf('exchange', 0)).toBe(0);
  });

  it('is asked on when an answer came between the failures', () => {
    fail(2);
    breaker.report('teams', 'answered', 0);
    fail(2);

    expect(breaker.restOf('teams', 0)).toBe(0);
  });

  it('is tried by one call after the rest, and by nobody else meanwhile', () => {
    fail(3);

    expect(breaker.restOf('teams', longest)).toBe(0);
    expect(breaker.restOf('teams', longest + 1)).toBe(limits.trial - 1);
  });

  it('is open to everybody again when the trial is answered', () => {
    fail(3);
    breaker.restOf('teams', longest);
    breaker.report('teams', 'answered', longest + 10);

    expect(breaker.restOf('teams', longest + 11)).toBe(0);
    expect(fail(2, longest + 12)).toBe(false);
  });

  it('rests again at once when the trial fails', () => {
    fail(3);
    breaker.restOf('teams', longest);
    breaker.report('teams', 'failed', longest + 10);

    expect(breaker.restOf('teams', longest + 20)).toBeGreaterThan(700);
  });

  it('is tried by the next when the trial never came so far as to ask', () => {
    fail(3);
    breaker.restOf('teams', longest);
    breaker.report('teams', 'not-asked', longest + 10);

    expect(breaker.restOf('teams', longest + 10)).toBe(0);
  });

  it('is tried by another when the trial never ends', () => {
    fail(3);
    breaker.restOf('teams', longest);

    expect(breaker.restOf('teams', longest + limits.trial)).toBe(0);
  });
});
