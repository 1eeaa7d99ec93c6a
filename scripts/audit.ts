import { z } from 'zod';
import type { Database } from '../bot/adapters/db/database.ts';
import type { ErasureChoice } from '../bot/adapters/db/erase-payloads.ts';
import { erasePayloads } from '../bot/adapters/db/erase-payloads.ts';
import { verifyChains } from '../bot/adapters/db/verify-chains.ts';
import type { Environment, ExitCode, Say } from './database-command.ts';
import { onDatabase, readOptions, speaker } from './database-command.ts';

/** The audit as `npm run audit` runs it, with what it prints handed to `print` line by line. */
export async function audit(
  argv: readonly string[],
  env: Environment,
  print: (line: string) => void,
): Promise<ExitCode> {
  const args = readArguments(argv);
  const { say, texts } = await speaker('audit', args?.lang, print);
  if (!args) {
    say('usage');
    return 2;
  }
  const { choice, tenant } = args;
  return onDatabase(env, choice ? 'motesvakt_eraser' : 'motesvakt_app', say, (db) =>
    choice ? erase(db, choice, tenant, say) : verify(db, tenant?.toLowerCase(), texts, say),
  );
}

async function verify(
  db: Database,
  tenant: string | undefined,
  texts: Readonly<Record<string, string>>,
  say: Say,
): Promise<ExitCode> {
  const tenants = await verifyChains(db, tenant);
  for (const { tenantId, chains, entries, erased, breaks } of tenants) {
    say('tenant', { tenant: tenantId, chains, entries, erased });
    for (const { meetingId: meeting, seq, fault } of breaks)
      say('break', { meeting, seq, fault: texts[`fault.${fault}`] ?? fault });
  }
  const count = tenants.reduce((sum, { breaks }) => sum + breaks.length, 0);
  if (tenants.length === 0) say('empty');
  else if (count === 0) say('whole');
  else say('broken', { count });
  return count === 0 ? 0 : 1;
}

async function erase(
  db: Database,
  choice: ErasureChoice,
  named: string | undefined,
  say: Say,
): Promise<ExitCode> {
  const rows = await db.kysely
    .selectFrom('meeting_chains')
    .select('tenant_id')
    .distinct()
    .execute();
  const tenants = named === undefined ? rows.map((row) => row.tenant_id) : [named.toLowerCase()];
  const [tenant] = tenants;
  if (tenants.length > 1) {
    say('which-tenant');
    return 2;
  }
  const count = tenant === undefined ? 0 : await erasePayloads(db, tenant, choice);
  if (count === 0) say('nothing-erased');
  else say('erased', { count });
  return 0;
}

interface Arguments {
  readonly lang: string | undefined;
  readonly tenant: string | undefined;
  /** Undefined: verify. */
  readonly choice?: ErasureChoice;
}

const option = { type: 'string' } as const;
const OPTIONS = {
  lang: option,
  tenant: option,
  meeting: option,
  seq: option,
  person: option,
  before: option,
} as const;

function readArguments(argv: readonly string[]): Arguments | undefined {
  const parsed = readOptions(argv, OPTIONS);
  if (!parsed) return undefined;
  const { positionals, values } = parsed;
  const { lang, tenant, meeting, seq, person, before } = values;
  const [command, ...rest] = positionals;
  if (rest.length > 0) return undefined;
  const selections = [meeting ?? seq, person, before].filter((each) => each !== undefined).length;
  if (command === 'verify') return selections === 0 ? { lang, tenant } : undefined;
  if (command !== 'erase' || selections !== 1) return undefined;
  const choice = choiceFrom(values);
  return choice && { lang, tenant, choice };
}

function choiceFrom(values: {
  meeting?: string | undefined;
  seq?: string | undefined;
  person?: string | undefined;
  before?: string | undefined;
}): ErasureChoice | undefined {
  const { meeting, seq, person, before } = values;
  if (person !== undefined) return { kind: 'person', personId: person };
  if (before !== undefined) {
    const day = z.iso.date().safeParse(before);
    return day.success ? { kind: 'before', at: new Date(day.data) } : undefined;
  }
  if (meeting === undefined || !/^[1-9]\d{0,8}$/.test(seq ?? '')) return undefined;
  return { kind: 'entry', meetingId: meeting, seq: Number(seq) };
}

if (import.meta.main)
  process.exitCode = await audit(process.argv.slice(2), process.env, (line) => console.log(line));
