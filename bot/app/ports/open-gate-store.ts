import type { MeetingId, TenantId } from '../../domain/ids.ts';

/** A gate that was opened and is not known to have closed. */
export interface OpenGate {
  readonly tenantId: TenantId;
  readonly meetingId: MeetingId;
  /** Where the log stood when it was opened. */
  readonly version: number;
  /** Since when the settings could not be read. */
  readonly unreadableSince?: Date;
}

/** Which meetings are looked at though nobody has their panel open. A note only: what is so stands in the log. */
export interface OpenGateStore {
  /** Inserts the gate, or replaces what is noted of it. */
  save(gate: OpenGate, lookAt: Date): Promise<void>;
  get(tenantId: TenantId, meetingId: MeetingId): Promise<OpenGate | undefined>;
  /** Up to `most` gates of every tenant that are due, longest waiting first; hidden until `next`, also for others. */
  take(most: number, now: Date, next: Date): Promise<readonly OpenGate[]>;
  /** Removes the gate unless it has been opened again after `version`; false when nothing was removed. */
  remove(tenantId: TenantId, meetingId: MeetingId, version: number): Promise<boolean>;
}
