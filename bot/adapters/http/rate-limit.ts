/** A bucket for each identity: `burst` requests at once, filled again by `perSecond`. */
export interface Pace {
  readonly burst: number;
  readonly perSecond: number;
}

/** More than a person who presses fast, and panels that follow a lively meeting, ever need. */
export const USUAL_PACE: Pace = { burst: 120, perSecond: 10 };

/**
 * Refused requests of nobody in particular from one address. A whole municipality may stand behind one: its panels are
 * refused once when a token has run out, and never for long.
 */
export const REFUSALS_PACE: Pace = { burst: 600, perSecond: 20 };

const MOST_BUCKETS = 20_000;

export interface RateLimit {
  /** How many seconds have to pass before there is something left, 0 when there is. */
  readonly wait: (identity: string) => number;
  /** Takes one, when there is one. */
  readonly spend: (identity: string) => void;
}

/** Memory is bounded: whoever was heard of longest ago is forgotten first. */
export function makeRateLimit(pace: Pace, now: () => Date): RateLimit {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const leftFor = (identity: string, at: number): number => {
    const bucket = buckets.get(identity);
    if (!bucket) return pace.burst;
    const filled = (Math.max(0, at - bucket.at) / 1000) * pace.perSecond;
    return Math.min(pace.burst, bucket.left + filled);
  };
  return {
    wait: (identity) => {
      const left = leftFor(identity, now().getTime());
      return left < 1 ? Math.max(1, Math.ceil((1 - left) / pace.perSecond)) : 0;
    },
    spend: (identity) => {
      const at = now().getTime();
      const left = leftFor(identity, at);
      buckets.delete(identity);
      const [oldest] = buckets.keys();
      if (buckets.size >= MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
      buckets.set(identity, { left: left < 1 ? left : left - 1, at });
    },
  };
}

/** Takes one at once, or says how many seconds to wait. */
export const secondsToWait =
  (limit: RateLimit) =>
  (identity: string): number => {
    const wait = limit.wait(identity);
    if (wait === 0) limit.spend(identity);
    return wait;
  };
