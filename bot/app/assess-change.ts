import { checkAdjacency } from '../domain/adjacency.ts';
import type { AdjacencyReport } from '../domain/availability.ts';
import type { PersonId } from '../domain/ids.ts';
import { followed } from '../domain/standing-series.ts';
import type { Actor, Person } from '../domain/person.ts';
import { consequenceOf } from '../domain/policy.ts';
import type { BookingPerson } from './booking-view.ts';
import { calendarsToRead } from './calendars-to-read.ts';
import type { Calendar } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import { ServiceFault } from './ports/fault.ts';
import type { WantedChange } from './read-change.ts';
import { isSameTime } from './read-change.ts';
import { personAt } from './resolve-people.ts';
import type { ChangeProposal, StandingView } from './standing-view.ts';

interface AssessChangeDeps {
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly clock: Clock;
}

/**
 * Rule B2 for a meeting that is to change, by the same check as a booking. Moved, it is held against everybody's bookings;
 * where only people are added, against theirs. Where it stands now it is nobody's neighbour.
 */
export async function assessChange(
  deps: AssessChangeDeps,
  actor: Actor,
  { meeting, pack, level, series }: StandingView,
  wanted: WantedChange,
): Promise<ChangeProposal> {
  const organiser = await deps.directory.person(actor.tenantId, actor.personId);
  if (!organiser) throw new ServiceFault('not-found', 'graph', { code: 'organiser' });
  const people = await peopleOf(deps.directory, actor, wanted);
  const inside = people.filter((each) => !each.isOutside);
  const isMoved = !isSameTime(meeting.period, wanted.period);
  const added = new Set(wanted.added.flatMap((each) => (each.isOutside ? [] : [each.id])));
  // Of a series with the same time only those who are new are asked about, and nobody looks for another time.
  const asked = series && !isMoved ? inside.filter(({ id }) => added.has(id)) : inside;
  const times = series
    ? { recurrence: { ...series, occurrences: followed(series.occurrences, wanted.period) } }
    : {};
  const within = calendarsToRead({ period: wanted.period, ...times }, pack.adjacency);
  const report = checkAdjacency({
    period: wanted.period,
    ...times,
    organiserId: actor.personId,
    people: await deps.calendar.availability(
      actor.tenantId,
      actor.personId,
      [organiser, ...asked],
      within,
    ),
    rules: pack.adjacency,
    now: deps.clock.now(),
    read: within,
    standing: {
      at: series?.occurrences ?? [meeting.period],
      of: idsOf(organiser, inside, wanted),
    },
  });
  const adjacency = isMoved ? report : aboutNew(report, added);
  const consequence = consequenceOf(pack, 'adjacency', level ?? 0);
  return {
    period: wanted.period,
    people,
    adjacency,
    obstacles:
      adjacency.touches.length > 0 && consequence !== 'informs'
        ? [{ about: 'adjacency', consequence }]
        : [],
  };
}

/** Whoever is invited after the change. Rooms and equipment are no participants. */
async function peopleOf(
  directory: Directory,
  actor: Actor,
  { staying, added }: WantedChange,
): Promise<BookingPerson[]> {
  const stay = await Promise.all(
    staying
      .filter(({ kind }) => kind !== 'resource')
      .map(({ address }) => personAt(directory, actor, address)),
  );
  return [...stay, ...added].filter((each) => each.isOutside || each.id !== actor.personId);
}

/** Those who have the meeting in their calendar as it stands. */
const idsOf = (
  organiser: Person,
  inside: readonly Person[],
  { added }: WantedChange,
): PersonId[] => {
  const fresh = new Set(added.map(({ address }) => address.toLowerCase()));
  return [organiser, ...inside]
    .filter(({ address }) => !fresh.has(address.toLowerCase()))
    .map(({ id }) => id);
};

/** What stood before stays as it was: only those who are new are asked about. */
function aboutNew(report: AdjacencyReport, added: ReadonlySet<PersonId>): AdjacencyReport {
  const touches = report.touches.filter(({ personId }) => added.has(personId));
  return {
    touches,
    own: [],
    unknown: report.unknown.filter(({ personId }) => added.has(personId)),
    cures: touches.length > 0 && !report.series ? report.cures : [],
    ...(report.series ? { series: { ...report.series, own: [] } } : {}),
  };
}
