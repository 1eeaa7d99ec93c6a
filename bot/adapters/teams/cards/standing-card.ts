import type { StandingView } from '../../../app/standing-view.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardElement } from './elements.ts';
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
  const { eventId, isAllDay, seriesId, webLink } = meeting;
  const to = (title: string, where: 'move' | 'people' | 'cancel') =>
    execute(title, 'meeting.open', { eventId, to: where });
  return card(
    [
      ...(notice === undefined ? [] : [line({ text: notice, isBold: true, colour: 'attention' })]),
      heading(t.say('standing.title')),
      ...standingLines(t, view, now),
      ...(seriesId ? [line({ text: t.say('standing.series'), isSubtle: true })] : []),
      ...(isAllDay ? [line({ text: t.say('standing.all-day'), isSubtle: true })] : []),
      ...(webLink ? [actionSet(openUrl(t.say('button.open-outlook'), webLink))] : []),
      contactLine(t, pack.contact),
    ],
    [
      ...(isAllDay ? [] : [to(t.say('button.move'), 'move')]),
      ...(seriesId ? [] : [to(t.say('button.people'), 'people')]),
      to(t.say('button.cancel-meeting'), 'cancel'),
      execute(t.say('button.to-meetings'), 'meetings.show'),
    ],
  );
}

/** What the meeting is: subject, time, level and who is invited. */
export function standingLines(
  t: Texts,
  { meeting, pack, level }: StandingView,
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
    labelled(t.say('standing.now'), t.period(period, now)),
    ...(level === undefined ? [] : [labelled(t.say('form.level'), levelName(t, pack, level))]),
    labelled(t.say('form.people'), names.length > 0 ? people : t.say('proposal.nobody')),
  ];
}
