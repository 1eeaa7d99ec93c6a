import { z } from 'zod';
import { ServiceFault } from '../../app/ports/fault.ts';
import type {
  BusyPeriod,
  Period,
  PersonAvailability,
  WorkingHours,
} from '../../domain/availability.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { ServiceTrouble } from '../../domain/meeting-settings.ts';
import type { Person } from '../../domain/person.ts';
import { shownAs } from './free-busy.ts';
import type { GraphClient } from './graph-client.ts';
import { troubleOfMailbox } from './graph-fault.ts';
import { graphPath } from './graph-query.ts';
import { GraphTime, calendarPreferences, instantOf, isWholeDays, utcTime } from './graph-time.ts';
import { ianaZone } from './time-zones.ts';

/** Graph's own limits on getSchedule: mailboxes, and a time of less than 62 days. */
const mailboxesPerCall = 20;
const daysPerCall = 60;
const DAY = 24 * 60 * 60_000;

// Subjects and places are in the answer too; parsing leaves them out.
const ScheduleInformation = z.object({
  scheduleId: z.string(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
  availabilityView: z.string().nullish(),
  scheduleItems: z
    .array(
      z.object({
        start: GraphTime.nullish(),
        end: GraphTime.nullish(),
        status: z.string().nullish(),
      }),
    )
    .nullish(),
  workingHours: z
    .object({
      daysOfWeek: z.array(z.string()).nullish(),
      startTime: z.string().nullish(),
      endTime: z.string().nullish(),
      timeZone: z.object({ name: z.string().nullish() }).nullish(),
    })
    .nullish()
    .catch(undefined),
});
type ScheduleInformation = z.infer<typeof ScheduleInformation>;
const ScheduleAnswer = z.object({ value: z.array(ScheduleInformation) });

type Answer =
  | { readonly known: true; readonly busy: readonly BusyPeriod[]; workingHours?: WorkingHours }
  | { readonly known: false; readonly why: ServiceTrouble };

/** See `Calendar.availability`. Throws only when Graph answered about nobody. */
export async function readAvailability(
  client: GraphClient,
  tenantId: TenantId,
  askedBy: PersonId,
  people: readonly Person[],
  within: Period,
): Promise<readonly PersonAvailability[]> {
  const addresses = [...new Set(people.map((person) => person.address.toLowerCase()))];
  const chunks = chunksOf(addresses, mailboxesPerCall);
  const outcomes = await Promise.allSettled(
    chunks.map((chunk) => askThroughout(client, tenantId, askedBy, chunk, within)),
  );
  if (outcomes.length > 0 && outcomes.every(({ status }) => status === 'rejected'))
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  const answers = new Map<string, Answer>();
  outcomes.forEach((outcome, at) => {
    for (const address of chunks[at] ?? [])
      answers.set(
        address,
        outcome.status === 'fulfilled'
          ? (outcome.value.get(address) ?? { known: false, why: 'not-found' })
          : { known: false, why: troubleIn(outcome.reason) },
      );
  });
  return people.map((person) => ({
    personId: person.id,
    ...(answers.get(person.address.toLowerCase()) ?? { known: false, why: 'not-found' }),
  }));
}

/** As many calls as the time takes, one after the other: they go to the same mailbox. */
async function askThroughout(
  client: GraphClient,
  tenantId: TenantId,
  askedBy: PersonId,
  schedules: readonly string[],
  within: Period,
): Promise<ReadonlyMap<string, Answer>> {
  const whole = new Map<string, Answer>();
  for (const part of partsOf(within)) {
    const answers = await askSchedules(client, tenantId, askedBy, schedules, part);
    for (const [address, answer] of answers)
      whole.set(address, joined(whole.get(address), answer, part));
  }
  return whole;
}

function partsOf({ start, end }: Period): readonly Period[] {
  const parts: Period[] = [];
  for (let from = start; from < end || parts.length === 0;) {
    const to = new Date(Math.min(from.getTime() + daysPerCall * DAY, end.getTime()));
    parts.push({ start: from, end: to });
    from = to;
  }
  return parts;
}

/** Known only when every part is. A booking on the border of two parts is told in both. */
function joined(earlier: Answer | undefined, later: Answer, part: Period): Answer {
  if (!earlier?.known) return earlier ?? later;
  if (!later.known) return later;
  return {
    ...later,
    busy: [...earlier.busy, ...later.busy.filter(({ start }) => start >= part.start)],
  };
}

async function askSchedules(
  client: GraphClient,
  tenantId: TenantId,
  askedBy: PersonId,
  schedules: readonly string[],
  within: Period,
): Promise<ReadonlyMap<string, Answer>> {
  const { value } = await client.send({
    operation: 'calendar.getSchedule',
    tenantId,
    mailbox: askedBy,
    method: 'POST',
    path: graphPath`/users/${askedBy}/calendar/getSchedule`,
    headers: { prefer: calendarPreferences },
    body: { schedules, startTime: utcTime(within.start), endTime: utcTime(within.end) },
    answer: ScheduleAnswer,
  });
  return new Map(value.map((schedule) => [schedule.scheduleId.toLowerCase(), answerOf(schedule)]));
}

/** Known only if everything said about the calendar was understood. */
function answerOf(schedule: ScheduleInformation): Answer {
  const { error, scheduleItems: items, availabilityView: view } = schedule;
  if (error) return { known: false, why: troubleOfMailbox(error.responseCode) };
  if (!items) return { known: false, why: 'not-permitted' };
  // Bookings that show in the view and are not listed: the owner shares too little for an answer to the minute.
  if (items.length === 0 && view && /[^0]/.test(view))
    return { known: false, why: 'not-permitted' };
  const hours = workingHoursOf(schedule.workingHours);
  const busy: BusyPeriod[] = [];
  for (const item of items) {
    const [start, end] = [instantOf(item.start), instantOf(item.end)];
    if (!start || !end) return { known: false, why: 'unreachable' };
    busy.push({
      start,
      end,
      shownAs: shownAs(item.status),
      isAllDay: isWholeDays({ start, end }, hours?.timeZone),
    });
  }
  return { known: true, busy, ...(hours ? { workingHours: hours } : {}) };
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Left out when any part of them is not understood: they only help to suggest times. */
function workingHoursOf(hours: ScheduleInformation['workingHours']): WorkingHours | undefined {
  const timeZone = ianaZone(hours?.timeZone?.name ?? '');
  const startMinute = minuteOf(hours?.startTime);
  const endMinute = minuteOf(hours?.endTime);
  const days = hours?.daysOfWeek?.map((day) => weekdays.indexOf(day.toLowerCase()) + 1) ?? [];
  if (timeZone === undefined || startMinute === undefined || endMinute === undefined)
    return undefined;
  if (days.length === 0 || days.includes(0) || endMinute <= startMinute) return undefined;
  return { days, startMinute, endMinute, timeZone };
}

function minuteOf(time: string | null | undefined): number | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d):\d\d/.exec(time ?? '') ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

const troubleIn = (fault: unknown): ServiceTrouble => {
  if (fault instanceof ServiceFault) return fault.trouble;
  throw fault;
};

const chunksOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
