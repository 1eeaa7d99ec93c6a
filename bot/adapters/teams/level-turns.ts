import { proposeLevel } from '../../app/propose-level.ts';
import type { ChatUseCases } from '../../app/use-cases.ts';
import { ongoingOf } from './booking-turns.ts';
import type { FormData, PressOf } from './card-data.ts';
import { bookingFormCard } from './cards/booking-form-card.ts';
import type { Answer, Turn } from './turn.ts';
import { showCard, showNewCard } from './turn.ts';

/** V1: the form as typed, with the level that its answers lead to, or with what is still to be answered. */
export async function chooseLevel(
  useCases: ChatUseCases,
  { actor, t, now }: Turn,
  { take, ...data }: PressOf<'level.choose'>,
): Promise<Answer> {
  const { form, released, draft } = ongoingOf(data);
  const pack = await useCases.packOf(actor);
  const proposed = proposeLevel(pack, form, now);
  const view = { pack, released, ...(draft ? { draft } : {}) };
  if (!proposed.ok)
    return showCard(bookingFormCard(t, { ...view, form, problems: proposed.refusal }));
  const level = take ? String(proposed.value.level) : form.level;
  return showCard(
    bookingFormCard(t, {
      ...view,
      form: { ...form, level },
      problems: [],
      levelProposal: proposed.value,
    }),
  );
}

/**
 * V8: a booking of its own for the secret matter: the same people, level and answers, a safe subject, and no draft. It
 * comes as a card of its own, so that the proposal it came from can still be booked.
 */
export async function openSeparate(
  useCases: ChatUseCases,
  { actor, t }: Turn,
  data: FormData,
): Promise<Answer> {
  const { form, released } = ongoingOf(data);
  const [fresh, checked] = await Promise.all([
    useCases.prepareBooking(actor, ''),
    useCases.checkSubject(actor, { subject: form.subject, released }),
  ]);
  return showNewCard(
    bookingFormCard(t, {
      form: {
        ...form,
        ...WITHOUT_TIME,
        minutes: fresh.form.minutes,
        subject: checked.ok ? checked.value.safeSubject : '',
        note: '',
      },
      pack: fresh.pack,
      problems: [],
      released,
      notice: t.say('separate.notice'),
    }),
    t.say('separate.opened'),
  );
}

const WITHOUT_TIME = { date: '', start: '', repeats: '', repeatEnd: '' };
