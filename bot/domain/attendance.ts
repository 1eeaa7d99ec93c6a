import type { ParticipantKind, Place } from './facts/roster-fact.ts';
import type { ParticipantId } from './ids.ts';
import type { MeetingEvent } from './meeting-event.ts';

/** One unbroken time in the meeting, from its start to its end. Time in the lobby is none. */
export interface Stay {
  readonly from: Date;
  /** Undefined: still there. */
  readonly to?: Date;
  readonly place: Place;
}

/** Somebody who has taken part, from when to when (M8). Names are looked up when it is shown, and stored nowhere. */
export interface Attendee {
  readonly participant: ParticipantId;
  readonly kind: ParticipantKind;
  /** Order of first arrival from 1. */
  readonly ordinal: number;
  readonly party?: number;
  readonly stays: readonly Stay[];
}

/** One time that the thread met: a series meets again in the same one. */
export interface Session {
  /** Undefined: nobody told of its start. */
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  readonly attendees: readonly Attendee[];
  /** Adjournments; undefined `to`: it goes on, or the meeting ended in it. */
  readonly breaks: readonly { readonly from: Date; readonly to?: Date }[];
}

/** The attendance of each time the meeting has met, earliest first; a time when nobody came is none. */
export function attendanceOf(events: readonly MeetingEvent[]): Session[] {
  const ends = events.flatMap(({ fact }, index) => (fact.what === 'meeting.ended' ? [index] : []));
  return [...ends, events.length]
    .map((end, nth) => sessionOf(events.slice((ends[nth - 1] ?? -1) + 1, end + 1)))
    .filter(({ attendees }) => attendees.length > 0);
}

function sessionOf(events: readonly MeetingEvent[]): Session {
  const people = new Map<ParticipantId, Attendee>();
  for (const event of events) take(people, event);
  const startedAt = events.find(({ fact }) => fact.what === 'meeting.started')?.at;
  const endedAt = events.find(({ fact }) => fact.what === 'meeting.ended')?.at;
  if (endedAt) for (const participant of people.keys()) leave(people, participant, endedAt);
  return {
    ...(startedAt ? { startedAt } : {}),
    ...(endedAt ? { endedAt } : {}),
    attendees: [...people.values()],
    breaks: breaksIn(events),
  };
}

function breaksIn(events: readonly MeetingEvent[]): Session['breaks'] {
  const breaks: { from: Date; to?: Date }[] = [];
  for (const { fact, at } of events) {
    const last = breaks.at(-1);
    const isOn = last !== undefined && last.to === undefined;
    if (fact.what === 'meeting.adjourned' && !isOn) breaks.push({ from: at });
    if (fact.what === 'meeting.resumed' && isOn) last.to = at;
  }
  return breaks;
}

function take(people: Map<ParticipantId, Attendee>, { fact, at }: MeetingEvent): void {
  if (fact.what === 'participant.joined')
    arrive(people, fact.participant, { kind: fact.kind, place: 'remote', at });
  if (fact.what === 'participant.added')
    arrive(people, fact.participant, { kind: fact.kind, place: fact.place, at });
  if (fact.what === 'lobby.left') {
    const known = people.get(fact.participant);
    const place = known?.stays.at(-1)?.place ?? 'remote';
    if (known) arrive(people, fact.participant, { kind: known.kind, place, at });
  }
  if (fact.what === 'participant.left' || fact.what === 'lobby.entered')
    leave(people, fact.participant, at);
  if (fact.what === 'participant.placed') {
    const known = leave(people, fact.participant, at);
    if (known) arrive(people, fact.participant, { kind: known.kind, place: fact.place, at });
  }
  if (fact.what === 'party.recognised') {
    const known = people.get(fact.participant);
    if (known) people.set(fact.participant, { ...known, party: fact.party });
  }
}

/** The stay that goes on, if any. */
function openStay(attendee: Attendee | undefined): Stay | undefined {
  const last = attendee?.stays.at(-1);
  return last && last.to === undefined ? last : undefined;
}

/** A repeated report of the same arrival changes nothing. */
function arrive(
  people: Map<ParticipantId, Attendee>,
  participant: ParticipantId,
  { kind, place, at }: { readonly kind: ParticipantKind; readonly place: Place; readonly at: Date },
): void {
  const known = people.get(participant);
  if (openStay(known)) return;
  // A report that comes late may be earlier than the departure before it.
  const last = known?.stays.at(-1)?.to;
  const from = last && at < last ? last : at;
  const before = known ?? { participant, kind, ordinal: people.size + 1, stays: [] };
  people.set(participant, { ...before, stays: [...before.stays, { from, place }] });
}

/** Ends the stay that goes on, and returns whose it was. One that would end before it began has no length. */
function leave(
  people: Map<ParticipantId, Attendee>,
  participant: ParticipantId,
  at: Date,
): Attendee | undefined {
  const known = people.get(participant);
  const stay = openStay(known);
  if (!known || !stay) return undefined;
  const ended = { ...stay, to: at < stay.from ? stay.from : at };
  const after = { ...known, stays: [...known.stays.slice(0, -1), ended] };
  people.set(participant, after);
  return after;
}
