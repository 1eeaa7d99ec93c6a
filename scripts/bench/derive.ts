/** How long it takes to derive a meeting's state from a long log: five thousand events of a full day with everybody in it. */
import { participantId, matterId, personId, requirementId } from '../../bot/domain/ids.ts';
import type { MeetingEvent, MeetingFact } from '../../bot/domain/meeting-event.ts';
import { deriveMeeting } from '../../bot/domain/meeting.ts';
import type { RenewedLines } from '../../bot/domain/renewed-lines.ts';
import type { Figure } from './figures.ts';
import { atMost } from './figures.ts';
import { median } from './statistics.ts';

const EVENTS = 5000;
const PEOPLE = 60;
const MOST_MS = 20;
const RUNS = 31;
const WARM_UP_RUNS = 10;

const HOST = personId('00000000-0000-4000-8000-000000000001');
const LINES = Array.from({ length: 12 }, (_, line) => requirementId(`V${line}`));
const RENEWED: RenewedLines = { eachMatter: LINES, eachBreak: LINES.slice(0, 3), shortBreak: 0 };

/** Measures the replay by itself; reading the log from the database is measured with the panels. */
export function benchDerive(): readonly Figure[] {
  const log = longLog();
  const first = timeOf(log);
  for (let run = 0; run < WARM_UP_RUNS; run += 1) timeOf(log);
  const usual = median(Array.from({ length: RUNS }, () => timeOf(log)));
  return [
    atMost(`derive, ${EVENTS} events, ${PEOPLE} people: median of ${RUNS}`, usual, MOST_MS, {
      unit: ' ms',
      digits: 1,
      note: ` (the very first ${first.toFixed(0)} ms)`,
    }),
  ];
}

/** Milliseconds for one replay. One that ends without everybody there has not done the work. */
function timeOf(log: readonly MeetingEvent[]): number {
  const before = performance.now();
  const { present, matters } = deriveMeeting(log.length, log, RENEWED);
  const took = performance.now() - before;
  if (present.length < PEOPLE / 2 || matters.length === 0)
    throw new Error(`the replay left ${present.length} people and ${matters.length} matters`);
  return took;
}

/** Everybody joins; then matters follow one another, each with its confirmations, speeches, breaks, leaving and coming back. */
function longLog(): MeetingEvent[] {
  const start = Date.UTC(2026, 10, 23, 8);
  const facts: MeetingFact[] = [
    { what: 'level.set', level: 4, source: 'booking' },
    { what: 'meeting.started' },
    ...everybody().map((participant) => joined(participant)),
  ];
  for (let number = 1; facts.length < EVENTS; number += 1) facts.push(...oneMatter(number));
  return facts.slice(0, EVENTS).map((fact, index) => ({
    seq: index + 1,
    at: new Date(start + index * 5000),
    by: HOST,
    pack: 'bench@1',
    fact,
  }));
}

const everybody = () =>
  Array.from({ length: PEOPLE }, (_, number) => participantId(`person-${number}`));
const joined = (participant: ReturnType<typeof participantId>): MeetingFact => ({
  what: 'participant.joined',
  participant,
  kind: 'member',
});

function oneMatter(number: number): MeetingFact[] {
  const matter = matterId(`matter-${number}`);
  const participants = everybody();
  const comesBack = participants[number % PEOPLE] ?? participantId('nobody');
  return [
    { what: 'matter.added', matter, number: String(number), level: 4 },
    { what: 'matter.begun', matter },
    ...LINES.map((requirement) => ({ what: 'item.confirmed' as const, requirement, participants })),
    ...participants.map((participant) => ({
      what: 'factor.proven' as const,
      participant,
      means: 'seen-on-camera' as const,
    })),
    { what: 'gate.opened', matter },
    ...participants.slice(0, 10).flatMap((participant): MeetingFact[] => [
      { what: 'speech.requested', participant },
      { what: 'speech.granted', participant },
      { what: 'speech.ended', participant },
    ]),
    { what: 'participant.left', participant: comesBack },
    joined(comesBack),
    { what: 'meeting.adjourned' },
    { what: 'meeting.resumed' },
    { what: 'matter.ended', matter },
  ];
}
