import type { ChangeFeed, MeetingChange } from '../../bot/app/ports/change-feed.ts';

/** Delivers a moment after `publish`, as the database does. */
export function makeFakeChangeFeed(): ChangeFeed & {
  readonly published: readonly MeetingChange[];
  close(): Promise<void>;
} {
  const listeners = new Set<{ readonly hear: (change: MeetingChange) => void }>();
  const published: MeetingChange[] = [];
  return {
    published,
    publish: (change) => {
      published.push(change);
      queueMicrotask(() => listeners.forEach(({ hear }) => hear(change)));
      return Promise.resolve();
    },
    subscribe: (hear) => {
      // One entry per subscription: the same function may be subscribed twice and stopped once.
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    close: () => {
      listeners.clear();
      return Promise.resolve();
    },
  };
}
