import type { Period } from '../domain/availability.ts';
import { MOST_PEOPLE } from '../domain/booking.ts';
import type { Actor } from '../domain/person.ts';
import type { BookingPerson, FormProblem } from './booking-view.ts';
import type { Attendee, StandingMeeting } from './ports/calendar.ts';
import type { Directory } from './ports/directory.ts';
import { readMinutes, readStart } from './read-form.ts';
import { resolvePeople } from './resolve-people.ts';
import type { ChangeMeeting } from './standing-view.ts';

/** How the meeting is to stand. */
export interface WantedChange {
  readonly period: Period;
  /** Of those invited now. */
  readonly staying: readonly Attendee[];
  readonly added: readonly BookingPerson[];
}

export const isSameTime = (a: Period, b: Period): boolean =>
  a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();

/** Reads what was typed against the meeting as it stands; `wanted` is there only when there is no problem. */
export async function readChange(
  directory: Directory,
  actor: Actor,
  meeting: StandingMeeting,
  command: ChangeMeeting,
  now: Date,
): Promise<{ problems: FormProblem[]; wanted?: WantedChange }> {
  const problems: FormProblem[] = [];
  const period = readPeriod(meeting, command.time, now, problems);
  const people = await readPeople(directory, actor, meeting, command.people, problems);
  if (problems.length > 0 || !period) return { problems };
  return { problems, wanted: { period, ...people } };
}

function readPeriod(
  { period }: StandingMeeting,
  time: ChangeMeeting['time'],
  now: Date,
  problems: FormProblem[],
): Period | undefined {
  if (!time) return period;
  const length = period.end.getTime() - period.start.getTime();
  const start = readStart(time, now, problems);
  const minutes =
    time.minutes === undefined ? length / 60_000 : readMinutes(time.minutes, problems);
  if (!start || minutes === undefined) return undefined;
  return { start, end: new Date(start.getTime() + minutes * 60_000) };
}

async function readPeople(
  directory: Directory,
  actor: Actor,
  { attendees }: StandingMeeting,
  people: ChangeMeeting['people'],
  problems: FormProblem[],
): Promise<Pick<WantedChange, 'staying' | 'added'>> {
  if (!people) return { staying: attendees, added: [] };
  if (people.add.trim() === '' && people.remove.length === 0)
    problems.push({ field: 'people', problem: 'nobody' });
  const resolved = await resolvePeople(directory, actor, people.add);
  problems.push(...resolved.problems);
  const gone = new Set(people.remove.map((address) => address.toLowerCase()));
  const staying = attendees.filter(({ address }) => !gone.has(address.toLowerCase()));
  const there = new Set(staying.map(({ address }) => address.toLowerCase()));
  const added = resolved.people.filter(({ address }) => !there.has(address.toLowerCase()));
  if (added.length > 0 && staying.length + added.length > MOST_PEOPLE)
    problems.push({ field: 'people', problem: 'too-many', most: MOST_PEOPLE });
  return { staying, added };
}
