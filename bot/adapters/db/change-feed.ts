import { sql } from 'kysely';
import { z } from 'zod';
import type { ChangeFeed, MeetingChange } from '../../app/ports/change-feed.ts';
import { meetingId, tenantId } from '../../domain/ids.ts';
import type { Database } from './database.ts';
import { keepListening } from './postgres-listener.ts';

const CHANNEL = 'meeting_changed';

/** On the wire: ids and a version as short JSON, because a notification takes at most 8,000 bytes. */
const Payload = z.object({
  t: z.string().transform(tenantId),
  m: z.string().transform(meetingId),
  v: z.number().int(),
});

/** How long before the last sign of life a lost change may have begun: longer than any transaction lives. */
const SLACK_SECONDS = 60;

/**
 * LISTEN and NOTIFY of the database. Resolves when it hears: a change published after that is never missed, because
 * after a break in the connection every meeting that changed meanwhile is told again (a listener may hear a version
 * twice). Close it before the database.
 */
export async function makeChangeFeed(
  db: Database,
): Promise<ChangeFeed & { close(): Promise<void> }> {
  const listeners = new Set<{ readonly hear: (change: MeetingChange) => void }>();
  const tell = (change: MeetingChange) => {
    for (const { hear } of listeners)
      try {
        hear(change);
      } catch (fault) {
        // One listener that breaks its promise must not keep the others from hearing.
        db.logger.error('change-feed.listener-threw', fault, { meetingId: change.meetingId });
      }
  };
  const onPayload = (text: string) => {
    const change = parse(text);
    if (change) tell(change);
    else db.logger.warn('change-feed.unknown-message');
  };

  const stop = await startListening(db, onPayload, tell);
  return {
    publish: async ({ tenantId: t, meetingId: m, version: v }) => {
      await sql`SELECT pg_notify(${CHANNEL}, ${JSON.stringify({ t, m, v })})`.execute(db.kysely);
    },
    subscribe: (hear) => {
      // One entry per subscription: the same function may be subscribed twice and stopped once.
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    close: async () => {
      listeners.clear();
      await stop();
    },
  };
}

async function startListening(
  db: Database,
  onPayload: (text: string) => void,
  tell: (change: MeetingChange) => void,
): Promise<() => Promise<void>> {
  if (db.engine.name === 'pglite') return db.engine.pglite.listen(CHANNEL, onPayload);
  const listener = await keepListening(db.engine.databaseUrl, CHANNEL, {
    logger: db.logger,
    onPayload,
    onBackAgain: async (lastSeenAt) => (await changedSince(db, lastSeenAt)).forEach(tell),
  });
  return () => listener.close();
}

async function changedSince({ kysely }: Database, since: Date): Promise<MeetingChange[]> {
  const rows = await kysely
    .selectFrom('meeting_chains')
    .select(['tenant_id', 'meeting_id', 'version'])
    .where('changed_at', '>', new Date(since.getTime() - SLACK_SECONDS * 1000))
    .execute();
  return rows.map((row) => ({
    tenantId: tenantId(row.tenant_id),
    meetingId: meetingId(row.meeting_id),
    version: row.version,
  }));
}

function parse(text: string): MeetingChange | undefined {
  try {
    const { data } = Payload.safeParse(JSON.parse(text));
    return data && { tenantId: data.t, meetingId: data.m, version: data.v };
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
