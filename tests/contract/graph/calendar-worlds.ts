import { makeGraphCalendar } from '../../../bot/adapters/graph/graph-calendar.ts';
import type { Calendar, CalendarEntry } from '../../../bot/app/ports/calendar.ts';
import type { Person } from '../../../bot/domain/person.ts';
import { makeFakeCalendar } from '../../fakes/fake-calendar.ts';
import { everybody, openDemoTown, siri, tenant } from './demo-town.ts';

type Appointment = Pick<CalendarEntry, 'period' | 'subject'> &
  Partial<Pick<CalendarEntry, 'shownAs' | 'isAllDay' | 'isPrivate'>>;

/** A calendar service in which everybody of the town has a calendar, and Siri's cannot be read. */
export interface CalendarWorld {
  readonly calendar: Calendar;
  /** The person enters something by themself. */
  enter(person: Person, appointment: Appointment): Promise<void>;
  close(): Promise<void>;
}

export const calendarWorlds: readonly (readonly [string, () => Promise<CalendarWorld>])[] = [
  ['the fake', openFake],
  ['Graph over https', openGraph],
];

const workingHours = {
  days: [1, 2, 3, 4, 5],
  startMinute: 480,
  endMinute: 1_020,
  timeZone: 'Europe/Stockholm',
};

function openFake(): Promise<CalendarWorld> {
  const calendar = makeFakeCalendar();
  for (const person of everybody) calendar.open(tenant, person, workingHours);
  calendar.close(tenant, siri.id, 'not-permitted');
  return Promise.resolve({
    calendar,
    enter: (person, appointment) => {
      calendar.enter(tenant, person.id, { ...appointment, isOrganiser: true });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
}

const inOutlook: Readonly<Record<CalendarEntry['shownAs'], string>> = {
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  'out-of-office': 'oof',
  'working-elsewhere': 'workingElsewhere',
  unknown: 'unknown',
};

async function openGraph(): Promise<CalendarWorld> {
  const town = await openDemoTown();
  const utc = (at: Date) => ({ dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' });
  // Outlook writes the days of an all-day event in the zone of whoever enters it.
  const swedish = (at: Date) => ({
    dateTime: at.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' }).replace(' ', 'T'),
    timeZone: 'W. Europe Standard Time',
  });
  return {
    calendar: makeGraphCalendar({ client: town.client }),
    enter: async (person, { subject, period, shownAs = 'busy', isAllDay = false, isPrivate }) => {
      const time = isAllDay ? swedish : utc;
      await town.inOffice('POST', `/users/${person.id}/events`, {
        subject,
        start: time(period.start),
        end: time(period.end),
        isAllDay,
        showAs: inOutlook[shownAs],
        sensitivity: isPrivate ? 'private' : 'normal',
      });
    },
    close: () => town.close(),
  };
}
