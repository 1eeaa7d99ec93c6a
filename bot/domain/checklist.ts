import type { Attestation, AttestationStanding } from './attestation.ts';
import { standingOf } from './attestation.ts';
import type { ParticipantId } from './ids.ts';
import { isVerified } from './identity-check.ts';
import type { Means } from './identity-check.ts';
import type {
  Confirmation,
  Consent,
  Meeting,
  Presence,
  ProvenFactor,
  SetAside,
} from './meeting-state.ts';
import { confirmationKey } from './meeting-state.ts';
import type {
  ServiceTrouble,
  SettingDemands,
  SettingGap,
  SettingsReading,
} from './meeting-settings.ts';
import { settingGaps } from './meeting-settings.ts';
import type { Level, PolicyPack, Procedure, Requirement } from './policy.ts';
import { requirementsAt } from './policy.ts';

/** What shows that a requirement holds. */
export type Proof =
  | { readonly kind: 'setting'; readonly readAt: Date }
  | { readonly kind: 'attestation'; readonly attestedAt: Date; readonly expiresAt: Date }
  | { readonly kind: 'confirmation'; readonly confirmation: Confirmation }
  /** V11: by which factors, the last of them when and by whom. */
  | { readonly kind: 'identity'; readonly factors: readonly ProvenFactor[] }
  | { readonly kind: 'consent'; readonly consent: Consent }
  /** Nobody present whom the line concerns: no party, nobody who can be seen. */
  | { readonly kind: 'nobody-concerned' }
  /** Checked when the meeting was booked here. */
  | { readonly kind: 'booking' };

export type ItemState =
  | { readonly name: 'met'; readonly proof: Proof }
  | { readonly name: 'unmet'; readonly because: Shortcoming }
  /** Not met, and that has been accepted with a reason: an unmet should, or a must's own exception (B4). */
  | { readonly name: 'set-aside'; readonly setAside: SetAside }
  /** Could not be read: counts as unmet. */
  | { readonly name: 'unknown'; readonly why: ServiceTrouble };

export type Shortcoming =
  | { readonly kind: 'not-confirmed' }
  | { readonly kind: 'nobody-present' }
  | { readonly kind: 'settings-differ'; readonly settings: readonly SettingGap[] }
  | {
      readonly kind: 'attestation';
      readonly standing: Exclude<AttestationStanding, 'valid'>;
      readonly expiredAt?: Date;
    }
  /** V11: what has been proven so far is not two independent factors. */
  | { readonly kind: 'identity-unproven'; readonly proven: readonly Means[] }
  /** V12: not told or not asked yet, or the answer was no. */
  | { readonly kind: 'consent-missing' | 'consent-lost' };

export interface ChecklistItem {
  readonly requirement: Requirement;
  /** For a participant's line: met when it is met for everyone present. */
  readonly state: ItemState;
  /** Only for what is confirmed for each participant: those present, in order of arrival. */
  readonly perParticipant: readonly { readonly presence: Presence; readonly state: ItemState }[];
}

export interface LiveFacts {
  readonly settings: SettingsReading;
  readonly attestations: readonly Attestation[];
}

/**
 * A level's checklist as it stands: the meeting's, or that of a matter with a level of its own. Lines that only bookings
 * answer, and refusals, are no lines of a meeting.
 */
export function checklistOf(
  pack: PolicyPack,
  meeting: Meeting,
  facts: LiveFacts,
  now: Date,
  level: Level = meeting.level,
): ChecklistItem[] {
  const isEIdentificationValid = isEIdentificationAttested(pack, facts.attestations, now);
  return requirementsAt(pack, level).flatMap((requirement): ChecklistItem[] => {
    const { control } = requirement;
    const whole = (state: ItemState) => [
      { requirement, state: setAsideOr(meeting, requirement, state), perParticipant: [] },
    ];
    switch (control.kind) {
      case 'booking':
      case 'refuse':
        return [];
      case 'graph':
        return whole(settingsState(control.settings, facts.settings, meeting));
      case 'tenant':
        return whole(attestationState(requirement, facts.attestations, now));
      case 'host':
        return whole(confirmedState(meeting, requirement));
      case 'procedure':
        if (control.procedure === 'level-choice') return [];
        return [
          forEach(requirement, meeting, procedureConcerns(control.procedure), (presence) =>
            procedureState(control.procedure, meeting, presence, isEIdentificationValid),
          ),
        ];
      case 'participant':
        return [
          forEach(
            requirement,
            meeting,
            ({ kind }) => !control.notFor?.includes(kind),
            (presence) => confirmedState(meeting, requirement, presence.participant),
          ),
        ];
    }
  });
}

/** Lines still to be dealt with, musts and shoulds only: what is left, always in sight. */
export const remainingItems = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.filter(
    ({ state, requirement }) =>
      state.name !== 'met' &&
      state.name !== 'set-aside' &&
      (requirement.strength === 'must' || requirement.strength === 'should'),
  );

/** A line that is answered for each participant whom it concerns. */
function forEach(
  requirement: Requirement,
  meeting: Meeting,
  concerns: (presence: Presence) => boolean,
  stateOf: (presence: Presence) => ItemState,
): ChecklistItem {
  const perParticipant = meeting.present.filter(concerns).map((presence) => ({
    presence,
    state: setAsideOr(meeting, requirement, stateOf(presence), presence.participant),
  }));
  const isNobodyConcerned = perParticipant.length === 0 && meeting.present.length > 0;
  return {
    requirement,
    state: isNobodyConcerned
      ? { name: 'met', proof: { kind: 'nobody-concerned' } }
      : everyone(perParticipant.map((each) => each.state)),
    perParticipant,
  };
}

/** What holds by itself needs no reason. */
function setAsideOr(
  meeting: Meeting,
  { id }: Requirement,
  state: ItemState,
  participant?: ParticipantId,
): ItemState {
  const setAside = meeting.setAside.get(confirmationKey(id, participant));
  return setAside && state.name !== 'met' ? { name: 'set-aside', setAside } : state;
}

/** V11 is for every participant, V12 for parties. */
const procedureConcerns =
  (procedure: Procedure) =>
  ({ party }: Presence): boolean =>
    procedure === 'two-factor-authentication' || party !== undefined;

function procedureState(
  procedure: Procedure,
  { factors, consents }: Meeting,
  { participant }: Presence,
  isEIdentificationValid: boolean,
): ItemState {
  if (procedure === 'two-factor-authentication') {
    // An attestation that has lapsed takes with it what rested on it.
    const proven = (factors.get(participant) ?? []).filter(
      ({ means }) => isEIdentificationValid || means !== 'e-identification',
    );
    const means = proven.map((each) => each.means);
    return isVerified(means)
      ? { name: 'met', proof: { kind: 'identity', factors: proven } }
      : { name: 'unmet', because: { kind: 'identity-unproven', proven: means } };
  }
  const consent = consents.get(participant);
  if (!consent) return { name: 'unmet', because: { kind: 'consent-missing' } };
  if (consent.state === 'declined' || consent.state === 'withdrawn')
    return { name: 'unmet', because: { kind: 'consent-lost' } };
  // Being told is enough for the one line; the other takes a yes.
  return procedure === 'consent-information' || consent.state === 'accepted'
    ? { name: 'met', proof: { kind: 'consent', consent } }
    : { name: 'unmet', because: { kind: 'consent-missing' } };
}

function settingsState(
  demands: SettingDemands,
  reading: SettingsReading,
  { appliedSettings }: Meeting,
): ItemState {
  if (!reading.readable) return { name: 'unknown', why: reading.why };
  const gaps = settingGaps(demands, reading.settings, appliedSettings);
  if (gaps.length === 0) return { name: 'met', proof: { kind: 'setting', readAt: reading.readAt } };
  return { name: 'unmet', because: { kind: 'settings-differ', settings: gaps } };
}

function attestationState(
  requirement: Requirement,
  attestations: readonly Attestation[],
  now: Date,
): ItemState {
  const { standing, attestation } = standingOf(requirement.id, attestations, now);
  if (standing === 'valid' && attestation) {
    const { attestedAt, expiresAt } = attestation;
    return { name: 'met', proof: { kind: 'attestation', attestedAt, expiresAt } };
  }
  const missing = standing === 'valid' ? 'missing' : standing;
  return {
    name: 'unmet',
    because: {
      kind: 'attestation',
      standing: missing,
      ...(missing === 'lapsed' && attestation ? { expiredAt: attestation.expiresAt } : {}),
    },
  };
}

function confirmedState(
  meeting: Meeting,
  requirement: Requirement,
  participant?: ParticipantId,
): ItemState {
  const confirmation = meeting.confirmations.get(confirmationKey(requirement.id, participant));
  return confirmation
    ? { name: 'met', proof: { kind: 'confirmation', confirmation } }
    : { name: 'unmet', because: { kind: 'not-confirmed' } };
}

/** A2: an e-identification counts only while the organisation's own attestation of the service holds. */
export const isEIdentificationAttested = (
  { eIdentification }: PolicyPack,
  attestations: readonly Attestation[],
  now: Date,
): boolean =>
  eIdentification !== undefined &&
  standingOf(eIdentification, attestations, now).standing === 'valid';

/** Nobody present proves nothing: the line stays open until somebody is there and confirmed. */
function everyone(states: readonly ItemState[]): ItemState {
  const open = states.find((state) => state.name !== 'met' && state.name !== 'set-aside');
  if (open) return open;
  const setAside = states.find((state) => state.name === 'set-aside');
  if (setAside) return setAside;
  const latest = states.findLast((state) => state.name === 'met');
  return latest ?? { name: 'unmet', because: { kind: 'nobody-present' } };
}
