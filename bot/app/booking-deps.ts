import type { BookingDraft } from '../domain/booking.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import { personId } from '../domain/ids.ts';
import type { Actor } from '../domain/person.ts';
import type { AssessDeps, Assessment } from './assess-booking.ts';
import type { OnlineMeetings } from './ports/online-meetings.ts';
import type { Logger } from './ports/logger.ts';
import type { Secrets } from './ports/secrets.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';

/** What checking and confirming a booking needs. */
export interface BookingDeps extends AssessDeps {
  readonly work: UnitOfWork;
  readonly secrets: Secrets;
  readonly onlineMeetings: OnlineMeetings;
  readonly logger: Logger;
}

/** What a draft is about. A recurrence that is not there is named all the same, so that it takes an earlier one's place. */
type DraftContent = Pick<
  BookingDraft,
  'period' | 'attendeeIds' | 'level' | 'subjectHash' | 'packVersion'
> & { readonly recurrence: Recurrence | undefined };

/** What of an assessment is stored: no subject, no note, no outside address. */
export const draftContent = (
  secrets: Secrets,
  actor: Actor,
  assessment: Assessment,
): DraftContent => ({
  period: assessment.period,
  recurrence: assessment.recurrence,
  attendeeIds: assessment.people.flatMap((each) => (each.isOutside ? [] : [personId(each.id)])),
  level: assessment.level,
  subjectHash: secrets.keyedHash('subject', actor.tenantId, assessment.subject),
  packVersion: assessment.pack.version,
});

/** The stored draft is about the very booking that this press is about. */
export const isSameBooking = (
  draft: BookingDraft,
  content: ReturnType<typeof draftContent>,
): boolean =>
  draft.subjectHash === content.subjectHash &&
  draft.level === content.level &&
  draft.period.start.getTime() === content.period.start.getTime() &&
  draft.period.end.getTime() === content.period.end.getTime() &&
  draft.recurrence?.everyWeeks === content.recurrence?.everyWeeks &&
  draft.recurrence?.count === content.recurrence?.count &&
  draft.attendeeIds.length === content.attendeeIds.length &&
  draft.attendeeIds.every((id) => content.attendeeIds.includes(id));
