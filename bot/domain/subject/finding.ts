/** What kind of data a subject holds that should not be there. The labelling rules are in tests/fixtures. */
export const FINDING_KINDS = [
  'person',
  'personnummer',
  'phone',
  'email',
  'address',
  'property',
  'account',
  'plate',
  'idnumber',
  'ip',
  'health',
  'social',
  'hr',
  'crime',
  'belief',
  'other',
  'initials',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Why we believe it; `texts` has a sentence for each. */
export type Evidence =
  | 'checksum'
  | 'date-and-length'
  | 'cue-word'
  | 'number-plan'
  | 'address-form'
  | 'participant-name'
  | 'directory-name'
  | 'name-list'
  | 'name-form'
  | 'word-list'
  | 'points-at-one';

/** One thing found in a subject. Offsets are UTF-16 code units, end exclusive. Holds no text of the subject. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  /** 0–1. */
  readonly confidence: number;
  /** The rule it breaks. */
  readonly ruleId: 'B1';
  readonly evidence: Evidence;
}

/** What the check may know besides the subject itself. */
export interface SubjectContext {
  /** Display names of the booking's participants. */
  readonly participants: readonly string[];
  /** Display names in the organisation's directory. */
  readonly directory: readonly string[];
  /** Systems, rooms, units and places that are never people. */
  readonly allowList: readonly string[];
  /** Words the user has said are no person, as typed. */
  readonly released: readonly string[];
}

export interface SubjectReport {
  /** In order, not overlapping. */
  readonly findings: readonly Finding[];
  /** The smallest rewriting that keeps the meaning and passes this check itself; equal to the subject when nothing was found. */
  readonly safeSubject: string;
}
