import type { DemoPerson } from '../town.ts';
import { demoMeetings, meetingSeed, type DemoMeeting } from './demo-meetings.ts';
import { plainDetails } from './event-details.ts';
import { createEvent } from './event-store.ts';
import { changedSettings } from './meeting-settings.ts';
import { ordinaryWeek, type WeeklyBooking } from './seed-week.ts';
import type { Attendee, EventDetails, GraphState } from './state.ts';
import { dateIn, daysAfter, HOME_ZONE, toInstant, weekday } from './zone.ts';

const WEEKS = [0, 1, 2];

/** The date of a demo meeting: today or the next working day. */
function meetingDate(meeting: DemoMeeting, now: Date): string {
  const today = dateIn(now, HOME_ZONE);
  const first = weekday(today) > 5 ? daysAfter(today, 8 - weekday(today)) : today;
  if (meeting.workingDay === 0) return first;
  return daysAfter(first, weekday(first) === 5 ? 3 : 1);
}

/** Fills the calendars: the demo meetings first, then the ordinary week where there is room for it. */
export function seedCalendars(state: GraphState, now: Date): void {
  const called = (handle: string): DemoPerson => {
    const person = state.town.people.find((each) => each.handle === handle);
    if (!person) throw new Error(`nobody is called ${handle}`);
    return person;
  };
  const invitation = (handle: string): Attendee => {
    const person = called(handle);
    return { name: person.displayName, address: person.mail, type: 'required' };
  };
  const at = (date: string, clock: string) => toInstant(`${date}T${clock}:00`, HOME_ZONE);

  for (const meeting of demoMeetings) {
    const date = meetingDate(meeting, now);
    createEvent(state, {
      details: {
        ...plainDetails(meeting.subject, at(date, meeting.starts), at(date, meeting.ends)),
        isOnlineMeeting: true,
        attendees: [
          ...meeting.invited.map(invitation),
          ...meeting.outside.map((each) => ({ ...each, type: 'required' as const })),
        ],
      },
      organiser: called(meeting.organiser),
      now,
      seed: meetingSeed(meeting.key),
      invitedResponse: 'accepted',
      coorganisers: meeting.coorganisers.map((handle) => called(handle).mail),
    });
    const stored = state.onlineMeetings.get(meeting.onlineMeetingId);
    if (!stored) throw new Error(`no Teams meeting was made for ${meeting.key}`);
    const settings = changedSettings(stored.settings, meeting.settings);
    state.onlineMeetings.set(stored.id, { ...stored, settings });
  }

  const monday = daysAfter(dateIn(now, HOME_ZONE), 1 - weekday(dateIn(now, HOME_ZONE)));
  const isTaken = (people: readonly DemoPerson[], details: EventDetails) =>
    people.some((person) =>
      [...(state.events.get(person.id)?.values() ?? [])].some(
        (event) => event.joinUrl && event.start < details.end && event.end > details.start,
      ),
    );
  for (const [number, booking] of ordinaryWeek.entries()) {
    const organiser = called(booking.organiser);
    const invited = booking.invited ?? [];
    for (const date of datesOf(booking, monday)) {
      const details: EventDetails = {
        ...plainDetails(booking.subject, at(date, '00:00'), at(daysAfter(date, 1), '00:00')),
        ...(booking.clock
          ? { start: at(date, booking.clock[0]), end: at(date, booking.clock[1]) }
          : { isAllDay: true }),
        showAs: booking.showAs ?? 'busy',
        sensitivity: booking.isPrivate ? 'private' : 'normal',
        location: booking.location ?? '',
        attendees: invited.map(invitation),
      };
      // A demo meeting has driven the ordinary one away.
      if (booking.clock && isTaken([organiser, ...invited.map(called)], details)) continue;
      createEvent(state, {
        details,
        organiser,
        now,
        seed: `week/${number}/${date}`,
        invitedResponse: 'accepted',
      });
    }
  }
}

const datesOf = (booking: WeeklyBooking, monday: string): string[] =>
  WEEKS.filter((week) => (booking.weeks ?? WEEKS).includes(week)).flatMap((week) =>
    booking.days.map((day) => daysAfter(monday, week * 7 + day - 1)),
  );
