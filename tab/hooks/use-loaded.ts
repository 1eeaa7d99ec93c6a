import { useCallback, useEffect, useState } from 'react';
import type { Reply, Trouble } from '../api/reply.ts';

export type Loaded<T> =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly trouble: Trouble }
  | { readonly name: 'loaded'; readonly value: T };

/** Something fetched once, and again when asked; what is shown stays while it is fetched again. */
export function useLoaded<T>(load: () => Promise<Reply<T>>): {
  readonly loaded: Loaded<T>;
  readonly reload: () => Promise<void>;
} {
  const [loaded, setLoaded] = useState<Loaded<T>>({ name: 'loading' });
  const reload = useCallback(async () => {
    const reply = await load();
    setLoaded((before) => {
      if (reply.ok) return { name: 'loaded', value: reply.value };
      return before.name === 'loaded' ? before : { name: 'failed', trouble: reply.trouble };
    });
  }, [load]);
  useEffect(() => {
    let isGone = false;
    void load().then((reply) => {
      if (isGone) return;
      setLoaded(
        reply.ok
          ? { name: 'loaded', value: reply.value }
          : { name: 'failed', trouble: reply.trouble },
      );
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  return { loaded, reload };
}
