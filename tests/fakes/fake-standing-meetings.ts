import type {
  Attendee,
  Booking,
  Calendar,
  CalendarEntry,
  StandingMeeting,
} from '../../bot/app/ports/calendar.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { Period } from '../../bot/domain/availability.ts';
import type { EventId, PersonId, TenantId } from '../../bot/domain/ids.ts';
import { followed } from '../../bot/domain/standing-series.ts';
import type { ServiceTrouble } from '../../bot/domain/meeting-settings.ts';

/** One person's calendar in memory. */
export interface Mailbox {
  readonly address: string;
  readonly entries: CalendarEntry[];
  trouble?: ServiceTrouble;
}

/** What is known of an organiser's entry besides what a calendar shows. */
interface Standing {
  readonly seriesId?: EventId;
  attendees: readonly Attendee[];
  revision: number;
}

/** Changes to meetings that stand: copies are found by the organiser's event, and follow. */
export function makeStandingMeetings(worlds: {
  readonly mailboxOf: (tenantId: TenantId, personId: PersonId) => Mailbox | undefined;
  readonly mailboxesOf: (tenantId: TenantId) => readonly Mailbox[];
  readonly enterCopy: (mailbox: Mailbox, original: CalendarEntry) => CalendarEntry;
}) {
  const known = new Map<EventId, Standing>();
  /** The copies' event ids, with the event that each is a copy of. */
  const copies = new Map<EventId, EventId>();

  const standingOf = (id: EventId): Standing => {
    const found = known.get(id) ?? { attendees: [], revision: 1 };
    known.set(id, found);
    return found;
  };
  const readable = (tenantId: TenantId, personId: PersonId): Mailbox => {
    const mailbox = worlds.mailboxOf(tenantId, personId);
    if (!mailbox || mailbox.trouble)
      throw new ServiceFault(mailbox?.trouble ?? 'not-found', 'graph');
    return mailbox;
  };
  /** The entries that an id names: one, or all of a series. */
  const named = (mailbox: Mailbox, id: EventId) =>
    mailbox.entries.filter(
      (each) => each.eventId === id || known.get(each.eventId)?.seriesId === id,
    );
  const remove = (mailbox: Mailbox, isGone: (entry: CalendarEntry) => boolean) => {
    mailbox.entries.splice(0, Infinity, ...mailbox.entries.filter((each) => !isGone(each)));
  };
  const move = (mailbox: Mailbox, isMoved: (entry: CalendarEntry) => boolean, period: Period) => {
    mailbox.entries.forEach((each, at) => {
      if (isMoved(each)) mailbox.entries[at] = { ...each, period };
    });
  };
  const share = (tenantId: TenantId, entry: CalendarEntry) => {
    const { attendees } = standingOf(entry.eventId);
    for (const mailbox of worlds.mailboxesOf(tenantId)) {
      const isCopy = (each: CalendarEntry) => copies.get(each.eventId) === entry.eventId;
      const isInvited = attendees.some(({ address }) => address.toLowerCase() === mailbox.address);
      if (!isInvited) remove(mailbox, isCopy);
      else if (!mailbox.entries.some(isCopy))
        copies.set(worlds.enterCopy(mailbox, entry).eventId, entry.eventId);
    }
  };

  const series: Calendar['series'] = (tenantId, personId, id, within) => {
    const entries = named(readable(tenantId, personId), id);
    const [entry] = entries;
    if (!entry || entry.eventId === id) return Promise.resolve(undefined);
    const first = entry.period;
    const occurrences = entries
      .map(({ period }) => period)
      .filter(({ start }) => start >= within.start && start < within.end);
    return Promise.resolve({
      eventId: id,
      first,
      occurrences,
      revision: String(standingOf(entry.eventId).revision),
      goesOn: entries.length > 0 && (entries.at(-1)?.period.start ?? 0) >= within.end,
      move: first.start < within.start ? ('has-begun' as const) : ('any-day' as const),
    });
  };
  const moveSeries: Calendar['moveSeries'] = (tenantId, organiserId, asRead, first) => {
    const entries = named(readable(tenantId, organiserId), asRead.eventId);
    const [entry] = entries;
    if (!entry) return Promise.resolve('gone' as const);
    const standing = standingOf(entry.eventId);
    if (String(standing.revision) !== asRead.revision)
      return Promise.resolve('changed-meanwhile' as const);
    standing.revision += 1;
    followed(
      entries.map(({ period }) => period),
      first,
    ).forEach((period, at) => {
      const id = entries[at]?.eventId;
      for (const each of worlds.mailboxesOf(tenantId))
        move(each, ({ eventId }) => eventId === id || copies.get(eventId) === id, period);
    });
    return Promise.resolve('changed' as const);
  };

  const port: Pick<
    Calendar,
    'meeting' | 'changeMeeting' | 'cancelMeeting' | 'series' | 'moveSeries'
  > = {
    series,
    moveSeries,
    meeting: (tenantId, personId, id) => {
      const [entry] = named(readable(tenantId, personId), id);
      if (!entry) return Promise.resolve(undefined);
      const { seriesId, attendees, revision } = standingOf(entry.eventId);
      const { iCalUId, subject, period, isAllDay, isOrganiser, joinUrl, webLink } = entry;
      const standing: StandingMeeting = {
        ...{ eventId: id, iCalUId, subject, period, isAllDay, isOrganiser, attendees },
        ...(seriesId ? { seriesId } : {}),
        revision: String(revision),
        ...(joinUrl ? { joinUrl } : {}),
        ...(webLink ? { webLink } : {}),
      };
      return Promise.resolve(standing);
    },
    changeMeeting: (tenantId, organiserId, asRead, { period, attendees }) => {
      const mailbox = readable(tenantId, organiserId);
      const [entry, ...others] = named(mailbox, asRead.eventId);
      if (!entry) return Promise.resolve('gone' as const);
      const standing = standingOf(entry.eventId);
      if (String(standing.revision) !== asRead.revision)
        return Promise.resolve('changed-meanwhile' as const);
      standing.revision += 1;
      if (attendees) standing.attendees = attendees;
      for (const each of others) {
        if (attendees) standingOf(each.eventId).attendees = attendees;
        share(tenantId, each);
      }
      if (period)
        for (const each of worlds.mailboxesOf(tenantId))
          move(
            each,
            ({ eventId }) => eventId === entry.eventId || copies.get(eventId) === entry.eventId,
            period,
          );
      share(tenantId, { ...entry, period: period ?? entry.period });
      return Promise.resolve('changed' as const);
    },
    cancelMeeting: (tenantId, organiserId, id) => {
      const mailbox = readable(tenantId, organiserId);
      const gone = new Set(named(mailbox, id).map(({ eventId }) => eventId));
      for (const each of worlds.mailboxesOf(tenantId))
        remove(
          each,
          ({ eventId }) => gone.has(eventId) || gone.has(copies.get(eventId) ?? eventId),
        );
      return Promise.resolve();
    },
  };
  return {
    port,
    /** A booking has entered these into the organiser's calendar: everybody invited gets copies. */
    book: (booking: Booking, entries: readonly CalendarEntry[], seriesId: EventId | undefined) => {
      for (const entry of entries) {
        const attendees = booking.attendees.map((each) => ({ ...each, kind: 'required' as const }));
        known.set(entry.eventId, { attendees, revision: 1, ...(seriesId ? { seriesId } : {}) });
        share(booking.tenantId, entry);
      }
    },
  };
}
