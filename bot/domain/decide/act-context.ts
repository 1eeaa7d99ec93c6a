import type { GateReason } from '../gate.ts';
import type { PersonId } from '../ids.ts';
import type { FactorRefusal } from '../identity-check.ts';
import type { MeetingFact } from '../meeting-event.ts';
import type { Matter, Meeting } from '../meeting-state.ts';
import type { MeetingRole } from '../permission.ts';
import type { PolicyPack } from '../policy.ts';
import type { Result } from '../result.ts';
import { refuse } from '../result.ts';

/** Everything a decision rests on. Reading live facts and making ids is the caller's. */
export interface ActContext {
  readonly meeting: Meeting;
  readonly pack: PolicyPack;
  readonly role: MeetingRole;
  readonly actor: PersonId;
  /** A fresh UUID, for whatever the act brings into being. */
  readonly newId: string;
  readonly reasonsAgainst: (matter: Matter) => readonly GateReason[];
  readonly isEIdentificationAttested: boolean;
  /** The meeting's organiser, co-organisers and whoever is invited from the directory; asked for by acts that name somebody anew. */
  readonly isInvited: (person: PersonId) => boolean;
}

export type ActRefusal =
  | { readonly kind: 'not-allowed' }
  /** M2: for the chair alone to decide. */
  | { readonly kind: 'chair-decides' }
  | { readonly kind: 'not-present' | 'not-invited' }
  /** M2: nobody has left who is in the meeting. */
  | { readonly kind: 'still-present' }
  | { readonly kind: 'unknown-item' | 'unknown-matter' }
  | { readonly kind: 'number-taken' }
  | { readonly kind: 'matter-not-at-hand' | 'matter-has-begun' | 'no-matter-at-hand' }
  /** M1: the gate stays closed while something is open. */
  | { readonly kind: 'gate-closed'; readonly reasons: number }
  | { readonly kind: 'not-adjourned' | 'not-flagged' | 'adjourned' }
  | { readonly kind: 'not-a-party' | 'no-consent-text' | 'not-informed' }
  | { readonly kind: 'meeting-ended' }
  | FactorRefusal;

export type Decision = Result<readonly MeetingFact[], ActRefusal>;

/** What stands already: pressing it again changes nothing and writes nothing. */
export const NOTHING_TO_DO: Decision = { ok: true, value: [] };
export const decided = (...facts: readonly MeetingFact[]): Decision => ({ ok: true, value: facts });
export const refused = (
  kind: Exclude<ActRefusal, { proven: unknown } | { reasons: number }>['kind'],
): Decision => refuse({ kind });
