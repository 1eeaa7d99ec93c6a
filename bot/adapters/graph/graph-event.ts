import type { Event } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type {
  Attendee,
  BookedEvent,
  Booking,
  CalendarEntry,
  MeetingChange,
  StandingMeeting,
} from '../../app/ports/calendar.ts';
import { eventId } from '../../domain/ids.ts';
import { shownAs } from './free-busy.ts';
import { GraphTime, allDayPeriod, eventTime, instantOf, seriesTime } from './graph-time.ts';
import { recurrenceOf } from './graph-recurrence.ts';
import { invitationHtml } from './invitation-html.ts';

const bookedFields = {
  id: z.string(),
  iCalUId: z.string(),
  webLink: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
};
export const GraphBookedEvent = z.object({
  ...bookedFields,
  transactionId: z.string().nullish(),
  /** On an occurrence of a series: the event that is the whole of it. */
  seriesMasterId: z.string().nullish(),
});
export type GraphBookedEvent = z.infer<typeof GraphBookedEvent>;

export const GraphEntry = z.object({
  ...bookedFields,
  subject: z.string().nullish(),
  start: GraphTime,
  end: GraphTime,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  sensitivity: z.string().nullish(),
  showAs: z.string().nullish(),
});
export type GraphEntry = z.infer<typeof GraphEntry>;

/** An event to be changed: the only time that attendees are asked for. */
export const GraphStandingEvent = z.object({
  ...GraphEntry.shape,
  '@odata.etag': z.string(),
  type: z.string().nullish(),
  seriesMasterId: z.string().nullish(),
  attendees: z
    .array(
      z.object({
        type: z.string().nullish(),
        emailAddress: z
          .object({ address: z.string().nullish(), name: z.string().nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});
type GraphStandingEvent = z.infer<typeof GraphStandingEvent>;

/** For `$select`; bodies are never asked for. */
export const bookedEventFields = Object.keys(GraphBookedEvent.shape).join(',');
export const entryFields = Object.keys(GraphEntry.shape).join(',');
export const standingFields = Object.keys(GraphStandingEvent.shape)
  .filter((name) => !name.startsWith('@'))
  .join(',');

const links = (event: Pick<GraphBookedEvent, 'onlineMeeting' | 'webLink'>) => ({
  ...(event.onlineMeeting?.joinUrl ? { joinUrl: event.onlineMeeting.joinUrl } : {}),
  ...(event.webLink ? { webLink: event.webLink } : {}),
});

export const bookedEventOf = (event: GraphBookedEvent): BookedEvent => ({
  eventId: eventId(event.id),
  iCalUId: event.iCalUId,
  ...links(event),
});

/** Undefined when its times are not understood. */
export function entryOf(event: GraphEntry): CalendarEntry | undefined {
  const [start, end] = [instantOf(event.start), instantOf(event.end)];
  if (!start || !end) return undefined;
  const isAllDay = event.isAllDay ?? false;
  return {
    eventId: eventId(event.id),
    iCalUId: event.iCalUId,
    subject: event.subject ?? '',
    period: isAllDay ? allDayPeriod({ start, end }) : { start, end },
    isAllDay,
    isOrganiser: event.isOrganizer ?? false,
    isPrivate: (event.sensitivity ?? 'normal') !== 'normal',
    shownAs: shownAs(event.showAs),
    ...links(event),
  };
}

/** Undefined when its times are not understood. */
export function standingOf(event: GraphStandingEvent): StandingMeeting | undefined {
  const entry = entryOf(event);
  if (!entry) return undefined;
  const { eventId: id, iCalUId, subject, period, isAllDay, isOrganiser } = entry;
  const series = event.type === 'seriesMaster' ? event.id : event.seriesMasterId;
  return {
    ...{ eventId: id, iCalUId, subject, period, isAllDay, isOrganiser },
    ...(series ? { seriesId: eventId(series) } : {}),
    attendees: (event.attendees ?? []).flatMap(({ type, emailAddress }): Attendee[] =>
      emailAddress?.address
        ? [
            {
              address: emailAddress.address,
              ...(emailAddress.name ? { name: emailAddress.name } : {}),
              kind: type === 'optional' || type === 'resource' ? type : 'required',
            },
          ]
        : [],
    ),
    revision: event['@odata.etag'],
    ...links(event),
  };
}

/** Only what is to change: whatever a PATCH leaves out stays. */
export const changedEvent = ({ period, attendees }: MeetingChange): Event => ({
  ...(period ? { start: eventTime(period.start), end: eventTime(period.end) } : {}),
  ...(attendees
    ? {
        attendees: attendees.map(({ address, name, kind }) => ({
          type: kind,
          emailAddress: { address, ...(name === undefined ? {} : { name }) },
        })),
      }
    : {}),
});

/** A Teams meeting in the organiser's calendar; whoever is listed twice is invited once. */
export function newEvent(booking: Booking): Event {
  const attendees = new Map(booking.attendees.map((each) => [each.address.toLowerCase(), each]));
  return {
    transactionId: booking.draftId,
    subject: booking.subject,
    body: { contentType: 'html', content: invitationHtml(booking.invitation) },
    ...timesOf(booking),
    attendees: [...attendees.values()].map(({ address, name }) => ({
      type: 'required',
      emailAddress: { address, ...(name === undefined ? {} : { name }) },
    })),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
  };
}

/** A series is told in Swedish clock time alone: that is what stays the same from week to week. */
const timesOf = ({ period, recurrence }: Booking): Pick<Event, 'start' | 'end' | 'recurrence'> =>
  recurrence
    ? {
        start: seriesTime(period.start),
        end: seriesTime(period.end),
        recurrence: recurrenceOf(period.start, recurrence),
      }
    : { start: eventTime(period.start), end: eventTime(period.end) };
