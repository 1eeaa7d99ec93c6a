import type { StandingView } from '../../../app/standing-view.ts';
import type { Texts } from '../texts.ts';
import type { EventId } from '../../../domain/ids.ts';
import type { StandingSeries } from '../../../domain/standing-series.ts';
import { isMovable } from '../../../domain/standing-series.ts';
import type { Card, CardAction, CardElement } from './elements.ts';
import {
  actionSet,
  card,
  cut,
  execute,
  heading,
  labelled,
  line,
  openUrl,
  shorten,
  subheading,
} from './elements.ts';
import { contactLine } from './help-card.ts';
import { isolated } from './isolated.ts';
import { levelName } from './levels-card.ts';

const MOST_PEOPLE = 8;

/** One of the person's own meetings, and what can be done with it. */
export function standingCard(
  t: Texts,
  {
    view,
    now,
    notice,
  }: { readonly view: StandingView; readonly now: Date; readonly notice?: string },
): Card {
  const { meeting, pack } = view;
  const { isAllDay, seriesId, webLink } = meeting;
  const isOccurrence = seriesId !== undefined && !view.series;
  return card(
    [
      ...(notice === undefined ? [] : [line({ text: notice, isBold: true, colour: 'attention' })]),
      heading(t.say('standing.title')),
      ...standingLines(t, view, now),
      ...(isAllDay ? [line({ text: t.say('standing.all-day'), isSubtle: true })] : []),
      ...(webLink ? [actionSet(openUrl(t.say('button.open-outlook'), webLink))] : []),
      ...(isOccurrence ? eitherBlocks(t, view) : []),
      ...(view.series ? fixedLine(t, view.series) : []),
      contactLine(t, pack.contact),
    ],
    [
      ...(isOccurrence ? [] : changeButtons(t, view)),
      // The whole of a series is cancelled from one of its occurrences, where both are asked about.
      ...(view.series
        ? []
        : [openButton(meeting.eventId, t.say('button.cancel-meeting'), 'cancel')]),
      execute(t.say('button.to-meetings'), 'meetings.show'),
    ],
  );
}

const openButton = (eventId: EventId, title: string, to: 'move' | 'people' | 'cancel') =>
  execute(title, 'meeting.open', { eventId, to });

function changeButtons(t: Texts, { meeting, series }: StandingView): CardAction[] {
  const { eventId, isAllDay } = meeting;
  const isFixed = isAllDay || (series !== undefined && !isMovable(series));
  const move = t.say(series ? 'button.move-series' : 'button.move');
  return [
    ...(isFixed ? [] : [openButton(eventId, move, 'move')]),
    openButton(eventId, t.say('button.people'), 'people'),
  ];
}

/** Of an occurrence: what concerns it alone, and what concerns the whole series. */
function eitherBlocks(t: Texts, { meeting }: StandingView): CardElement[] {
  const { eventId, seriesId, isAllDay } = meeting;
  if (seriesId === undefined) return [];
  return [
    ...(isAllDay
      ? []
      : [
          subheading(t.say('standing.only-this')),
          actionSet(openButton(eventId, t.say('button.move-this'), 'move')),
        ]),
    subheading(t.say('standing.whole-series')),
    actionSet(
      ...(isAllDay ? [] : [openButton(seriesId, t.say('button.move-series'), 'move')]),
      openButton(seriesId, t.say('button.people-series'), 'people'),
    ),
  ];
}

/** Why the whole of a series cannot be moved from here. */
export function fixedLine(t: Texts, { move }: Pick<StandingSeries, 'move'>): CardElement[] {
  return move === 'any-day' || move === 'same-day'
    ? []
    : [line({ text: t.say(`series.fixed.${move}`) })];
}

/** What the meeting is: subject, time, level and who is invited. */
export function standingLines(
  t: Texts,
  { meeting, pack, level, series }: StandingView,
  now: Date,
): CardElement[] {
  const { subject, period, attendees } = meeting;
  const { shown, left } = cut(attendees, MOST_PEOPLE);
  const names = shown.map(({ name, address }) => isolated(shorten(name ?? address, 60)));
  const people = left > 0 ? `${names.join(', ')} ${t.say('more', { count: left })}` : t.list(names);
  return [
    labelled(
      t.say('standing.subject'),
      subject.trim() === '' ? t.say('meetings.no-subject') : isolated(shorten(subject, 255)),
    ),
    labelled(t.say(series ? 'alert.next' : 'standing.now'), t.period(period, now)),
    ...(series ? [line({ text: t.say('standing.whole'), isSubtle: true })] : []),
    ...(level === undefined ? [] : [labelled(t.say('form.level'), levelName(t, pack, level))]),
    labelled(t.say('form.people'), names.length > 0 ? people : t.say('proposal.nobody')),
  ];
}
