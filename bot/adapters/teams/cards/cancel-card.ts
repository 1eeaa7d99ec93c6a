import type { FormProblem } from '../../../app/booking-view.ts';
import type { StandingView } from '../../../app/standing-view.ts';
import { LONGEST_MESSAGE } from '../../../domain/booking.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardAction } from './elements.ts';
import { card, execute, heading, hidden, labelled, line, shorten, textInput } from './elements.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { problemLines } from './problem-lines.ts';
import { standingLines } from './standing-card.ts';

const VERB = 'meeting.cancel';
type Scope = 'this' | 'series';

export interface CancelView {
  readonly view: StandingView;
  readonly message: string;
  readonly problems: readonly FormProblem[];
  readonly now: Date;
}

/** Asks for a message to the participants, and of a series how much of it. */
export function cancelCard(t: Texts, { view, message, problems, now }: CancelView): Card {
  const { eventId, seriesId } = view.meeting;
  const press = (title: string, scope: Scope) =>
    execute(title, VERB, { eventId, scope }, 'destructive');
  const isWhole = seriesId === undefined || seriesId === eventId;
  return card(
    [
      heading(t.say('standing.cancel.title')),
      ...standingLines(t, view, now),
      textInput('message', t.say('standing.cancel.message'), message, {
        placeholder: t.say('standing.cancel.message.hint'),
        maxLength: LONGEST_MESSAGE,
        isMultiline: true,
      }),
      ...problemLines(t, problems, 'message'),
      contactLine(t, view.pack.contact),
    ],
    [
      ...(isWhole ? [] : [press(t.say('button.cancel-occurrence'), 'this')]),
      seriesId === undefined
        ? press(t.say('button.cancel-meeting'), 'this')
        : press(t.say('button.cancel-series'), 'series'),
      back(t, view),
    ],
  );
}

/** Asks once more: says what goes, who is told and what they read. */
export function cancelSureCard(
  t: Texts,
  { view, message, scope, now }: Omit<CancelView, 'problems'> & { readonly scope: Scope },
): Card {
  const { eventId, seriesId, period, attendees } = view.meeting;
  const what = scope === 'series' ? 'series' : seriesId === undefined ? 'this' : 'occurrence';
  return card(
    [
      heading(t.say('standing.cancel.title')),
      ...standingLines(t, view, now),
      line({
        text: t.say(`standing.cancel.ask.${what}`, { period: t.period(period, now) }),
        isBold: true,
        colour: 'attention',
      }),
      ...(attendees.length > 0
        ? [
            line({ text: t.say('standing.cancel.told', { count: attendees.length }) }),
            message.trim() === ''
              ? line({ text: t.say('standing.cancel.silent') })
              : labelled(
                  t.say('standing.cancel.says'),
                  isolated(shorten(message.trim(), LONGEST_MESSAGE)),
                ),
          ]
        : []),
      hidden('message', message),
      contactLine(t, view.pack.contact),
    ],
    [
      execute(t.say('button.cancel-sure'), VERB, { eventId, scope, isSure: true }, 'destructive'),
      back(t, view),
    ],
  );
}

const back = (t: Texts, { meeting }: StandingView): CardAction =>
  execute(t.say('button.back'), 'meeting.open', { eventId: meeting.eventId, to: 'look' });
