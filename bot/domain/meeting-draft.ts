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
import type { SecretHolder } from './one-time-secret.ts';
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
  readonly standingSecrets = new Map<SecretHolder, number>();
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
  /**
   * Which lines somebody has an answer on, with the answer's key: forgetting one person does not look through everybody's,
   * and a key is not put together again for each answer.
   */
  readonly #linesOf = new Map<ParticipantId, Map<RequirementId, string>>();

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
    for (const key of this.#linesOf.get(participant)?.values() ?? []) this.#forgetKey(key);
    this.#linesOf.delete(participant);
    this.factors.delete(participant);
    this.standingSecrets.delete(participant);
    this.consents.delete(participant);
  }

  forgetLine(requirement: RequirementId, participant?: ParticipantId): void {
    if (participant === undefined) return this.#forgetKey(confirmationKey(requirement));
    const key = this.#linesOf.get(participant)?.get(requirement);
    if (key !== undefined) this.#forgetKey(key);
  }

  /** Lines that are asked anew for everybody, and for the meeting as a whole. */
  forgetLines(requirements: readonly RequirementId[]): void {
    for (const requirement of requirements) {
      this.forgetLine(requirement);
      for (const participant of this.#linesOf.keys()) this.forgetLine(requirement, participant);
    }
  }

  /** The line is confirmed or set aside, never both: `set` gives the one, the other goes. */
  answer(
    requirement: RequirementId,
    participants: readonly ParticipantId[],
    set: (key: string) => void,
  ): void {
    const answerOne = (key: string) => {
      this.#forgetKey(key);
      set(key);
    };
    if (participants.length === 0) answerOne(confirmationKey(requirement));
    for (const participant of participants) answerOne(this.#keyOf(requirement, participant));
  }

  #keyOf(requirement: RequirementId, participant: ParticipantId): string {
    let lines = this.#linesOf.get(participant);
    if (!lines) this.#linesOf.set(participant, (lines = new Map<RequirementId, string>()));
    let key = lines.get(requirement);
    if (key === undefined)
      lines.set(requirement, (key = confirmationKey(requirement, participant)));
    return key;
  }

  #forgetKey(key: string): void {
    this.confirmations.delete(key);
    if (this.setAside.size > 0) this.setAside.delete(key);
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
    this.standingSecrets.clear();
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
      standingSecrets: this.standingSecrets,
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
