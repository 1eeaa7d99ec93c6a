import type { Clock } from '../../bot/app/ports/clock.ts';

export interface FakeClock extends Clock {
  set(to: Date | string): void;
  /** Milliseconds; may be negative. */
  advance(milliseconds: number): void;
}

/** Stands still until it is told to move. Every reading is a Date of its own. */
export function makeFakeClock(start: Date | string = '2026-11-23T08:00:00.000Z'): FakeClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
