import type { MeetingId, TenantId } from '../../domain/ids.ts';
import type { IssuedSecret, SecretHolder } from '../../domain/one-time-secret.ts';

export interface StoredSecret extends IssuedSecret {
  readonly tenantId: TenantId;
  readonly meetingId: MeetingId;
}

/** Codes and phrases as keyed hashes, while they can be used. Whether one can is told by the log, never by a row alone. */
export interface VerificationStore {
  /** One for each holder: takes the place of what there was. */
  save(secret: StoredSecret): Promise<void>;
  /** Locked for this transaction. */
  get(
    tenantId: TenantId,
    meetingId: MeetingId,
    holder: SecretHolder,
  ): Promise<StoredSecret | undefined>;
  /** All of the meeting, or these holders'. */
  remove(
    tenantId: TenantId,
    meetingId: MeetingId,
    holders?: readonly SecretHolder[],
  ): Promise<void>;
  /** Up to `most` of every tenant whose time is out, the oldest first. */
  expired(most: number, now: Date): Promise<readonly StoredSecret[]>;
}
