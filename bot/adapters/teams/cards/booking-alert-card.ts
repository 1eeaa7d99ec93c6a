import type { AlertView, AssessedEvent } from '../../../app/watch/alert-view.ts';
import { LONGEST_REASON } from '../../../domain/booking.ts';
import type { Cure } from '../../../domain/availability.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Texts } from '../texts.ts';
import type { Card, CardAction, CardElement } from './elements.ts';
import {
  actionSet,
  card,
  container,
  cut,
  execute,
  heading,
  labelled,
  line,
  openUrl,
  shorten,
  textInput,
} from './elements.ts';
import { findingBlocks, ruleLine } from './findings.ts';
import { isolated } from './isolated.ts';

const MOST_TOUCHES = 8;
const MOST_CURES = 3;

/** What a booking made elsewhere breaks, each with its cure in one press. Its data holds ids, times and places only. */
export function bookingAlertCard(t: Texts, view: AlertView, now: Date): Card {
  if (view.state === 'gone')
    return card([heading(t.say('alert.gone.title')), line({ text: t.say('alert.gone.text') })]);
  const { event } = view;
  const about = [
    line({ text: subjectOf(t, event), isBold: true }),
    labelled(t.say('alert.when'), t.period(event.period, now)),
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
  const { touches, cures } = event.adjacency;
  if (touches.length === 0 || event.consequence.adjacency === 'informs') return [];
  const names = new Map(event.people.map(({ id, displayName }) => [id, displayName]));
  const name = (id: PersonId) =>
    isolated(shorten(names.get(id) ?? t.say('adjacency.somebody'), 60));
  const { shown, left } = cut(touches, MOST_TOUCHES);
  return [
    line({
      text: t.say('adjacency.found', { count: touches.length }),
      isBold: true,
      colour: 'attention',
    }),
    ...ruleLine(t, pack, 'adjacency'),
    container(
      [
        ...shown.map(({ personId, where, gapMinutes }) =>
          line(
            { text: name(personId), isBold: true },
            {
              text: ` – ${
                where !== 'overlaps' && gapMinutes === 0
                  ? t.say(`adjacency.${where}.at-once`)
                  : t.say(`adjacency.${where}`, { count: gapMinutes })
              }`,
            },
          ),
        ),
        ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
      ],
      { style: 'warning' },
    ),
    ...(event.isSeries
      ? [line({ text: t.say('alert.series-time') })]
      : cures.slice(0, MOST_CURES).map((cure) => actionSet(cureButton(t, cure, now, data)))),
  ];
}

function cureButton(t: Texts, { kind, minutes, period }: Cure, now: Date, data: Data): CardAction {
  const times = `${t.time(period.start)}–${t.time(period.end)}`;
  const title =
    kind === 'move'
      ? t.say('cure.move', { period: t.period(period, now) })
      : t.say(`cure.${kind}`, { count: minutes, times });
  return execute(title, 'alert.move', {
    ...data,
    from: period.start.toISOString(),
    to: period.end.toISOString(),
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
