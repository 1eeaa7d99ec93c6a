import type { Period } from '../../domain/availability.ts';
import type { BookingDraft } from '../../domain/booking.ts';
import type { BookingAlert, KeptFindings, Span } from '../../domain/booking-alert.ts';
import { deriveMeeting } from '../../domain/meeting.ts';
import { NOTHING_RENEWED } from '../../domain/renewed-lines.ts';
import type { SettingName } from '../../domain/meeting-settings.ts';
import { settingGaps } from '../../domain/meeting-settings.ts';
import type { Person } from '../../domain/person.ts';
import type { Level, PolicyPack } from '../../domain/policy.ts';
import { consequenceOf, settingsAt } from '../../domain/policy.ts';
import type { SubjectReport } from '../../domain/subject/finding.ts';
import { blockingFindings, checkWith, knownTo } from '../check-subject.ts';
import type { KnownWords } from '../check-subject.ts';
import { ServiceFault } from '../ports/fault.ts';
import type { WatchedEvent } from '../ports/watched-events.ts';
import type { AssessedEvent } from './alert-view.ts';
import type { EventInQuestion } from './event-adjacency.ts';
import { adjacencyOf, seriesOf } from './event-adjacency.ts';
import type { WatchDeps } from './watch-deps.ts';

const MOST_PEOPLE = 100;

/** The directory does not hold whoever organises it any more. */
export class OrganiserGone extends ServiceFault {
  constructor() {
    super('not-found', 'graph', { code: 'organiser' });
  }
}

export type AssessEventDeps = Pick<
  WatchDeps,
  | 'work'
  | 'events'
  | 'calendar'
  | 'directory'
  | 'onlineMeetings'
  | 'policies'
  | 'secrets'
  | 'clock'
  | 'allowedWords'
>;

export interface Assessed {
  readonly pack: PolicyPack;
  readonly organiser: Person;
  readonly event: AssessedEvent;
  /** What its neighbours were asked about. */
  readonly asked: EventInQuestion;
  readonly subjectHash: string;
  /** What stands against it, with what was kept with a reason taken away. */
  readonly findings: KeptFindings;
  /** Something would be found if it had not been kept. */
  readonly isKept: boolean;
}

/** Everything the rules say of an event as it stands right now: subject (B1), neighbours (B2), settings of its level. */
export async function assessEvent(
  deps: AssessEventDeps,
  alert: BookingAlert,
  event: WatchedEvent,
  /** Where it lay a moment ago: other calendars may still show it there. */
  before: readonly Period[] = [],
): Promise<Assessed> {
  const { tenantId, personId } = alert;
  const [organiser, known] = await Promise.all([
    deps.directory.person(tenantId, personId),
    knownTo(deps, tenantId),
  ]);
  if (!organiser) throw new OrganiserGone();
  const pack = deps.policies.packFor(tenantId, organiser.department);
  const people = await peopleOf(deps, alert, event, organiser);
  const subjectHash = deps.secrets.keyedHash('subject', tenantId, event.subject);
  const report = subjectReport(pack, event, [organiser, ...people], known, {
    released: alert.subjectHash === subjectHash ? alert.released : [],
  });
  const { level, settings } = await settingsOf(deps, alert, event, pack);
  const series = await seriesOf(deps, alert, event, pack);
  const asked = {
    ...{ alert, event, pack, people: [organiser, ...people] },
    ...(series ? { series } : {}),
  };
  const adjacency = await adjacencyOf(deps, asked, before);
  const blocks = blockingFindings(pack, report.findings).length > 0;
  const consequence = {
    subject: blocks ? ('blocks' as const) : consequenceOf(pack, 'subject', level ?? 0),
    adjacency: consequenceOf(pack, 'adjacency', level ?? 0),
  };
  const breaksSubject = report.findings.length > 0 && consequence.subject !== 'informs';
  const touches = consequence.adjacency === 'informs' ? 0 : adjacency.touches.length;
  const booked = await bookedHere(deps, alert, event);
  const keepsSubject = [alert.keptSubjectHash, booked?.subjectHash].includes(subjectHash);
  const keepsTime = isSame(alert.keptPeriod, event.period) || isSame(booked?.period, event.period);
  return {
    pack,
    organiser,
    subjectHash,
    asked,
    isKept: (breaksSubject && keepsSubject) || (touches > 0 && keepsTime),
    findings: {
      subject:
        breaksSubject && !keepsSubject
          ? report.findings.map(({ kind, start, end }) => ({ kind, length: end - start }))
          : [],
      touches: keepsTime ? 0 : touches,
      settings,
    },
    event: {
      subject: event.subject,
      period: series?.occurrences[0] ?? event.period,
      isSeries: event.kind === 'series',
      ...(series ? { series: { move: series.move } } : {}),
      isOwnAppointment: event.attendees.length === 0,
      ...(event.webLink ? { webLink: event.webLink } : {}),
      organiserId: personId,
      people,
      report,
      adjacency,
      ...(level === undefined ? {} : { level }),
      settings,
      consequence,
    },
  };
}

/** Booked in chat, it was checked and, where need be, kept with a reason then: as long as it stands so, nothing is new. */
async function bookedHere(
  { work }: AssessEventDeps,
  { tenantId, personId }: BookingAlert,
  { draftId }: WatchedEvent,
): Promise<BookingDraft | undefined> {
  const draft = draftId && (await work.read(({ drafts }) => drafts.get(tenantId, draftId)));
  return draft?.organiserId === personId ? draft : undefined;
}

const isSame = (one: Period | undefined, other: Period) =>
  one?.start.getTime() === other.start.getTime() && one.end.getTime() === other.end.getTime();

/** The directory's own of whoever is invited; outside addresses have no calendar here. */
async function peopleOf(
  { directory }: AssessEventDeps,
  { tenantId }: BookingAlert,
  { attendees }: WatchedEvent,
  organiser: Person,
): Promise<readonly Person[]> {
  const found = await Promise.all(
    attendees.slice(0, MOST_PEOPLE).map((address) => directory.search(tenantId, address)),
  );
  const people = found.flatMap(([person]) => person ?? []);
  return [...new Map(people.map((each) => [each.id, each])).values()].filter(
    ({ id }) => id !== organiser.id,
  );
}

/**
 * A booking marked private shows its subject to nobody but its owner, who answers for it alone: B1 is about what
 * colleagues can read, so it is not looked into.
 */
function subjectReport(
  pack: PolicyPack,
  { subject, isPrivate }: WatchedEvent,
  people: readonly Person[],
  known: KnownWords,
  { released }: { readonly released: readonly Span[] },
): SubjectReport {
  if (isPrivate || subject.trim() === '') return { findings: [], safeSubject: subject };
  return checkWith(pack, {
    subject,
    participants: people.map(({ displayName }) => displayName),
    known,
    released: released.map(({ start, end }) => subject.slice(start, end)),
  });
}

/** Known for meetings that were booked here, or whose level was set in the panel. */
async function settingsOf(
  deps: AssessEventDeps,
  { tenantId, personId }: BookingAlert,
  { iCalUId, joinUrl }: WatchedEvent,
  pack: PolicyPack,
): Promise<{ readonly level?: Level; readonly settings: readonly SettingName[] }> {
  const { record, meeting } = await deps.work.read(async ({ meetings, events }) => {
    const [byId] = await meetings.byICalUIds(tenantId, [iCalUId]);
    const found = byId ?? (joinUrl ? await meetings.byJoinUrl(tenantId, joinUrl) : undefined);
    const log = found && (await events.read(tenantId, found.id));
    return {
      record: found,
      meeting: log && deriveMeeting(log.version, log.events, NOTHING_RENEWED),
    };
  });
  if (!record || !meeting?.isLevelKnown) return { settings: [] };
  const { level } = meeting;
  const demands = settingsAt(pack, level);
  if (!record.onlineMeetingId || Object.keys(demands).length === 0) return { level, settings: [] };
  const reading = await deps.onlineMeetings.readSettings(
    tenantId,
    personId,
    record.onlineMeetingId,
  );
  // What cannot be read now is the panel's to say; a card about it would nag about Microsoft's troubles.
  if (!reading.readable) return { level, settings: [] };
  // Nor about what is not possible here: that was told when it was tried.
  const gaps = settingGaps(demands, reading.settings, meeting.appliedSettings).filter(
    ({ because }) => because === 'not-set' || because === 'drifted',
  );
  return { level, settings: gaps.map(({ setting }) => setting) };
}
