import type { MeetingId, TenantId } from '../../domain/ids.ts';

/** Wakes whoever watches a meeting; carries ids and versions, never content. */
export interface MeetingChange {
  readonly tenantId: TenantId;
  readonly meetingId: MeetingId;
  readonly version: number;
}

export interface ChangeFeed {
  /** Reaches every process on the same database. */
  publish(change: MeetingChange): Promise<void>;
  /** Returns how to stop. The listener must not throw. */
  subscribe(listener: (change: MeetingChange) => void): () => void;
}
