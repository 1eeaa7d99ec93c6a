import type { BookingProposal } from '../../../app/booking-view.ts';
import type { Cure, Period, SeriesReport, SeriesTouches } from '../../../domain/availability.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Recurrence } from '../../../domain/recurrence.ts';
import { occurrencesOf } from '../../../domain/recurrence.ts';
import type { Texts } from '../texts.ts';
import type { CardElement } from './elements.ts';
import { container, cut, labelled, line } from './elements.ts';
import { ruleLine } from './findings.ts';

const MOST_PEOPLE = 8;
type Name = (id: PersonId) => string;

/** How a series comes back, such as "every week, 12 times, the last one Thu 11 Feb"; nothing for a single meeting. */
export function seriesLine(
  t: Texts,
  { period, recurrence }: { readonly period: Period; readonly recurrence?: Recurrence },
  now: Date,
): CardElement[] {
  if (!recurrence) return [];
  const last = occurrencesOf(period, recurrence).at(-1) ?? period;
  const words = t.say(recurrence.everyWeeks === 1 ? 'series.weekly' : 'series.fortnightly', {
    count: recurrence.count,
    last: t.day(last.start, now),
  });
  return [labelled(t.say('form.repeats'), words)];
}

/** How many occurrences lie too close (B2), to whose bookings, and how far the check reached. */
export function seriesFindings(
  t: Texts,
  proposal: Pick<BookingProposal, 'adjacency' | 'pack'>,
  series: SeriesReport,
  { name, now }: { readonly name: Name; readonly now: Date },
): CardElement[] {
  const { checked, touching } = series;
  const isPartlyUnknown = proposal.adjacency.unknown.length > 0;
  return [
    ...(touching > 0
      ? [
          line({
            text: t.say('adjacency.series.found', { count: touching, checked }),
            isBold: true,
            colour: 'attention',
          }),
          ...ruleLine(t, proposal.pack, 'adjacency'),
          container(peopleLines(t, series.people, name, now), { style: 'warning' }),
        ]
      : [
          line({
            text: `✔ ${t.say(isPartlyUnknown ? 'adjacency.series.clear-of-known' : 'adjacency.series.clear', { count: checked })}`,
            colour: 'good',
          }),
        ]),
    ...reachLines(t, series),
  ];
}

/** What the check does not say: occurrences beyond the horizon, and days on which nobody works. */
function reachLines(t: Texts, { occurrences, checked, onHolidays }: SeriesReport): CardElement[] {
  const beyond = occurrences === 'unknown' ? 0 : occurrences - checked;
  return [
    ...(occurrences === 'unknown'
      ? [line({ text: t.say('adjacency.series.goes-on', { count: checked }) })]
      : beyond > 0
        ? [line({ text: t.say('adjacency.series.beyond', { count: beyond, checked }) })]
        : []),
    ...(onHolidays > 0
      ? [line({ text: t.say('adjacency.series.holidays', { count: onHolidays }) })]
      : []),
  ];
}

/** The organiser's own bookings that occurrences touch, for information. */
export const seriesOwnLines = (t: Texts, { own }: SeriesReport, now: Date): CardElement[] =>
  peopleLines(t, own, () => t.say('adjacency.you'), now);

function peopleLines(
  t: Texts,
  people: readonly SeriesTouches[],
  name: Name,
  now: Date,
): CardElement[] {
  const { shown, left } = cut(people, MOST_PEOPLE);
  return [
    ...shown.map(({ personId, occurrences, first, isTentative }) =>
      line(
        { text: name(personId), isBold: true },
        {
          text: ` – ${t.say('adjacency.series.person', {
            count: occurrences,
            first: t.day(first.start, now),
          })}`,
        },
        ...(isTentative ? [{ text: ` (${t.say('adjacency.tentative')})`, isSubtle: true }] : []),
      ),
    ),
    ...(left > 0 ? [line({ text: t.say('more', { count: left }), isSubtle: true })] : []),
  ];
}

/** A cure's title with what it does to the whole series. */
export const seriesCureTitle = (t: Texts, cure: string, { remaining }: Cure): string =>
  remaining === 0
    ? t.say('cure.series.all', { cure })
    : t.say('cure.series.some', { cure, count: remaining });
