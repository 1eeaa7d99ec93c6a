/** A bucket for each identity: `burst` requests at once, filled again by `perSecond`. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** More than a person who presses fast, and panels that follow a lively meeting, ever need. */
export const USUAL_PACE: Pace = { burst: 120, perSecond: 10 };

const MOST_BUCKETS = 20_000;

/** Returns how many seconds the identity has to wait, 0 when it may go on. Memory is bounded. */
export function makeRateLimit(pace: Pace, now: () => Date): (identity: string) => number {
  const buckets = new Map<string, { left: number; at: number }>();
  return (identity) => {
    const at = now().getTime();
    const bucket = buckets.get(identity) ?? { left: pace.burst, at };
    const left = Math.min(pace.burst, bucket.left + ((at - bucket.at) / 1000) * pace.perSecond);
    // The one heard of longest ago comes first, and is forgotten first.
    buckets.delete(identity);
    const [oldest] = buckets.keys();
    if (buckets.size >= MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
    buckets.set(identity, { left: left < 1 ? left : left - 1, at });
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / pace.perSecond)) : 0;
  };
}
