import type { TenantId } from '../domain/ids.ts';
import type { Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { UnitOfWork } from './ports/unit-of-work.ts';

const DAY = 24 * 60 * 60_000;

/** Drafts that never became a booking are kept no longer than the pack says (E2). */
export const makeDeleteOldDrafts =
  (deps: { work: UnitOfWork; policies: PolicySource; clock: Clock; logger: Logger }) =>
  async (tenants: readonly TenantId[]): Promise<void> => {
    for (const tenantId of tenants) {
      const { retention } = deps.policies.packFor(tenantId);
      const before = new Date(deps.clock.now().getTime() - retention.draftDays * DAY);
      const deleted = await deps.work.run((tx) => tx.drafts.deleteUnbookedBefore(tenantId, before));
      if (deleted > 0) deps.logger.info('drafts.deleted', { tenantId, deleted });
    }
  };
