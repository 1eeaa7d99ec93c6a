import type { Attestation } from '../../domain/attestation.ts';
import type { BookingDraft } from '../../domain/booking.ts';
import type {
  DraftId,
  MeetingId,
  OnlineMeetingId,
  PersonId,
  RoleName,
  TenantId,
  ThreadId,
} from '../../domain/ids.ts';
import type { MeetingEvent, NewMeetingEvent } from '../../domain/meeting-event.ts';
import type { Result } from '../../domain/result.ts';
import type { ChainStanding } from './chain-standing.ts';
import type { SentCard } from './chat.ts';
import type { OpenGateStore } from './open-gate-store.ts';
import type { VerificationStore } from './verification-store.ts';
import type { AlertStore, NotificationStore, SubscriptionStore } from './watch-stores.ts';
import type { WordStore } from './word-store.ts';

/**
 * Everything in one `run` commits together or not at all. A thrown fault rolls back. Runs are not nested. When two
 * runs collide the work is run again from its start: it touches nothing but its stores.
 */
export interface UnitOfWork {
  run<T>(work: (tx: Stores) => Promise<T>): Promise<T>;
  /**
   * Looks without a transaction, which costs a third of the questions: each is answered by what has been committed when
   * it is asked. Not within a run.
   */
  read<T>(look: (stores: ReadStores) => Promise<T>): Promise<T>;
}

/** What is asked for without anything being changed. */
export interface ReadStores {
  readonly drafts: Pick<DraftStore, 'get'>;
  readonly meetings: Pick<MeetingStore, 'get' | 'byThread' | 'byICalUIds' | 'byJoinUrl'>;
  readonly events: Pick<EventLog, 'read'>;
  readonly attestations: Pick<AttestationStore, 'all'>;
  readonly cards: Pick<CardStore, 'ofMeeting'>;
  readonly openGates: Pick<OpenGateStore, 'get'>;
  readonly conversations: Pick<ConversationStore, 'ofPerson' | 'ofThread' | 'personal'>;
  readonly subscriptions: Pick<SubscriptionStore, 'of' | 'all'>;
  readonly notifications: Pick<NotificationStore, 'waiting'>;
  readonly alerts: Pick<AlertStore, 'get' | 'holds'>;
  readonly words: Pick<WordStore, 'all'>;
}

export interface Stores {
  readonly drafts: DraftStore;
  readonly meetings: MeetingStore;
  readonly events: EventLog;
  readonly outbox: Outbox;
  readonly attestations: AttestationStore;
  readonly roles: RoleStore;
  readonly conversations: ConversationStore;
  readonly cards: CardStore;
  readonly subscriptions: SubscriptionStore;
  readonly notifications: NotificationStore;
  readonly alerts: AlertStore;
  readonly words: WordStore;
  readonly openGates: OpenGateStore;
  readonly issuedSecrets: VerificationStore;
}

export type Stale = { readonly kind: 'stale'; readonly version: number };

export interface DraftStore {
  insert(draft: BookingDraft): Promise<void>;
  get(tenantId: TenantId, id: DraftId): Promise<BookingDraft | undefined>;
  /** Stores `draft` (its version raised by one) if the stored one still has `draft.version`. */
  update(draft: BookingDraft): Promise<Result<BookingDraft, Stale>>;
  /** Drafts of every tenant left in `confirming` since before the instant: a crash came in between. */
  stuckSince(before: Date): Promise<readonly BookingDraft[]>;
  /** Removes drafts that never were booked and were made before the instant; returns how many. */
  deleteUnbookedBefore(tenantId: TenantId, before: Date): Promise<number>;
}

/** Ties our id of a meeting to Microsoft's. Level and everything that happened are in the events. */
export interface MeetingRecord {
  readonly tenantId: TenantId;
  readonly id: MeetingId;
  readonly threadId?: ThreadId;
  readonly organiserId: PersonId;
  readonly iCalUId?: string;
  readonly joinUrl?: string;
  readonly onlineMeetingId?: OnlineMeetingId;
  /** Whose overlay applies. */
  readonly department?: string;
}

export interface MeetingStore {
  /** Inserts or replaces the record with this id. */
  save(meeting: MeetingRecord): Promise<void>;
  get(tenantId: TenantId, id: MeetingId): Promise<MeetingRecord | undefined>;
  byThread(tenantId: TenantId, thread: ThreadId): Promise<MeetingRecord | undefined>;
  byJoinUrl(tenantId: TenantId, joinUrl: string): Promise<MeetingRecord | undefined>;
  byICalUIds(tenantId: TenantId, iCalUIds: readonly string[]): Promise<readonly MeetingRecord[]>;
  /**
   * Meetings with a chat thread that the person organises, has done something in or was appointed to preside over: whose record
   * they may have a right to see. The one with the latest entry first, then by id; `after` goes on behind that one.
   */
  ofPerson(
    tenantId: TenantId,
    person: PersonId,
    most: number,
    after?: RecordPlace,
  ): Promise<readonly { readonly meeting: MeetingRecord; readonly lastAt: Date }[]>;
}

/** A meeting's place among others, ordered by their latest entries. */
export interface RecordPlace {
  readonly lastAt: Date;
  readonly id: MeetingId;
}

/** Append-only, one hash chain per meeting. */
export interface EventLog {
  /** Appends if the log stands at `expectedVersion` (0 for an empty one); the value is the new version. */
  append(
    tenantId: TenantId,
    meetingId: MeetingId,
    expectedVersion: number,
    events: readonly NewMeetingEvent[],
  ): Promise<Result<number, Stale>>;
  /** In order. Events whose payload was erased are left out; versions still count them. */
  read(
    tenantId: TenantId,
    meetingId: MeetingId,
  ): Promise<{ readonly version: number; readonly events: readonly MeetingEvent[] }>;
  /**
   * As `read`, and nobody else appends before this run ends: what is judged on it can be appended, however many press at the
   * same moment. An empty log cannot be held.
   */
  readToAppend(
    tenantId: TenantId,
    meetingId: MeetingId,
  ): Promise<{ readonly version: number; readonly events: readonly MeetingEvent[] }>;
  /** Recomputes the chain from its first entry. Nothing is appended to it before this run ends. */
  verify(tenantId: TenantId, meetingId: MeetingId): Promise<ChainStanding>;
}

export interface OutboxRow {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly attempts: number;
}

/** Changes the outside world has not heard of yet. */
export interface Outbox {
  add(change: { tenantId: TenantId; meetingId: MeetingId; version: number }): Promise<void>;
  /** Up to `most` rows that are due, oldest first, locked for this transaction; rows others hold are skipped. */
  take(most: number, now: Date): Promise<readonly OutboxRow[]>;
  done(ids: readonly string[]): Promise<void>;
  /** Counts the attempt and hides the rows until the instant. */
  retryAt(ids: readonly string[], at: Date): Promise<void>;
}

export interface AttestationStore {
  insert(attestation: Attestation): Promise<void>;
  all(tenantId: TenantId): Promise<readonly Attestation[]>;
  /** False when it was not there or already revoked. */
  revoke(tenantId: TenantId, id: string, by: PersonId, at: Date): Promise<boolean>;
}

export interface RoleStore {
  rolesOf(tenantId: TenantId, person: PersonId): Promise<readonly RoleName[]>;
  holders(
    tenantId: TenantId,
  ): Promise<readonly { readonly role: RoleName; readonly personId: PersonId }[]>;
  grant(tenantId: TenantId, role: RoleName, person: PersonId): Promise<void>;
  withdraw(tenantId: TenantId, role: RoleName, person: PersonId): Promise<void>;
}

/** Where the bot may speak first. */
export interface ConversationStore {
  save(conversation: Conversation): Promise<void>;
  ofPerson(tenantId: TenantId, person: PersonId): Promise<Conversation | undefined>;
  ofThread(tenantId: TenantId, thread: ThreadId): Promise<Conversation | undefined>;
  /** Every personal chat of the tenant: the people who have installed the app. */
  personal(tenantId: TenantId): Promise<readonly Conversation[]>;
  /** The app was uninstalled: nothing more is sent there. */
  remove(tenantId: TenantId, conversationId: string): Promise<void>;
}

export interface Conversation {
  readonly tenantId: TenantId;
  readonly conversationId: string;
  readonly serviceUrl: string;
  /** Set for a personal chat; a meeting's conversation id is its thread. */
  readonly personId?: PersonId;
  readonly locale: 'sv' | 'en';
}

/** Checklist cards to redraw when their meeting changes. */
export interface CardStore {
  save(card: MeetingCard): Promise<void>;
  ofMeeting(tenantId: TenantId, meetingId: MeetingId): Promise<readonly MeetingCard[]>;
  remove(tenantId: TenantId, meetingId: MeetingId): Promise<void>;
}

export interface MeetingCard {
  readonly tenantId: TenantId;
  readonly meetingId: MeetingId;
  readonly target: 'person' | 'meeting';
  /** The person or thread it was sent to. */
  readonly targetId: string;
  readonly locale: 'sv' | 'en';
  readonly card: SentCard;
}
