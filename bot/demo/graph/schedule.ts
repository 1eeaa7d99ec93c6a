import type { DemoPerson } from '../town.ts';
import { readDateTime } from './event-details.ts';
import { writeDateTime, zoneAskedFor } from './event-view.ts';
import {
  GraphRefusal,
  isRecord,
  list,
  valueAt,
  type Answer,
  type GraphRequest,
  type Json,
} from './odata.ts';
import { expanded } from './recurrence.ts';
import { findPerson } from './users.ts';
import type { GraphState, StoredEvent } from './state.ts';
import { HOME_ZONE_IN_OUTLOOK, ianaZone } from './zone.ts';

const MOST_MAILBOXES = 20;
const MINUTE = 60_000;
const LONGEST_WINDOW = 62 * 24 * 60 * MINUTE;
const exception = 'Microsoft.Exchange.InfoWorker.Common.Availability';

interface Window {
  readonly start: Date;
  readonly end: Date;
  readonly intervalMinutes: number;
  readonly zone: string;
}

const digits: Readonly<Record<StoredEvent['showAs'], string>> = {
  free: '0',
  workingElsewhere: '0',
  unknown: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
};

function availabilityView(events: readonly StoredEvent[], window: Window): string {
  const step = window.intervalMinutes * MINUTE;
  let view = '';
  for (let at = window.start.getTime(); at < window.end.getTime(); at += step) {
    const during = events.filter(
      (event) => event.start.getTime() < at + step && event.end.getTime() > at,
    );
    view += during.map((event) => digits[event.showAs]).reduce((a, b) => (a > b ? a : b), '0');
  }
  return view;
}

const scheduleItem = (event: StoredEvent, zone: string): Json => ({
  isPrivate: event.sensitivity === 'private',
  status: event.showAs,
  ...(event.sensitivity === 'normal' && { subject: event.subject, location: event.location }),
  start: writeDateTime(event.start, zone),
  end: writeDateTime(event.end, zone),
});

const failed = (scheduleId: string, responseCode: string, message: string): Json => ({
  scheduleId,
  availabilityView: '',
  error: { message, responseCode },
});

function scheduleOf(state: GraphState, scheduleId: string, window: Window): Json {
  const address = scheduleId.toLowerCase();
  const person = findPerson(state.town, address);
  if (person?.mail !== address) {
    return failed(
      scheduleId,
      'ErrorMailRecipientNotFound',
      `${exception}.MailRecipientNotFoundException: Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`,
    );
  }
  if (state.unreadable.has(person.id)) {
    return failed(
      scheduleId,
      'ErrorNoFreeBusyAccess',
      `${exception}.NoFreeBusyAccessException: The caller does not have permission to view free/busy data for the mailbox.`,
    );
  }
  if (window.end.getTime() - window.start.getTime() > LONGEST_WINDOW) {
    return failed(
      scheduleId,
      'ErrorTimeIntervalTooBig',
      `${exception}.TimeIntervalTooBigException: The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days.`,
    );
  }
  const events = expanded(state.events.get(person.id)?.values() ?? [], window)
    .filter((event) => event.start < window.end && event.end > window.start)
    .sort((one, other) => one.start.getTime() - other.start.getTime());
  return {
    scheduleId,
    availabilityView: availabilityView(events, window),
    scheduleItems: events.map((event) => scheduleItem(event, window.zone)),
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      startTime: '08:00:00.0000000',
      endTime: '17:00:00.0000000',
      timeZone: { name: HOME_ZONE_IN_OUTLOOK },
    },
  };
}

const invalid = (code: string, message: string) => new GraphRefusal(400, code, message);

/** Free/busy of up to twenty mailboxes; trouble with one of them is in its own entry. */
export function getSchedule(state: GraphState, owner: DemoPerson, request: GraphRequest): Answer {
  if (!isRecord(request.body)) {
    throw invalid('BadRequest', 'Unable to read JSON request payload.');
  }
  const body = request.body;
  const schedules = list(valueAt(body, 'schedules')).filter((each) => typeof each === 'string');
  if (schedules.length === 0) {
    throw invalid('ErrorInvalidParameter', 'The Schedules parameter is missing or empty.');
  }
  if (schedules.length > MOST_MAILBOXES) {
    throw invalid(
      'ErrorInvalidParameter',
      `The number of identities in the request (${schedules.length}) exceeds the allowed limit of ${MOST_MAILBOXES}.`,
    );
  }
  const interval = valueAt(body, 'availabilityViewInterval') ?? 30;
  if (typeof interval !== 'number' || interval < 5 || interval > 1440) {
    throw invalid(
      'ErrorInvalidMergedFreeBusyInterval',
      'The specified merged free/busy interval is invalid. The interval must be between 5 and 1440 minutes.',
    );
  }
  const zone = zoneAskedFor(request);
  ianaZone(zone);
  const window: Window = {
    start: readDateTime(valueAt(body, 'startTime'), 'startTime').at,
    end: readDateTime(valueAt(body, 'endTime'), 'endTime').at,
    intervalMinutes: interval,
    zone,
  };
  if (window.end <= window.start) {
    throw invalid(
      'ErrorInvalidTimeInterval',
      'The end of the time window must be after its start.',
    );
  }
  return {
    status: 200,
    body: {
      '@odata.context': `${request.base}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value: schedules.map((each) => scheduleOf(state, each, window)),
    },
    headers: { 'Preference-Applied': `outlook.timezone="${zone}"` },
  };
}
