import type { BookingProposal } from '../../../app/booking-view.ts';
import type { Cure, Touch } from '../../../domain/availability.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Texts } from '../texts.ts';
import { formTimes } from '../texts.ts';
import type { CardAction, CardElement } from './elements.ts';
import { actionSet, container, cut, execute, line, shorten } from './elements.ts';
import { ruleLine } from './findings.ts';
import { isolated } from './isolated.ts';
import { seriesCureTitle, seriesFindings, seriesOwnLines } from './series-blocks.ts';

const MOST_TOUCHES = 6;
const MOST_UNKNOWN = 6;
const MINUTE = 60_000;

/** As much of a proposal as tells of calendars. */
export type AdjacencyView = Pick<
  BookingProposal,
  'adjacency' | 'pack' | 'people' | 'organiserId' | 'period' | 'recurrence'
>;

/** Whose other bookings lie too close (B2), the smallest ways out, and whose calendars nobody could read. */
export function adjacencyBlocks(
  t: Texts,
  view: {
    readonly proposal: AdjacencyView;
    readonly now: Date;
    /** A button that takes a cure. */
    readonly press: CurePress;
    /** Why there is none, where that is not for want of a time. */
    readonly noCure?: string;
  },
): CardElement[] {
  const { proposal, now, press, noCure = t.say('adjacency.no-cure') } = view;
  const { own, unknown, series } = proposal.adjacency;
  const name = nameIn(t, proposal);
  return [
    ...(series ? seriesFindings(t, proposal, series, { name, now }) : findings(t, proposal, name)),
    ...cureBlocks(t, proposal, { now, press, noCure }),
    ...unknownBlocks(t, unknown, name),
    ...(own.length > 0
      ? [
          line({ text: t.say('adjacency.own'), isBold: true }),
          ...(series
            ? seriesOwnLines(t, series, now)
            : touchLines(t, own, () => t.say('adjacency.you'))),
        ]
      : []),
  ];
}

function findings(
  t: Texts,
  { adjacency: { touches, unknown }, pack }: AdjacencyView,
  name: (id: PersonId) => string,
): CardElement[] {
  if (touches.length === 0) {
    const key = unknown.length > 0 ? 'adjacency.clear-of-known' : 'adjacency.clear';
    return [line({ text: `✔ ${t.say(key)}`, colour: 'good' })];
  }
  return [
    line({
      text: t.say('adjacency.found', { count: touches.length }),
      isBold: true,
      colour: 'attention',
    }),
    ...ruleLine(t, pack, 'adjacency'),
    container(touchLines(t, touches, name), { style: 'warning' }),
  ];
}

function cureBlocks(
  t: Texts,
  { adjacency: { touches, unknown, cures, series } }: AdjacencyView,
  {
    now,
    press,
    noCure,
  }: { readonly now: Date; readonly press: CurePress; readonly noCure: string },
): CardElement[] {
  if (touches.length === 0) return [];
  return [
    ...(cures.length > 0
      ? [
          line({ text: t.say('adjacency.cures'), isBold: true }),
          ...cures.map((cure) =>
            actionSet(press(cureTitle(t, cure, now, series !== undefined), cure)),
          ),
        ]
      : []),
    // Somebody whose calendar cannot be read may be busy at any other time.
    ...(unknown.length > 0
      ? [line({ text: t.say('adjacency.no-move') })]
      : cures.length === 0
        ? [line({ text: noCure })]
        : []),
  ];
}

function touchLines(
  t: Texts,
  touches: readonly Touch[],
  name: (id: PersonId) => string,
): CardElement[] {
  const { shown, left } = cut(touches, MOST_TOUCHES);
  return [
    ...shown.map(({ personId, where, gapMinutes, isTentative }) =>
      line(
        { text: name(personId), isBold: true },
        { text: ` – ${closeness(t, where, gapMinutes)}` },
        ...(isTentative ? [{ text: ` (${t.say('adjacency.tentative')})`, isSubtle: true }] : []),
      ),
    ),
    ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
  ];
}

const closeness = (t: Texts, where: Touch['where'], gapMinutes: number): string =>
  where !== 'overlaps' && gapMinutes === 0
    ? t.say(`adjacency.${where}.at-once`)
    : t.say(`adjacency.${where}`, { count: gapMinutes });

function unknownBlocks(
  t: Texts,
  unknown: BookingProposal['adjacency']['unknown'],
  name: (id: PersonId) => string,
): CardElement[] {
  if (unknown.length === 0) return [];
  const { shown, left } = cut(unknown, MOST_UNKNOWN);
  return [
    container(
      [
        line({ text: `? ${t.say('adjacency.unknown', { count: unknown.length })}`, isBold: true }),
        ...shown.map(({ personId, why }) =>
          line(
            { text: name(personId), isBold: true },
            { text: ` – ${t.say(`adjacency.unknown.${why}`)}` },
          ),
        ),
        ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
      ],
      { style: 'attention' },
    ),
  ];
}

type CurePress = (title: string, cure: Cure) => CardAction;

function cureTitle(t: Texts, cure: Cure, now: Date, isSeries: boolean): string {
  const { kind, minutes, period } = cure;
  const times = `${t.time(period.start)}–${t.time(period.end)}`;
  const short =
    kind === 'move'
      ? t.say(isSeries ? 'cure.series.move' : 'cure.move', { period: t.period(period, now) })
      : t.say(`cure.${kind}`, { count: minutes, times });
  return isSeries ? seriesCureTitle(t, short, cure) : short;
}

/** A press that types the cure into the form and has it checked. */
export const cureInForm =
  (
    { recurrence }: Pick<AdjacencyView, 'recurrence'>,
    data: Readonly<Record<string, unknown>>,
    verb = 'booking.check',
  ): CurePress =>
  (title, { period }) =>
    execute(title, verb, {
      ...data,
      set: {
        ...formTimes(period.start),
        minutes: String(Math.round((period.end.getTime() - period.start.getTime()) / MINUTE)),
        // A last day would cut off the last occurrence of a series that is moved to later in the week.
        ...(recurrence ? { repeatEnd: String(recurrence.count) } : {}),
      },
    });

const nameIn = (t: Texts, { people, organiserId }: AdjacencyView) => {
  const names = new Map(
    people.flatMap((each) => (each.isOutside ? [] : [[each.id, each.displayName] as const])),
  );
  return (id: PersonId) =>
    id === organiserId
      ? t.say('adjacency.you')
      : isolated(shorten(names.get(id) ?? t.say('adjacency.somebody'), 60));
};
