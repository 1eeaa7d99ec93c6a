import { GraphRefusal, isRecord, list, text, type Json } from './odata.ts';
import type { OccurrenceTime, StoredEvent, StoredRecurrence } from './state.ts';
import { daysAfter, ianaZone, toInstant, toWall, weekday } from './zone.ts';

const DAY = 24 * 60 * 60_000;
const WEEK_DAYS = 7;
const MOST_OCCURRENCES = 999;
const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const invalid = (message: string) =>
  new GraphRefusal(400, 'ErrorPropertyValidationFailure', message);

const isDate = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

/** The pattern and range that a client wrote; `null` for an event that takes place once. Only weekly ones are known here. */
export function readRecurrence(
  value: unknown,
  start: { readonly at: Date; readonly zone: string },
): StoredRecurrence | null {
  if (value === undefined || value === null) return null;
  const pattern = isRecord(value) && isRecord(value['pattern']) ? value['pattern'] : undefined;
  const range = isRecord(value) && isRecord(value['range']) ? value['range'] : undefined;
  if (!pattern || !range) throw invalid('A recurrence needs both a pattern and a range.');
  if (pattern['type'] !== 'weekly') throw invalid('This tenant has weekly series only.');
  const everyWeeks = pattern['interval'];
  const days = list(pattern['daysOfWeek']).map((each) => names.indexOf(String(each)) + 1);
  if (!isCount(everyWeeks, 99) || days.length === 0 || days.includes(0))
    throw invalid('A weekly pattern needs an interval and the days of the week.');
  const zone = text(range['recurrenceTimeZone']) ?? start.zone;
  const startDate = text(range['startDate']);
  if (startDate !== toWall(start.at, ianaZone(zone)).slice(0, 10))
    throw invalid('The range has to start on the day on which the event starts.');
  return { everyWeeks, days, startDate, end: readEnd(range), zone };
}

function readEnd(range: Json): StoredRecurrence['end'] {
  const [date, count] = [text(range['endDate']), range['numberOfOccurrences']];
  switch (range['type']) {
    case 'numbered':
      if (isCount(count, MOST_OCCURRENCES)) return { type: 'numbered', count };
      break;
    case 'endDate':
      if (isDate(date)) return { type: 'endDate', date };
      break;
    case 'noEnd':
      return { type: 'noEnd' };
  }
  throw invalid('The range of a recurrence needs an end that fits its type.');
}

export const recurrenceView = ({
  everyWeeks,
  days,
  startDate,
  end,
  zone,
}: StoredRecurrence): Json => ({
  pattern: {
    type: 'weekly',
    interval: everyWeeks,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: days.map((day) => names[day - 1]),
    firstDayOfWeek: 'monday',
    index: 'first',
  },
  range: {
    type: end.type,
    startDate,
    endDate: end.type === 'endDate' ? end.date : '0001-01-01',
    recurrenceTimeZone: zone,
    numberOfOccurrences: end.type === 'numbered' ? end.count : 0,
  },
});

/** The days of a series, earliest first. Weeks begin on Mondays. */
function* daysOf({ everyWeeks, days, startDate, end }: StoredRecurrence): Generator<string> {
  const monday = daysAfter(startDate, 1 - weekday(startDate));
  let made = 0;
  for (let day = startDate; ; day = daysAfter(day, 1)) {
    if (end.type === 'endDate' && day > end.date) return;
    if (end.type === 'numbered' && made === end.count) return;
    const week = Math.floor((Date.parse(day) - Date.parse(monday)) / (WEEK_DAYS * DAY));
    if (week % everyWeeks !== 0 || !days.includes(weekday(day))) continue;
    made += 1;
    yield day;
  }
}

/** The series' occurrence on that day, as the owner's calendar shows it: no transaction id, and an iCalUId of its own. */
function occurrenceOn(master: StoredEvent, recurrence: StoredRecurrence, day: string): StoredEvent {
  const zone = ianaZone(recurrence.zone);
  const clock = toWall(master.start, zone).slice(10);
  const exception = recurrence.exceptions?.[day];
  const moved = exception === 'cancelled' ? undefined : exception;
  const start = moved?.start ?? toInstant(`${day}${clock}`, zone);
  const { transactionId: _theMasters, posted: _alsoTheMasters, ...shared } = master;
  return {
    ...shared,
    id: `${master.id}${OCCURRENCE}${day.replaceAll('-', '')}`,
    iCalUId: `${master.iCalUId}${day.replaceAll('-', '')}`,
    seriesMasterId: master.id,
    recurrence: null,
    ...(moved && { isException: true as const }),
    start,
    end: moved?.end ?? new Date(start.getTime() + master.end.getTime() - master.start.getTime()),
  };
}

/** The series with one occurrence that is not as the rest; `undefined` when the id names none of its occurrences. */
export function withException(
  master: StoredEvent,
  occurrenceId: string,
  exception: 'cancelled' | OccurrenceTime,
): StoredRecurrence | undefined {
  const { recurrence } = master;
  const written = occurrenceId.split(OCCURRENCE)[1];
  if (!recurrence || written === undefined) return undefined;
  const day = `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`;
  return { ...recurrence, exceptions: { ...recurrence.exceptions, [day]: exception } };
}

/** What the series' master says of those that were cancelled by themselves. */
export const cancelledOccurrences = ({ id, recurrence }: StoredEvent): readonly string[] =>
  Object.entries(recurrence?.exceptions ?? {}).flatMap(([day, exception]) =>
    exception === 'cancelled' ? [`OID.${id}.${day}`] : [],
  );

const OCCURRENCE = '_occ_';

/** Single events as they are, series as those of their occurrences that may touch the time: what calendars show. */
export function expanded(
  events: Iterable<StoredEvent>,
  within: { readonly start: Date; readonly end: Date },
): StoredEvent[] {
  return [...events].flatMap((event) => {
    if (!event.recurrence) return [event];
    const found: StoredEvent[] = [];
    for (const day of daysOf(event.recurrence)) {
      // A moved occurrence may lie before or after where its day is; a margin of a day is for zones.
      if (new Date(day).getTime() > latestDay(within.end, event.recurrence)) break;
      if (event.recurrence.exceptions?.[day] === 'cancelled') continue;
      const occurrence = occurrenceOn(event, event.recurrence, day);
      if (occurrence.start > within.end) continue;
      if (occurrence.end >= within.start) found.push(occurrence);
    }
    return found;
  });
}

/** The last day of the pattern whose occurrence may lie before the instant. */
function latestDay(instant: Date, { exceptions = {} }: StoredRecurrence): number {
  const moved = Object.entries(exceptions).flatMap(([day, exception]) =>
    exception !== 'cancelled' && exception.start <= instant ? [Date.parse(day)] : [],
  );
  return Math.max(instant.getTime() + DAY, ...moved);
}

/** The occurrence that an id names, if it names one of the mailbox's. */
export function occurrenceById(
  mailbox: ReadonlyMap<string, StoredEvent>,
  id: string,
): StoredEvent | undefined {
  const [masterId = '', day] = id.split(OCCURRENCE);
  const master = mailbox.get(masterId);
  if (!master?.recurrence || day === undefined) return undefined;
  for (const each of daysOf(master.recurrence)) {
    const written = each.replaceAll('-', '');
    if (written > day) return undefined;
    if (written !== day) continue;
    return master.recurrence.exceptions?.[each] === 'cancelled'
      ? undefined
      : occurrenceOn(master, master.recurrence, each);
  }
  return undefined;
}
