import type { Period } from '../domain/availability.ts';
import type { NewMeetingEvent } from '../domain/meeting-event.ts';
import type { Actor } from '../domain/person.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import { isMovable } from '../domain/standing-series.ts';
import { swedishDate } from '../domain/swedish-time.ts';
import { appendNow, untilSettled } from './append-now.ts';
import { assessChange } from './assess-change.ts';
import type { SubjectDeps } from './check-subject.ts';
import type { StandingDeps } from './find-standing.ts';
import { findStanding, recordOf } from './find-standing.ts';
import { isBlocked, keptWithReason, reasonProblems } from './kept-reason.ts';
import { packName } from './open-meeting.ts';
import type { Attendee, MeetingChange, StandingMeeting } from './ports/calendar.ts';
import type { Logger } from './ports/logger.ts';
import type { Secrets } from './ports/secrets.ts';
import type { WantedChange } from './read-change.ts';
import { isSameTime, readChange } from './read-change.ts';
import type { ChangeMeeting, ChangeOutcome, ChangeRefusal, StandingView } from './standing-view.ts';
import { seenOf } from './standing-view.ts';
import type { ChatUseCases } from './use-cases.ts';
import { noteKeptTime } from './watch/note-kept.ts';

interface ChangeDeps extends StandingDeps, SubjectDeps {
  readonly logger: Logger;
  readonly secrets: Secrets;
}

/** An answer to the invitation changes the event too; then the change is read and made anew. */
const TRIES = 3;

/**
 * The organiser moves a meeting or changes who is invited. It is read anew and checked as a booking is; Graph tells those
 * concerned. A meeting that already stands as wanted is left alone, so that pressing twice or trying again does it once.
 */
export const makeChangeMeeting =
  (deps: ChangeDeps): ChatUseCases['changeMeeting'] =>
  async (actor, command) => {
    for (let attempt = 1; ; attempt += 1) {
      const found = await findStanding(deps, actor, command.eventId);
      if (!found.ok) return found;
      const result = await changeOnce(deps, actor, found.value, command);
      if (result !== 'again') return result;
      if (attempt === TRIES) return refuse({ kind: 'changed-meanwhile', view: found.value });
    }
  };

async function changeOnce(
  deps: ChangeDeps,
  actor: Actor,
  view: StandingView,
  command: ChangeMeeting,
): Promise<Result<ChangeOutcome, ChangeRefusal> | 'again'> {
  const { meeting } = view;
  const unfit = unfitFor(view, command);
  if (unfit) return refuse({ kind: unfit, view });
  const now = deps.clock.now();
  const { problems, wanted } = await readChange(deps.directory, actor, meeting, command, now);
  if (!wanted) return refuse({ kind: 'form', view, problems });
  if (view.series?.move === 'same-day' && !isSameDay(meeting.period, wanted.period))
    return refuse({ kind: 'form', view, problems: [{ field: 'date', problem: 'other-day' }] });
  const change = differences(meeting, wanted);
  if (!change) return ok({ kind: 'changed', view, wasSo: true });
  if (command.time && command.time.seen !== seenOf(meeting.period))
    return refuse({ kind: 'changed-meanwhile', view });

  const proposal = await assessChange(deps, actor, view, wanted);
  const { obstacles } = proposal;
  const kept = command.keep ? await reasonProblems(deps, actor, obstacles, command.reason) : [];
  if (isBlocked(obstacles) || kept.length > 0 || (obstacles.length > 0 && !command.keep))
    return ok({ kind: 'look-again', view, proposal, problems: kept });
  if (keptWithReason(obstacles).length > 0) {
    await recordKept(deps, actor, view, command.reason);
    // What the watch knows of a series is its first occurrence.
    const kept = change.period ?? view.series?.first ?? wanted.period;
    if (meeting.seriesId === undefined || view.series)
      await noteKeptTime(deps, actor, meeting.eventId, kept);
  }

  const done =
    view.series && change.period
      ? await deps.calendar.moveSeries(actor.tenantId, actor.personId, view.series, change.period)
      : await deps.calendar.changeMeeting(actor.tenantId, actor.personId, meeting, change);
  if (done === 'changed-meanwhile') return 'again';
  if (done === 'gone') return refuse({ kind: 'unknown-event' });
  deps.logger.info('meeting.changed', {
    time: change.period !== undefined,
    people: change.attendees !== undefined,
    series: view.series !== undefined,
  });
  return ok({
    kind: 'changed',
    view: { ...view, meeting: { ...meeting, ...change } },
    wasSo: false,
  });
}

function unfitFor(
  { meeting: { isAllDay, seriesId }, series }: StandingView,
  { time, people }: ChangeMeeting,
): 'all-day' | 'whole-series' | 'series-fixed' | undefined {
  if (time && isAllDay) return 'all-day';
  if (series) {
    if (time && people) return 'whole-series';
    return time && !isMovable(series) ? 'series-fixed' : undefined;
  }
  return seriesId !== undefined && people ? 'whole-series' : undefined;
}

const isSameDay = (one: Period, other: Period) =>
  swedishDate(one.start) === swedishDate(other.start);

/** Undefined: it stands as wanted. */
function differences(
  { period, attendees }: StandingMeeting,
  wanted: WantedChange,
): MeetingChange | undefined {
  const isMoved = !isSameTime(period, wanted.period);
  const isOthers = wanted.added.length > 0 || wanted.staying.length < attendees.length;
  if (!isMoved && !isOthers) return undefined;
  return {
    ...(isMoved ? { period: wanted.period } : {}),
    ...(isOthers ? { attendees: attendeesOf(wanted) } : {}),
  };
}

const attendeesOf = ({ staying, added }: WantedChange): Attendee[] => [
  ...staying,
  ...added.map((each): Attendee =>
    each.isOutside
      ? { address: each.address, kind: 'required' }
      : { address: each.address, name: each.displayName, kind: 'required' },
  ),
];

/** As at booking: where the meeting is known here, and before Graph is called. A second try is not told twice. */
const recordKept = (
  deps: ChangeDeps,
  actor: Actor,
  { meeting, level }: StandingView,
  reason: string,
): Promise<void> =>
  untilSettled(() =>
    deps.work.run(async (tx) => {
      const record = await recordOf(tx, actor.tenantId, meeting);
      if (!record || level === undefined) return;
      const kept: NewMeetingEvent = {
        at: deps.clock.now(),
        by: actor.personId,
        pack: packName(deps.policies, record),
        fact: { what: 'finding.kept', about: 'adjacency', reason: reason.trim() },
      };
      const last = (await tx.events.read(actor.tenantId, record.id)).events.at(-1);
      const isTold =
        last?.by === kept.by && JSON.stringify(last.fact) === JSON.stringify(kept.fact);
      if (!isTold) await appendNow(tx, actor.tenantId, record.id, () => [kept]);
    }),
  );
