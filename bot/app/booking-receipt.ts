import type { BookingDraft } from '../domain/booking.ts';
import { checklistOf } from '../domain/checklist.ts';
import type { DraftId, TenantId } from '../domain/ids.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import type { ServiceTrouble } from '../domain/meeting-settings.ts';
import type { Actor } from '../domain/person.ts';
import type { Level } from '../domain/policy.ts';
import type { Assessment } from './assess-booking.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingReceipt } from './booking-view.ts';
import type { BookedEvent } from './ports/calendar.ts';
import type { SettingsOutcome } from './settings-outcome.ts';

/** The receipt: what the level demands, what is proven by now, and what is left for the host. */
export async function makeReceipt(
  deps: BookingDeps,
  tenantId: TenantId,
  assessment: Assessment,
  draftId: DraftId,
  event: BookedEvent,
  applied: SettingsOutcome,
): Promise<BookingReceipt> {
  const attestations = await deps.work.read((stores) => stores.attestations.all(tenantId));
  return {
    draftId,
    subject: assessment.subject,
    period: assessment.period,
    ...(assessment.recurrence ? { recurrence: assessment.recurrence } : {}),
    level: assessment.level,
    pack: assessment.pack,
    answers: assessment.answers,
    ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
    ...(event.webLink ? { webLink: event.webLink } : {}),
    lines: checklistOf(
      assessment.pack,
      meetingAtLevel(assessment.level),
      { settings: applied.reading, attestations },
      deps.clock.now(),
    ).map(({ requirement, state }) => ({ requirement, state })),
    refusedSettings: applied.refused,
  };
}

/** The receipt of a booking made earlier: a second press, or a card pressed again later. */
export async function receiptOfBooked(
  deps: BookingDeps,
  actor: Actor,
  assessment: Assessment,
  draft: BookingDraft,
): Promise<BookingReceipt> {
  const event = await deps.calendar.findByDraft(
    actor.tenantId,
    actor.personId,
    draft.id,
    draft.period,
  );
  const { recurrence: _asTyped, ...typed } = assessment;
  const asBooked = {
    ...typed,
    period: draft.period,
    ...(draft.recurrence ? { recurrence: draft.recurrence } : {}),
    level: draft.level,
  };
  if (!event) {
    const gone: BookedEvent = { eventId: eventOf(draft), iCalUId: '' };
    return makeReceipt(deps, actor.tenantId, asBooked, draft.id, gone, unread('not-found'));
  }
  return makeReceipt(
    deps,
    actor.tenantId,
    asBooked,
    draft.id,
    event,
    await readBack(deps, actor, event),
  );
}

/** Nothing could be read back, so nothing counts as set. */
export const unread = (why: ServiceTrouble): SettingsOutcome => ({
  refused: [],
  reading: { readable: false, why },
});

async function readBack(
  deps: BookingDeps,
  actor: Actor,
  event: BookedEvent,
): Promise<SettingsOutcome> {
  if (!event.joinUrl) return unread('not-found');
  const meeting = await deps.onlineMeetings.find(actor.tenantId, actor.personId, event.joinUrl);
  if (!meeting) return unread('not-found');
  const reading = await deps.onlineMeetings.readSettings(
    actor.tenantId,
    actor.personId,
    meeting.id,
  );
  return { refused: [], reading };
}

function eventOf(draft: BookingDraft): BookedEvent['eventId'] {
  if (draft.state.name !== 'booked') throw new Error('draft is not booked');
  return draft.state.eventId;
}

const meetingAtLevel = (level: Level) => ({
  ...deriveMeeting(0, [], NOTHING_RENEWED),
  level,
  isLevelKnown: true,
});
