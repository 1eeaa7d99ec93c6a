import type { ChecklistItem } from '../domain/checklist.ts';
import type { Gate } from '../domain/gate.ts';
import type { MeetingId, ParticipantId, PersonId } from '../domain/ids.ts';
import type {
  Consent,
  Matter,
  Meeting,
  MeetingPhase,
  Presence,
  ProvenFactor,
} from '../domain/meeting-state.ts';
import type { MeetingRole } from '../domain/permission.ts';
import type { Level, PolicyPack } from '../domain/policy.ts';

/** Somebody in the meeting or its lobby, as the viewer may know them. */
export interface SeenParticipant extends Presence {
  readonly displayName?: string;
  readonly isViewer: boolean;
  readonly factors: readonly ProvenFactor[];
  readonly consent?: Consent;
}

export interface SeenQueue {
  readonly length: number;
  readonly waiting: readonly {
    readonly participant: ParticipantId;
    readonly place: number;
    readonly requestedAt: Date;
  }[];
  readonly speaking?: { readonly participant: ParticipantId; readonly since: Date };
  /** Milliseconds. */
  readonly spoken: ReadonlyMap<ParticipantId, number>;
}

/** The meeting as one person may see it: a host sees everybody, anyone else only themselves (M7). */
export interface ChecklistView {
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly pack: PolicyPack;
  readonly level: Level;
  readonly isLevelKnown: boolean;
  readonly phase: MeetingPhase;
  readonly role: MeetingRole;
  readonly presides: boolean;
  readonly participants: readonly SeenParticipant[];
  readonly inLobby: readonly SeenParticipant[];
  readonly isRosterVerified: boolean;
  readonly chair?: { readonly personId: PersonId; readonly displayName?: string };
  readonly matters: readonly Matter[];
  /** For anyone but a host without reasons. */
  readonly gate?: Gate;
  readonly adjournedAt?: Date;
  readonly flagged?: Meeting['flagged'];
  readonly queue: SeenQueue;
  readonly expectedParties: readonly number[];
  readonly isEIdentificationAttested: boolean;
  /** The installation can send a code as a text message itself. */
  readonly canSendMessages: boolean;
  /** Of the matter at hand where it is more secret than its meeting. For anyone but a host, per-participant lines hold only the viewer's own. */
  readonly items: readonly ChecklistItem[];
  /** Number of musts and shoulds not met yet, among what the viewer sees. */
  readonly remaining: number;
}

/** The checklist as a card shows it: counts, never anybody's name, because others may read the chat. */
export interface ChecklistCardView {
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly pack: PolicyPack;
  readonly level: Level;
  readonly isLevelKnown: boolean;
  readonly phase: MeetingPhase;
  readonly items: readonly ChecklistItem[];
  readonly presentCount: number;
  readonly remaining: number;
  /** Of the matter at hand, where a gate stands before it and the chat may tell of it (M1, V10). */
  readonly gate?: GateOnCard;
}

export interface GateOnCard {
  readonly matter: string;
  /** `closed-again`: it has been open in this matter. */
  readonly state: 'open' | 'closed' | 'closed-again';
}
