import type { PersonId } from '../../domain/ids.ts';
import type { MeetingEvent } from '../../domain/meeting-event.ts';
import { ISSUING_WINDOW, MOST_ISSUED } from '../../domain/one-time-secret.ts';

/**
 * How long somebody has to wait before they may issue another code or phrase in the meeting, in milliseconds; 0: they may now.
 * The log is the count, so it holds across processes and restarts.
 */
export function waitToIssue(events: readonly MeetingEvent[], who: PersonId, now: Date): number {
  const since = now.getTime() - ISSUING_WINDOW;
  const issued = events
    .filter(({ fact }) => fact.what === 'code.issued' || fact.what === 'phrase.issued')
    .filter(({ by, at }) => by === who && at.getTime() > since);
  const oldestThatCounts = issued.at(-MOST_ISSUED);
  return oldestThatCounts ? oldestThatCounts.at.getTime() - since : 0;
}
