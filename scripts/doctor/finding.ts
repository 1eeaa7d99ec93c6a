import type sv from '../texts/doctor.sv.json';

export type TextKey = keyof typeof sv;
export type Values = Readonly<Record<string, string | number>>;

/** What the doctor looks at, in the order it is said. */
export type Check =
  | 'config'
  | 'packs'
  | 'panel'
  | 'database'
  | 'token'
  | 'keys'
  | 'permissions'
  | 'calendar'
  | 'meetings'
  | 'subscription'
  | 'bot';

/** What one check found. A text with the key and `.cure` says what to do about what failed. */
export interface Finding {
  readonly check: Check;
  /** `skipped`: cannot be told before another failure is mended, or has no meaning here. */
  readonly outcome: 'ok' | 'failed' | 'skipped';
  readonly key: TextKey;
  readonly values: Values;
}

const make =
  (outcome: Finding['outcome']) =>
  (check: Check, key: TextKey, values: Values = {}): Finding => ({ check, outcome, key, values });

export const passed = make('ok');
export const failed = make('failed');
export const skipped = make('skipped');
