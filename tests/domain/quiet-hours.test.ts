import { describe, expect, it } from '@jest/globals';
import { isQuiet, quietUntil, USUAL_ALERTS } from '../../bot/domain/quiet-hours.ts';
import { MOST_RETRIES, waitAfter } from '../../bot/domain/watch-task.ts';

const at = (text: string) => new Date(text);
const rules = USUAL_ALERTS;

describe('Quiet hours', () => {
  it.each([
    ['Wednesday 17.59', '2026-11-25T16:59:59Z', false],
    ['Wednesday 18.00', '2026-11-25T17:00:00Z', true],
    ['Thursday 06.59', '2026-11-26T05:59:59Z', true],
    ['Thursday 07.00', '2026-11-26T06:00:00Z', false],
    ['Saturday noon', '2026-11-28T11:00:00Z', true],
    ['Christmas Day noon', '2026-12-25T11:00:00Z', true],
    ['a summer morning at 07.30, clocks moved', '2026-07-01T05:30:00Z', false],
  ])('%s', (_when, instant, expected) => {
    expect(isQuiet(rules, at(instant))).toBe(expected);
  });

  it('end on the next working morning', () => {
    expect(quietUntil(rules, at('2026-11-25T20:00:00Z'))).toEqual(at('2026-11-26T06:00:00Z'));
    expect(quietUntil(rules, at('2026-11-27T20:00:00Z'))).toEqual(at('2026-11-30T06:00:00Z'));
    expect(quietUntil(rules, at('2026-11-26T04:00:00Z'))).toEqual(at('2026-11-26T06:00:00Z'));
    // Christmas Eve is a Thursday, and Monday the first working day after it.
    expect(quietUntil(rules, at('2026-12-23T20:00:00Z'))).toEqual(at('2026-12-28T06:00:00Z'));
  });

  it('are over when it is not quiet', () => {
    const noon = at('2026-11-25T11:00:00Z');
    expect(quietUntil(rules, noon)).toBe(noon);
  });

  it('may lie within a day, or never come', () => {
    const lunch = { ...rules, quietFrom: '11:00', quietTo: '13:00' };
    expect(isQuiet(lunch, at('2026-11-25T11:00:00Z'))).toBe(true);
    expect(quietUntil(lunch, at('2026-11-25T11:00:00Z'))).toEqual(at('2026-11-25T12:00:00Z'));
    expect(isQuiet(lunch, at('2026-11-25T22:00:00Z'))).toBe(false);
    const never = { ...rules, quietFrom: '00:00', quietTo: '00:00' };
    expect(isQuiet(never, at('2026-11-28T03:00:00Z'))).toBe(false);
  });
});

describe('The waits between attempts', () => {
  it('grow, and span more than an hour and a half in all', () => {
    const waits = Array.from({ length: MOST_RETRIES }, (_, index) => waitAfter(index + 1));

    expect(waits.every((wait, index) => wait >= (waits[index - 1] ?? 0))).toBe(true);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(90 * 60_000);
  });
});
