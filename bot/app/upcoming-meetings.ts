import type { Actor } from '../domain/person.ts';
import type { Level, PolicyPack } from '../domain/policy.ts';
import { deriveMeeting } from '../domain/meeting.ts';
import { NOTHING_RENEWED } from '../domain/renewed-lines.ts';
import type { UpcomingMeeting } from './booking-view.ts';
import { checkWith, knownTo } from './check-subject.ts';
import type { SubjectDeps } from './check-subject.ts';
import type { Calendar, CalendarEntry } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';
import type { ChatUseCases } from './use-cases.ts';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
const DAYS_AHEAD = 7;

interface UpcomingDeps extends SubjectDeps {
  readonly work: UnitOfWork;
  readonly calendar: Calendar;
  readonly clock: Clock;
}

/** The coming seven days of the actor's own calendar, with what the hygiene rules say of each entry (B1, B2). */
export const makeUpcomingMeetings =
  (deps: UpcomingDeps): ChatUseCases['upcomingMeetings'] =>
  async (actor) => {
    const start = deps.clock.now();
    const within = { start, end: new Date(start.getTime() + DAYS_AHEAD * DAY) };
    const [entries, known, self] = await Promise.all([
      deps.calendar.entries(actor.tenantId, actor.personId, within),
      knownTo(deps, actor.tenantId),
      deps.directory.person(actor.tenantId, actor.personId),
    ]);
    const pack = deps.policies.packFor(actor.tenantId, self?.department);
    const levels = await levelsOf(deps, actor, entries);
    return entries.map((entry): UpcomingMeeting => {
      const level = levels.get(entry.iCalUId) ?? levels.get(entry.joinUrl ?? '');
      return {
        eventId: entry.eventId,
        subject: entry.subject,
        period: entry.period,
        isOrganiser: entry.isOrganiser,
        ...(level === undefined ? {} : { level }),
        ...(entry.joinUrl ? { joinUrl: entry.joinUrl } : {}),
        ...(entry.webLink ? { webLink: entry.webLink } : {}),
        subjectFindings: checkWith(pack, {
          subject: entry.subject,
          participants: [],
          known,
          released: [],
        }).findings,
        touchesNeighbour: touchesNeighbour(pack, entry, entries),
      };
    });
  };

/**
 * By calendar id and by link to join: an occurrence of a series has a calendar id of its own, but the series' own link.
 */
async function levelsOf(
  deps: UpcomingDeps,
  actor: Actor,
  entries: readonly CalendarEntry[],
): Promise<ReadonlyMap<string, Level>> {
  const iCalUIds = entries.map(({ iCalUId }) => iCalUId);
  return deps.work.run(async (tx) => {
    const levels = new Map<string, Level>();
    const records = [...(await tx.meetings.byICalUIds(actor.tenantId, iCalUIds))];
    const known = new Set(records.map(({ iCalUId }) => iCalUId));
    const links = entries.flatMap(({ iCalUId, joinUrl }) =>
      joinUrl === undefined || known.has(iCalUId) ? [] : [joinUrl],
    );
    for (const link of new Set(links)) {
      const record = await tx.meetings.byJoinUrl(actor.tenantId, link);
      if (record) records.push(record);
    }
    for (const { tenantId, id, iCalUId, joinUrl } of records) {
      const log = await tx.events.read(tenantId, id);
      const meeting = deriveMeeting(log.version, log.events, NOTHING_RENEWED);
      if (!meeting.isLevelKnown) continue;
      for (const key of [iCalUId, joinUrl]) if (key) levels.set(key, meeting.level);
    }
    return levels;
  });
}

/** Free time and all-day entries leave room; everything else closer than the pack's minimum does not. */
function touchesNeighbour(
  pack: PolicyPack,
  entry: CalendarEntry,
  all: readonly CalendarEntry[],
): boolean {
  const takesTime = (each: CalendarEntry) =>
    !each.isAllDay && each.shownAs !== 'free' && each.shownAs !== 'working-elsewhere';
  if (!takesTime(entry)) return false;
  const least = pack.adjacency.minimumGapMinutes * MINUTE;
  return all.some((other) => {
    if (other.eventId === entry.eventId || !takesTime(other)) return false;
    const gap = Math.max(
      entry.period.start.getTime() - other.period.end.getTime(),
      other.period.start.getTime() - entry.period.end.getTime(),
    );
    return gap < least || gap < 0;
  });
}
