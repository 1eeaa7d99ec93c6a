import type { BookingDraft } from '../domain/booking.ts';
import type { BookingDeps } from './booking-deps.ts';
import { completeBooking } from './complete-booking.ts';
import { recordFailed } from './confirm-booking.ts';

/** A press in progress is left alone this long, in milliseconds. */
const PATIENCE = 2 * 60_000;

/**
 * Settles drafts that a crash or a fault left in `confirming`: an event with the draft's id in the calendar is completed;
 * without one the draft is marked failed, and the next press books it. Run at start and every minute.
 */
export const makeSettleBookings = (deps: BookingDeps) => async (): Promise<void> => {
  const before = new Date(deps.clock.now().getTime() - PATIENCE);
  const stuck = await deps.work.run((tx) => tx.drafts.stuckSince(before));
  for (const draft of stuck) {
    try {
      await settle(deps, draft);
    } catch (fault) {
      deps.logger.error('booking.unsettled', fault, { draftId: draft.id });
    }
  }
};

async function settle(deps: BookingDeps, draft: BookingDraft): Promise<void> {
  const organiser = await deps.directory.person(draft.tenantId, draft.organiserId);
  const pack = deps.policies.packFor(draft.tenantId, organiser?.department);
  const event = await deps.calendar.findByDraft(
    draft.tenantId,
    draft.organiserId,
    draft.id,
    draft.period,
  );
  if (event) await completeBooking(deps, draft, event, pack);
  else await recordFailed(deps, draft);
  deps.logger.info('booking.settled', { draftId: draft.id, found: event !== undefined });
}
