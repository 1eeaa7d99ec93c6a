import type {
  BookingForm,
  BookingProposal,
  BookingRefusal,
  FormProblem,
} from '../../app/booking-view.ts';
import type { ChatUseCases } from '../../app/use-cases.ts';
import { draftId } from '../../domain/ids.ts';
import type { FormData, PressOf } from './card-data.ts';
import { formOf } from './card-data.ts';
import type { DraftRef } from './cards/booking-form-card.ts';
import { bookingFormCard, hiddenForm } from './cards/booking-form-card.ts';
import { execute, hidden } from './cards/elements.ts';
import { startButtons } from './cards/help-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { proposalCard } from './cards/proposal-card.ts';
import { receiptCard } from './cards/receipt-card.ts';
import type { Answer, Turn } from './turn.ts';
import { showCard } from './turn.ts';
import { proposeReleased, withReleased } from './released.ts';
import { withPerson } from './with-person.ts';

/** What the person is in the middle of: the form as typed, and the draft it belongs to. */
export interface Ongoing {
  readonly form: BookingForm;
  readonly released: readonly string[];
  readonly reason: string;
  readonly draft?: DraftRef;
}

/** Checks the form as typed, with the cure that was pressed put in its place. */
export async function checkBooking(
  useCases: ChatUseCases,
  turn: Turn,
  data: PressOf<'booking.check'>,
): Promise<Answer> {
  const ongoing = ongoingOf(data, {
    ...definedOf(data.set ?? {}),
    ...(data.person ? { people: withPerson(data.people, data.person) } : {}),
  });
  await proposeReleased(useCases, turn, data);
  const { form, released, draft } = ongoing;
  const result = await useCases.checkBooking(turn.actor, {
    form,
    released,
    ...(draft ? { draft: { id: draftId(draft.id), version: draft.version } } : {}),
  });
  return result.ok
    ? showProposal(turn, result.value, ongoing.reason)
    : showRefusal(useCases, turn, result.refusal, ongoing);
}

/** Back to the form, with everything that was typed. */
export const editBooking = (useCases: ChatUseCases, turn: Turn, data: FormData): Promise<Answer> =>
  showForm(useCases, turn, ongoingOf(data), []);

export async function confirmBooking(
  useCases: ChatUseCases,
  turn: Turn,
  data: PressOf<'booking.confirm'>,
): Promise<Answer> {
  const ongoing = ongoingOf(data);
  const result = await useCases.confirmBooking(turn.actor, {
    form: ongoing.form,
    released: ongoing.released,
    reason: ongoing.reason,
    draft: { id: draftId(data.draft.id), version: data.draft.version },
  });
  if (!result.ok) return showRefusal(useCases, turn, result.refusal, ongoing);
  const outcome = result.value;
  return outcome.kind === 'booked'
    ? showCard(receiptCard(turn.t, { receipt: outcome.receipt, now: turn.now, appId: turn.appId }))
    : showProposal(turn, outcome.proposal, ongoing.reason, outcome.problems);
}

export const cancelBooking = ({ t }: Turn): Answer =>
  showCard(
    noticeCard(t, {
      title: t.say('cancelled.title'),
      text: t.say('cancelled.text'),
      actions: startButtons(t),
    }),
  );

const showProposal = (
  { t, now }: Turn,
  proposal: BookingProposal,
  reason: string,
  problems: readonly FormProblem[] = [],
): Answer => showCard(proposalCard(t, { proposal, problems, reason, now }));

async function showForm(
  useCases: ChatUseCases,
  { actor, t }: Turn,
  { form, released, draft }: Ongoing,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const pack = await useCases.packOf(actor);
  return showCard(
    bookingFormCard(t, { form, pack, problems, released, ...(draft ? { draft } : {}) }),
  );
}

async function showRefusal(
  useCases: ChatUseCases,
  turn: Turn,
  refusal: BookingRefusal,
  ongoing: Ongoing,
): Promise<Answer> {
  const { t } = turn;
  switch (refusal.kind) {
    case 'form':
      return showForm(useCases, turn, ongoing, refusal.problems);
    case 'already-booked':
      return showCard(
        receiptCard(t, { receipt: refusal.receipt, now: turn.now, appId: turn.appId }),
      );
    case 'stale':
    case 'unknown-draft':
      // Without its draft the form is a new booking: checked anew, and nothing typed is lost.
      return showCard(
        noticeCard(t, {
          title: t.say(`${refusal.kind}.title`),
          text: t.say(`${refusal.kind}.text`),
          inputs: [...hiddenForm(ongoing.form), hidden('reason', ongoing.reason)],
          actions: [
            execute(
              t.say('button.check-again'),
              'booking.check',
              { released: ongoing.released },
              'positive',
            ),
          ],
        }),
      );
  }
}

export function ongoingOf(
  data: FormData & { readonly release?: string | undefined },
  changes: Partial<BookingForm> = {},
): Ongoing {
  return {
    form: { ...formOf(data), ...changes },
    released: withReleased(data),
    reason: data.reason,
    ...(data.draft ? { draft: data.draft } : {}),
  };
}

const definedOf = (set: {
  readonly [Field in keyof BookingForm]?: string | undefined;
}): Partial<BookingForm> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
