import type { FormProblem } from '../../../app/booking-view.ts';
import type { StandingView } from '../../../app/standing-view.ts';
import type { Texts } from '../texts.ts';
import { dateInput, timeInput } from './booking-form-card.ts';
import type { ChangeFindings } from './change-parts.ts';
import { changeData, countedProblems, findingParts, isKeepable } from './change-parts.ts';
import type { Card, CardElement } from './elements.ts';
import { card, execute, heading, line } from './elements.ts';
import { contactLine } from './help-card.ts';
import { problemLines } from './problem-lines.ts';
import { standingLines } from './standing-card.ts';

const VERB = 'meeting.move';
const MINUTE = 60_000;

export interface MoveView {
  readonly view: StandingView;
  /** As typed. */
  readonly date: string;
  readonly start: string;
  readonly problems: readonly FormProblem[];
  readonly findings?: ChangeFindings;
  readonly now: Date;
}

/** Asks where to move the meeting; after a press also what lies too close there. */
export function moveCard(t: Texts, { view, date, start, problems, findings, now }: MoveView): Card {
  const { period } = view.meeting;
  const data = changeData(view);
  const count = Math.round(lengthOf(period) / MINUTE);
  const at = (field: FormProblem['field']) => problemLines(t, problems, field);
  // Kept with a reason is the time as typed: a cure that cut the meeting is pressed again instead.
  const mayKeep =
    findings !== undefined &&
    isKeepable(findings.proposal) &&
    lengthOf(findings.proposal.period) === lengthOf(period);
  return card(
    [
      heading(t.say(view.series ? 'standing.move.series.title' : 'standing.move.title')),
      ...standingLines(t, view, now),
      ...seriesLines(t, view),
      ...countedProblems(t, problems),
      dateInput(t, date),
      ...at('date'),
      timeInput(t, start),
      ...at('start'),
      ...at('minutes'),
      line({ text: t.say('standing.move.length', { count }), isSubtle: true }),
      ...(findings ? findingParts(t, view, findings, { problems, now, verb: VERB }) : []),
      contactLine(t, view.pack.contact),
    ],
    [
      execute(
        t.say(view.series ? 'button.move-series' : 'button.move'),
        VERB,
        data,
        findings ? undefined : 'positive',
      ),
      ...(mayKeep ? [execute(t.say('button.move-anyway'), VERB, { ...data, keep: true })] : []),
      execute(t.say('button.back'), 'meeting.open', { eventId: data.eventId, to: 'look' }),
    ],
  );
}

/** Whether one occurrence or the whole of a series is moved. */
function seriesLines(t: Texts, { meeting, series }: StandingView): CardElement[] {
  if (meeting.seriesId === undefined) return [];
  if (!series) return [line({ text: t.say('standing.move.series') })];
  const key = series.move === 'same-day' ? 'standing.move.same-days' : 'standing.move.whole';
  return [line({ text: t.say(key) })];
}

const lengthOf = ({ start, end }: StandingView['meeting']['period']): number =>
  end.getTime() - start.getTime();
