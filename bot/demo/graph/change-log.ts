import { CountedMap } from './mailbox.ts';
import type { GraphState, StoredEvent } from './state.ts';

/** One event in one mailbox that is new, different or gone. */
export interface Change {
  /** Counts from 1 over all mailboxes. */
  readonly seq: number;
  readonly personId: string;
  readonly eventId: string;
  readonly what: 'created' | 'updated' | 'deleted';
}

/** What has happened in the calendars, found by comparing them with how they were at the last look. */
export interface ChangeLog {
  /** Looks again, and notes what is new. */
  look(): void;
  /** Everything in one mailbox after the number given, oldest first. */
  since(personId: string, seq: number): readonly Change[];
  /** Everything after the number given. */
  after(seq: number): readonly Change[];
  /** The number of the latest change. */
  last(): number;
}

export function makeChangeLog(events: GraphState['events']): ChangeLog {
  const log: Change[] = [];
  const seen = new Map<string, ReadonlyMap<string, number>>();
  const writes = new Map<string, number>();
  const isUntouched = (personId: string, mailbox: ReadonlyMap<string, StoredEvent>) => {
    if (!(mailbox instanceof CountedMap)) return false;
    if (writes.get(personId) === mailbox.writes) return true;
    writes.set(personId, mailbox.writes);
    return false;
  };
  const versionsOf = (mailbox: ReadonlyMap<string, StoredEvent>) =>
    new Map([...mailbox.values()].map(({ id, version }) => [id, version]));
  for (const [personId, mailbox] of events) seen.set(personId, versionsOf(mailbox));
  const areCounted = [...events.values()].every((mailbox) => mailbox instanceof CountedMap);
  let writesSeen = -1;

  return {
    look() {
      if (areCounted && writesSeen === CountedMap.allWrites) return;
      writesSeen = CountedMap.allWrites;
      for (const [personId, mailbox] of events) {
        if (isUntouched(personId, mailbox)) continue;
        const before = seen.get(personId) ?? new Map<string, number>();
        const now = versionsOf(mailbox);
        const add = (eventId: string, what: Change['what']) =>
          void log.push({ seq: log.length + 1, personId, eventId, what });
        for (const [id, version] of now) {
          const old = before.get(id);
          if (old === undefined) add(id, 'created');
          else if (old !== version) add(id, 'updated');
        }
        for (const id of before.keys()) if (!now.has(id)) add(id, 'deleted');
        seen.set(personId, now);
      }
    },
    since: (personId, seq) => log.slice(seq).filter((change) => change.personId === personId),
    after: (seq) => log.slice(seq),
    last: () => log.length,
  };
}
