import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../../app/ports/logger.ts';

export interface ListenerOptions {
  readonly logger: Logger;
  readonly onPayload: (payload: string) => void;
  /** Called after a break, before new payloads; `lastSeenAt` is the database's time when the connection last worked. */
  readonly onBackAgain: (lastSeenAt: Date) => Promise<void>;
}

const CONNECT_MS = 5_000;
/** A connection can die without a word; asking now and then finds out. */
const CHECK_MS = 15_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** A connection of its own that listens on the channel and comes back by itself. Rejects if the first one fails. */
export async function keepListening(
  databaseUrl: string,
  channel: string,
  { logger, onPayload, onBackAgain }: ListenerOptions,
): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController();
  let lastSeenAt = new Date(0);

  const connect = async () => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
      keepAlive: true,
      application_name: 'motesvakt-listen',
    });
    const broken = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', ({ payload }) => onPayload(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      const check = async () => {
        const { rows } = await client.query<{ now: Date }>('SELECT now()');
        return rows[0]?.now ?? lastSeenAt;
      };
      return { client, broken, check, connectedAt: await check() };
    } catch (fault) {
      await client.end().catch(() => undefined);
      throw fault;
    }
  };

  /** Resolves when the connection is lost or the listener is closed. */
  const watch = async ({ client, broken, check }: Awaited<ReturnType<typeof connect>>) => {
    const timer = setInterval(() => {
      check().then(
        (now) => {
          lastSeenAt = now;
        },
        () => void client.end(),
      );
    }, CHECK_MS);
    timer.unref();
    await Promise.race([broken, aborted(closing.signal)]);
    clearInterval(timer);
    await client.end().catch(() => undefined);
  };

  const stayConnected = async (first: Awaited<ReturnType<typeof connect>>) => {
    let connection: typeof first | undefined = first;
    let wait = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      if (connection) {
        await watch(connection);
        connection = undefined;
        if (!closing.signal.aborted) logger.warn('change-feed.connection-lost');
        continue;
      }
      await pause(wait * (0.5 + Math.random()), undefined, { signal: closing.signal }).catch(
        () => undefined,
      );
      if (closing.signal.aborted) return;
      try {
        connection = await connect();
        await onBackAgain(lastSeenAt);
        lastSeenAt = connection.connectedAt;
        wait = FIRST_PAUSE_MS;
        logger.info('change-feed.connected-again');
      } catch (fault) {
        logger.error('change-feed.connect-failed', fault);
        await connection?.client.end().catch(() => undefined);
        connection = undefined;
        wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
      }
    }
  };

  const first = await connect();
  lastSeenAt = first.connectedAt;
  const ended = stayConnected(first);
  return {
    close: async () => {
      closing.abort();
      await ended;
    },
  };
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
