import type { TenantId } from '../domain/ids.ts';
import type { Clock } from './ports/clock.ts';
import type { Logger } from './ports/logger.ts';
import type { PolicySource } from './ports/policy-source.ts';
import type { RetentionStore } from './ports/retention-store.ts';

const DAY = 24 * 60 * 60_000;
/** In one commit: short enough to hinder nobody. */
const BATCH = 500;

interface Deps {
  readonly retention: RetentionStore;
  readonly policies: PolicySource;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Nothing is kept longer than the organisation's pack says (E2). What each kind of data is and who deletes it: docs/adr/0014. */
export const makeKeepRetention =
  (deps: Deps) =>
  async (tenants: readonly TenantId[]): Promise<void> => {
    for (const tenantId of tenants) await keepIn(deps, tenantId);
  };

async function keepIn({ retention, policies, clock, logger }: Deps, tenantId: TenantId) {
  const { recordDays, draftDays } = policies.packFor(tenantId).retention;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY);
  const [records, drafts] = [daysAgo(recordDays), daysAgo(draftDays)];
  const gone = {
    emptied: await inBatches(async (most) => {
      const emptied = await retention.emptyRecords(tenantId, records, most);
      if (emptied !== 'not-permitted') return emptied;
      logger.warn('records.not-erasable', { tenantId });
      return 0;
    }),
    meetings: await inBatches((most) => retention.forgetMeetings(tenantId, records, most)),
    drafts: await inBatches((most) => retention.deleteBookedDrafts(tenantId, drafts, most)),
    attestations: await inBatches((most) => retention.deleteAttestations(tenantId, records, most)),
  };
  if (Object.values(gone).some((count) => count > 0))
    logger.info('retention.kept', { tenantId, ...gone });
}

/** Until nothing is left; how many went. */
async function inBatches(take: (most: number) => Promise<number>): Promise<number> {
  for (let sum = 0; ;) {
    const taken = await take(BATCH);
    sum += taken;
    if (taken < BATCH) return sum;
  }
}
