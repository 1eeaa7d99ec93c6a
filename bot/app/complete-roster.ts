import type { ParticipantId, PersonId } from '../domain/ids.ts';
import { participantOfPerson } from '../domain/ids.ts';
import type { MeetingFact } from '../domain/meeting-event.ts';
import type { Meeting } from '../domain/meeting-state.ts';
import { appendNow, untilSettled } from './append-now.ts';
import { briefly } from './brief-cache.ts';
import { invitedTo } from './invited-to.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { packName } from './open-meeting.ts';
import type { Clock } from './ports/clock.ts';
import type { Directory } from './ports/directory.ts';
import { ServiceFault } from './ports/fault.ts';
import type { MeetingRoster } from './ports/meeting-roster.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { MeetingRecord, UnitOfWork } from './ports/unit-of-work.ts';

/** Teams is asked about one person at a time: this many in all, and so many at once. */
const MOST_PEOPLE = 50;
const AT_ONCE = 10;
/** Between two rounds of one meeting, in milliseconds. */
const PAUSE = 30_000;

export interface CompleteRosterDeps {
  readonly work: UnitOfWork;
  readonly facts: MeetingFacts;
  readonly roster: MeetingRoster;
  readonly directory: Directory;
  readonly policies: PolicySource;
  readonly clock: Clock;
  readonly announce: () => void;
}

/** Resolves when Teams has been asked, or needs not be. */
export type CompleteRoster = (record: MeetingRecord, meeting: Meeting) => Promise<void>;

/** Join events do not come until an administrator has let them: until one has, Teams is asked who is in the meeting. */
export const needsCompletion = ({ phase, present }: Meeting): boolean =>
  phase.name !== 'ended' && present.every(({ source }) => source !== 'event');

/**
 * Asks Teams about the organiser, co-organisers and everybody invited from the directory. Whoever is in the meeting is noted
 * as such, and whoever was noted that way and has left is noted too. Whom Teams does not tell of is left as they were.
 */
export function makeCompleteRoster(deps: CompleteRosterDeps): CompleteRoster {
  const rounds = briefly<void>(deps.clock, PAUSE);
  return async (record, meeting) => {
    if (!record.threadId || !needsCompletion(meeting)) return;
    await rounds.of(`${record.tenantId}/${record.id}`, () => complete(deps, record));
  };
}

async function complete(deps: CompleteRosterDeps, record: MeetingRecord): Promise<void> {
  const invited = await unlessUnreachable(invitedTo(deps, record));
  // Whoever is left out when there are too many is somebody invited.
  const people = (invited ?? [record.organiserId]).slice(0, MOST_PEOPLE);
  const seen = new Map<ParticipantId, boolean>();
  for (let from = 0; from < people.length; from += AT_ONCE)
    await Promise.all(
      people.slice(from, from + AT_ONCE).map(async (person) => {
        const isThere = await isInMeeting(deps, record, person);
        if (isThere !== undefined) seen.set(participantOfPerson(person), isThere);
      }),
    );
  const here = people.filter((each) => seen.get(participantOfPerson(each)));
  const guests = await guestsAmong(deps, record, here);
  const { tenantId, id } = record;
  const common = {
    at: deps.clock.now(),
    by: 'system' as const,
    pack: packName(deps.policies, record),
  };
  let hasChanged = false;
  await untilSettled(() =>
    deps.work.run((tx) =>
      appendNow(tx, tenantId, id, (meeting) => {
        const facts = changesIn(meeting, seen, guests);
        hasChanged = facts.length > 0;
        return facts.map((fact) => ({ ...common, fact }));
      }),
    ),
  );
  if (hasChanged) deps.announce();
}

/** In the order of `seen`; nothing when events have begun to come meanwhile. */
function changesIn(
  meeting: Meeting,
  seen: ReadonlyMap<ParticipantId, boolean>,
  guests: ReadonlySet<ParticipantId>,
): MeetingFact[] {
  if (!needsCompletion(meeting)) return [];
  return [...seen].flatMap(([participant, isThere]): MeetingFact[] => {
    const present = meeting.present.find((each) => each.participant === participant);
    const isInLobby = meeting.inLobby.some((each) => each.participant === participant);
    if (!isThere)
      return present?.source === 'roster' ? [{ what: 'participant.left', participant }] : [];
    // Whom the host has moved to the lobby, the host lets in again.
    if (present || isInLobby) return [];
    const kind = guests.has(participant) ? 'guest' : 'member';
    return [{ what: 'participant.joined', participant, kind, source: 'roster' }];
  });
}

/** Undefined: Teams does not say, which is not the same as no. */
async function isInMeeting(
  { roster }: CompleteRosterDeps,
  { tenantId, threadId }: MeetingRecord,
  person: PersonId,
): Promise<boolean | undefined> {
  if (!threadId) return undefined;
  return (await unlessUnreachable(roster.participant(tenantId, threadId, person)))?.isInMeeting;
}

/** Whoever the directory does not know for an employee is taken for a guest. */
async function guestsAmong(
  { directory }: CompleteRosterDeps,
  { tenantId }: MeetingRecord,
  people: readonly PersonId[],
): Promise<Set<ParticipantId>> {
  if (people.length === 0) return new Set();
  const found = (await unlessUnreachable(directory.people(tenantId, people))) ?? [];
  const employees = found.filter(({ kind }) => kind === 'employee').map(({ id }) => id);
  return new Set(people.filter((each) => !employees.includes(each)).map(participantOfPerson));
}

async function unlessUnreachable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (fault) {
    if (fault instanceof ServiceFault) return undefined;
    throw fault;
  }
}
