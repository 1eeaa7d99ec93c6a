import type { ParticipantId, PersonId, RequirementId } from './ids.ts';
import type { MeetingEvent, ParticipantKind } from './meeting-event.ts';
import type { AppliedSettings } from './meeting-settings.ts';
import type { Level } from './policy.ts';

export interface Presence {
  readonly participant: ParticipantId;
  readonly kind: ParticipantKind;
  /** Order of first arrival from 1: names an anonymous person ("guest 2") without using what they typed. */
  readonly ordinal: number;
  readonly since: Date;
}

export interface Confirmation {
  readonly by: PersonId | 'system';
  readonly at: Date;
  readonly seq: number;
}

export type MeetingPhase =
  { readonly name: 'called' } | { readonly name: 'in-session' } | { readonly name: 'ended' };

/** A meeting as its events tell it. Nothing here is stored: it is derived from the log each time. */
export interface Meeting {
  readonly version: number;
  readonly level: Level;
  /** False: nobody has said the level, so the lowest counts and the panel says so. */
  readonly isLevelKnown: boolean;
  readonly phase: MeetingPhase;
  readonly present: readonly Presence[];
  readonly confirmations: ReadonlyMap<string, Confirmation>;
  readonly appliedSettings: AppliedSettings;
  /** When the level was set or changed, while its settings have not been applied since. */
  readonly settingsOwedSince?: Date;
}

/** Key of a confirmation: the requirement, and the participant it was given for, if any. */
export const confirmationKey = (requirement: RequirementId, participant?: ParticipantId): string =>
  participant === undefined ? requirement : `${requirement}\n${participant}`;

/** Replays the log. `version` is given because erased events still count. */
export function deriveMeeting(version: number, events: readonly MeetingEvent[]): Meeting {
  let level: Level = 0;
  let isLevelKnown = false;
  let phase: MeetingPhase = { name: 'called' };
  let appliedSettings: AppliedSettings = new Map();
  let settingsOwedSince: Date | undefined;
  const ordinals = new Map<ParticipantId, number>();
  const present = new Map<ParticipantId, Presence>();
  const confirmations = new Map<string, Confirmation>();

  const forget = (participant: ParticipantId) => {
    for (const key of confirmations.keys())
      if (key.endsWith(`\n${participant}`)) confirmations.delete(key);
  };
  const keysOf = (requirement: RequirementId, participants: readonly ParticipantId[]) =>
    participants.length === 0
      ? [confirmationKey(requirement)]
      : participants.map((each) => confirmationKey(requirement, each));

  for (const { fact, at, by, seq } of events) {
    switch (fact.what) {
      case 'level.set':
        level = fact.level;
        isLevelKnown = fact.source !== 'unknown';
        settingsOwedSince = isLevelKnown ? at : undefined;
        break;
      case 'level.changed':
        level = fact.level;
        isLevelKnown = true;
        settingsOwedSince = at;
        break;
      case 'settings.applied':
        settingsOwedSince = undefined;
        appliedSettings = new Map([
          ...fact.set.map((setting) => [setting, 'set'] as const),
          ...fact.refused.map(({ setting, because }) => [setting, because] as const),
        ]);
        break;
      case 'meeting.started':
        phase = { name: 'in-session' };
        break;
      case 'meeting.ended':
        // The thread may meet again (a series): everything a person confirmed was about this time only.
        phase = { name: 'ended' };
        present.clear();
        confirmations.clear();
        break;
      case 'participant.joined': {
        const ordinal = ordinals.get(fact.participant) ?? ordinals.size + 1;
        ordinals.set(fact.participant, ordinal);
        // M1, A7: whoever comes back starts anew. A repeated report of the same arrival changes nothing.
        if (!present.has(fact.participant)) {
          forget(fact.participant);
          present.set(fact.participant, {
            participant: fact.participant,
            kind: fact.kind,
            ordinal,
            since: at,
          });
        }
        break;
      }
      case 'participant.left':
        present.delete(fact.participant);
        forget(fact.participant);
        break;
      case 'item.confirmed':
        for (const key of keysOf(fact.requirement, fact.participants))
          confirmations.set(key, { by, at, seq });
        break;
      case 'item.withdrawn':
        for (const key of keysOf(fact.requirement, fact.participants)) confirmations.delete(key);
        break;
      case 'booking.intended':
      case 'booking.completed':
      case 'booking.failed':
      case 'booking.answered':
      case 'refusal.opened':
      case 'finding.kept':
        break;
    }
  }
  return {
    version,
    level,
    isLevelKnown,
    phase,
    present: [...present.values()],
    confirmations,
    appliedSettings,
    ...(settingsOwedSince ? { settingsOwedSince } : {}),
  };
}
