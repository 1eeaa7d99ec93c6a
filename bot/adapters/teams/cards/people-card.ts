import type { FormProblem } from '../../../app/booking-view.ts';
import type { StandingView } from '../../../app/standing-view.ts';
import { seenOf } from '../../../app/standing-view.ts';
import type { Texts } from '../texts.ts';
import { formTimes } from '../texts.ts';
import type { ChangeFindings } from './change-parts.ts';
import { changeData, countedProblems, findingParts, isKeepable } from './change-parts.ts';
import type { Card, CardElement } from './elements.ts';
import { card, cut, execute, heading, line, shorten, textInput } from './elements.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { problemLines } from './problem-lines.ts';
import { standingLines } from './standing-card.ts';

const VERB = 'meeting.people';
const MINUTE = 60_000;
/** With the longest names and addresses the card stays within what Teams takes. */
const MOST_CHOICES = 40;

export interface PeopleView {
  readonly view: StandingView;
  /** As typed and as chosen. */
  readonly add: string;
  readonly remove: string;
  readonly problems: readonly FormProblem[];
  readonly findings?: ChangeFindings;
  readonly now: Date;
}

/** Asks whom to add and whom to remove; after a press also whose bookings lie too close. */
export function peopleCard(
  t: Texts,
  { view, add, remove, problems, findings, now }: PeopleView,
): Card {
  const data = changeData(view);
  const mayKeep = findings !== undefined && isKeepable(findings.proposal);
  return card(
    [
      heading(t.say(view.series ? 'standing.people.series.title' : 'standing.people.title')),
      ...standingLines(t, view, now),
      ...countedProblems(t, problems),
      textInput('add', t.say('standing.people.add'), add, {
        placeholder: t.say('standing.people.add.hint'),
        maxLength: 6000,
        isMultiline: true,
      }),
      ...problemLines(t, problems, 'people', data, VERB),
      ...removeInput(t, view, remove),
      ...(findings ? findingParts(t, view, findings, { problems, now, verb: VERB }) : []),
      contactLine(t, view.pack.contact),
    ],
    [
      execute(t.say('button.save-people'), VERB, data, findings ? undefined : 'positive'),
      ...(mayKeep
        ? [
            execute(t.say('button.save-people-anyway'), VERB, {
              ...data,
              keep: true,
              ...movedTo(view, findings.proposal),
            }),
          ]
        : []),
      execute(t.say('button.back'), 'meeting.open', { eventId: data.eventId, to: 'look' }),
    ],
  );
}

function removeInput(t: Texts, { meeting }: StandingView, chosen: string): CardElement[] {
  const { shown, left } = cut(meeting.attendees, MOST_CHOICES);
  if (shown.length === 0) return [];
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'remove',
      label: t.say('standing.people.remove'),
      isMultiSelect: true,
      value: chosen,
      choices: shown.map(({ name, address }) => ({
        title: isolated(shorten(name ?? address, 60)),
        value: address,
      })),
    },
    ...(left > 0
      ? [line({ text: t.say('standing.people.more', { count: left }), isSubtle: true })]
      : []),
  ];
}

/** The time of a cure that was pressed goes on to the next press. */
function movedTo({ meeting }: StandingView, { period }: ChangeFindings['proposal']) {
  if (seenOf(period) === seenOf(meeting.period)) return {};
  const minutes = Math.round((period.end.getTime() - period.start.getTime()) / MINUTE);
  return { set: { ...formTimes(period.start), minutes: String(minutes) } };
}
