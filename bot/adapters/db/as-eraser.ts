import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { codeOf } from './fault-code.ts';
import type { Tables } from './tables.ts';

const NOT_PERMITTED = '42501';

/**
 * One transaction as `motesvakt_eraser`, the only role that may empty a payload; afterwards the connection is what it was. Which
 * roles a login may take is decided by PostgreSQL: `not-permitted` when this one may not.
 */
export async function asEraser<T>(
  { kysely }: Database,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T | 'not-permitted'> {
  try {
    return await kysely.transaction().execute(async (tx) => {
      await sql`SET LOCAL ROLE motesvakt_eraser`.execute(tx);
      return work(tx);
    });
  } catch (fault) {
    if (codeOf(fault) === NOT_PERMITTED) return 'not-permitted';
    throw fault;
  }
}
