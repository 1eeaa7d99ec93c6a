import type { IncomingMessage } from 'node:http';
import { readFault, type FaultQueue } from './faults.ts';
import type { Answer } from './odata.ts';
import type { GraphState } from './state.ts';
import type { Watching } from './watching.ts';

/** What browser tests and the demo pages see of the demo Graph, and how they make trouble. No token is asked for. */
export function answerControl(control: {
  readonly req: IncomingMessage;
  readonly state: GraphState;
  readonly faults: FaultQueue;
  readonly watching: Watching;
  readonly body: unknown;
}): Answer {
  const { req, state, faults, watching, body } = control;
  const what = (req.url ?? '').split('?')[0]?.slice('/graph/_demo/'.length);
  switch (`${req.method ?? 'GET'} ${what ?? ''}`) {
    case 'POST faults': {
      const fault = readFault(body);
      if (typeof fault === 'string') return { status: 400, body: { error: fault } };
      faults.add(fault);
      return { status: 201, body: { pending: faults.pending() } };
    }
    case 'GET faults':
      return { status: 200, body: { pending: faults.pending() } };
    case 'DELETE faults':
      faults.clear();
      return { status: 204 };
    case 'GET events':
      return { status: 200, body: { events: eventsByPerson(state) } };
    case 'GET meetings':
      return { status: 200, body: { meetings: [...state.onlineMeetings.values()] } };
    case 'GET subscriptions':
      return { status: 200, body: { subscriptions: watching.subscriptions.all() } };
    case 'POST notifications':
      return watching.control(body) ?? { status: 400, body: { error: 'no such thing to do' } };
    case 'GET calls':
      return { status: 200, body: { calls: state.calls } };
    default:
      return { status: 404, body: { error: 'no such demo control' } };
  }
}

const eventsByPerson = (state: GraphState): Record<string, unknown> =>
  Object.fromEntries(
    state.town.people.map((person) => [
      person.handle,
      [...(state.events.get(person.id)?.values() ?? [])].sort(
        (one, other) => one.start.getTime() - other.start.getTime(),
      ),
    ]),
  );
