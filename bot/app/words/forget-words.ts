import type { TenantId } from '../../domain/ids.ts';
import type { PolicyPack } from '../../domain/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PolicySource } from '../ports/policy-source.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

const DAY = 24 * 60 * 60_000;
/** Half a year: long enough that nobody is asked about the same word over and over. */
const DECLINED_DAYS = 180;

/** A proposal is a draft of a decision, so the pack's days for drafts are its days too (E2). */
export const undecidedUntil = ({ retention }: PolicyPack, madeAt: Date): Date =>
  new Date(madeAt.getTime() + retention.draftDays * DAY);

/** Deletes proposals that nobody has decided on in time, and the hashes of what was declined long ago. */
export const makeForgetWords =
  (deps: { work: UnitOfWork; policies: PolicySource; clock: Clock; logger: Logger }) =>
  async (tenants: readonly TenantId[]): Promise<void> => {
    const now = deps.clock.now().getTime();
    for (const tenantId of tenants) {
      const { retention } = deps.policies.packFor(tenantId);
      const gone = await deps.work.run(async (tx) => ({
        undecided: await tx.words.deleteProposedBefore(
          tenantId,
          new Date(now - retention.draftDays * DAY),
        ),
        declined: await tx.words.deleteDeclinedBefore(
          tenantId,
          new Date(now - DECLINED_DAYS * DAY),
        ),
      }));
      if (gone.undecided + gone.declined > 0)
        deps.logger.info('words.forgotten', { tenantId, ...gone });
    }
  };
