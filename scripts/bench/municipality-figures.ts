import type { Figure } from './figures.ts';
import { atMost, none } from './figures.ts';
import type { Measured } from './municipality-day.ts';
import { BOOKINGS_A_DAY, BUSIEST, COMPRESSION, EMPLOYEES, HOURS } from './municipality-day.ts';
import { percentile } from './statistics.ts';

/** The limits: what a booking may cost beside its bare Graph calls, of a core in the peak hour, until a check is done. */
const MOST_BY_BARE = 6;
const MOST_OF_A_CORE = 0.5;
const MOST_P95_MS = 10_000;
const MOST_MEMORY_MB = 500;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function figuresOfMunicipality(day: Measured): readonly Figure[] {
  const { booked, form, enrolment, memory, database, latencies } = day;
  const calls = [...day.graph].map(([name, count]) => [name, count / booked] as const);
  const callsEach = calls.reduce((sum, [, each]) => sum + each, 0);
  const cpuEach = day.cpu / booked;
  // A booking's cost, times the bookings of the busiest hour, and what the process does by itself.
  const peakShare = (cpuEach * BOOKINGS_A_DAY * BUSIEST) / 3_600_000 + day.idleShare;
  const inPeak = (each: number) => (each * BOOKINGS_A_DAY * BUSIEST) / 3_600;
  return [
    {
      what: 'municipality: form',
      measured: `${EMPLOYEES} employees, ${form.name} of ${BOOKINGS_A_DAY} bookings a day, ${COMPRESSION} times as fast: ${booked} bookings, ${(day.told / booked).toFixed(2)} notifications each`,
    },
    {
      what: 'municipality: enrolling',
      measured: `${(enrolment.seconds / 60).toFixed(1)} min, each ${enrolment.graphEach.toFixed(1)} Graph calls and ${enrolment.cpu.toFixed(1)} ms of processor`,
    },
    {
      what: 'municipality: looking through everybody, every five minutes',
      measured: `${day.roundCpu.toFixed(0)} ms of processor`,
    },
    none('municipality: notifications not taken', day.untaken),
    none('municipality: lost (told of, but never checked)', day.lost),
    none('municipality: dead letters', day.dead),
    none('municipality: careless subjects without a card', day.careless - day.carelessWithCard),
    {
      what: 'municipality: cards',
      measured: `${day.cards} posted or redrawn, ${day.careless} for a careless subject`,
    },
    atMost(
      'municipality: from notification to check done: p95',
      percentile(latencies, 0.95),
      MOST_P95_MS,
      {
        unit: ' ms',
        digits: 0,
        note: ` (p50 ${percentile(latencies, 0.5).toFixed(0)} ms, longest ${percentile(latencies, 1).toFixed(0)} ms, ${latencies.length} checks)`,
      },
    ),
    {
      what: 'municipality: deepest queue, stretch by stretch',
      measured: `${day.depths.join(', ')}; empty ${day.drainSeconds.toFixed(0)} s after the last booking`,
    },
    {
      what: 'municipality: Graph calls a booking',
      measured: `${callsEach.toFixed(2)}: ${calls.map(([name, each]) => `${each.toFixed(2)} ${name}`).join(', ')}`,
    },
    atMost(
      'municipality: processor a booking by that of its bare Graph calls',
      cpuEach / (day.bareCallCpu * callsEach),
      MOST_BY_BARE,
      {
        unit: '',
        digits: 2,
        note: ` (${cpuEach.toFixed(1)} ms; a bare call ${day.bareCallCpu.toFixed(2)} ms)`,
      },
    ),
    atMost(
      'municipality: share of a core in the busiest hour of a real day',
      peakShare,
      MOST_OF_A_CORE,
      {
        unit: '',
        digits: 3,
        note: ` (over the day ${percent((cpuEach * BOOKINGS_A_DAY) / (HOURS.length * 3_600_000) + day.idleShare)}, idle ${percent(day.idleShare)})`,
      },
    ),
    atMost('municipality: memory, at most', memory.most, MOST_MEMORY_MB, {
      unit: ' MB',
      digits: 0,
      note: ` (before the day ${memory.idle.toFixed(0)}, after ${memory.after.toFixed(0)})`,
    }),
    {
      what: 'municipality: database a booking',
      measured: `${(database.cpu / booked).toFixed(1)} ms of processor, ${(database.active / booked).toFixed(1)} ms at work, ${(database.commits / booked).toFixed(1)} commits; busiest hour ${percent(inPeak(database.cpu / booked) / 1_000)} of a core, ${inPeak(database.commits / booked).toFixed(0)} commits/s`,
    },
    {
      what: 'municipality: database connections',
      measured: `${database.connections} at most, ${database.atWork} at work at the same moment`,
    },
  ];
}
