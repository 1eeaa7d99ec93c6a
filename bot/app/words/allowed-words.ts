import type { TenantId } from '../../domain/ids.ts';
import { briefly } from '../brief-cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

/** In milliseconds. Other processes hear of a decision within this. */
const LIFETIME = 10_000;

/** What an organisation's administrators have decided is nobody's name. */
export interface AllowedWords {
  /**
   * At most ten seconds old. The same list object as long as nothing has changed: the check keeps its indexes by it. When
   * they cannot be read those known before hold, or none, which finds too much rather than too little.
   */
  of(tenantId: TenantId): Promise<readonly string[]>;
  /** Read afresh the next time: something was decided in this process. */
  forget(tenantId: TenantId): void;
}

export function makeAllowedWords(deps: {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly logger: Logger;
}): AllowedWords {
  const brief = briefly<readonly string[]>(deps.clock, LIFETIME);
  const latest = new Map<TenantId, readonly string[]>();
  const read = async (tenantId: TenantId): Promise<readonly string[]> => {
    const words = await deps.work.run((tx) => tx.words.accepted(tenantId));
    const before = latest.get(tenantId);
    if (before && isSame(before, words)) return before;
    latest.set(tenantId, words);
    return words;
  };
  return {
    of: async (tenantId) => {
      try {
        return await brief.of(tenantId, () => read(tenantId));
      } catch (fault) {
        deps.logger.error('words.unread', fault, { tenantId });
        return latest.get(tenantId) ?? NONE;
      }
    },
    forget: (tenantId) => brief.forget(tenantId),
  };
}

const NONE: readonly string[] = [];

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, at) => word === other[at]);
