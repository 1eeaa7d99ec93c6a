import { checkAdjacency } from '../../domain/adjacency.ts';
import type { AdjacencyReport, Period, PersonAvailability } from '../../domain/availability.ts';
import type { BookingAlert } from '../../domain/booking-alert.ts';
import type { Person } from '../../domain/person.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import { followed, isMovable } from '../../domain/standing-series.ts';
import { calendarsToRead } from '../calendars-to-read.ts';
import { seriesAhead } from '../series-ahead.ts';
import type { SeriesInCalendar } from '../ports/calendar.ts';
import type { WatchedEvent } from '../ports/watched-events.ts';
import { withTimesMade } from './times-made.ts';
import type { WatchDeps } from './watch-deps.ts';

export type AdjacencyDeps = Pick<WatchDeps, 'calendar' | 'clock' | 'events'>;

/** An event with what its neighbours are asked about. */
export interface EventInQuestion {
  readonly alert: BookingAlert;
  readonly event: WatchedEvent;
  readonly pack: PolicyPack;
  /** The organiser and whoever is invited; rooms and equipment are no participants. */
  readonly people: readonly Person[];
  /** Only of a series: what lies ahead of it. */
  readonly series?: SeriesInCalendar;
}

const NOTHING: AdjacencyReport = { touches: [], own: [], unknown: [], cures: [] };

/** Undefined for what is no series, and for one of which nothing lies ahead. */
export async function seriesOf(
  { calendar, clock }: AdjacencyDeps,
  alert: BookingAlert,
  event: WatchedEvent,
  { adjacency: rules }: PolicyPack,
): Promise<SeriesInCalendar | undefined> {
  if (event.kind !== 'series') return undefined;
  return seriesAhead(calendar, alert, event, { rules, now: clock.now() });
}

/**
 * Whose earlier bookings the event touches as it stands, all of a series' occurrences within the pack's horizon taken
 * together; `before` are spans at which calendars may still show it. A series that cannot be moved from here has no cures.
 */
export async function adjacencyOf(
  deps: AdjacencyDeps,
  asked: EventInQuestion,
  before: readonly Period[] = [],
): Promise<AdjacencyReport> {
  const { series, event } = asked;
  const times = series?.occurrences ?? (event.kind === 'series' ? [] : [event.period]);
  const report = await adjacencyAt(deps, asked, times, [...times, ...before]);
  return series && !isMovable(series) ? { ...report, cures: [] } : report;
}

/** The same, were it moved. */
export const adjacencyMovedTo = (
  deps: AdjacencyDeps,
  asked: EventInQuestion,
  to: Period,
): Promise<AdjacencyReport> => {
  const before = asked.series?.occurrences ?? [asked.event.period];
  return adjacencyAt(deps, asked, followed(before, to), before);
};

async function adjacencyAt(
  deps: AdjacencyDeps,
  { alert, event, pack, people, series }: EventInQuestion,
  times: readonly Period[],
  itself: readonly Period[],
): Promise<AdjacencyReport> {
  const { tenantId, personId } = alert;
  const now = deps.clock.now();
  const [period] = times;
  const isAlone = people.every(({ id }) => id === personId);
  if (!period || isAlone || event.isAllDay || event.isShownAsFree || period.start <= now)
    return NOTHING;
  const recurrence = series ? { recurrence: { ...series, occurrences: times } } : {};
  const read = calendarsToRead({ period, ...recurrence }, pack.adjacency);
  const found = await deps.calendar.availability(tenantId, personId, people, read);
  const question = {
    period,
    ...recurrence,
    organiserId: personId,
    people: found.map((each) => withoutItself(each, itself)),
    rules: pack.adjacency,
    now,
    read,
  };
  const report = checkAdjacency(question);
  const touched = new Set(report.touches.map(({ personId: each }) => each));
  if (touched.size === 0) return report;
  return checkAdjacency({
    ...question,
    people: await withTimesMade(deps.events, tenantId, event, {
      people: question.people,
      touched,
      times,
      gapMinutes: pack.adjacency.minimumGapMinutes,
    }),
    // Its own times have been taken out already.
    standing: { madeAt: event.editedAt, of: [] },
  });
}

/**
 * Everybody's calendar holds the booking itself, and free/busy has no ids: one busy time of exactly the same span is
 * taken for it.
 */
function withoutItself(person: PersonAvailability, itself: readonly Period[]): PersonAvailability {
  if (!person.known) return person;
  const own = new Set(itself.map(spanOf));
  return { ...person, busy: person.busy.filter((busy) => !own.delete(spanOf(busy))) };
}

const spanOf = ({ start, end }: Period) => `${start.getTime()}/${end.getTime()}`;
