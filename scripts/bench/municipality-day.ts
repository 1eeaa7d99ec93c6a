import type { DatabaseUse } from './database-meter.ts';

/** The municipality of the issue. */
export const EMPLOYEES = 5_000;
export const BOOKINGS_A_DAY = 25_000;
/** How the bookings of a working day fall on its hours, eight to five: two peaks and a lunch. */
export const HOURS = [0.06, 0.17, 0.18, 0.13, 0.06, 0.13, 0.14, 0.09, 0.04] as const;
export const BUSIEST = Math.max(...HOURS);
/** So many times as fast as in life. */
export const COMPRESSION = 24;

/** How much of the day is lived: the whole of it, or its busiest hour by sixths. */
export const FORMS = {
  short: {
    name: 'the busiest hour',
    /** Parts of the day's bookings, and seconds of life, of each stretch. */
    stretches: Array.from({ length: 6 }, () => BUSIEST / 6),
    lifeSeconds: 600,
    stillSeconds: 15,
  },
  full: { name: 'a working day', stretches: HOURS, lifeSeconds: 3_600, stillSeconds: 60 },
} as const;
export type Form = (typeof FORMS)[keyof typeof FORMS];

/** What was measured; times in milliseconds, memory in MB. */
export interface Measured {
  readonly form: Form;
  readonly enrolment: {
    readonly seconds: number;
    readonly graphEach: number;
    readonly cpu: number;
  };
  /** Of a core, while nothing happens. */
  readonly idleShare: number;
  /** What looking through everybody takes, every five minutes. */
  readonly roundCpu: number;
  readonly booked: number;
  readonly told: number;
  readonly untaken: number;
  readonly lost: number;
  readonly careless: number;
  readonly carelessWithCard: number;
  readonly cards: number;
  readonly dead: number;
  readonly latencies: readonly number[];
  /** The deepest queue in each stretch. */
  readonly depths: readonly number[];
  readonly drainSeconds: number;
  readonly cpu: number;
  readonly memory: { readonly idle: number; readonly after: number; readonly most: number };
  readonly graph: ReadonlyMap<string, number>;
  readonly bareCallCpu: number;
  readonly database: DatabaseUse;
}
