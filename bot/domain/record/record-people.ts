import type { ParticipantKind } from '../facts/roster-fact.ts';
import type { ParticipantId, PersonId } from '../ids.ts';
import { personId } from '../ids.ts';
import type { MeetingEvent } from '../meeting-event.ts';

/**
 * Somebody as the record tells of them (A6): staff by their directory id, so that whoever may see it can look the name up;
 * everybody else by a number. `system`: Teams reported it, or the product noticed it.
 */
export type RecordPerson =
  | { readonly kind: 'system' }
  | { readonly kind: 'staff'; readonly person: PersonId }
  | { readonly kind: 'party'; readonly party: number }
  | { readonly kind: 'unnamed'; readonly as: ParticipantKind; readonly ordinal: number };

/** Who an id of the log is, in the time the thread met that the event belongs to. */
export type WhoIsWho = (
  id: ParticipantId | PersonId | 'system',
  /** Place of the event in the log that is read, from 0. */
  at: number,
) => RecordPerson;

interface Arrived {
  readonly as: ParticipantKind;
  readonly ordinal: number;
}

/**
 * Who everybody in the log is. Somebody recognised as a party is one from the start of that time the thread met, also before
 * it was said; and in no other time are they named.
 */
export function whoIsWho(events: readonly MeetingEvent[]): WhoIsWho {
  const arrived = new Map<string, Arrived>();
  const parties = [new Map<string, number>()];
  const everParty = new Set<string>();
  const sessionAt: number[] = [];
  for (const { fact } of events) {
    sessionAt.push(parties.length - 1);
    if (fact.what === 'participant.joined' || fact.what === 'participant.added')
      if (!arrived.has(fact.participant))
        arrived.set(fact.participant, { as: fact.kind, ordinal: arrived.size + 1 });
    if (fact.what === 'party.recognised') {
      parties.at(-1)?.set(fact.participant, fact.party);
      everParty.add(fact.participant);
    }
    if (fact.what === 'meeting.ended') parties.push(new Map<string, number>());
  }
  return (id, at) => {
    if (id === 'system') return { kind: 'system' };
    const party = parties[sessionAt[at] ?? 0]?.get(id);
    if (party !== undefined) return { kind: 'party', party };
    const known = arrived.get(id);
    const isOfDirectory = !/^(?:anon|hand):/.test(id);
    if (isOfDirectory && !everParty.has(id) && (known?.as ?? 'member') === 'member')
      return { kind: 'staff', person: personId(id) };
    // Their arrival may have been erased: then there is no number to give.
    return { kind: 'unnamed', as: known?.as ?? 'anonymous', ordinal: known?.ordinal ?? 0 };
  };
}

/** Everybody of the staff that the record tells of: whose names are to be looked up. */
export const staffIn = (people: Iterable<RecordPerson>): PersonId[] => [
  ...new Set([...people].flatMap((each) => (each.kind === 'staff' ? [each.person] : []))),
];
