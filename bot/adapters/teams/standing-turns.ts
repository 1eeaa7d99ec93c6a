import { ServiceFault } from '../../app/ports/fault.ts';
import type {
  ChangeMeeting,
  ChangeOutcome,
  ChangeRefusal,
  StandingRefusal,
  StandingView,
} from '../../app/standing-view.ts';
import type { ChatUseCases } from '../../app/use-cases.ts';
import { LONGEST_MESSAGE } from '../../domain/booking.ts';
import { eventId } from '../../domain/ids.ts';
import { isMovable } from '../../domain/standing-series.ts';
import type { Result } from '../../domain/result.ts';
import type { PressOf } from './card-data.ts';
import { cancelCard, cancelSureCard } from './cards/cancel-card.ts';
import type { ChangeFindings } from './cards/change-parts.ts';
import type { Card } from './cards/elements.ts';
import { moveCard } from './cards/move-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { peopleCard } from './cards/people-card.ts';
import { standingCard } from './cards/standing-card.ts';
import { showMeetings } from './command-turns.ts';
import type { FormProblem } from '../../app/booking-view.ts';
import { formTimes } from './texts.ts';
import type { Answer, Turn } from './turn.ts';
import { showCard } from './turn.ts';
import { withPerson } from './with-person.ts';

/** One of the person's own meetings, or the form for what they want to do with it. */
export async function openMeeting(
  useCases: ChatUseCases,
  turn: Turn,
  { eventId: id, to }: PressOf<'meeting.open'>,
): Promise<Answer> {
  if (!turn.isPersonal) return showMeetings(useCases, turn);
  const { t, now } = turn;
  const found = await useCases.viewStanding(turn.actor, eventId(id));
  if (!found.ok) return showGone(useCases, turn, found.refusal);
  const view = found.value;
  switch (to) {
    case 'look':
      return showCard(standingCard(t, { view, now }));
    case 'move':
      // The card of the whole says why.
      if (view.series && !isMovable(view.series)) return showCard(standingCard(t, { view, now }));
      return showCard(
        moveCard(t, { view, ...formTimes(view.meeting.period.start), problems: [], now }),
      );
    case 'people':
      return showCard(peopleCard(t, { view, add: '', remove: '', problems: [], now }));
    case 'cancel':
      return showCard(cancelCard(t, { view, message: '', problems: [], now }));
  }
}

export async function moveMeeting(
  useCases: ChatUseCases,
  turn: Turn,
  data: PressOf<'meeting.move'>,
): Promise<Answer> {
  const { t, now } = turn;
  const time = { date: data.date, start: data.start, ...data.set };
  return change(useCases, turn, {
    command: { ...decided(data), time: { ...time, seen: data.seen } },
    done: ({ meeting: { period }, series }) =>
      t.say(series ? 'standing.series-moved' : 'standing.moved', { period: t.period(period, now) }),
    form: (view, problems, findings) =>
      moveCard(t, {
        view,
        date: time.date,
        start: time.start,
        problems,
        now,
        ...(findings ? { findings } : {}),
      }),
  });
}

export async function changePeople(
  useCases: ChatUseCases,
  turn: Turn,
  data: PressOf<'meeting.people'>,
): Promise<Answer> {
  const { t, now } = turn;
  const { remove } = data;
  const add = data.person ? withPerson(data.add, data.person) : data.add;
  return change(useCases, turn, {
    command: {
      ...decided(data),
      people: { add, remove: remove.split(',').filter((each) => each.trim() !== '') },
      ...(data.set ? { time: { ...data.set, seen: data.seen } } : {}),
    },
    done: () => t.say('standing.people-changed'),
    form: (view, problems, findings) =>
      peopleCard(t, { view, add, remove, problems, now, ...(findings ? { findings } : {}) }),
  });
}

/** The first press asks once more; the second does it. */
export async function cancelMeeting(
  useCases: ChatUseCases,
  turn: Turn,
  { eventId: id, scope, message, isSure }: PressOf<'meeting.cancel'>,
): Promise<Answer> {
  if (!turn.isPersonal) return showMeetings(useCases, turn);
  const { actor, t, now } = turn;
  const isTooLong = message.trim().length > LONGEST_MESSAGE;
  if (!isSure && !isTooLong) {
    const found = await useCases.viewStanding(actor, eventId(id));
    return found.ok
      ? showCard(cancelSureCard(t, { view: found.value, message, scope, now }))
      : showGone(useCases, turn, found.refusal);
  }
  const result = await useCases.cancelMeeting(actor, { eventId: eventId(id), scope, message });
  if (result.ok) {
    const period = t.period(result.value.meeting.period, now);
    return showList(useCases, turn, t.say(`standing.cancelled.${scope}`, { period }));
  }
  const { refusal } = result;
  return refusal.kind === 'form'
    ? showCard(cancelCard(t, { view: refusal.view, message, problems: refusal.problems, now }))
    : showGone(useCases, turn, refusal);
}

const decided = (data: {
  readonly eventId: string;
  readonly keep: boolean;
  readonly reason: string;
}) => ({ eventId: eventId(data.eventId), keep: data.keep, reason: data.reason });

interface Change {
  readonly command: ChangeMeeting;
  readonly done: (view: StandingView) => string;
  readonly form: (
    view: StandingView,
    problems: readonly FormProblem[],
    findings?: ChangeFindings,
  ) => Card;
}

async function change(
  useCases: ChatUseCases,
  turn: Turn,
  { command, done, form }: Change,
): Promise<Answer> {
  if (!turn.isPersonal) return showMeetings(useCases, turn);
  const result = await useCases.changeMeeting(turn.actor, command);
  if (!result.ok) return showRefusal(useCases, turn, result, form);
  const outcome = result.value;
  if (outcome.kind === 'look-again') {
    const { view, proposal, problems } = outcome;
    return showCard(form(view, problems, { proposal, reason: command.reason }));
  }
  return showList(useCases, turn, wordsOfDone(turn, outcome, done));
}

function wordsOfDone(
  { t }: Turn,
  { view, wasSo }: Extract<ChangeOutcome, { kind: 'changed' }>,
  done: Change['done'],
): string {
  if (wasSo) return t.say('standing.as-wanted');
  const isTold = view.meeting.attendees.length > 0;
  return [done(view), ...(isTold ? [t.say('standing.told')] : [])].join(' ');
}

async function showRefusal(
  useCases: ChatUseCases,
  turn: Turn,
  { refusal }: Extract<Result<ChangeOutcome, ChangeRefusal>, { ok: false }>,
  form: Change['form'],
): Promise<Answer> {
  const { t, now } = turn;
  switch (refusal.kind) {
    case 'form':
      return showCard(form(refusal.view, refusal.problems));
    case 'changed-meanwhile':
    case 'all-day':
    case 'whole-series':
    case 'series-fixed':
      return showCard(
        standingCard(t, {
          view: refusal.view,
          now,
          notice: t.say(`standing.refused.${refusal.kind}`),
        }),
      );
    case 'unknown-event':
    case 'not-organiser':
      return showGone(useCases, turn, refusal);
  }
}

const showGone = (useCases: ChatUseCases, turn: Turn, { kind }: StandingRefusal): Promise<Answer> =>
  showList(useCases, turn, turn.t.say(`standing.refused.${kind}`));

/** The list anew with what was done. What was done stands even when the list cannot be read. */
async function showList(useCases: ChatUseCases, turn: Turn, notice: string): Promise<Answer> {
  try {
    return await showMeetings(useCases, turn, notice);
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) throw fault;
    return showCard(noticeCard(turn.t, { title: turn.t.say('standing.title'), text: notice }));
  }
}
