import type { DemoPerson } from '../town.ts';
import type { ChangeLog } from './change-log.ts';
import { eventView } from './event-view.ts';
import { GraphRefusal, preference, type Answer, type GraphRequest, type Json } from './odata.ts';
import type { GraphState, StoredEvent } from './state.ts';

const USUAL_PAGE = 10;

/** Where a round stands; in the link it is opaque. */
interface Token {
  /** Tokens of an earlier era are no longer known. */
  readonly era: number;
  readonly from: string;
  readonly to: string;
  /** Changes after this number belong to the round. Undefined: everything does. */
  readonly since?: number;
  /** The number that the next round begins with, settled when this round began. */
  readonly until: number;
  readonly skip: number;
}

/** What the delta rounds remember between calls. */
export interface DeltaRounds {
  readonly changes: ChangeLog;
  /** Raised to make every link that was given out unknown, as happens after a long pause. */
  era: number;
}

/** `calendarView/delta`: first the whole window, page by page, then what has changed since the link was given. */
export function calendarViewDelta(
  { state, owner, request }: { state: GraphState; owner: DemoPerson; request: GraphRequest },
  rounds: DeltaRounds,
): Answer {
  rounds.changes.look();
  const token = tokenOf(request, rounds);
  const found = entriesOf(state, owner, request, token, rounds.changes);
  const size = Number(preference(request.headers, 'odata.maxpagesize') ?? USUAL_PAGE);
  const until = token.skip + size;
  const isLast = found.length <= until;
  const path = request.segments.map(encodeURIComponent).join('/');
  const { since: _done, ...rest } = token;
  const link = isLast
    ? {
        '@odata.deltaLink': `${request.base}/${path}?$deltatoken=${write({ ...rest, since: token.until, skip: 0 })}`,
      }
    : {
        '@odata.nextLink': `${request.base}/${path}?$skiptoken=${write({ ...token, skip: until })}`,
      };
  return {
    status: 200,
    body: {
      '@odata.context': `${request.base}/$metadata#Collection(event)`,
      ...link,
      value: found.slice(token.skip, until),
    },
  };
}

function tokenOf({ query }: GraphRequest, rounds: DeltaRounds): Token {
  const given = query.get('$deltatoken') ?? query.get('$skiptoken');
  const until = rounds.changes.last();
  if (given === null) {
    const [from, to] = [query.get('startDateTime'), query.get('endDateTime')];
    if (!from || !to || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to)))
      throw new GraphRefusal(
        400,
        'ErrorInvalidParameter',
        'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      );
    return { era: rounds.era, from, to, until, skip: 0 };
  }
  const token = read(given);
  if (token?.era !== rounds.era)
    throw new GraphRefusal(410, 'SyncStateNotFound', 'The sync state generation is not found.');
  return query.has('$deltatoken') ? { ...token, until } : token;
}

function entriesOf(
  state: GraphState,
  owner: DemoPerson,
  request: GraphRequest,
  token: Token,
  changes: ChangeLog,
): readonly Json[] {
  const mailbox = state.events.get(owner.id) ?? new Map<string, StoredEvent>();
  const [from, to] = [new Date(token.from), new Date(token.to)];
  const isInside = (event: StoredEvent) => event.start < to && event.end > from;
  if (token.since === undefined)
    return [...mailbox.values()].filter(isInside).map((event) => eventView(event, request));
  const changed = changes
    .since(owner.id, token.since)
    .filter(({ seq }) => seq <= token.until)
    .map(({ eventId }) => eventId);
  return [...new Set(changed)].flatMap((id): readonly Json[] => {
    const event = mailbox.get(id);
    if (!event || !isInside(event)) return [{ id, '@removed': { reason: 'deleted' } }];
    return [eventView(event, request)];
  });
}

const write = (token: Token): string =>
  Buffer.from(JSON.stringify(token), 'utf8').toString('base64url');
function read(written: string): Token | undefined {
  try {
    return JSON.parse(Buffer.from(written, 'base64url').toString('utf8')) as Token;
  } catch {
    return undefined;
  }
}
