import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import type { EventId, TenantId } from '../domain/ids.ts';
import type { Actor } from '../domain/person.ts';
import type { Result } from '../domain/result.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Calendar, StandingMeeting } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { MeetingRecord, Stores, UnitOfWork } from './ports/unit-of-work.ts';
import { seriesAhead } from './series-ahead.ts';
import type { StandingRefusal, StandingView } from './standing-view.ts';
import type { ChatUseCases } from './use-cases.ts';

export interface StandingDeps {
  readonly work: UnitOfWork;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly policies: PolicySource;
  readonly clock: Clock;
}

/** One of the actor's own meetings, to be changed or cancelled. */
export const makeViewStanding =
  (deps: StandingDeps): ChatUseCases['viewStanding'] =>
  (actor, eventId) =>
    findStanding(deps, actor, eventId);

/** Read anew from the actor's calendar; only its organiser gets it. */
export async function findStanding(
  deps: StandingDeps,
  actor: Actor,
  eventId: EventId,
): Promise<Result<StandingView, StandingRefusal>> {
  const found = await deps.calendar.meeting(actor.tenantId, actor.personId, eventId);
  if (!found) return refuse({ kind: 'unknown-event' });
  if (!found.isOrganiser) return refuse({ kind: 'not-organiser' });
  const self = await deps.directory.person(actor.tenantId, actor.personId);
  const pack = deps.policies.packFor(actor.tenantId, self?.department);
  const isWhole = found.seriesId === found.eventId;
  const asked = { rules: pack.adjacency, now: deps.clock.now() };
  const series = isWhole ? await seriesAhead(deps.calendar, actor, found, asked) : undefined;
  // Nothing of it lies ahead: there is nothing to change any more.
  if (isWhole && !series) return refuse({ kind: 'unknown-event' });
  const level = await deps.work.run((tx) => levelOf(tx, actor.tenantId, found));
  return ok({
    meeting: { ...found, period: series?.occurrences[0] ?? found.period },
    ...(series ? { series } : {}),
    pack,
    organiserId: actor.personId,
    ...(level === undefined ? {} : { level }),
  });
}

/** An occurrence has a calendar id of its own, but the link of its series. */
export async function recordOf(
  tx: Stores,
  tenantId: TenantId,
  { iCalUId, joinUrl }: StandingMeeting,
): Promise<MeetingRecord | undefined> {
  const [record] = await tx.meetings.byICalUIds(tenantId, [iCalUId]);
  if (record || joinUrl === undefined) return record;
  return tx.meetings.byJoinUrl(tenantId, joinUrl);
}

async function levelOf(tx: Stores, tenantId: TenantId, meeting: StandingMeeting) {
  const record = await recordOf(tx, tenantId, meeting);
  if (!record) return undefined;
  const log = await tx.events.read(tenantId, record.id);
  const { isLevelKnown, level } = deriveMeeting(log.version, log.events, NOTHING_RENEWED);
  return isLevelKnown ? level : undefined;
}
