import type { DemoPerson } from '../town.ts';
import {
  calendarView,
  cancelEvent,
  deleteEvent,
  getEvent,
  listEvents,
  listInstances,
  patchEvent,
  postEvent,
  type EventCall,
} from './events.ts';
import { GraphRefusal, type Answer, type GraphRequest } from './odata.ts';
import { findOnlineMeetings, getOnlineMeeting, patchOnlineMeeting } from './online-meetings.ts';
import { getPermission, listPermissions, patchPermission } from './permissions.ts';
import { getSchedule } from './schedule.ts';
import type { GraphState } from './state.ts';
import { countUsers, findPerson, getOrganization, getUser, listUsers } from './users.ts';

interface RouteCall extends EventCall {
  /** The parts of the path that the pattern left open, after the user. */
  readonly ids: readonly string[];
}
interface Route {
  readonly method: string;
  /** Below `/users/{id}`; `*` takes any one part. */
  readonly pattern: readonly string[];
  /** Calendars are Exchange's, meetings are Teams'; their refusals differ. */
  readonly service: 'exchange' | 'teams';
  readonly answer: (call: RouteCall) => Answer;
}

const route = (
  method: string,
  pattern: string,
  service: Route['service'],
  answer: Route['answer'],
): Route => ({ method, pattern: pattern.split('/'), service, answer });

const first = ({ ids }: RouteCall): string => ids[0] ?? '';

const routes: readonly Route[] = [
  route('POST', 'calendar/getschedule', 'exchange', (call) =>
    getSchedule(call.state, call.owner, call.request),
  ),
  ...['', 'calendar/'].flatMap((prefix) => [
    route('GET', `${prefix}calendarview`, 'exchange', calendarView),
    route('GET', `${prefix}events`, 'exchange', listEvents),
    route('POST', `${prefix}events`, 'exchange', postEvent),
    route('GET', `${prefix}events/*`, 'exchange', (call) => getEvent(call, first(call))),
    route('GET', `${prefix}events/*/instances`, 'exchange', (call) =>
      listInstances(call, first(call)),
    ),
    route('PATCH', `${prefix}events/*`, 'exchange', (call) => patchEvent(call, first(call))),
    route('DELETE', `${prefix}events/*`, 'exchange', (call) => deleteEvent(call, first(call))),
    route('POST', `${prefix}events/*/cancel`, 'exchange', (call) => cancelEvent(call, first(call))),
  ]),
  route('GET', 'calendar/calendarpermissions', 'exchange', ({ state, owner, request }) =>
    listPermissions(state, owner, request),
  ),
  route('GET', 'calendar/calendarpermissions/*', 'exchange', (call) =>
    getPermission(call.state, call.owner, call.request, first(call)),
  ),
  route('PATCH', 'calendar/calendarpermissions/*', 'exchange', (call) =>
    patchPermission(call.state, call.owner, call.request, first(call)),
  ),
  route('GET', 'onlinemeetings', 'teams', findOnlineMeetings),
  route('GET', 'onlinemeetings/*', 'teams', (call) => getOnlineMeeting(call, first(call))),
  route('PATCH', 'onlinemeetings/*', 'teams', (call) => patchOnlineMeeting(call, first(call))),
];

const matches = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length &&
  pattern.every((part, index) => part === '*' || part === path[index]?.toLowerCase());

const noSuchMethod = () =>
  new GraphRefusal(
    405,
    'Request_BadRequest',
    'Specified HTTP method is not allowed for the request target.',
  );
const noSuchSegment = (name: string) =>
  new GraphRefusal(400, 'BadRequest', `Resource not found for the segment '${name}'.`);

/** What Graph answers. Throws a `GraphRefusal` where it refuses. */
export function answerGraph(request: GraphRequest, state: GraphState, now: Date): Answer {
  const [root = '', key, ...rest] = request.segments;
  const { town } = state;
  const isGet = request.method === 'GET';
  switch (root.toLowerCase()) {
    case 'me':
      throw new GraphRefusal(
        400,
        'BadRequest',
        '/me request is only valid with delegated authentication flow.',
      );
    case 'organization':
      if (key !== undefined) throw noSuchSegment(key);
      if (!isGet) throw noSuchMethod();
      return getOrganization(town, request);
    case 'users':
      if (rest.length > 0) break;
      if (!isGet) throw noSuchMethod();
      if (key === undefined) return listUsers(town, request);
      return key === '$count' ? countUsers(town, request) : getUser(town, request, key);
    default:
      throw noSuchSegment(root);
  }
  const known = routes.filter((each) => matches(each.pattern, rest));
  const chosen = known.find((each) => each.method === request.method);
  if (known.length === 0) throw noSuchSegment(rest[0] ?? '');
  if (!chosen) throw noSuchMethod();
  const owner = ownerOf(state, key ?? '', chosen.service);
  const ids = rest.filter((_part, index) => chosen.pattern[index] === '*');
  return chosen.answer({ state, owner, request, now, ids });
}

/** Whose calendar or meetings are asked for; refuses whom nobody knows and who may not be read. */
export function ownerOf(state: GraphState, key: string, service: Route['service']): DemoPerson {
  const person = findPerson(state.town, key);
  if (!person) {
    throw service === 'exchange'
      ? new GraphRefusal(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`)
      : new GraphRefusal(404, 'NotFound', '3003: User does not have access to lookup meeting.');
  }
  if (state.unreadable.has(person.id)) {
    throw service === 'exchange'
      ? new GraphRefusal(403, 'ErrorAccessDenied', 'Access to OData is disabled.')
      : new GraphRefusal(403, 'Forbidden', 'No application access policy found for this app.');
  }
  return person;
}
