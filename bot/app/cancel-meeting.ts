import { LONGEST_MESSAGE } from '../domain/booking.ts';
import { ok, refuse } from '../domain/result.ts';
import type { StandingDeps } from './find-standing.ts';
import { findStanding } from './find-standing.ts';
import type { Logger } from './ports/logger.ts';
import type { ChatUseCases } from './use-cases.ts';

/** The organiser cancels a meeting; Graph takes it out of every calendar and sends the message, which is kept nowhere. */
export const makeCancelMeeting =
  (deps: StandingDeps & { readonly logger: Logger }): ChatUseCases['cancelMeeting'] =>
  async (actor, { eventId, message, scope }) => {
    const found = await findStanding(deps, actor, eventId);
    if (!found.ok) return found;
    const view = found.value;
    const text = message.trim();
    if (text.length > LONGEST_MESSAGE)
      return refuse({
        kind: 'form',
        view,
        problems: [{ field: 'message', problem: 'too-long', most: LONGEST_MESSAGE }],
      });
    const { meeting } = view;
    const whole = scope === 'series' ? (meeting.seriesId ?? meeting.eventId) : meeting.eventId;
    await deps.calendar.cancelMeeting(actor.tenantId, actor.personId, whole, text);
    deps.logger.info('meeting.cancelled', { scope });
    return ok(view);
  };
