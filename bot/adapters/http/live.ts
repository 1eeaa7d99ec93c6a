import type { ServerResponse } from 'node:http';
import type { ChangeFeed, MeetingChange } from '../../app/ports/change-feed.ts';
import type { FeedMessage } from '../../contract/meeting.ts';
import type { MeetingId, TenantId } from '../../domain/ids.ts';
import { Refused } from './problem.ts';
import { DATA_HEADERS } from './security-headers.ts';

const HEARTBEAT_MS = 15_000;
/** A listener that has taken nothing for so many heartbeats is gone. */
const MOST_BLOCKED_BEATS = 3;
const MOST_PER_PERSON = 12;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const RETRY_SECONDS = 5;
/** By then a process that was asked to end has as a rule been replaced. */
const RETRY_AFTER_CLOSE_MS = 2_000;

export interface Listener {
  readonly tenantId: TenantId;
  /** Who listens, for the limit on feeds at a time. */
  readonly identity: string;
  readonly response: ServerResponse;
  /** The feed is closed then, because the token no longer proves who listens. */
  readonly expiresAt: Date;
}

export interface LiveFeeds {
  /**
   * Answers with an event stream: first where the meeting stands, then each change. `find` says which meeting the
   * listener may follow, and throws when none; a change while it looks is not missed.
   */
  open(
    listener: Listener,
    find: () => Promise<{ readonly meetingId: MeetingId; readonly version: number }>,
  ): Promise<void>;
  /** How many listen now. */
  size(): number;
  /** Ends every feed, and says when to come back. */
  close(): void;
}

interface Connection {
  readonly response: ServerResponse;
  /** The newest version heard of, and the newest told. A slow reader is told the newest only. */
  newest: number;
  told: number;
  isBlocked: boolean;
  blockedBeats: number;
}

/** All open panels of this process share one subscription to the change feed. */
export function makeLiveFeeds(deps: {
  readonly feed: ChangeFeed;
  readonly now: () => Date;
  readonly heartbeatMs?: number;
}): LiveFeeds {
  const meetings = new Map<string, Set<Connection>>();
  const finding = new Set<Map<string, number>>();
  const perPerson = new Map<string, number>();
  let isClosed = false;

  const stop = deps.feed.subscribe((change) => {
    const key = keyOf(change.tenantId, change.meetingId);
    for (const heard of finding) heard.set(key, Math.max(change.version, heard.get(key) ?? 0));
    for (const connection of meetings.get(key) ?? []) tell(connection, change.version);
  });
  const heart = setInterval(() => {
    for (const connections of meetings.values()) for (const each of connections) beat(each);
  }, deps.heartbeatMs ?? HEARTBEAT_MS);
  heart.unref();

  const add = (key: string, version: number, { response, identity, expiresAt }: Listener) => {
    const connection: Connection = {
      response,
      newest: version,
      told: -1,
      isBlocked: false,
      blockedBeats: 0,
    };
    const others = meetings.get(key) ?? new Set();
    meetings.set(key, others.add(connection));
    const left = Math.min(expiresAt.getTime() - deps.now().getTime(), LONGEST_TIMER_MS);
    const expiry = setTimeout(() => response.end(), Math.max(0, left));
    expiry.unref();
    response.on('drain', () => {
      connection.isBlocked = false;
      connection.blockedBeats = 0;
      flush(connection);
    });
    response.once('close', () => {
      clearTimeout(expiry);
      others.delete(connection);
      if (others.size === 0 && meetings.get(key) === others) meetings.delete(key);
      release(perPerson, identity);
    });
    flush(connection);
  };

  return {
    async open(listener, find) {
      const { response, identity, tenantId } = listener;
      if (isClosed) throw new Refused('not-ready', { retryAfter: RETRY_SECONDS });
      const open = perPerson.get(identity) ?? 0;
      if (open >= MOST_PER_PERSON) throw new Refused('too-many', { retryAfter: RETRY_SECONDS });
      perPerson.set(identity, open + 1);
      const heard = new Map<string, number>();
      finding.add(heard);
      let isAdded = false;
      try {
        const { meetingId, version } = await find();
        if (response.destroyed || response.writableEnded) return;
        if (isClosed) throw new Refused('not-ready', { retryAfter: RETRY_SECONDS });
        const key = keyOf(tenantId, meetingId);
        response.writeHead(200, {
          ...DATA_HEADERS,
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
        });
        isAdded = true;
        add(key, Math.max(version, heard.get(key) ?? 0), listener);
      } finally {
        finding.delete(heard);
        if (!isAdded) release(perPerson, identity);
      }
    },
    size: () => [...meetings.values()].reduce((sum, { size }) => sum + size, 0),
    close() {
      isClosed = true;
      stop();
      clearInterval(heart);
      for (const connections of meetings.values())
        for (const { response } of connections)
          if (!response.writableEnded) response.end(`retry: ${RETRY_AFTER_CLOSE_MS}\n\n`);
    },
  };
}

const keyOf = (tenant: TenantId, meeting: MeetingId): string => `${tenant}/${meeting}`;

function release(perPerson: Map<string, number>, identity: string): void {
  const left = (perPerson.get(identity) ?? 1) - 1;
  if (left > 0) perPerson.set(identity, left);
  else perPerson.delete(identity);
}

function tell(connection: Connection, version: MeetingChange['version']): void {
  connection.newest = Math.max(connection.newest, version);
  flush(connection);
}

function flush(connection: Connection): void {
  const { response, newest } = connection;
  if (connection.isBlocked || newest <= connection.told || response.writableEnded) return;
  connection.told = newest;
  const message: FeedMessage = { version: newest };
  const isTaken = response.write(`id: ${newest}\ndata: ${JSON.stringify(message)}\n\n`);
  connection.isBlocked = !isTaken;
}

function beat(connection: Connection): void {
  const { response } = connection;
  if (response.writableEnded) return;
  if (!connection.isBlocked) connection.isBlocked = !response.write(': here\n\n');
  else if ((connection.blockedBeats += 1) >= MOST_BLOCKED_BEATS) response.destroy();
}
