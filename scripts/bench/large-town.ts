import {
  makeThreadId,
  makeJoinUrl,
  makeMeetingId,
  makeICalUId,
} from '../../bot/demo/graph/state.ts';
import type { GraphState } from '../../bot/demo/graph/state.ts';
import { createEvent } from '../../bot/demo/graph/event-store.ts';
import { plainDetails } from '../../bot/demo/graph/event-details.ts';
import type { DemoPerson, Town } from '../../bot/demo/town.ts';
import { town } from '../../bot/demo/town.ts';
import type { TownMeeting, TownSize } from './services-messages.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS_AHEAD = 21;
/** Eight to five in half hours, UTC: the hour of the clock does not matter here, only that days differ. */
const SLOTS = 18;
const FIRST_SLOT = 7 * 60;
const FIRST_NUMBER = 1_000;
const FIRST_NAMES = ['Astrid', 'Birger', 'Cecilia', 'David', 'Eva', 'Folke', 'Greta', 'Hamza'];
const SURNAMES = ['Berglund', 'Forsberg', 'Hedlund', 'Nyström', 'Sandberg', 'Wikström', 'Öberg'];
const DEPARTMENTS = [
  'Kommunledningskontoret',
  'Samhällsbyggnad',
  'Socialförvaltningen',
  'Utbildningsförvaltningen',
];

const oneOf = <T>(from: readonly [T, ...T[]] | readonly T[], number: number): T => {
  const found = from[number % from.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

/** Älvsunda with so many employees more: as many different names as a municipality of that size has, about. */
export function townOf({ employees }: TownSize): Town {
  const more = Array.from({ length: employees }, (_, at): DemoPerson => {
    const number = FIRST_NUMBER + at;
    const givenName = oneOf(FIRST_NAMES, at);
    const surname = `${oneOf(SURNAMES, Math.floor(at / FIRST_NAMES.length))}${at >= 56 ? letters(at) : ''}`;
    const handle = `employee.${number}`;
    return {
      handle,
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      givenName,
      surname,
      displayName: `${givenName} ${surname}`,
      mail: `${handle}@${town.domain}`,
      department: oneOf(DEPARTMENTS, at),
      jobTitle: 'Handläggare',
      isAdministrator: false,
    };
  });
  return { ...town, people: [...town.people, ...more] };
}

/** Makes surnames that differ, such as `Berglundba`. */
const letters = (number: number): string =>
  [...String(Math.floor(number / 56))]
    .map((digit) => oneOf([...'abdegilnor'], Number(digit)))
    .join('');

/** The employees, without the twelve of the demo. */
export const employeesOf = ({ people }: Town): readonly DemoPerson[] =>
  people.slice(town.people.length);

/**
 * Gives each of the first so many employees a Teams meeting now, with the next employee as co-organiser. To the first of
 * them the audience is invited, too.
 */
export function addMeetings(
  state: GraphState,
  { meetings, audience }: TownSize,
  now: Date,
): readonly TownMeeting[] {
  const employees = employeesOf(state.town);
  return Array.from({ length: meetings }, (_, at) => {
    const organiser = oneOf(employees, at);
    const other = oneOf(employees, at + 1);
    const invited = at === 0 ? employees.slice(2, 2 + audience) : [];
    const seed = `bench/${at}`;
    createEvent(state, {
      details: {
        ...plainDetails('Möte', now, new Date(now.getTime() + 60 * MINUTE)),
        isOnlineMeeting: true,
        attendees: [other, ...invited].map(({ displayName, mail }) => ({
          name: displayName,
          address: mail,
          type: 'required',
        })),
      },
      organiser,
      now,
      seed,
      invitedResponse: 'accepted',
      coorganisers: [other.mail],
    });
    const threadId = makeThreadId(seed);
    return {
      organiserId: organiser.id,
      coorganiserId: other.id,
      audienceIds: invited.map(({ id }) => id),
      threadId,
      joinUrl: makeJoinUrl(threadId, town.tenantId, organiser.id),
      iCalUId: makeICalUId(seed),
      onlineMeetingId: makeMeetingId(threadId, organiser.id),
    };
  });
}

/** What differs between one booking and the next. */
export interface Wanted {
  /** The same number lies at the same time, with the same people. */
  readonly number: number;
  readonly subject: string;
  readonly minutes: number;
}

/** An ordinary booking: at a half hour within three weeks, with two to five colleagues. */
export function bookingOf(state: GraphState, { number, subject, minutes }: Wanted, now: Date) {
  const employees = employeesOf(state.town);
  // A prime number of steps apart, so that everybody books and is invited.
  const organiser = oneOf(employees, number * 7919);
  const invited = Array.from({ length: 2 + (number % 4) }, (_, at) =>
    oneOf(employees, number * 7919 + 1 + at * 101 + (number % 13)),
  ).filter(({ id }) => id !== organiser.id);
  const slot = number % SLOTS;
  const day =
    Math.ceil(now.getTime() / DAY) * DAY + (Math.floor(number / SLOTS) % DAYS_AHEAD) * DAY;
  const start = new Date(day + (FIRST_SLOT + slot * 30) * MINUTE);
  return createEvent(state, {
    details: {
      ...plainDetails(subject, start, new Date(start.getTime() + minutes * MINUTE)),
      attendees: invited.map(({ displayName, mail }) => ({
        name: displayName,
        address: mail,
        type: 'required',
      })),
    },
    organiser,
    now,
    invitedResponse: 'accepted',
  });
}
