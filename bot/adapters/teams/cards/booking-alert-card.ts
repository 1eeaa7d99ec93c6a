import type { AlertView, AssessedEvent } from '../../../app/watch/alert-view.ts';
import { LONGEST_REASON } from '../../../domain/booking.ts';
import type { Texts } from '../texts.ts';
import { adjacencyBlocks } from './adjacency-blocks.ts';
import type { Card, CardElement } from './elements.ts';
import {
  actionSet,
  card,
  container,
  execute,
  heading,
  labelled,
  line,
  openUrl,
  shorten,
  textInput,
} from './elements.ts';
import { findingBlocks } from './findings.ts';
import { isolated } from './isolated.ts';

/** What a booking made elsewhere breaks, each with its cure in one press. Its data holds ids, times and places only. */
export function bookingAlertCard(t: Texts, view: AlertView, now: Date): Card {
  if (view.state === 'gone')
    return card([heading(t.say('alert.gone.title')), line({ text: t.say('alert.gone.text') })]);
  const { event } = view;
  const about = [
    line({ text: subjectOf(t, event), isBold: true }),
    labelled(t.say(event.isSeries ? 'alert.next' : 'alert.when'), t.period(event.period, now)),
    ...(event.isSeries ? [line({ text: t.say('alert.series'), isSubtle: true })] : []),
    ...(event.isOwnAppointment ? [line({ text: t.say('alert.own'), isSubtle: true })] : []),
  ];
  const inOutlook = event.webLink ? [openUrl(t.say('button.open-outlook'), event.webLink)] : [];
  if (view.state === 'in-order')
    return card(
      [
        heading(t.say('alert.in-order.title')),
        ...about,
        line({
          text: `✔ ${t.say(view.isKept ? 'alert.kept.text' : 'alert.in-order.text')}`,
          colour: 'good',
        }),
      ],
      inOutlook,
    );
  const data = { alertId: view.alertId };
  return card(
    [
      heading(t.say('alert.title')),
      line({ text: t.say('alert.intro'), isSubtle: true }),
      ...(view.problem
        ? [
            line({
              text: t.say(`alert.problem.${view.problem}`),
              colour: 'attention',
              isBold: true,
            }),
          ]
        : []),
      ...about,
      ...subjectBlocks(t, view, data),
      ...timeBlocks(t, view, data, now),
      ...settingBlocks(t, event, data),
      ...keepBlocks(t, event, data),
    ],
    [execute(t.say('button.alert-refresh'), 'alert.show', data), ...inOutlook],
  );
}

type Open = Extract<AlertView, { state: 'open' }>;
type Data = { readonly alertId: string };

const subjectOf = (t: Texts, { subject }: AssessedEvent) =>
  subject.trim() === '' ? t.say('alert.no-subject') : isolated(shorten(subject, 200));

function subjectBlocks(t: Texts, { event, pack }: Open, data: Data): CardElement[] {
  const { subject, report } = event;
  if (report.findings.length === 0 || event.consequence.subject === 'informs') return [];
  const spanOf = (word: string) => {
    const found = report.findings.find(({ start, end }) => subject.slice(start, end) === word);
    return { start: found?.start ?? 0, end: found?.end ?? 0 };
  };
  return [
    line({
      text: t.say('subject.found', { count: report.findings.length }),
      isBold: true,
      colour: 'attention',
    }),
    ...findingBlocks(t, {
      subject,
      findings: report.findings,
      pack,
      release: (title, word) => execute(title, 'alert.release', { ...data, ...spanOf(word) }),
    }),
    actionSet(
      execute(
        t.say('button.alert-rename', { subject: isolated(shorten(report.safeSubject, 50)) }),
        'alert.rename',
        data,
        'positive',
      ),
    ),
  ];
}

function timeBlocks(t: Texts, { event, pack }: Open, data: Data, now: Date): CardElement[] {
  const { adjacency, people, organiserId, period, series } = event;
  if (adjacency.touches.length === 0 || event.consequence.adjacency === 'informs') return [];
  const move = series?.move;
  const isFixed = move === 'has-begun' || move === 'has-exceptions' || move === 'other-clock';
  return adjacencyBlocks(t, {
    proposal: {
      ...{ adjacency, pack, organiserId, period },
      people: people.map((each) => ({ isOutside: false, ...each })),
    },
    now,
    press: (title, cure) =>
      execute(title, 'alert.move', {
        ...data,
        from: cure.period.start.toISOString(),
        to: cure.period.end.toISOString(),
        left: cure.remaining,
      }),
    ...(isFixed ? { noCure: t.say(`series.fixed.${move}`) } : {}),
  });
}

function settingBlocks(t: Texts, { settings, level }: AssessedEvent, data: Data): CardElement[] {
  if (settings.length === 0 || level === undefined) return [];
  return [
    line({ text: t.say('alert.settings', { level }), isBold: true, colour: 'attention' }),
    container(
      settings.map((name) => line({ text: t.say(`setting.${name}`) })),
      { style: 'warning' },
    ),
    actionSet(execute(t.say('button.alert-settings'), 'alert.settings', data, 'positive')),
  ];
}

/** Only where the pack lets something be kept with a reason. */
function keepBlocks(t: Texts, event: AssessedEvent, data: Data): CardElement[] {
  const { consequence, report, adjacency } = event;
  const mayKeep =
    (consequence.subject === 'takes-reason' && report.findings.length > 0) ||
    (consequence.adjacency === 'takes-reason' && adjacency.touches.length > 0);
  if (!mayKeep) return [];
  return [
    textInput('reason', t.say('alert.reason'), '', {
      placeholder: t.say('alert.reason.hint'),
      maxLength: LONGEST_REASON,
      isMultiline: true,
    }),
    actionSet(execute(t.say('button.alert-keep'), 'alert.keep', data)),
  ];
}
