import type { Clock } from '../../app/ports/clock.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { TenantId } from '../../domain/ids.ts';

const hour = 3_600_000;
/** From this age on the list is renewed while the old one is still used. */
const renewAfter = 12 * hour;
const oldest = 24 * hour;
/** After a failure the directory is left alone for a while. */
const restAfterFailure = 5 * 60_000;

interface Kept {
  names: readonly string[];
  readAt: number;
  failedAt: number;
  loading: Promise<void> | undefined;
}

/** Everybody's display name per tenant, in memory only. A failed renewal keeps the old list; callers share one load. */
export function makeDirectoryNames(deps: {
  readonly load: (tenantId: TenantId) => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly log: Logger;
}): (tenantId: TenantId) => Promise<readonly string[]> {
  const tenants = new Map<TenantId, Kept>();

  const renew = (tenantId: TenantId, kept: Kept): Promise<void> => {
    kept.loading ??= deps
      .load(tenantId)
      .then(
        (names) => {
          kept.names = names;
          kept.readAt = deps.clock.now().getTime();
          deps.log.info('directory.names-read', { tenantId, count: names.length });
        },
        (fault: unknown) => {
          kept.failedAt = deps.clock.now().getTime();
          deps.log.error('directory.names-not-read', fault, { tenantId });
        },
      )
      .finally(() => {
        kept.loading = undefined;
      });
    return kept.loading;
  };

  return async (tenantId) => {
    const kept = tenants.get(tenantId) ?? {
      names: [],
      readAt: -Infinity,
      failedAt: -Infinity,
      loading: undefined,
    };
    tenants.set(tenantId, kept);
    const now = deps.clock.now().getTime();
    const age = now - kept.readAt;
    if (age < renewAfter || now - kept.failedAt < restAfterFailure) return kept.names;
    const renewed = renew(tenantId, kept);
    if (age >= oldest) await renewed;
    return kept.names;
  };
}
