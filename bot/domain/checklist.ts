import type { Attestation, AttestationStanding } from './attestation.ts';
import { standingOf } from './attestation.ts';
import type { ParticipantId } from './ids.ts';
import type { Confirmation, Meeting, Presence } from './meeting.ts';
import { confirmationKey } from './meeting.ts';
import type {
  ServiceTrouble,
  SettingDemands,
  SettingGap,
  SettingsReading,
} from './meeting-settings.ts';
import { settingGaps } from './meeting-settings.ts';
import type { PolicyPack, Requirement } from './policy.ts';
import { requirementsAt } from './policy.ts';

/** What shows that a requirement holds. */
export type Proof =
  | { readonly kind: 'setting'; readonly readAt: Date }
  | { readonly kind: 'attestation'; readonly attestedAt: Date; readonly expiresAt: Date }
  | { readonly kind: 'confirmation'; readonly confirmation: Confirmation }
  /** Checked when the meeting was booked here. */
  | { readonly kind: 'booking' };

export type ItemState =
  | { readonly name: 'met'; readonly proof: Proof }
  | { readonly name: 'unmet'; readonly because: Shortcoming }
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
  /** Needs a guided procedure; a press cannot prove it. */
  | { readonly kind: 'procedure-needed' };

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

/** The level's checklist as it stands. Lines that only bookings answer, and refusals, are no lines of a meeting. */
export function checklistOf(
  pack: PolicyPack,
  meeting: Meeting,
  facts: LiveFacts,
  now: Date,
): ChecklistItem[] {
  return requirementsAt(pack, meeting.level).flatMap((requirement): ChecklistItem[] => {
    const { control } = requirement;
    switch (control.kind) {
      case 'booking':
      case 'refuse':
        return [];
      case 'graph': {
        const state = settingsState(control.settings, facts.settings, meeting);
        return [{ requirement, state, perParticipant: [] }];
      }
      case 'tenant':
        return [
          {
            requirement,
            state: attestationState(requirement, facts.attestations, now),
            perParticipant: [],
          },
        ];
      case 'host':
        return [{ requirement, state: confirmedState(meeting, requirement), perParticipant: [] }];
      case 'procedure':
        if (control.procedure === 'level-choice') return [];
        return [
          {
            requirement,
            state: { name: 'unmet', because: { kind: 'procedure-needed' } },
            perParticipant: [],
          },
        ];
      case 'participant': {
        const perParticipant = meeting.present.map((presence) => ({
          presence,
          state: confirmedState(meeting, requirement, presence.participant),
        }));
        return [
          {
            requirement,
            state: everyone(perParticipant.map((each) => each.state)),
            perParticipant,
          },
        ];
      }
    }
  });
}

/** Lines still to be dealt with, musts and shoulds only: what is left, always in sight. */
export const remainingItems = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.filter(
    ({ state, requirement }) =>
      state.name !== 'met' &&
      (requirement.strength === 'must' || requirement.strength === 'should'),
  );

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

/** Nobody present proves nothing: the line stays open until somebody is there and confirmed. */
function everyone(states: readonly ItemState[]): ItemState {
  const open = states.find((state) => state.name !== 'met');
  if (open) return open;
  const latest = states.findLast((state) => state.name === 'met');
  return latest ?? { name: 'unmet', because: { kind: 'nobody-present' } };
}
