import type { MeetingRecordView, RecordsPage } from '../../app/record/record-view.ts';
import type { RecordEntry, RecordPerson, RecordView, RecordsView } from '../../contract/record.ts';
import type { RequirementId } from '../../domain/ids.ts';
import type { MeetingFact } from '../../domain/meeting-event.ts';
import type { RecordPerson as Person } from '../../domain/record/record-people.ts';
import type { TimeLineEntry } from '../../domain/record/time-line.ts';
import type { VerificationOutcome } from '../../domain/record/verification.ts';
import { sourceOf } from './view-of-meeting.ts';

type View = MeetingRecordView;

/** The record as it crosses the wire, and as the page saves it. */
export function viewOfRecord(view: View): RecordView {
  const { pack, level } = view;
  const person = nameThe(view);
  const levelName = pack.levels.find((each) => each.level === level)?.name;
  return {
    format: 'motesvakt.record.1',
    meetingId: view.meetingId,
    madeAt: view.madeAt.toISOString(),
    organisation: pack.organisation,
    organiser: person(view.organiser),
    ...(view.chair ? { chair: person(view.chair) } : {}),
    level,
    isLevelKnown: view.isLevelKnown,
    ...(levelName ? { levelName } : {}),
    sessions: view.sessions.map(({ startedAt, endedAt }) => ({
      startedAt: startedAt.toISOString(),
      ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    })),
    chain: view.chain,
    verifications: view.verifications.map((each) => verificationOf(each, person)),
    entries: view.entries.map((each) => entryOf(each, view, person)),
    keptDays: pack.retention.recordDays,
  };
}

/** The page of the list, with the place it goes on from as one word. */
export const viewOfRecords = ({ meetings, next }: RecordsPage): RecordsView => ({
  meetings: meetings.map(({ metAt, lastAt, ...meeting }) => ({
    ...meeting,
    ...(metAt ? { metAt: metAt.toISOString() } : {}),
    lastAt: lastAt.toISOString(),
  })),
  ...(next ? { next: `${next.lastAt.toISOString()}_${next.id}` } : {}),
});

type NameThe = (person: Person) => RecordPerson;

const nameThe =
  ({ names }: View): NameThe =>
  (person) => {
    if (person.kind !== 'staff') return person;
    const name = names.get(person.person);
    return { kind: 'staff', personId: person.person, ...(name === undefined ? {} : { name }) };
  };

function entryOf(entry: TimeLineEntry, view: View, person: NameThe): RecordEntry {
  const { event, matter, ahead, closed } = entry;
  const { fact } = event;
  return {
    seq: event.seq,
    at: event.at.toISOString(),
    by: person(entry.by),
    pack: event.pack,
    what: fact.what,
    whom: entry.whom.map(person),
    ...(ahead ? { ahead: person(ahead) } : {}),
    ...(matter ? { matter: { number: matter.number, level: matter.level } } : {}),
    ...detailsOf(fact),
    ...('requirement' in fact ? { rule: ruleOf(fact.requirement, view) } : {}),
    ...(closed
      ? {
          closed: {
            because: closed.closing.kind,
            ...(closed.whom ? { whom: person(closed.whom) } : {}),
            ...('requirement' in closed.closing
              ? { rule: ruleOf(closed.closing.requirement, view) }
              : {}),
          },
        }
      : {}),
  };
}

type Details = Omit<RecordEntry, 'seq' | 'at' | 'by' | 'pack' | 'what' | 'whom'>;

/** What only some facts have. */
function detailsOf(fact: MeetingFact): Details {
  return {
    ...('level' in fact ? { level: fact.level } : {}),
    ...('from' in fact ? { fromLevel: fact.from } : {}),
    ...('reason' in fact && fact.reason !== undefined ? { reason: fact.reason } : {}),
    ...('decision' in fact ? { decision: fact.decision } : {}),
    ...('means' in fact ? { means: fact.means } : {}),
    ...('because' in fact ? { because: fact.because } : {}),
    ...('party' in fact ? { party: fact.party } : {}),
    ...('kind' in fact ? { as: fact.kind } : {}),
    ...('place' in fact ? { place: fact.place } : {}),
    ...bookingDetails(fact),
    ...identityDetails(fact),
  };
}

function bookingDetails(fact: MeetingFact): Details {
  if (fact.what === 'refusal.opened') {
    const { reference, on } = fact;
    return { reference, ...(on === undefined ? {} : { on }) };
  }
  if (fact.what === 'finding.kept') return { about: fact.about };
  if (fact.what === 'level.set') return { levelSource: fact.source };
  if (fact.what === 'settings.applied')
    return { settings: [...fact.set], refusedSettings: [...fact.refused] };
  if (fact.what !== 'booking.answered') return {};
  const { anonymised, unmetParties } = fact;
  return {
    ...(anonymised === undefined ? {} : { anonymised }),
    ...(unmetParties === undefined ? {} : { unmetParties }),
  };
}

function identityDetails(fact: MeetingFact): Details {
  if (fact.what === 'code.issued' || fact.what === 'factor.proven')
    return fact.source === undefined ? {} : { numberSource: fact.source };
  if (fact.what !== 'consent.informed' && fact.what !== 'consent.answered') return {};
  const { version, language } = fact;
  const answer = fact.what === 'consent.answered' ? { answer: fact.answer } : {};
  return { consent: { version, language, ...answer } };
}

function ruleOf(id: RequirementId, { pack }: View): NonNullable<RecordEntry['rule']> {
  const requirement = pack.requirements.find((each) => each.id === id);
  if (!requirement) return { id };
  return { id, title: requirement.title, source: sourceOf(pack, requirement) };
}

const verificationOf = (
  { whom, factors, failures, isVerified, consent }: VerificationOutcome,
  person: NameThe,
): RecordView['verifications'][number] => ({
  whom: person(whom),
  isVerified,
  factors: factors.map(({ by, at, ...factor }) => ({
    ...factor,
    by: person(by),
    at: at.toISOString(),
  })),
  failures,
  ...(consent ? { consent: { ...consent, at: consent.at.toISOString() } } : {}),
});
