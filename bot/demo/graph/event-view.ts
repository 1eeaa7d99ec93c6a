import { preference, type GraphRequest, type Json } from './odata.ts';
import { recurrenceView } from './recurrence.ts';
import type { Attendee, Mailbox, StoredEvent } from './state.ts';
import { HOME_ZONE, ianaZone, toWall } from './zone.ts';

const NEVER = '0001-01-01T00:00:00Z';

/** A wall clock and its zone, to the seven decimals that Exchange writes. */
export const writeDateTime = (at: Date, zoneName: string): Json => ({
  dateTime: `${toWall(at, ianaZone(zoneName))}.0000000`,
  timeZone: zoneName,
});

/** The zone that a client asked for times in; otherwise UTC. */
export const zoneAskedFor = (request: GraphRequest): string =>
  preference(request.headers, 'outlook.timezone') ?? 'UTC';

const emailAddress = ({ name, address }: Mailbox): Json => ({ emailAddress: { name, address } });
const attendee = (each: Attendee): Json => ({
  type: each.type,
  status: { response: 'none', time: NEVER },
  ...emailAddress(each),
});

const withoutTags = (html: string): string =>
  html
    .replace(/<(br|\/p|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

const invitationBlock = (joinUrl: string): string =>
  `<div class="me-email-text"><a href="${joinUrl.replaceAll('&', '&amp;')}">Anslut till mötet i Microsoft Teams</a></div>`;

function bodyOf(event: StoredEvent, request: GraphRequest): Json {
  const written = event.contentType === 'html' ? event.content : `<p>${event.content}</p>`;
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${written}${event.joinUrl ? invitationBlock(event.joinUrl) : ''}</body></html>`;
  return preference(request.headers, 'outlook.body-content-type') === 'text'
    ? { contentType: 'text', content: withoutTags(html) }
    : { contentType: 'html', content: html };
}

/** An event as Graph shows it to the app, in the zone asked for. */
export function eventView(event: StoredEvent, request: GraphRequest): Json {
  const zone = zoneAskedFor(request);
  // The days of an all-day event are the same in every zone.
  const time = (at: Date): Json =>
    event.isAllDay
      ? { dateTime: `${toWall(at, HOME_ZONE)}.0000000`, timeZone: zone }
      : writeDateTime(at, zone);
  const changeKey = Buffer.from(`${event.id.slice(-12)}:${event.version}`).toString('base64');
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: event.id,
    createdDateTime: event.createdAt.toISOString(),
    lastModifiedDateTime: event.changedAt.toISOString(),
    changeKey,
    categories: event.categories,
    transactionId: event.transactionId ?? null,
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: withoutTags(event.content).slice(0, 255),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    seriesMasterId: event.seriesMasterId ?? null,
    showAs: event.showAs,
    type: event.recurrence
      ? 'seriesMaster'
      : event.seriesMasterId === undefined
        ? 'singleInstance'
        : event.isException
          ? 'exception'
          : 'occurrence',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    recurrence: event.recurrence && recurrenceView(event.recurrence),
    responseStatus: {
      response: event.response,
      time: event.response === 'accepted' ? event.changedAt.toISOString() : NEVER,
    },
    body: bodyOf(event, request),
    start: time(event.start),
    end: time(event.end),
    location: {
      displayName: event.location,
      locationType: 'default',
      uniqueIdType: 'unknown',
      address: {},
      coordinates: {},
    },
    locations: event.location
      ? [{ displayName: event.location, locationType: 'default', uniqueIdType: 'unknown' }]
      : [],
    attendees: event.attendees.map(attendee),
    organizer: emailAddress(event.organizer),
    onlineMeeting: event.joinUrl ? { joinUrl: event.joinUrl } : null,
  };
}
