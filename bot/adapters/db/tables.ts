import type { Generated } from 'kysely';
import type { CodeMeans, NumberSource, PhraseMeans } from '../../domain/identity-check.ts';
import type { WatchTables } from './watch-tables.ts';
import type { WordTables } from './word-tables.ts';

/** The database as the migrations leave it. One interface per table; columns are named as in SQL. */
export interface Tables extends WatchTables, WordTables {
  booking_drafts: BookingDraftsTable;
  meetings: MeetingsTable;
  meeting_chains: MeetingChainsTable;
  meeting_events: MeetingEventsTable;
  outbox: OutboxTable;
  attestations: AttestationsTable;
  role_holders: RoleHoldersTable;
  conversations: ConversationsTable;
  meeting_cards: MeetingCardsTable;
  open_gates: OpenGatesTable;
  verification_secrets: VerificationSecretsTable;
}

export interface BookingDraftsTable {
  tenant_id: string;
  id: string;
  version: number;
  organiser_id: string;
  starts_at: Date;
  ends_at: Date;
  repeats_every_weeks: number | null;
  repeats_count: number | null;
  attendee_ids: readonly string[];
  level: number;
  subject_hash: string;
  pack_version: string;
  created_at: Date;
  state: 'proposed' | 'confirming' | 'booked' | 'failed';
  state_at: Date | null;
  event_id: string | null;
}

export interface MeetingsTable {
  tenant_id: string;
  id: string;
  thread_id: string | null;
  organiser_id: string;
  ical_uid: string | null;
  join_url: string | null;
  online_meeting_id: string | null;
  department: string | null;
}

/** The head of each meeting's chain. */
export interface MeetingChainsTable {
  tenant_id: string;
  meeting_id: string;
  version: number;
  hash: string;
  /** The database's own clock. */
  changed_at: Generated<Date>;
}

export interface MeetingEventsTable {
  tenant_id: string;
  meeting_id: string;
  seq: number;
  at: Date;
  what: string;
  pack: string;
  payload_digest: string;
  hash: string;
  /** Null, together with `payload`, when erased. */
  salt: string | null;
  payload: string | null;
}

interface OutboxTable {
  tenant_id: string;
  /** A bigint: PGlite and pg read it differently, so queries cast it to text. */
  id: Generated<string>;
  meeting_id: string;
  version: number;
  attempts: Generated<number>;
  due_at: Date | null;
}

export interface AttestationsTable {
  tenant_id: string;
  id: string;
  requirement_id: string;
  attested_by: string;
  attested_at: Date;
  evidence: string;
  expires_at: Date;
  revoked_at: Date | null;
  revoked_by: string | null;
}

interface RoleHoldersTable {
  tenant_id: string;
  role: string;
  person_id: string;
}

export interface ConversationsTable {
  tenant_id: string;
  conversation_id: string;
  service_url: string;
  person_id: string | null;
  locale: 'sv' | 'en';
}

export interface OpenGatesTable {
  tenant_id: string;
  meeting_id: string;
  version: number;
  look_at: Date;
  unreadable_since: Date | null;
}

export interface VerificationSecretsTable {
  tenant_id: string;
  meeting_id: string;
  holder: string;
  means: CodeMeans | PhraseMeans;
  source: NumberSource | null;
  secret_hash: string;
  issued_seq: number;
  issued_at: Date;
  expires_at: Date;
  tries_left: number;
}

export interface MeetingCardsTable {
  tenant_id: string;
  meeting_id: string;
  target: 'person' | 'meeting';
  target_id: string;
  locale: 'sv' | 'en';
  conversation_id: string;
  activity_id: string;
  service_url: string;
}
