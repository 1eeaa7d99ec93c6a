import { findCures } from './adjacency-cures.ts';
import type { AdjacencyQuestion, CountedBookings, SortedQuestion } from './adjacency-question.ts';
import { MINUTE, sortOut } from './adjacency-question.ts';
import type {
  AdjacencyReport,
  BusyPeriod,
  Period,
  SeriesReport,
  SeriesTouches,
  Touch,
} from './availability.ts';
import type { PersonId } from './ids.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';
import { swedishDate } from './swedish-time.ts';

export type { AdjacencyQuestion } from './adjacency-question.ts';

/**
 * Rule B2: a booking is not to lie against, or over, other participants' earlier bookings; of a series that holds for every
 * occurrence within the pack's horizon. The organiser's own are reported apart, for information. A calendar that cannot be
 * read is unknown, never free. Linear in the bookings given, but for the ones touched, which are put in order.
 */
export function checkAdjacency(question: AdjacencyQuestion): AdjacencyReport {
  const sorted = sortOut(question);
  const found = sorted.known.map((each) => touching(sorted, each));
  const others = found.filter(({ isOrganiser }) => !isOrganiser);
  const own = found.filter(({ isOrganiser }) => isOrganiser);
  const isTouching = others.some(({ touches }) => touches.length > 0);
  return {
    touches: others.flatMap(({ touches }) => touches.map(({ touch }) => touch)),
    own: own.flatMap(({ touches }) => touches.map(({ touch }) => touch)),
    unknown: sorted.unknown.map(({ personId, why }) => ({ personId, why })),
    cures: isTouching ? findCures(sorted) : [],
    ...(question.recurrence
      ? { series: seriesReport(sorted, countOf(question.recurrence), others, own) }
      : {}),
  };
}

/** What one person's bookings do to the booking, in the order of the person's calendar. */
interface TouchesOf {
  readonly personId: PersonId;
  readonly isOrganiser: boolean;
  readonly touches: readonly {
    readonly occurrence: number;
    readonly at: number;
    readonly touch: Touch;
  }[];
}

function touching(
  { checked }: SortedQuestion,
  { personId, isOrganiser, touched }: CountedBookings,
): TouchesOf {
  const touches = touched.flatMap(({ booking, from, to }) =>
    checked.slice(from, to).map((period, at) => ({
      occurrence: from + at,
      at: booking.start.getTime(),
      touch: { personId, ...nearness(period, booking) },
    })),
  );
  touches.sort((a, b) => a.occurrence - b.occurrence || a.at - b.at);
  return { personId, isOrganiser, touches };
}

function nearness(period: Period, booking: BusyPeriod): Omit<Touch, 'personId'> {
  const before = period.start.getTime() - booking.end.getTime();
  const after = booking.start.getTime() - period.end.getTime();
  return {
    where: before >= 0 ? 'just-before' : after >= 0 ? 'just-after' : 'overlaps',
    gapMinutes: Math.max(0, Math.floor(Math.max(before, after) / MINUTE)),
    isTentative: booking.shownAs === 'tentative',
  };
}

function countOf(
  recurrence: NonNullable<AdjacencyQuestion['recurrence']>,
): SeriesReport['occurrences'] {
  if ('count' in recurrence) return recurrence.count;
  return recurrence.goesOn ? 'unknown' : recurrence.occurrences.length;
}

function seriesReport(
  { checked }: SortedQuestion,
  occurrences: SeriesReport['occurrences'],
  others: readonly TouchesOf[],
  own: readonly TouchesOf[],
): SeriesReport {
  const touched = others.flatMap(({ touches }) => touches.map(({ occurrence }) => occurrence));
  return {
    occurrences,
    checked: checked.length,
    touching: new Set(touched).size,
    onHolidays: checked.filter(({ start }) => isSwedishHoliday(swedishDate(start))).length,
    people: others
      .flatMap((each) => together(each, checked))
      .toSorted((a, b) => b.occurrences - a.occurrences),
    own: own.flatMap((each) => together(each, checked)),
  };
}

function together(
  { personId, touches }: TouchesOf,
  checked: readonly Period[],
): readonly SeriesTouches[] {
  const first = touches[0] && checked[touches[0].occurrence];
  if (!first) return [];
  return [
    {
      personId,
      occurrences: new Set(touches.map(({ occurrence }) => occurrence)).size,
      first,
      isTentative: touches.every(({ touch }) => touch.isTentative),
    },
  ];
}
