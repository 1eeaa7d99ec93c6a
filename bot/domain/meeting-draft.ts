import type { MatterId, ParticipantId, PersonId, RequirementId } from './ids.ts';
import type {
  Closing,
  Confirmation,
  Consent,
  GateState,
  Matter,
  Meeting,
  MeetingPhase,
  Presence,
  ProvenFactor,
  SetAside,
  SpeechRequest,
  Stamp,
} from './meeting-state.ts';
import { confirmationKey } from './meeting-state.ts';
import type { AppliedSettings } from './meeting-settings.ts';
import type { Level } from './policy.ts';
import type { RenewedLines } from './renewed-lines.ts';

/** A meeting under replay: the only place where its state is changed. */
export class MeetingDraft {
  level: Level = 0;
  isLevelKnown = false;
  phase: MeetingPhase = { name: 'called' };
  startedAt: Date | undefined;
  appliedSettings: AppliedSettings = new Map();
  settingsOwedSince: Date | undefined;
  readonly present = new Map<ParticipantId, Presence>();
  readonly inLobby = new Map<ParticipantId, Presence>();
  readonly confirmations = new Map<string, Confirmation>();
  readonly setAside = new Map<string, SetAside>();
  readonly factors = new Map<ParticipantId, readonly ProvenFactor[]>();
  readonly consents = new Map<ParticipantId, Consent>();
  readonly expectedParties = new Set<number>();
  lastParty = 0;
  readonly matters = new Map<MatterId, Matter>();
  gate: GateState = { name: 'closed' };
  adjournedAt: Date | undefined;
  flagged: (Stamp & { readonly participant?: ParticipantId }) | undefined;
  chair: PersonId | undefined;
  /** Appointed after the last time in this thread had ended: for the next. */
  isChairPrepared = false;
  waiting: readonly SpeechRequest[] = [];
  speaking: { readonly participant: ParticipantId; readonly since: Date } | undefined;
  readonly spoken = new Map<ParticipantId, number>();
  readonly renewed: RenewedLines;
  readonly #ordinals = new Map<ParticipantId, number>();
  /** Which lines somebody has an answer on, so that forgetting one person does not look through everybody's. */
  readonly #linesOf = new Map<ParticipantId, Set<RequirementId>>();

  constructor(renewed: RenewedLines) {
    this.renewed = renewed;
  }

  ordinalOf(participant: ParticipantId): number {
    const ordinal = this.#ordinals.get(participant) ?? this.#ordinals.size + 1;
    this.#ordinals.set(participant, ordinal);
    return ordinal;
  }

  /** M1, A7: whoever leaves or comes back starts anew. */
  forget(participant: ParticipantId): void {
    for (const requirement of this.#linesOf.get(participant) ?? [])
      this.forgetLine(requirement, participant);
    this.#linesOf.delete(participant);
    this.factors.delete(participant);
    this.consents.delete(participant);
  }

  forgetLine(requirement: RequirementId, participant?: ParticipantId): void {
    const key = confirmationKey(requirement, participant);
    this.confirmations.delete(key);
    this.setAside.delete(key);
  }

  /** Lines that are asked anew for everybody, and for the meeting as a whole. */
  forgetLines(requirements: readonly RequirementId[]): void {
    for (const requirement of requirements) {
      this.forgetLine(requirement);
      for (const participant of this.#linesOf.keys()) this.forgetLine(requirement, participant);
    }
  }

  answer(
    requirement: RequirementId,
    participants: readonly ParticipantId[],
    set: (key: string) => void,
  ): void {
    if (participants.length === 0) {
      this.forgetLine(requirement);
      set(confirmationKey(requirement));
    }
    for (const participant of participants) {
      this.forgetLine(requirement, participant);
      const lines = this.#linesOf.get(participant) ?? new Set();
      this.#linesOf.set(participant, lines.add(requirement));
      set(confirmationKey(requirement, participant));
    }
  }

  /** Closes an open gate; one that is closed keeps its first reason. */
  close(closing: Closing, at: Date): void {
    if (this.gate.name === 'open') this.gate = { name: 'closed', closing, closedAt: at };
  }

  /** A new time in the same thread: everything was about the last time only. */
  clear(): void {
    this.present.clear();
    this.inLobby.clear();
    this.confirmations.clear();
    this.setAside.clear();
    this.factors.clear();
    this.consents.clear();
    this.expectedParties.clear();
    this.#linesOf.clear();
    this.gate = { name: 'closed' };
    this.adjournedAt = undefined;
    this.flagged = undefined;
    this.waiting = [];
    this.speaking = undefined;
  }

  finish(version: number): Meeting {
    return {
      version,
      level: this.level,
      isLevelKnown: this.isLevelKnown,
      phase: this.phase,
      ...(this.startedAt ? { startedAt: this.startedAt } : {}),
      present: [...this.present.values()],
      inLobby: [...this.inLobby.values()],
      confirmations: this.confirmations,
      setAside: this.setAside,
      appliedSettings: this.appliedSettings,
      ...(this.settingsOwedSince ? { settingsOwedSince: this.settingsOwedSince } : {}),
      factors: this.factors,
      consents: this.consents,
      expectedParties: [...this.expectedParties],
      lastParty: this.lastParty,
      matters: [...this.matters.values()],
      gate: this.gate,
      ...(this.adjournedAt ? { adjournedAt: this.adjournedAt } : {}),
      ...(this.flagged ? { flagged: this.flagged } : {}),
      ...(this.chair ? { chair: this.chair } : {}),
      queue: {
        waiting: this.waiting,
        ...(this.speaking ? { speaking: this.speaking } : {}),
        spoken: this.spoken,
      },
    };
  }
}
