import type { BookingFact } from '../facts/booking-fact.ts';
import type { MeetingDraft } from '../meeting-draft.ts';

export function applyBooking(draft: MeetingDraft, fact: BookingFact, at: Date): void {
  switch (fact.what) {
    case 'level.set':
      draft.level = fact.level;
      draft.isLevelKnown = fact.source !== 'unknown';
      draft.settingsOwedSince = draft.isLevelKnown ? at : undefined;
      draft.close({ kind: 'level-changed' }, at);
      break;
    case 'level.changed':
      draft.level = fact.level;
      draft.isLevelKnown = true;
      draft.settingsOwedSince = at;
      draft.close({ kind: 'level-changed' }, at);
      break;
    case 'settings.applied':
      draft.settingsOwedSince = undefined;
      draft.appliedSettings = new Map([
        ...fact.set.map((setting) => [setting, 'set'] as const),
        ...fact.refused.map(({ setting, because }) => [setting, because] as const),
      ]);
      break;
    case 'booking.intended':
    case 'booking.completed':
    case 'booking.failed':
    case 'booking.answered':
    case 'refusal.opened':
    case 'finding.kept':
      break;
  }
}
