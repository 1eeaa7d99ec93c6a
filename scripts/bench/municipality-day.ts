import type { DatabaseUse } from './database-meter.ts';

/** A municipality of 5,000 employees with 25,000 bookings a day; or a fifth of one, for a look. */
export const FORMS = {
  short: { employees: 1_000, bookings: 3_000, seconds: 150, still: 10 },
  full: { employees: 5_000, bookings: 25_000, seconds: 1_800, still: 60 },
} as const;
export type Form = (typeof FORMS)[keyof typeof FORMS];

/** How the bookings of a working day fall on its hours, eight to five: two peaks and a lunch. */
export const HOURS = [0.06, 0.17, 0.18, 0.13, 0.06, 0.13, 0.14, 0.09, 0.04] as const;
/** Real seconds of that day; the form's seconds are what they are compressed to. */
export const WORKING_SECONDS = HOURS.length * 3_600;

/** What was measured; times in milliseconds, memory in MB. */
export interface Measured {
  readonly form: Form;
  readonly compression: number;
  readonly enrolment: {
    readonly seconds: number;
    readonly graphEach: number;
    readonly cpu: number;
  };
  /** Of a core, while nothing happens. */
  readonly idleShare: number;
  readonly booked: number;
  readonly told: number;
  readonly untaken: number;
  readonly lost: number;
  readonly careless: number;
  readonly carelessWithCard: number;
  readonly cards: number;
  readonly dead: number;
  readonly latencies: readonly number[];
  /** The deepest queue in each hour of the day. */
  readonly depths: readonly number[];
  readonly drainSeconds: number;
  readonly cpu: number;
  readonly memory: { readonly idle: number; readonly after: number; readonly most: number };
  readonly graph: ReadonlyMap<string, number>;
  readonly bareCallCpu: number;
  readonly database: DatabaseUse;
}
