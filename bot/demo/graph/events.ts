import type { DemoPerson } from '../town.ts';
import { parseFilter } from './filter.ts';
import { readEventDetails } from './event-details.ts';
import { createEvent, eventIn, removeEvent, updateEvent } from './event-store.ts';
import { eventView, zoneAskedFor } from './event-view.ts';
import {
  GraphRefusal,
  isRecord,
  ordered,
  page,
  select,
  text,
  wholeNumber,
  type Answer,
  type GraphRequest,
  type Json,
} from './odata.ts';
import { cancelledOccurrences, expanded, withException } from './recurrence.ts';
import type { GraphState, StoredEvent } from './state.ts';
import { ianaZone, readTime } from './zone.ts';

const LARGEST_PAGE = 1000;
const rule = { type: 'microsoft.graph.event', always: ['id'] };
const filterable = [
  'id',
  'iCalUId',
  'subject',
  'start/dateTime',
  'end/dateTime',
  'createdDateTime',
  'lastModifiedDateTime',
  'isAllDay',
  'isCancelled',
  'isOrganizer',
  'importance',
  'sensitivity',
  'showAs',
  'type',
];

/** One handler's view of the world. */
export interface EventCall {
  readonly state: GraphState;
  readonly owner: DemoPerson;
  readonly request: GraphRequest;
  readonly now: Date;
}

const appliedPreferences = (request: GraphRequest): Record<string, string> =>
  request.headers['prefer'] === undefined
    ? {}
    : { 'Preference-Applied': `outlook.timezone="${zoneAskedFor(request)}"` };

function collection(events: readonly StoredEvent[], call: EventCall, part: string): Answer {
  const { request, owner } = call;
  // Refuses an unknown zone even when there is nothing to show.
  ianaZone(zoneAskedFor(request));
  let found: readonly Json[] = events.map((event) => eventView(event, request));
  const filter = request.query.get('$filter');
  if (filter !== null) {
    const test = parseFilter(filter, {
      properties: filterable,
      functions: ['startswith', 'contains'],
      longestList: 100,
      refusal: () =>
        new GraphRefusal(
          400,
          'ErrorInvalidUrlQueryFilter',
          'The query filter contains one or more invalid nodes.',
        ),
    });
    found = found.filter(test);
  }
  const orderBy = request.query.get('$orderby');
  if (orderBy !== null) found = ordered(found, orderBy);
  return {
    status: 200,
    headers: appliedPreferences(request),
    body: page(
      found.map((each) => select(each, request, rule)),
      request,
      {
        context: `users('${encodeURIComponent(owner.id)}')/${part}`,
        size: Math.min(wholeNumber(request, '$top', 10), LARGEST_PAGE),
        skipWith: '$skip',
      },
    ),
  };
}

function single(event: StoredEvent, call: EventCall, status: number): Answer {
  const { request, owner } = call;
  // Only whoever asks for it by name is told which occurrences were cancelled.
  const asked = request.query.get('$select')?.split(',').includes('cancelledOccurrences');
  const whole = asked
    ? { ...eventView(event, request), cancelledOccurrences: cancelledOccurrences(event) }
    : eventView(event, request);
  const shown = select(whole, request, rule);
  return {
    status,
    headers: appliedPreferences(request),
    body: {
      '@odata.context': `${request.base}/$metadata#users('${encodeURIComponent(owner.id)}')/events/$entity`,
      ...shown,
    },
  };
}

const eventsOf = ({ state, owner }: EventCall): readonly StoredEvent[] => [
  ...(state.events.get(owner.id)?.values() ?? []),
];
const inOrder = (events: readonly StoredEvent[]): readonly StoredEvent[] =>
  events.toSorted((one, other) => one.start.getTime() - other.start.getTime());

/** Single events and whole series, as Graph lists them. */
export const listEvents = (call: EventCall): Answer =>
  collection(inOrder(eventsOf(call)), call, 'events');

/** Everything that touches the window, earliest first, series as their occurrences, cancelled copies included. */
export function calendarView(call: EventCall): Answer {
  const window = windowOf(call);
  return collection(inOrder(shownIn(eventsOf(call), window)), call, 'calendarView');
}

/** The occurrences of one series that touch the window, those moved by themselves included. */
export function listInstances(call: EventCall, eventId: string): Answer {
  const master = eventIn(call.state, call.owner.id, eventId);
  const window = windowOf(call);
  const found = master.recurrence ? shownIn([master], window) : [];
  return collection(inOrder(found), call, `events('${encodeURIComponent(eventId)}')/instances`);
}

interface Window {
  readonly start: Date;
  readonly end: Date;
}

const shownIn = (events: readonly StoredEvent[], { start, end }: Window): StoredEvent[] =>
  expanded(events, { start, end }).filter(
    (event) =>
      (event.start < end && event.end > start) || event.start.getTime() === start.getTime(),
  );

function windowOf(call: EventCall): Window {
  const { query } = call.request;
  const [from, to] = ['startDateTime', 'endDateTime'].map((name) => {
    const value = query.get(name) ?? query.get(name.toLowerCase());
    if (value === null || value === '') {
      throw new GraphRefusal(
        400,
        'ErrorInvalidParameter',
        'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      );
    }
    // A plus sign that was not escaped has become a space on the way.
    const at = readTime(value.replace(/ (?=\d{2}:\d{2}$)/, '+'), 'UTC');
    if (!at) {
      throw new GraphRefusal(
        400,
        'ErrorInvalidParameter',
        `The value '${value}' of parameter '${name}' is invalid.`,
      );
    }
    return at;
  });
  if (!from || !to || to < from) {
    throw new GraphRefusal(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'EndDate is earlier than StartDate.',
    );
  }
  return { start: from, end: to };
}

/** The same transaction id and content again gives the first event; other content is refused. */
export function postEvent(call: EventCall): Answer {
  const { state, owner, request, now } = call;
  const details = readEventDetails(request.body, state.town);
  const transactionId = isRecord(request.body) ? text(request.body['transactionId']) : undefined;
  const posted = JSON.stringify(request.body);
  if (transactionId !== undefined) {
    const own = [...(state.events.get(owner.id)?.values() ?? [])];
    const first = own.find((event) => event.transactionId === transactionId);
    if (first?.posted === posted) return single(first, call, 201);
    if (first) {
      throw new GraphRefusal(
        409,
        'ErrorDuplicateTransactionId',
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
      );
    }
  }
  const event = createEvent(state, {
    details,
    organiser: owner,
    now,
    posted,
    ...(transactionId !== undefined && { transactionId }),
  });
  const answer = single(event, call, 201);
  const location = `${request.base}/users/${owner.id}/events/${encodeURIComponent(event.id)}`;
  return { ...answer, headers: { ...answer.headers, Location: location } };
}

export const getEvent = (call: EventCall, eventId: string): Answer =>
  single(eventIn(call.state, call.owner.id, eventId), call, 200);

/** The event to change; of an occurrence only its time can be its own. */
function wholeEvent({ state, owner }: EventCall, eventId: string): StoredEvent {
  const event = eventIn(state, owner.id, eventId);
  if (event.seriesMasterId === undefined) return event;
  throw new GraphRefusal(
    400,
    'ErrorInvalidRequest',
    'This tenant changes an occurrence in its time only: send the request to its series master.',
  );
}

function refuseStale(call: EventCall, event: StoredEvent): void {
  const wanted = text(call.request.headers['if-match']);
  if (wanted === undefined || wanted === '*') return;
  if (wanted === eventView(event, call.request)['@odata.etag']) return;
  throw new GraphRefusal(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

export function patchEvent(call: EventCall, eventId: string): Answer {
  const { state, request, now } = call;
  if (isTimeAlone(request.body)) {
    const occurrence = eventIn(state, call.owner.id, eventId);
    if (occurrence.seriesMasterId !== undefined) return moveOccurrence(call, occurrence);
  }
  const event = wholeEvent(call, eventId);
  refuseStale(call, event);
  if (isRecord(request.body) && request.body['transactionId'] !== undefined) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidPropertySet',
      'The transactionId of an event cannot be changed.',
    );
  }
  const details = readEventDetails(request.body, state.town, event);
  return single(updateEvent(state, event, details, now), call, 200);
}

const isTimeAlone = (body: unknown): boolean =>
  isRecord(body) && Object.keys(body).every((name) => name === 'start' || name === 'end');

function moveOccurrence(call: EventCall, occurrence: StoredEvent): Answer {
  refuseStale(call, occurrence);
  const { start, end } = readEventDetails(call.request.body, call.state.town, occurrence);
  setApart(call, occurrence, { start, end });
  return single(eventIn(call.state, call.owner.id, occurrence.id), call, 200);
}

/** Changes one occurrence in the series that it belongs to. */
function setApart(
  { state, owner, now }: EventCall,
  occurrence: StoredEvent,
  exception: Parameters<typeof withException>[2],
): void {
  const master = eventIn(state, owner.id, occurrence.seriesMasterId ?? '');
  const recurrence = withException(master, occurrence.id, exception);
  if (recurrence) updateEvent(state, master, { ...master, recurrence }, now);
}

export function deleteEvent(call: EventCall, eventId: string): Answer {
  const event = wholeEvent(call, eventId);
  refuseStale(call, event);
  removeEvent(call.state, event, call.now);
  return { status: 204 };
}

export function cancelEvent(call: EventCall, eventId: string): Answer {
  const event = eventIn(call.state, call.owner.id, eventId);
  if (!event.isOrganizer) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  }
  if (event.seriesMasterId === undefined) removeEvent(call.state, event, call.now);
  else setApart(call, event, 'cancelled');
  return { status: 202 };
}
