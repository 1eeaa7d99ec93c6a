import type { Waiting } from './retry.ts';
import { connectorFault, statusOf, withRetries } from './retry.ts';

/** Runs a call to the connector; passing faults are tried again, and who cannot be reached is no fault. */
export const makeReach =
  (waiting: Waiting) =>
  async <T>(call: () => Promise<T>): Promise<T | 'not-reachable'> => {
    try {
      return await withRetries(call, waiting);
    } catch (fault) {
      const status = statusOf(fault);
      // Blocked, not installed, or not in the roster: trying again changes nothing.
      if (status === 403 || status === 404) return 'not-reachable';
      throw connectorFault(fault);
    }
  };
