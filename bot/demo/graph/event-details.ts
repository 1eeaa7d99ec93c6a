import type { Town } from '../town.ts';
import { GraphRefusal, isRecord, list, text, type Json } from './odata.ts';
import { readRecurrence } from './recurrence.ts';
import type { Attendee, EventDetails, ShowAs, StoredRecurrence } from './state.ts';
import { HOME_ZONE, dateIn, ianaZone, readTime, toWall, weekday } from './zone.ts';

/** The longest subject that Outlook keeps. */
const LONGEST_SUBJECT = 255;
const MOST_ATTENDEES = 500;

const writable = [
  'allowNewTimeProposals',
  'attendees',
  'body',
  'categories',
  'end',
  'hideAttendees',
  'importance',
  'isAllDay',
  'isOnlineMeeting',
  'isReminderOn',
  'location',
  'locations',
  'onlineMeetingProvider',
  'recurrence',
  'reminderMinutesBeforeStart',
  'responseRequested',
  'sensitivity',
  'showAs',
  'start',
  'subject',
  'transactionId',
];

const invalid = (message: string) => new GraphRefusal(400, 'ErrorInvalidRequest', message);
const deserialize = () =>
  new GraphRefusal(400, 'UnableToDeserializePostBody', 'were unable to deserialize ');

function oneOf<Name extends string>(value: unknown, names: readonly Name[], fallback: Name): Name {
  if (value === undefined || value === null) return fallback;
  const found = names.find((name) => name === value);
  if (found === undefined) throw deserialize();
  return found;
}
function flag(value: unknown, fallback: boolean): boolean {
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'boolean') throw deserialize();
  return value;
}
function words(value: unknown, fallback: string): string {
  if (value === undefined) return fallback;
  if (value === null) return '';
  if (typeof value !== 'string') throw deserialize();
  return value;
}

/** A time as Graph writes it: a wall clock and the name of a zone. */
export function readDateTime(value: unknown, name: string): { at: Date; zone: string } {
  if (!isRecord(value) || typeof value['dateTime'] !== 'string') {
    throw invalid(`The ${name} property is missing or is not a valid date and time.`);
  }
  const zone = text(value['timeZone']) ?? '';
  const at = readTime(value['dateTime'], ianaZone(zone));
  if (!at) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidParameter',
      `The value '${value['dateTime']}' of ${name} is not a valid date and time.`,
    );
  }
  return { at, zone };
}

function readAttendees(value: unknown, town: Town): readonly Attendee[] {
  if (!Array.isArray(value)) throw deserialize();
  if (value.length > MOST_ATTENDEES) {
    throw new GraphRefusal(
      400,
      'ErrorExceededMaxRecipientLimit',
      `The number of attendees is over the limit of ${MOST_ATTENDEES}.`,
    );
  }
  const found = new Map<string, Attendee>();
  for (const each of list(value)) {
    const mailbox = isRecord(each) && isRecord(each['emailAddress']) ? each['emailAddress'] : {};
    const address = text(mailbox['address']) ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) {
      throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
    const known = town.people.find((person) => person.mail === address.toLowerCase());
    found.set(address.toLowerCase(), {
      // Exchange puts in the directory's own name.
      name: known?.displayName ?? text(mailbox['name']) ?? address,
      address: known?.mail ?? address,
      type: oneOf(
        isRecord(each) ? each['type'] : undefined,
        ['required', 'optional', 'resource'],
        'required',
      ),
    });
  }
  return [...found.values()];
}

const atMidnight = (at: Date, zone: string): boolean =>
  toWall(at, ianaZone(zone)).endsWith('T00:00:00');

/** What a body says of an event, on top of what it was. Refuses as Exchange does. */
export function readEventDetails(body: unknown, town: Town, before?: EventDetails): EventDetails {
  if (!isRecord(body)) {
    throw new GraphRefusal(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
  for (const name of Object.keys(body)) {
    if (!writable.includes(name) && !name.startsWith('@')) {
      throw new GraphRefusal(
        400,
        'RequestBodyRead',
        `The property '${name}' does not exist on type 'microsoft.graph.event' or cannot be written. Make sure to only use property names that are defined by the type.`,
      );
    }
  }
  const subject = words(body['subject'], before?.subject ?? '');
  if (subject.length > LONGEST_SUBJECT) {
    throw new GraphRefusal(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation.',
    );
  }
  const times = readTimes(body, before);
  const isRetimed = ['start', 'end', 'recurrence'].some((name) => body[name] !== undefined);
  const isAllDay = flag(body['isAllDay'], before?.isAllDay ?? false);
  if (
    isAllDay &&
    !(atMidnight(times.start, times.startZone) && atMidnight(times.end, times.endZone))
  ) {
    throw invalid(
      'The Event.Start and Event.End properties for an all-day event need to be set to midnight.',
    );
  }
  const itemBody = isRecord(body['body']) ? body['body'] : undefined;
  const place = isRecord(body['location']) ? body['location'] : undefined;
  return {
    subject,
    content: words(itemBody?.['content'], before?.content ?? ''),
    contentType: oneOf(itemBody?.['contentType'], ['html', 'text'], before?.contentType ?? 'html'),
    ...times,
    isAllDay,
    showAs: oneOf<ShowAs>(
      body['showAs'],
      ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'],
      before?.showAs ?? (isAllDay ? 'free' : 'busy'),
    ),
    sensitivity: oneOf(
      body['sensitivity'],
      ['normal', 'personal', 'private', 'confidential'],
      before?.sensitivity ?? 'normal',
    ),
    importance: oneOf(
      body['importance'],
      ['low', 'normal', 'high'],
      before?.importance ?? 'normal',
    ),
    attendees:
      body['attendees'] === undefined
        ? (before?.attendees ?? [])
        : readAttendees(body['attendees'], town),
    location: words(place?.['displayName'], before?.location ?? ''),
    categories:
      body['categories'] === undefined
        ? (before?.categories ?? [])
        : list(body['categories']).filter((each) => typeof each === 'string'),
    allowNewTimeProposals: flag(
      body['allowNewTimeProposals'],
      before?.allowNewTimeProposals ?? true,
    ),
    hideAttendees: flag(body['hideAttendees'], before?.hideAttendees ?? false),
    isReminderOn: flag(body['isReminderOn'], before?.isReminderOn ?? true),
    reminderMinutesBeforeStart:
      typeof body['reminderMinutesBeforeStart'] === 'number'
        ? body['reminderMinutesBeforeStart']
        : (before?.reminderMinutesBeforeStart ?? 15),
    responseRequested: flag(body['responseRequested'], before?.responseRequested ?? true),
    // Outlook never takes a Teams meeting away from an event again.
    isOnlineMeeting:
      flag(body['isOnlineMeeting'], before?.isOnlineMeeting ?? false) ||
      (before?.isOnlineMeeting ?? false),
    recurrence:
      body['recurrence'] === undefined && before
        ? moved(before.recurrence, times, isRetimed)
        : readRecurrence(body['recurrence'], { at: times.start, zone: times.startZone }),
  };
}

/**
 * A series whose first occurrence is moved to another day comes on that day of the week from then on. As in Outlook, what
 * was moved or cancelled by itself is put back when the time of the whole is changed.
 */
function moved(
  recurrence: StoredRecurrence | null,
  { start }: Pick<EventDetails, 'start'>,
  isRetimed: boolean,
): StoredRecurrence | null {
  if (!recurrence || !isRetimed) return recurrence;
  const startDate = dateIn(start, ianaZone(recurrence.zone));
  const { exceptions: _putBack, ...rest } = recurrence;
  if (startDate === recurrence.startDate) return rest;
  return { ...rest, startDate, days: [weekday(startDate)] };
}

function readTimes(
  body: Json,
  before: EventDetails | undefined,
): Pick<EventDetails, 'start' | 'end' | 'startZone' | 'endZone'> {
  const start =
    body['start'] === undefined && before
      ? { at: before.start, zone: before.startZone }
      : readDateTime(body['start'], 'start');
  const end =
    body['end'] === undefined && before
      ? { at: before.end, zone: before.endZone }
      : readDateTime(body['end'], 'end');
  if (end.at < start.at) {
    throw new GraphRefusal(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end date of the event is earlier than the start date.',
    );
  }
  return { start: start.at, end: end.at, startZone: start.zone, endZone: end.zone };
}

/** Details for an event that nobody posted: what the demo week is made of. Times in the home zone. */
export const plainDetails = (subject: string, start: Date, end: Date): EventDetails => ({
  subject,
  content: '',
  contentType: 'html',
  start,
  end,
  startZone: HOME_ZONE,
  endZone: HOME_ZONE,
  isAllDay: false,
  showAs: 'busy',
  sensitivity: 'normal',
  importance: 'normal',
  attendees: [],
  location: '',
  categories: [],
  allowNewTimeProposals: true,
  hideAttendees: false,
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  isOnlineMeeting: false,
  recurrence: null,
});
