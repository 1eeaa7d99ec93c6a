import type { DemoPerson } from '../town.ts';
import { GraphRefusal } from './odata.ts';
import { findPerson } from './users.ts';
import { occurrenceById } from './recurrence.ts';
import { defaultSettings } from './meeting-settings.ts';
import {
  makeEventId,
  makeICalUId,
  makeJoinUrl,
  makeMeetingId,
  makeThreadId,
  type EventDetails,
  type GraphState,
  type MeetingParticipant,
  type StoredEvent,
  type StoredMeeting,
} from './state.ts';

const mailboxOf = (state: GraphState, personId: string): Map<string, StoredEvent> => {
  const events = state.events.get(personId);
  if (!events) throw new Error(`no mailbox for ${personId}`);
  return events;
};
const atAddress = (state: GraphState, address: string): DemoPerson | undefined => {
  const person = findPerson(state.town, address);
  return person?.mail === address.toLowerCase() ? person : undefined;
};

interface Creation {
  readonly details: EventDetails;
  readonly organiser: DemoPerson;
  readonly now: Date;
  readonly transactionId?: string;
  readonly posted?: string;
  /** Makes ids that are the same at every start. */
  readonly seed?: string;
  /** How the invited have answered. */
  readonly invitedResponse?: 'notResponded' | 'accepted';
  readonly coorganisers?: readonly string[];
}

/** Puts an event into the organiser's calendar and a copy into everybody's who is invited. */
export function createEvent(state: GraphState, creation: Creation): StoredEvent {
  const { details, organiser, now, seed } = creation;
  const iCalUId = makeICalUId(seed);
  const meeting = details.isOnlineMeeting ? addMeeting(state, creation, iCalUId) : undefined;
  const event: StoredEvent = {
    ...details,
    id: makeEventId(seed && `${seed}/${organiser.id}`),
    ownerId: organiser.id,
    iCalUId,
    organizer: { name: organiser.displayName, address: organiser.mail },
    isOrganizer: true,
    isCancelled: false,
    response: 'organizer',
    ...(meeting && { joinUrl: meeting.joinUrl }),
    ...(creation.transactionId !== undefined && { transactionId: creation.transactionId }),
    ...(creation.posted !== undefined && { posted: creation.posted }),
    createdAt: now,
    changedAt: now,
    version: 1,
  };
  mailboxOf(state, organiser.id).set(event.id, event);
  shareWithInvited(state, event, [], creation.invitedResponse ?? 'notResponded', seed);
  return event;
}

function addMeeting(state: GraphState, creation: Creation, iCalUId: string): StoredMeeting {
  const { details, organiser, now, seed } = creation;
  const threadId = makeThreadId(seed);
  const meeting: StoredMeeting = {
    id: makeMeetingId(threadId, organiser.id),
    organizerId: organiser.id,
    threadId,
    joinUrl: makeJoinUrl(threadId, state.town.tenantId, organiser.id),
    iCalUId,
    createdAt: now,
    subject: details.subject,
    start: details.start,
    end: details.end,
    participants: participantsOf(details, organiser.mail, (address) =>
      creation.coorganisers?.includes(address) ? 'coorganizer' : 'attendee',
    ),
    settings: defaultSettings,
  };
  state.onlineMeetings.set(meeting.id, meeting);
  return meeting;
}

const participantsOf = (
  details: EventDetails,
  organiserAddress: string,
  roleOf: (address: string) => MeetingParticipant['role'],
): readonly MeetingParticipant[] =>
  details.attendees
    .filter((each) => each.address !== organiserAddress)
    .map(({ name, address }) => ({ name, address, role: roleOf(address) }));

/** The copies of one event in other people's calendars. */
const copiesOf = (state: GraphState, event: StoredEvent): StoredEvent[] =>
  [...state.events.entries()]
    .filter(([personId]) => personId !== event.ownerId)
    .flatMap(([, mailbox]) => [...mailbox.values()])
    .filter((copy) => copy.iCalUId === event.iCalUId);

function shareWithInvited(
  state: GraphState,
  event: StoredEvent,
  copies: readonly StoredEvent[],
  response: 'notResponded' | 'accepted',
  seed?: string,
): void {
  const invited = event.attendees
    .flatMap((each) => atAddress(state, each.address) ?? [])
    .filter((person) => person.id !== event.ownerId);
  for (const copy of copies) {
    if (!invited.some((person) => person.id === copy.ownerId))
      cancelCopy(state, copy, event.changedAt);
  }
  for (const person of invited) {
    const before = copies.find((copy) => copy.ownerId === person.id && !copy.isCancelled);
    const { transactionId: _theOrganisers, posted: _alsoTheirs, ...shared } = event;
    const copy: StoredEvent = {
      ...shared,
      id: before?.id ?? makeEventId(seed && `${seed}/${person.id}`),
      ownerId: person.id,
      isOrganizer: false,
      response: before?.response ?? response,
      showAs: before?.showAs ?? (response === 'accepted' ? event.showAs : 'tentative'),
      createdAt: before?.createdAt ?? event.changedAt,
      version: (before?.version ?? 0) + 1,
    };
    mailboxOf(state, person.id).set(copy.id, copy);
  }
}

function cancelCopy(state: GraphState, copy: StoredEvent, now: Date): void {
  mailboxOf(state, copy.ownerId).set(copy.id, {
    ...copy,
    subject: copy.isCancelled ? copy.subject : `Canceled: ${copy.subject}`,
    isCancelled: true,
    showAs: 'free',
    changedAt: now,
    version: copy.version + 1,
  });
}

/** Changes an event; the organiser's change reaches everybody's copy and the Teams meeting. */
export function updateEvent(
  state: GraphState,
  event: StoredEvent,
  details: EventDetails,
  now: Date,
): StoredEvent {
  const organiser = state.town.people.find((person) => person.id === event.ownerId);
  const becomesMeeting =
    organiser && event.isOrganizer && details.isOnlineMeeting && event.joinUrl === undefined;
  const meeting = becomesMeeting
    ? addMeeting(state, { details, organiser, now }, event.iCalUId)
    : undefined;
  const changed: StoredEvent = {
    ...event,
    ...details,
    ...(meeting && { joinUrl: meeting.joinUrl }),
    changedAt: now,
    version: event.version + 1,
  };
  mailboxOf(state, event.ownerId).set(changed.id, changed);
  if (!changed.isOrganizer) return changed;
  shareWithInvited(state, changed, copiesOf(state, changed), 'notResponded');
  const existing = [...state.onlineMeetings.values()].find(
    (each) => each.iCalUId === changed.iCalUId,
  );
  if (existing) {
    const roles = new Map(existing.participants.map((each) => [each.address, each.role]));
    state.onlineMeetings.set(existing.id, {
      ...existing,
      subject: changed.subject,
      start: changed.start,
      end: changed.end,
      participants: participantsOf(
        changed,
        changed.organizer.address,
        (address) => roles.get(address) ?? 'attendee',
      ),
    });
  }
  return changed;
}

/** Takes an event out of its calendar. The organiser's doing so cancels it for everybody invited. */
export function removeEvent(state: GraphState, event: StoredEvent, now: Date): void {
  mailboxOf(state, event.ownerId).delete(event.id);
  if (!event.isOrganizer) return;
  for (const copy of copiesOf(state, event)) cancelCopy(state, copy, now);
}

/** The event, or the occurrence of a series, of that id in a person's calendar. */
export function eventIn(state: GraphState, personId: string, eventId: string): StoredEvent {
  const mailbox = mailboxOf(state, personId);
  const event = mailbox.get(eventId) ?? occurrenceById(mailbox, eventId);
  if (!event) {
    throw new GraphRefusal(
      404,
      'ErrorItemNotFound',
      'The specified object was not found in the store.',
    );
  }
  return event;
}
