import type { Clock } from './ports/clock.ts';

const SWEEP_AT = 500;

/**
 * Shares one answer from Microsoft between those who ask within the same moment, such as thirty panels that
 * refetch after one confirmation. A failure is not kept. `lifetime` is in milliseconds.
 */
export function briefly<T>(clock: Clock, lifetime: number) {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  const of = (key: string, load: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const found = kept.get(key);
    if (found && found.until > now) return found.answer;
    if (kept.size >= SWEEP_AT)
      for (const [each, { until }] of kept) if (until <= now) kept.delete(each);
    const answer = load();
    kept.set(key, { until: now + lifetime, answer });
    answer.catch(() => kept.delete(key));
    return answer;
  };
  return { of, forget: (key: string): void => void kept.delete(key) };
}
