/** When a service that fails is left alone, and for how long. */
export interface BreakerLimits {
  /** Calls in a row, retries included in each, that got no answer. */
  readonly failures: number;
  /** Milliseconds of rest before one call may try. */
  readonly rest: number;
  /** Milliseconds that a trial may take before another may try in its place. */
  readonly trial: number;
}

export type CallOutcome = 'answered' | 'failed' | 'not-asked';

/**
 * Leaves a service alone that does not answer, so that nobody waits a whole turn for what is known already, and a service
 * that is coming back is not met by everybody at once. Each key is a circuit of its own.
 */
export interface CircuitBreaker {
  /** Milliseconds left of the rest; 0 lets the call through, and `report` must follow. */
  restOf(key: string, now: number): number;
  /** True when this report began a rest. */
  report(key: string, outcome: CallOutcome, now: number): boolean;
}

interface Circuit {
  failures: number;
  /** Nobody is let through before. */
  restsUntil: number;
}

export function makeCircuitBreaker(limits: BreakerLimits): CircuitBreaker {
  const circuits = new Map<string, Circuit>();
  return {
    restOf(key, now) {
      const circuit = circuits.get(key);
      if (!circuit || circuit.failures < limits.failures) return 0;
      if (now < circuit.restsUntil) return circuit.restsUntil - now;
      // This call is the trial: the others go on resting until it is over.
      circuit.restsUntil = now + limits.trial;
      return 0;
    },
    report(key, outcome, now) {
      if (outcome === 'answered') circuits.delete(key);
      const circuit = circuits.get(key) ?? { failures: 0, restsUntil: now };
      if (outcome === 'not-asked') circuit.restsUntil = now;
      if (outcome !== 'failed') return false;
      circuit.failures += 1;
      circuits.set(key, circuit);
      if (circuit.failures < limits.failures) return false;
      // Jitter, so that replicas do not try at the same moment.
      circuit.restsUntil = now + limits.rest * (0.75 + Math.random() / 2);
      return true;
    },
  };
}
