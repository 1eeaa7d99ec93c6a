import type { BookingDraft } from '../domain/booking.ts';
import { draftId } from '../domain/ids.ts';
import type { Actor } from '../domain/person.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { assessBooking, proposalOf } from './assess-booking.ts';
import type { BookingDeps } from './booking-deps.ts';
import { draftContent } from './booking-deps.ts';
import { receiptOfBooked } from './booking-receipt.ts';
import type { BookingRefusal, CheckBooking } from './booking-view.ts';
import type { Stores } from './ports/unit-of-work.ts';
import type { ChatUseCases } from './use-cases.ts';

/** Subject check, calendar check, draft: what a booking would break and the smallest cure, before anything is sent. */
export const makeCheckBooking =
  (deps: BookingDeps): ChatUseCases['checkBooking'] =>
  async (actor, command) => {
    const assessed = await assessBooking(deps, actor, command);
    if (!assessed.ok) return refuse({ kind: 'form', problems: assessed.refusal });
    const content = draftContent(deps.secrets, actor, assessed.value);
    const kept = await deps.work.run((tx) => keepDraft(tx, actor, command, content, deps));
    if (kept.ok) return ok(proposalOf(assessed.value, kept.value));
    if (kept.refusal.kind !== 'booked') return refuse(kept.refusal);
    return refuse({
      kind: 'already-booked',
      receipt: await receiptOfBooked(deps, actor, assessed.value, kept.refusal.draft),
    });
  };

type KeepRefusal =
  | Extract<BookingRefusal, { kind: 'stale' | 'unknown-draft' }>
  | { readonly kind: 'booked'; readonly draft: BookingDraft };

async function keepDraft(
  tx: Stores,
  actor: Actor,
  { draft: earlier }: CheckBooking,
  content: ReturnType<typeof draftContent>,
  deps: BookingDeps,
): Promise<Result<BookingDraft, KeepRefusal>> {
  if (!earlier) {
    const draft: BookingDraft = {
      tenantId: actor.tenantId,
      id: draftId(deps.secrets.newId()),
      version: 1,
      organiserId: actor.personId,
      createdAt: deps.clock.now(),
      state: { name: 'proposed' },
      ...content,
    };
    await tx.drafts.insert(draft);
    return ok(draft);
  }
  const stored = await tx.drafts.get(actor.tenantId, earlier.id);
  if (!stored || stored.organiserId !== actor.personId) return refuse({ kind: 'unknown-draft' });
  if (stored.state.name === 'booked') return refuse({ kind: 'booked', draft: stored });
  // While an attempt to book it is under way the draft is not changed: the event may exist already.
  if (stored.version !== earlier.version || stored.state.name === 'confirming')
    return refuse({ kind: 'stale' });
  const updated = await tx.drafts.update({ ...stored, ...content, state: { name: 'proposed' } });
  return updated.ok ? updated : refuse({ kind: 'stale' });
}
