import type { OnlineMeetingId, PersonId, TenantId, ThreadId } from '../../domain/ids.ts';
import type {
  RefusedSetting,
  SettingDemands,
  SettingsReading,
} from '../../domain/meeting-settings.ts';

export interface OnlineMeetings {
  /** The Teams meeting behind a join link, read as its organiser. */
  find(
    tenantId: TenantId,
    organiserId: PersonId,
    joinUrl: string,
  ): Promise<OnlineMeeting | undefined>;
  /** Trouble is in the answer, never thrown: what cannot be read is shown as such. */
  readSettings(
    tenantId: TenantId,
    organiserId: PersonId,
    id: OnlineMeetingId,
  ): Promise<SettingsReading>;
  /**
   * Sets what it can; names what Microsoft refused, one by one and why. Always followed by reading back. Throws ServiceFault when
   * the meeting cannot be read or Microsoft not be reached: repeating the call later does no harm.
   */
  applySettings(
    tenantId: TenantId,
    organiserId: PersonId,
    id: OnlineMeetingId,
    demands: SettingDemands,
  ): Promise<{ readonly refused: readonly RefusedSetting[]; readonly reading: SettingsReading }>;
}

export interface OnlineMeeting {
  readonly id: OnlineMeetingId;
  readonly threadId: ThreadId;
  readonly organiserId: PersonId;
  readonly coorganiserIds: readonly PersonId[];
  /** Invited people of the directory, whatever their role. */
  readonly invitedIds: readonly PersonId[];
}
