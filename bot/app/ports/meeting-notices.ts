import type { PersonId, TenantId, ThreadId } from '../../domain/ids.ts';

/** What is shown to some of those in a meeting, over the meeting itself: never anything about a person or a matter. */
export type MeetingNotice = 'gate-closed';

export interface MeetingNotices {
  /**
   * Shows the notice to those of the people who are in the meeting right now. `not-reachable`: nobody of them is, or Teams
   * does not let the app; not worth retrying. Throws ServiceFault for what is.
   */
  show(
    tenantId: TenantId,
    thread: ThreadId,
    people: readonly PersonId[],
    notice: MeetingNotice,
  ): Promise<'shown' | 'not-reachable'>;
}
