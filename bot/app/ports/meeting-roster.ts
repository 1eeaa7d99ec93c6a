import type { PersonId, TenantId, ThreadId } from '../../domain/ids.ts';

/** What Teams itself answers about a meeting and who is in it, through the bot. */
export interface MeetingRoster {
  /** Undefined: Teams does not know the person as part of this meeting. */
  participant(
    tenantId: TenantId,
    thread: ThreadId,
    person: PersonId,
  ): Promise<
    | { readonly role: 'organiser' | 'presenter' | 'attendee'; readonly isInMeeting: boolean }
    | undefined
  >;
  /**
   * Undefined: no such meeting, or the app is not in it. `asker` is somebody in the meeting whose own chat tells where
   * Teams is asked, when the meeting's chat has not been heard of yet.
   */
  meeting(
    tenantId: TenantId,
    thread: ThreadId,
    asker?: PersonId,
  ): Promise<{ readonly organiserId: PersonId; readonly joinUrl: string } | undefined>;
}
