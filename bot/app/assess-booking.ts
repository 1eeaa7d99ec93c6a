import { checkAdjacency } from '../domain/adjacency.ts';
import type { AdjacencyReport, Period } from '../domain/availability.ts';
import type { LinkFault } from '../domain/document-link.ts';
import type { LevelProposal } from '../domain/level-choice.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import type { Actor, Person } from '../domain/person.ts';
import type { Consequence, Level, PolicyPack } from '../domain/policy.ts';
import { consequenceOf } from '../domain/policy.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Finding, SubjectReport } from '../domain/subject/finding.ts';
import type {
  BookingAnswers,
  BookingForm,
  BookingPerson,
  BookingProposal,
  CheckBooking,
  FormProblem,
  Obstacle,
} from './booking-view.ts';
import { blockingFindings, checkWith, knownTo } from './check-subject.ts';
import type { SubjectDeps } from './check-subject.ts';
import type { Calendar } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import { calendarsToRead } from './calendars-to-read.ts';
import { ServiceFault } from './ports/fault.ts';
import { assessLevel } from './assess-level.ts';
import { readForm } from './read-form.ts';
import { resolvePeople, writePeople } from './resolve-people.ts';

export interface AssessDeps extends SubjectDeps {
  readonly calendar: Calendar;
  readonly clock: Clock;
}

/** Everything the rules say of a booking as typed right now. Nothing is kept between two presses. */
export interface Assessment {
  readonly form: BookingForm;
  readonly released: readonly string[];
  readonly organiser: Person;
  readonly subject: string;
  readonly note: string;
  readonly documentsLink: string;
  /** Of a series the first occurrence. */
  readonly period: Period;
  readonly recurrence?: Recurrence;
  readonly level: Level;
  readonly pack: PolicyPack;
  readonly people: readonly BookingPerson[];
  readonly subjectReport: SubjectReport;
  readonly blocking: readonly Finding[];
  readonly adjacency: AdjacencyReport;
  readonly answers: BookingAnswers;
  readonly lowest?: LevelProposal;
  readonly linkFault?: LinkFault;
  readonly obstacles: BookingProposal['obstacles'];
}

/** Reads the form and its answers, finds the people, and checks subject (B1), calendars (B2), level (V1, V2) and link (B5). */
export async function assessBooking(
  deps: AssessDeps,
  actor: Actor,
  { form, released }: CheckBooking,
): Promise<Result<Assessment, readonly FormProblem[]>> {
  const now = deps.clock.now();
  const { problems, level, read } = readForm(form, now);
  const [organiser, resolved, known] = await Promise.all([
    deps.directory.person(actor.tenantId, actor.personId),
    resolvePeople(deps.directory, actor, form.people),
    knownTo(deps, actor.tenantId),
  ]);
  if (!organiser) throw new ServiceFault('not-found', 'graph', { code: 'organiser' });
  const pack = deps.policies.packFor(actor.tenantId, organiser.department);
  const demands = assessLevel(pack, form, level, { now, known });
  const all = [...problems, ...resolved.problems, ...demands.problems];
  if (!read || all.length > 0) return refuse(all);

  const inside = resolved.people.filter((each) => !each.isOutside);
  const subjectReport = checkWith(pack, {
    subject: read.subject,
    participants: [organiser, ...inside].map((each) => each.displayName),
    known,
    released,
  });
  const within = calendarsToRead(read, pack.adjacency);
  const people = await deps.calendar.availability(
    actor.tenantId,
    actor.personId,
    [organiser, ...inside],
    within,
  );
  const adjacency = checkAdjacency({
    period: read.period,
    ...(read.recurrence ? { recurrence: read.recurrence } : {}),
    organiserId: actor.personId,
    people,
    rules: pack.adjacency,
    now,
    read: within,
  });
  const blocking = blockingFindings(pack, subjectReport.findings);
  return ok({
    ...read,
    form: { ...form, subject: read.subject, people: writePeople(resolved.people) },
    released,
    organiser,
    pack,
    people: resolved.people,
    subjectReport,
    blocking,
    adjacency,
    ...demands.found,
    obstacles: [
      ...obstaclesOf(pack, read.level, subjectReport, blocking, adjacency),
      ...demands.obstacles,
    ],
  });
}

/** What the pack makes of the findings at this level. Kinds that it blocks are never kept, with or without a reason. */
function obstaclesOf(
  pack: PolicyPack,
  level: Level,
  subject: SubjectReport,
  blocking: readonly Finding[],
  adjacency: AdjacencyReport,
): Obstacle[] {
  const found: [Obstacle['about'], boolean, Consequence][] = [
    [
      'subject',
      subject.findings.length > 0,
      blocking.length > 0 ? 'blocks' : consequenceOf(pack, 'subject', level),
    ],
    ['adjacency', adjacency.touches.length > 0, consequenceOf(pack, 'adjacency', level)],
  ];
  return found.flatMap(([about, isFound, consequence]) =>
    isFound && consequence !== 'informs' ? [{ about, consequence }] : [],
  );
}

/** The assessment as the card shows it. */
export const proposalOf = (
  assessment: Assessment,
  draft: { id: BookingProposal['draft']['id']; version: number },
): BookingProposal => ({
  draft: { id: draft.id, version: draft.version },
  form: assessment.form,
  released: assessment.released,
  period: assessment.period,
  ...(assessment.recurrence ? { recurrence: assessment.recurrence } : {}),
  level: assessment.level,
  pack: assessment.pack,
  organiserId: assessment.organiser.id,
  people: assessment.people,
  subject: assessment.subjectReport,
  blocking: assessment.blocking,
  adjacency: assessment.adjacency,
  answers: assessment.answers,
  ...(assessment.lowest ? { lowest: assessment.lowest } : {}),
  ...(assessment.linkFault ? { linkFault: assessment.linkFault } : {}),
  obstacles: assessment.obstacles,
});
