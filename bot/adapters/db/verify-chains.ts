import type { Kysely } from 'kysely';
import type { ChainFault, ChainStanding } from '../../app/ports/chain-standing.ts';
import { CHAIN_START, entryHash, payloadDigest } from './chain.ts';
import type { Database } from './database.ts';
import type { MeetingChainsTable, MeetingEventsTable, Tables } from './tables.ts';

interface ChainBreak {
  readonly tenantId: string;
  readonly meetingId: string;
  /** The entry at fault, counted from 1. */
  readonly seq: number;
  readonly fault: ChainFault;
}

export interface TenantChains {
  readonly tenantId: string;
  readonly chains: number;
  readonly entries: number;
  readonly erased: number;
  /** One per chain that does not hold. */
  readonly breaks: readonly ChainBreak[];
}

type Head = Pick<MeetingChainsTable, 'version' | 'hash'>;
type Entry = MeetingEventsTable;

/**
 * Checks every chain there is, or every one of a tenant, meeting by meeting, so that a large record needs little memory. It proves that what
 * stands was not changed piecemeal; somebody who may write everything can still write a whole new chain, which only
 * a head noted outside the database shows.
 */
export async function verifyChains(
  db: Database,
  tenant?: string,
): Promise<readonly TenantChains[]> {
  const tenants = new Map<string, TenantChains>();
  for (const { tenantId, meetingId } of await everyChain(db, tenant)) {
    const standing = await standingAtOneMoment(db, tenantId, meetingId);
    const sum = tenants.get(tenantId) ?? {
      tenantId,
      chains: 0,
      entries: 0,
      erased: 0,
      breaks: [],
    };
    tenants.set(tenantId, {
      tenantId,
      chains: sum.chains + 1,
      entries: sum.entries + standing.entries,
      erased: sum.erased + standing.erased,
      breaks: standing.break
        ? [...sum.breaks, { tenantId, meetingId, ...standing.break }]
        : sum.breaks,
    });
  }
  return [...tenants.values()];
}

/** One chain from its head and its entries in order. */
export function chainStanding(head: Head | undefined, entries: readonly Entry[]): ChainStanding {
  const found = firstBreak(head, entries);
  return {
    entries: entries.length,
    erased: entries.filter(({ payload }) => payload === null).length,
    ...(found ? { break: found } : {}),
  };
}

function firstBreak(
  head: Head | undefined,
  entries: readonly Entry[],
): ChainStanding['break'] | undefined {
  const at = (seq: number, fault: ChainFault) => ({ seq, fault });
  let previous = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq) return at(seq, 'entry-missing');
    if ((entry.salt === null) !== (entry.payload === null)) return at(seq, 'payload-without-salt');
    if (entryHash(previous, chainEntryOf(entry)) !== entry.hash) return at(seq, 'entry-changed');
    if (
      entry.salt !== null &&
      entry.payload !== null &&
      payloadDigest(entry.salt, entry.payload) !== entry.payload_digest
    )
      return at(seq, 'payload-changed');
    previous = entry.hash;
  }
  if (!head) return at(entries.length, 'head-missing');
  if (head.version > entries.length) return at(entries.length + 1, 'tail-missing');
  if (head.version < entries.length) return at(head.version + 1, 'head-behind');
  return head.hash === previous ? undefined : at(entries.length, 'head-changed');
}

const chainEntryOf = (entry: Entry) => ({
  tenantId: entry.tenant_id,
  meetingId: entry.meeting_id,
  seq: entry.seq,
  at: entry.at,
  what: entry.what,
  pack: entry.pack,
  payloadDigest: entry.payload_digest,
});

const chainsNamedIn = (
  { kysely }: Database,
  table: 'meeting_chains' | 'meeting_events',
  tenant: string | undefined,
) =>
  kysely
    .selectFrom(table)
    .select(['tenant_id as tenantId', 'meeting_id as meetingId'])
    .$if(tenant !== undefined, (query) => query.where('tenant_id', '=', tenant ?? ''));

// Entries without a head and heads without entries are both chains to be looked at.
const everyChain = (db: Database, tenant: string | undefined) =>
  chainsNamedIn(db, 'meeting_chains', tenant)
    .union(chainsNamedIn(db, 'meeting_events', tenant))
    .orderBy('tenantId')
    .orderBy('meetingId')
    .execute();

/** As it was at one moment, though the meeting may be going on. */
const standingAtOneMoment = ({ kysely }: Database, tenant: string, meeting: string) =>
  kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const head = await tx
        .selectFrom('meeting_chains')
        .select(['version', 'hash'])
        .where('tenant_id', '=', tenant)
        .where('meeting_id', '=', meeting)
        .executeTakeFirst();
      return chainStanding(head, await entriesOf(tx, tenant, meeting));
    });

/** Every entry of a chain in order, the erased ones too. */
export const entriesOf = (
  db: Kysely<Tables>,
  tenant: string,
  meeting: string,
): Promise<MeetingEventsTable[]> =>
  db
    .selectFrom('meeting_events')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('meeting_id', '=', meeting)
    .orderBy('seq')
    .execute();
