import { z } from 'zod';
import type { Period } from '../../domain/availability.ts';
import { STOCKHOLM, instantIn, localTime } from '../../domain/zoned-time.ts';
import { ianaZone } from './time-zones.ts';

/** Graph's dateTimeTimeZone: wall time with up to seven decimals, and the zone it is meant in. */
export const GraphTime = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
export type GraphTime = z.infer<typeof GraphTime>;

/** Asks for UTC, and for event ids that stay when an event is moved between folders. */
export const calendarPreferences = 'outlook.timezone="UTC", IdType="ImmutableId"';

/** The instant; undefined when the text or its zone is not understood. Of two possible instants the first. */
export function instantOf(time: GraphTime | null | undefined): Date | undefined {
  if (!time) return undefined;
  const [, date, hour, minute, second, fraction = ''] = shape.exec(time.dateTime) ?? [];
  const zone = ianaZone(time.timeZone ?? 'UTC');
  if (date === undefined || zone === undefined || Number.isNaN(Date.parse(date))) return undefined;
  const instant = instantIn(zone, date, Number(hour) * 60 + Number(minute));
  const milliseconds = Number(second) * 1_000 + Math.trunc(Number(`0${fraction}`) * 1_000);
  return instant && new Date(instant.getTime() + milliseconds);
}

const shape = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?Z?$/;

/** For requests about a span of time. */
export const utcTime = (instant: Date): { dateTime: string; timeZone: string } => ({
  dateTime: instant.toISOString().slice(0, 19),
  timeZone: 'UTC',
});

/**
 * For a new event: Swedish wall time, since Outlook writes an invitation to people outside in the zone that the event
 * was made in. In the autumn hour that comes twice only UTC says which one is meant.
 */
export function eventTime(instant: Date): { dateTime: string; timeZone: string } {
  const dateTime = swedishWallTime(instant);
  const comesTwice = [-hour, hour].some(
    (away) => swedishWallTime(new Date(instant.getTime() + away)) === dateTime,
  );
  return comesTwice ? utcTime(instant) : seriesTime(instant);
}

/** Swedish wall time whatever the hour. */
export const seriesTime = (instant: Date): { dateTime: string; timeZone: string } => ({
  dateTime: swedishWallTime(instant),
  timeZone: SWEDISH_ZONE,
});

/** Its name in Outlook. */
export const SWEDISH_ZONE = 'W. Europe Standard Time';
const hour = 3_600_000;

function swedishWallTime(instant: Date): string {
  const { year, month, day, hour: hours, minute } = localTime(instant, STOCKHOLM);
  const wall = new Date(Date.UTC(year, month - 1, day, hours, minute, instant.getUTCSeconds()));
  return wall.toISOString().slice(0, 19);
}

/** Whole days: from midnight to midnight in the mailbox's zone, be the day 23, 24 or 25 hours long. */
export function isWholeDays(period: Period, zone: string = STOCKHOLM): boolean {
  if (period.end <= period.start) return false;
  return [period.start, period.end].every((instant) => isMidnight(instant, zone));
}

function isMidnight(instant: Date, zone: string): boolean {
  const { hour: hours, minute } = localTime(instant, zone);
  return hours === 0 && minute === 0 && instant.getTime() % 60_000 === 0;
}

/**
 * The span of an all-day event. It belongs to dates and to no zone: Graph writes its midnights unmoved whatever zone was
 * asked for, so midnight "UTC" means midnight here.
 */
export function allDayPeriod(period: Period): Period {
  return isWholeDays(period, 'UTC')
    ? { start: swedishMidnight(period.start), end: swedishMidnight(period.end) }
    : period;
}

// Sweden's clocks change at night but never at midnight, so there is always exactly one.
const swedishMidnight = (date: Date): Date =>
  instantIn(STOCKHOLM, date.toISOString().slice(0, 10), 0) ?? date;
