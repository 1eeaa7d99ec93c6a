import type { UpcomingMeeting } from '../../../app/booking-view.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardElement } from './elements.ts';
import {
  actionSet,
  card,
  container,
  cut,
  execute,
  heading,
  line,
  openUrl,
  shorten,
} from './elements.ts';
import { isolated } from './isolated.ts';

const MOST_MEETINGS = 12;

/** The coming seven days, each meeting with what the hygiene rules say of it. */
export function myMeetingsCard(
  t: Texts,
  view: {
    readonly meetings: readonly UpcomingMeeting[];
    readonly now: Date;
    /** What has just been done, or why it could not be. */
    readonly notice?: string;
  },
): Card {
  const { shown, left } = cut(view.meetings, MOST_MEETINGS);
  return card(
    [
      ...(view.notice === undefined ? [] : [line({ text: view.notice, isBold: true })]),
      heading(t.say('meetings.title')),
      ...(view.meetings.length === 0 ? [line({ text: t.say('meetings.none') })] : []),
      ...shown.map((meeting) => meetingBlock(t, meeting, view.now)),
      ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
    ],
    [execute(t.say('button.book'), 'booking.open', {}, 'positive')],
  );
}

function meetingBlock(t: Texts, meeting: UpcomingMeeting, now: Date): CardElement {
  const { eventId, subject, period, isOrganiser, level, subjectFindings, touchesNeighbour } =
    meeting;
  const facts = [
    t.say(isOrganiser ? 'meetings.organiser' : 'meetings.invited'),
    ...(level === undefined ? [] : [t.say('level.bare', { level })]),
  ];
  const link = meeting.joinUrl ?? meeting.webLink;
  const buttons = [
    ...(link
      ? [openUrl(t.say(meeting.joinUrl ? 'button.open-meeting' : 'button.open-outlook'), link)]
      : []),
    ...(isOrganiser
      ? [execute(t.say('button.change-meeting'), 'meeting.open', { eventId, to: 'look' })]
      : []),
  ];
  const isFine = subjectFindings.length === 0 && !touchesNeighbour;
  return container(
    [
      line(
        { text: t.period(period, now), isBold: true },
        { text: ` · ${facts.join(' · ')}`, isSubtle: true },
      ),
      line({
        text:
          subject.trim() === '' ? t.say('meetings.no-subject') : isolated(shorten(subject, 120)),
      }),
      ...(isFine ? [line({ text: `✔ ${t.say('meetings.fine')}`, colour: 'good' })] : []),
      ...(subjectFindings.length > 0
        ? [
            line({
              text: `⚠ ${t.say('meetings.subject', {
                kinds: t.list([
                  ...new Set(subjectFindings.map(({ kind }) => t.say(`finding.kind.${kind}`))),
                ]),
              })}`,
              colour: 'warning',
            }),
          ]
        : []),
      ...(touchesNeighbour
        ? [line({ text: `⚠ ${t.say('meetings.touches')}`, colour: 'warning' })]
        : []),
      ...(buttons.length > 0 ? [actionSet(...buttons)] : []),
    ],
    { style: 'emphasis' },
  );
}
