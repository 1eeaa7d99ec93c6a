import type {
  BookedEvent,
  Booking,
  Calendar,
  CalendarEntry,
} from '../../bot/app/ports/calendar.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';
import type { Period, WorkingHours } from '../../bot/domain/availability.ts';
import type { EventId, PersonId, TenantId } from '../../bot/domain/ids.ts';
import { eventId } from '../../bot/domain/ids.ts';
import type { ServiceTrouble } from '../../bot/domain/meeting-settings.ts';
import { occurrencesOf } from '../../bot/domain/recurrence.ts';
import type { FaultPlan } from './fault-plan.ts';
import { makeFaultPlan } from './fault-plan.ts';
import type { Mailbox } from './fake-standing-meetings.ts';
import { makeStandingMeetings } from './fake-standing-meetings.ts';

type CalendarCall =
  | 'availability'
  | 'createMeeting'
  | 'findByDraft'
  | 'entries'
  | 'meeting'
  | 'changeMeeting'
  | 'cancelMeeting'
  | 'series'
  | 'moveSeries';

export interface FakeCalendar extends Calendar, FaultPlan<CalendarCall> {
  /** Gives somebody a calendar; people without one cannot be read, with `not-found`. */
  open(
    tenantId: TenantId,
    person: { readonly id: PersonId; readonly address: string },
    workingHours?: WorkingHours,
  ): void;
  /** Puts an entry into a calendar, as if it had been made elsewhere. */
  enter(tenantId: TenantId, personId: PersonId, entry: NewEntry): CalendarEntry;
  /** Nobody may read it from now on. */
  close(tenantId: TenantId, personId: PersonId, why: ServiceTrouble): void;
  /** Everything booked through `createMeeting`, in order. */
  readonly booked: readonly (Booking & { readonly event: BookedEvent })[];
  /** Every cancellation asked for, in order, with what was sent along. */
  readonly cancelled: readonly { readonly eventId: EventId; readonly message: string }[];
}

type NewEntry = Pick<CalendarEntry, 'period'> & Partial<CalendarEntry>;

export interface FakeCalendarOptions {
  /** Called when a meeting was made in Teams: lets the other fakes know it. */
  readonly onMeeting?: (booking: Booking, event: BookedEvent) => void;
  readonly joinUrlOf?: (booking: Booking) => string;
}

interface OpenMailbox extends Mailbox {
  readonly workingHours: WorkingHours | undefined;
}

/** A join link as Teams writes it: the chat thread stands in its path. */
export const joinUrlOfThread = (thread: string) =>
  `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0`;

export const threadOfDraft = (draft: string) => `19:meeting_${draft.replaceAll('-', '')}@thread.v2`;

export function makeFakeCalendar(options: FakeCalendarOptions = {}): FakeCalendar {
  const { joinUrlOf = ({ draftId }) => joinUrlOfThread(threadOfDraft(draftId)) } = options;
  const mailboxes = new Map<string, OpenMailbox>();
  const booked: (Booking & { event: BookedEvent })[] = [];
  const { plan, during } = makeFaultPlan<CalendarCall>();
  const cancelled: { eventId: EventId; message: string }[] = [];
  let made = 0;

  const keyOf = (tenantId: TenantId, personId: PersonId) => `${tenantId}/${personId}`;
  const mailboxOf = (tenantId: TenantId, personId: PersonId) =>
    mailboxes.get(keyOf(tenantId, personId));
  const enter = (mailbox: Mailbox, entry: NewEntry): CalendarEntry => {
    made += 1;
    const whole: CalendarEntry = {
      eventId: eventId(`event-${made}`),
      iCalUId: `ical-${made}`,
      subject: 'Upptagen',
      isAllDay: false,
      isOrganiser: false,
      isPrivate: false,
      shownAs: 'busy',
      ...entry,
    };
    mailbox.entries.push(whole);
    return whole;
  };
  const standing = makeStandingMeetings({
    mailboxOf,
    mailboxesOf: (tenantId) =>
      [...mailboxes].flatMap(([key, mailbox]) => (key.startsWith(`${tenantId}/`) ? [mailbox] : [])),
    enterCopy: (mailbox, { subject, period, iCalUId }) =>
      enter(mailbox, { subject, period, iCalUId, shownAs: 'tentative' }),
  });
  /** The organiser's own entry, or one for each occurrence of a series, which is an event of its own besides; and the copies. */
  const enterWhole = (
    mailbox: Mailbox,
    booking: Booking,
    links: { readonly joinUrl: string; readonly webLink: string },
  ): BookedEvent => {
    const entries = periodsOf(booking).map((period) =>
      enter(mailbox, { subject: booking.subject, period, isOrganiser: true, ...links }),
    );
    const [first] = entries;
    if (!first) throw new Error('a booking takes place at least once');
    const seriesId = booking.recurrence ? eventId(`series-${first.eventId}`) : undefined;
    standing.book(booking, entries, seriesId);
    return seriesId
      ? { eventId: seriesId, iCalUId: `series-${first.iCalUId}`, ...links }
      : { eventId: first.eventId, iCalUId: first.iCalUId, ...links };
  };
  const bookedAs = (tenantId: TenantId, draftId: string) =>
    booked.find((each) => each.tenantId === tenantId && each.draftId === draftId);

  return {
    ...plan,
    booked,
    open: (tenantId, { id, address }, workingHours) =>
      void mailboxes.set(keyOf(tenantId, id), {
        address: address.toLowerCase(),
        workingHours,
        entries: [],
      }),
    enter: (tenantId, personId, entry) => {
      const mailbox = mailboxOf(tenantId, personId);
      if (!mailbox) throw new Error('open the calendar first');
      return enter(mailbox, entry);
    },
    close: (tenantId, personId, why) => {
      const mailbox = mailboxOf(tenantId, personId);
      if (!mailbox) throw new Error('open the calendar first');
      mailbox.trouble = why;
    },
    availability: (tenantId, _askedBy, people, within) =>
      during('availability', () =>
        people.map(({ id }) => {
          const mailbox = mailboxOf(tenantId, id);
          if (!mailbox || mailbox.trouble)
            return { personId: id, known: false, why: mailbox?.trouble ?? 'not-found' };
          return {
            personId: id,
            known: true,
            busy: inOrder(mailbox.entries, within).map(({ period, shownAs, isAllDay }) => ({
              ...period,
              shownAs,
              isAllDay,
            })),
            ...(mailbox.workingHours ? { workingHours: mailbox.workingHours } : {}),
          };
        }),
      ),
    createMeeting: (booking) =>
      during('createMeeting', () => {
        const earlier = bookedAs(booking.tenantId, booking.draftId);
        if (earlier) return earlier.event;
        const organiser = mailboxOf(booking.tenantId, booking.organiserId);
        if (!organiser) throw new ServiceFault('not-found', 'graph');
        const joinUrl = joinUrlOf(booking);
        const webLink = `https://outlook.office.com/calendar/item/${booking.draftId}`;
        const event = enterWhole(organiser, booking, { joinUrl, webLink });
        booked.push({ ...booking, event });
        options.onMeeting?.(booking, event);
        return event;
      }),
    findByDraft: (tenantId, organiserId, draftId, within) =>
      during('findByDraft', () => {
        const found = bookedAs(tenantId, draftId);
        return found?.organiserId === organiserId &&
          periodsOf(found).some((period) => overlaps(period, within))
          ? found.event
          : undefined;
      }),
    entries: (tenantId, personId, within) =>
      during('entries', () => {
        const mailbox = mailboxOf(tenantId, personId);
        if (!mailbox || mailbox.trouble)
          throw new ServiceFault(mailbox?.trouble ?? 'not-found', 'graph');
        return inOrder(mailbox.entries, within);
      }),
    meeting: (...asked) => during('meeting', () => standing.port.meeting(...asked)),
    changeMeeting: (...asked) =>
      during('changeMeeting', () => standing.port.changeMeeting(...asked)),
    series: (...asked) => during('series', () => standing.port.series(...asked)),
    moveSeries: (...asked) => during('moveSeries', () => standing.port.moveSeries(...asked)),
    cancelMeeting: (...asked) =>
      during('cancelMeeting', () => {
        cancelled.push({ eventId: asked[2], message: asked[3] });
        return standing.port.cancelMeeting(...asked);
      }),
    cancelled,
  };
}

const periodsOf = ({ period, recurrence }: Booking): readonly Period[] =>
  recurrence ? occurrencesOf(period, recurrence) : [period];
const overlaps = (a: Period, b: Period) => a.start < b.end && b.start < a.end;
const inOrder = (entries: readonly CalendarEntry[], within: Period) =>
  entries
    .filter(({ period }) => overlaps(period, within))
    .toSorted((a, b) => a.period.start.getTime() - b.period.start.getTime());
