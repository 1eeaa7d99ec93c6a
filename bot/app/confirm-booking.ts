import type { BookingDraft } from '../domain/booking.ts';
import { meetingOfDraft } from '../domain/ids.ts';
import type { NewMeetingEvent } from '../domain/meeting-event.ts';
import type { Actor } from '../domain/person.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { appendNow, untilSettled } from './append-now.ts';
import type { Assessment } from './assess-booking.ts';
import { answerFacts } from './assess-level.ts';
import { assessBooking, proposalOf } from './assess-booking.ts';
import type { BookingDeps } from './booking-deps.ts';
import { draftContent, isSameBooking } from './booking-deps.ts';
import { makeReceipt, receiptOfBooked } from './booking-receipt.ts';
import type { BookingRefusal, ConfirmBooking } from './booking-view.ts';
import { completeBooking } from './complete-booking.ts';
import type { Invitation } from './invitation.ts';
import { isBlocked, keptWithReason, reasonProblems } from './kept-reason.ts';
import type { BookedEvent } from './ports/calendar.ts';
import { ServiceFault } from './ports/fault.ts';
import type { Stores } from './ports/unit-of-work.ts';
import type { ChatUseCases } from './use-cases.ts';

/**
 * Books the meeting. Everything is checked again; the intent is recorded before Graph is called and the outcome after,
 * and the draft's id is the idempotency key, so that pressing twice, a retry or a crash in between never books twice.
 */
export const makeConfirmBooking =
  (deps: BookingDeps & { readonly writeInvitation: Invitation }): ChatUseCases['confirmBooking'] =>
  async (actor, command) => {
    const assessed = await assessBooking(deps, actor, command);
    if (!assessed.ok) return refuse({ kind: 'form', problems: assessed.refusal });
    const assessment = assessed.value;
    if (!(await isUnderWay(deps, actor, assessment, command))) {
      const problems = await reasonProblems(deps, actor, assessment.obstacles, command.reason);
      if (problems.length > 0 || isBlocked(assessment.obstacles)) {
        return ok({
          kind: 'look-again',
          proposal: proposalOf(assessment, command.draft),
          problems,
        });
      }
    }
    const begun = await untilSettled(() =>
      deps.work.run((tx) => begin(tx, deps, actor, assessment, command)),
    );
    if (!begun.ok) {
      if (begun.refusal.kind !== 'booked') return refuse(begun.refusal);
      const receipt = await receiptOfBooked(deps, actor, assessment, begun.refusal.draft);
      return refuse({ kind: 'already-booked', receipt });
    }
    const draft = begun.value;
    const event = await createEvent(deps, actor, assessment, draft);
    const applied = await completeBooking(deps, draft, event, assessment.pack);
    deps.logger.info('booking.completed', { draftId: draft.id, level: draft.level });
    return ok({
      kind: 'booked',
      receipt: await makeReceipt(deps, actor.tenantId, assessment, draft.id, event, applied),
    });
  };

/**
 * This very booking has passed the checks already and is being made, or is made. Asked after the calendars were read: what
 * they show as too close may be the event itself.
 */
async function isUnderWay(
  deps: BookingDeps,
  actor: Actor,
  assessment: Assessment,
  { draft }: ConfirmBooking,
): Promise<boolean> {
  const stored = await deps.work.read(({ drafts }) => drafts.get(actor.tenantId, draft.id));
  if (!stored || stored.organiserId !== actor.personId) return false;
  if (stored.state.name === 'booked') return true;
  return (
    stored.state.name === 'confirming' &&
    isSameBooking(stored, draftContent(deps.secrets, actor, assessment))
  );
}

type BeginRefusal =
  | Extract<BookingRefusal, { kind: 'stale' | 'unknown-draft' }>
  | { readonly kind: 'booked'; readonly draft: BookingDraft };

/** Records the intent. A draft left in `confirming` or `failed` by an earlier try goes on if it is the same booking. */
async function begin(
  tx: Stores,
  deps: BookingDeps,
  actor: Actor,
  assessment: Assessment,
  command: ConfirmBooking,
): Promise<Result<BookingDraft, BeginRefusal>> {
  const stored = await tx.drafts.get(actor.tenantId, command.draft.id);
  if (!stored || stored.organiserId !== actor.personId) return refuse({ kind: 'unknown-draft' });
  if (stored.state.name === 'booked') return refuse({ kind: 'booked', draft: stored });
  const content = draftContent(deps.secrets, actor, assessment);
  if (stored.state.name === 'confirming')
    return isSameBooking(stored, content) ? ok(stored) : refuse({ kind: 'stale' });
  if (stored.state.name === 'proposed' && stored.version !== command.draft.version)
    return refuse({ kind: 'stale' });
  const now = deps.clock.now();
  const updated = await tx.drafts.update({
    ...stored,
    ...content,
    state: { name: 'confirming', since: now },
  });
  if (!updated.ok) return refuse({ kind: 'stale' });

  const by = { at: now, by: actor.personId, pack: content.packVersion } satisfies Omit<
    NewMeetingEvent,
    'fact'
  >;
  const reason = command.reason.trim();
  await appendNow(tx, actor.tenantId, meetingOfDraft(stored.id), () => [
    { ...by, fact: { what: 'booking.intended', level: content.level } },
    ...answerFacts(assessment).map((fact) => ({ ...by, fact })),
    ...keptWithReason(assessment.obstacles).map(
      ({ about }) => ({ ...by, fact: { what: 'finding.kept', about, reason } }) as const,
    ),
  ]);
  return updated;
}

async function createEvent(
  deps: BookingDeps & { readonly writeInvitation: Invitation },
  actor: Actor,
  assessment: Assessment,
  draft: BookingDraft,
): Promise<BookedEvent> {
  try {
    return await deps.calendar.createMeeting({
      tenantId: actor.tenantId,
      draftId: draft.id,
      organiserId: actor.personId,
      subject: assessment.subject,
      period: assessment.period,
      ...(assessment.recurrence ? { recurrence: assessment.recurrence } : {}),
      attendees: assessment.people.map((each) =>
        each.isOutside
          ? { address: each.address }
          : { address: each.address, name: each.displayName },
      ),
      invitation: deps.writeInvitation(assessment),
    });
  } catch (fault) {
    // Unreachable may still have booked it: the draft stays in `confirming` for the next press or the sweep.
    if (fault instanceof ServiceFault && fault.trouble !== 'unreachable')
      await recordFailed(deps, draft);
    throw fault;
  }
}

/** The calendar said no: the draft may be changed and confirmed again. */
export const recordFailed = (deps: BookingDeps, draft: BookingDraft): Promise<void> =>
  untilSettled(() =>
    deps.work.run(async (tx) => {
      const at = deps.clock.now();
      const updated = await tx.drafts.update({ ...draft, state: { name: 'failed', at } });
      if (!updated.ok) return;
      await appendNow(tx, draft.tenantId, meetingOfDraft(draft.id), () => [
        { at, by: draft.organiserId, pack: draft.packVersion, fact: { what: 'booking.failed' } },
      ]);
    }),
  );
