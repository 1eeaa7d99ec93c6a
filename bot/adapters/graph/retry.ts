import type { GraphFault } from './graph-fault.ts';

/** All in milliseconds. */
export interface Timing {
  /** The longest that one attempt may take. */
  readonly attempt: number;
  /** The longest that a call may take in all, pauses included. */
  readonly budget: number;
  /** Doubled for each further pause. */
  readonly firstPause: number;
}

const mostAttempts = 4;
const passing = new Set([429, 502, 503, 504]);

/** An answer that could not be understood is not worth asking for again; a lost connection is. */
export const isWorthRetrying = (fault: GraphFault, attempt: number): boolean =>
  attempt < mostAttempts &&
  (passing.has(fault.status) || (fault.status === 0 && fault.code !== 'answer-not-understood'));

/** Milliseconds to wait: what the service asked for, or a growing pause with jitter so that replicas spread out. */
export function pauseBefore(attempt: number, fault: GraphFault, timing: Timing): number {
  const { retryAfterSeconds } = fault;
  const jitter = Math.random();
  if (retryAfterSeconds !== undefined)
    return retryAfterSeconds * 1_000 + jitter * timing.firstPause;
  return timing.firstPause * 2 ** (attempt - 1) * (0.5 + jitter);
}

/** Retry-After as seconds, given as such or as a date. */
export function retryAfterOf(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1_000));
}
