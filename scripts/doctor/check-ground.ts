import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { codeOf } from '../../bot/adapters/db/fault-code.ts';
import { inspectDatabase } from '../../bot/adapters/db/inspect-database.ts';
import { MigrationChanged } from '../../bot/adapters/db/migrate.ts';
import { loadPacks } from '../../bot/adapters/policy/load-packs.ts';
import { PackError, issueLine } from '../../bot/adapters/policy/pack-problem.ts';
import type { Config } from '../../bot/config.ts';
import type { Locale } from '../../bot/domain/person.ts';
import { failed, passed, type Finding } from './finding.ts';

/** A gate's and a token's times are compared across machines; more than this is noticed. */
const MOST_SKEW_MS = 10_000;

/** The organisations' policy packs. */
export function checkPacks({ policyDir, tenants }: Config, locale: Locale): Finding {
  if (policyDir !== undefined && !existsSync(policyDir)) return failed('packs', 'packs.no-folder');
  try {
    const packs = loadPacks(policyDir, locale);
    const known = [...packs.keys()].join(', ');
    const unknown = [...tenants.values()].find((pack) => !packs.has(pack));
    return unknown === undefined
      ? passed('packs', 'packs.ok', { packs: [...new Set(tenants.values())].join(', ') })
      : failed('packs', 'packs.unknown', { pack: unknown, known });
  } catch (fault) {
    if (fault instanceof PackError)
      return failed('packs', 'packs.broken', { issues: fault.issues.map(issueLine).join('\n') });
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    return failed('packs', 'packs.unreadable', { code });
  }
}

/** The panel as the server hands it out. */
export const checkPanel = (page: URL): Promise<Finding> =>
  access(page).then(
    () => passed('panel', 'panel.ok'),
    () => failed('panel', 'panel.missing'),
  );

/** The database: reached, up to date, with the same time as we. */
export async function checkDatabase({ database }: Config): Promise<Finding> {
  try {
    const found = await inspectDatabase(database);
    if (found.kind === 'in-use') return passed('database', 'database.in-use');
    if (found.kind === 'none') return passed('database', 'database.none');
    if (found.unrun.length > 0)
      return failed('database', 'database.behind', { count: found.unrun.length });
    if (!found.mayStepDown) return failed('database', 'database.role');
    if (Math.abs(found.aheadByMs) > MOST_SKEW_MS)
      return failed('database', 'database.clock', {
        seconds: Math.round(Math.abs(found.aheadByMs) / 1000),
      });
    return passed('database', 'database.ok');
  } catch (fault) {
    if (fault instanceof MigrationChanged) return failed('database', 'database.changed');
    return failed('database', databaseKey(codeOf(fault) ?? ''), {
      code: codeOf(fault) ?? 'timeout',
    });
  }
}

/** By SQLSTATE where the server answered; https://www.postgresql.org/docs/current/errcodes-appendix.html */
function databaseKey(code: string) {
  if (code.startsWith('28')) return 'database.login' as const;
  if (code === '3D000') return 'database.missing' as const;
  return 'database.unreachable' as const;
}
