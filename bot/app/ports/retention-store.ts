import type { TenantId } from '../../domain/ids.ts';

/**
 * Takes away what has run out, oldest first and at most so many at a time. Each call is a commit of its own: a process that is
 * killed between two has done the first, and doing one again does no harm. The number is how many went; fewer than `most` means
 * that nothing is left.
 */
export interface RetentionStore {
  /**
   * Empties payloads of what happened before the instant. The chains still verify. Kept all the same: everything of a meeting that
   * was booked here and is to end after the instant, and the booking and level of one in which something has happened since.
   * `not-permitted`: this login may not erase.
   */
  emptyRecords(tenantId: TenantId, before: Date, most: number): Promise<number | 'not-permitted'>;
  /** Forgets which meeting at Microsoft an emptied chain was about, with its cards and its chat. */
  forgetMeetings(tenantId: TenantId, before: Date, most: number): Promise<number>;
  /** Deletes what was booked and ended, a series with its last occurrence, before the instant. */
  deleteBookedDrafts(tenantId: TenantId, before: Date, most: number): Promise<number>;
  /** Deletes attestations that lapsed or were revoked before the instant. */
  deleteAttestations(tenantId: TenantId, before: Date, most: number): Promise<number>;
}
