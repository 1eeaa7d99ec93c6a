import type { BookingDraft } from '../domain/booking.ts';
import { meetingOfDraft } from '../domain/ids.ts';
import type { NewMeetingEvent } from '../domain/meeting-event.ts';
import { needsAdministrator } from '../domain/meeting-settings.ts';
import type { PolicyPack } from '../domain/policy.ts';
import { settingsAt } from '../domain/policy.ts';
import type { BookingDeps } from './booking-deps.ts';
import { unread } from './booking-receipt.ts';
import { appendNow, untilSettled } from './append-now.ts';
import type { BookedEvent } from './ports/calendar.ts';
import { ServiceFault } from './ports/fault.ts';
import type { OnlineMeeting } from './ports/online-meetings.ts';
import type { Stores } from './ports/unit-of-work.ts';
import type { SettingsOutcome } from './settings-outcome.ts';
import { appliedFact } from './settings-outcome.ts';

/** Teams may need a moment to make the meeting; after this long, in milliseconds, it is not waited for any more. */
const PATIENCE_WITH_TEAMS = 60 * 60_000;

/**
 * From an event in the calendar to a booked meeting: applies the level's settings, then records the outcome. Safe to
 * repeat. While Teams cannot be asked the draft stays in `confirming`, and the sweep comes back to it; when Teams may not
 * be asked, the meeting is recorded as booked with its settings unread.
 */
export async function completeBooking(
  deps: BookingDeps,
  draft: BookingDraft,
  event: BookedEvent,
  pack: PolicyPack,
): Promise<SettingsOutcome> {
  const { meeting, applied, isFinal } = await applyLevel(deps, draft, event, pack);
  if (isFinal) {
    await untilSettled(() =>
      deps.work.run((tx) => recordBooked(tx, deps, draft, event, { meeting, applied }, pack)),
    );
  }
  return applied;
}

interface AppliedLevel {
  readonly meeting: OnlineMeeting | undefined;
  readonly applied: SettingsOutcome;
  /** False: worth coming back to. */
  readonly isFinal: boolean;
}

async function applyLevel(
  deps: BookingDeps,
  draft: BookingDraft,
  event: BookedEvent,
  pack: PolicyPack,
): Promise<AppliedLevel> {
  const { tenantId, organiserId, level } = draft;
  let meeting: OnlineMeeting | undefined;
  try {
    meeting = event.joinUrl
      ? await deps.onlineMeetings.find(tenantId, organiserId, event.joinUrl)
      : undefined;
    if (!meeting) throw new ServiceFault('not-found', 'graph', { code: 'onlineMeeting' });
    const demands = settingsAt(pack, level);
    const applied = await deps.onlineMeetings.applySettings(
      tenantId,
      organiserId,
      meeting.id,
      demands,
    );
    return { meeting, applied, isFinal: true };
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    deps.logger.warn('settings.postponed', { draftId: draft.id, trouble: fault.trouble });
    const isLate = deps.clock.now().getTime() - draft.createdAt.getTime() > PATIENCE_WITH_TEAMS;
    return {
      meeting,
      applied: unread(fault.trouble),
      isFinal: needsAdministrator(fault.trouble) || isLate,
    };
  }
}

async function recordBooked(
  tx: Stores,
  deps: BookingDeps,
  draft: BookingDraft,
  event: BookedEvent,
  { meeting, applied }: Omit<AppliedLevel, 'isFinal'>,
  pack: PolicyPack,
): Promise<void> {
  const now = deps.clock.now();
  const stored = await tx.drafts.get(draft.tenantId, draft.id);
  // Another press, or the sweep, was faster: everything is recorded already.
  if (!stored || stored.state.name === 'booked') return;
  const updated = await tx.drafts.update({
    ...stored,
    state: { name: 'booked', eventId: event.eventId, bookedAt: now },
  });
  if (!updated.ok) return;

  const known = meeting && (await tx.meetings.byThread(draft.tenantId, meeting.threadId));
  const id = known?.id ?? meetingOfDraft(draft.id);
  await tx.meetings.save({
    ...known,
    tenantId: draft.tenantId,
    id,
    organiserId: draft.organiserId,
    iCalUId: event.iCalUId,
    ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
    ...(meeting ? { threadId: meeting.threadId, onlineMeetingId: meeting.id } : {}),
    ...(pack.department ? { department: pack.department } : {}),
  });
  const by = { at: now, by: draft.organiserId, pack: draft.packVersion } satisfies Omit<
    NewMeetingEvent,
    'fact'
  >;
  await appendNow(tx, draft.tenantId, id, () => [
    { ...by, fact: { what: 'booking.completed' } },
    { ...by, fact: { what: 'level.set', level: draft.level, source: 'booking' } },
    // What could not be read was not applied either.
    ...(applied.reading.readable || applied.refused.length > 0
      ? [{ ...by, fact: appliedFact(settingsAt(pack, draft.level), applied) }]
      : []),
  ]);
}
