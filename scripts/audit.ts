import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DataDirTaken } from '../bot/adapters/db/data-dir-lock.ts';
import type { Database, DatabasePlace, DatabaseRole } from '../bot/adapters/db/database.ts';
import type { ErasureChoice } from '../bot/adapters/db/erase-payloads.ts';
import { erasePayloads } from '../bot/adapters/db/erase-payloads.ts';
import { codeOf } from '../bot/adapters/db/fault-code.ts';
import { openDatabase } from '../bot/adapters/db/open-database.ts';
import { hasDatabase } from '../bot/adapters/db/open-pglite.ts';
import { verifyChains } from '../bot/adapters/db/verify-chains.ts';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => void;

/** 0: done and whole. 1: somebody tampered. 2: could not be done; it says why. */
type ExitCode = 0 | 1 | 2;

/** The audit as `npm run audit` runs it, with what it prints handed to `print` line by line. */
export async function audit(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
): Promise<ExitCode> {
  const args = readArguments(argv);
  const texts = await readTexts(args?.lang === 'en' ? 'en' : 'sv');
  const say: Say = (key, values = {}) =>
    print(
      (texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (hole, name: string) =>
        String(values[name] ?? hole),
      ),
    );
  if (!args) {
    say('usage');
    return 2;
  }
  const place = placeFrom(env);
  if (!place) {
    say('no-place');
    return 2;
  }
  if ('dataDir' in place && !(await hasDatabase(place.dataDir))) {
    say('no-database');
    return 2;
  }
  try {
    const role: DatabaseRole = args.choice ? 'motesvakt_eraser' : 'motesvakt_app';
    const db = await openDatabase(place, { logger: silent, role, poolSize: 1 });
    try {
      return args.choice
        ? await erase(db, args.choice, args.tenant, say)
        : await verify(db, args.tenant?.toLowerCase(), texts, say);
    } finally {
      await db.close();
    }
  } catch (fault) {
    if (!explain(fault, say)) throw fault;
    return 2;
  }
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

function readArguments(argv: readonly string[]): Arguments | undefined {
  const parsed = parse(argv);
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

function parse(argv: readonly string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        lang: option,
        tenant: option,
        meeting: option,
        seq: option,
        person: option,
        before: option,
      },
    });
  } catch (fault) {
    if (codeOf(fault)?.startsWith('ERR_PARSE_ARGS')) return undefined;
    throw fault;
  }
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

function placeFrom(env: Readonly<Record<string, string | undefined>>): DatabasePlace | undefined {
  if (env['DATABASE_URL']) return { databaseUrl: env['DATABASE_URL'] };
  return env['DATA_DIR'] ? { dataDir: env['DATA_DIR'] } : undefined;
}

/** False: nothing that an operator can mend. */
function explain(fault: unknown, say: Say): boolean {
  if (fault instanceof DataDirTaken) {
    say('taken', { pid: fault.holderPid });
    return true;
  }
  const code = codeOf(fault) ?? '';
  if (code === '42501') say('not-permitted');
  else if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|28|3D|57)/.test(code)) say('unreachable', { code });
  else return false;
  return true;
}

const readTexts = async (lang: 'sv' | 'en') =>
  z
    .record(z.string(), z.string())
    .parse(
      JSON.parse(await readFile(new URL(`./texts/audit.${lang}.json`, import.meta.url), 'utf8')),
    );

// What happens is said in words; the adapter's own log lines are for a server.
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

if (import.meta.main)
  process.exitCode = await audit(process.argv.slice(2), process.env, (line) => console.log(line));
