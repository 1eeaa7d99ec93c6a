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
  /** Undefined: no such meeting, or the app is not in it. */
  meeting(
    tenantId: TenantId,
    thread: ThreadId,
  ): Promise<{ readonly organiserId: PersonId; readonly joinUrl: string } | undefined>;
}
