import type { Generated } from 'kysely';

/** The tables of migration 0003. */
export interface WatchTables {
  subscriptions: SubscriptionsTable;
  notifications: NotificationsTable;
  booking_alerts: BookingAlertsTable;
}

export interface SubscriptionsTable {
  tenant_id: string;
  person_id: string;
  id: string;
  graph_id: string | null;
  expires_at: Date | null;
  delta_link: string | null;
  delta_to: Date | null;
  caught_up_at: Date | null;
  failures: number;
  retry_at: Date | null;
  sharing_checked_at: Date | null;
  sharing_told: number;
}

interface NotificationsTable {
  tenant_id: string;
  /** A bigint: PGlite and pg read it differently, so queries cast it to text. */
  id: Generated<string>;
  person_id: string;
  what: 'booking' | 'catch-up' | 'renew' | 'subscribe' | 'sharing';
  event_id: string | null;
  received_at: Generated<Date>;
}

export interface BookingAlertsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  event_id: string;
  version: number;
  state: 'new' | 'open' | 'in-order' | 'gone';
  subject_hash: string | null;
  content: string;
  locale: 'sv' | 'en';
  conversation_id: string | null;
  activity_id: string | null;
  service_url: string | null;
  reminders: number;
  due_at: Date | null;
  ends_at: Date;
  leased_until: Date | null;
}
