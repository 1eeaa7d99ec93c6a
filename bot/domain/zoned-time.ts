import { remembered } from './remembered.ts';

/** A clock and calendar reading in some time zone. */
export interface LocalTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
}

export const STOCKHOLM = 'Europe/Stockholm';
const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** Some months of quarters for each zone, and more zones than a municipality's mailboxes name. */
const MOST_QUARTERS = 10_000;
const MOST_ZONES = 50;

const offsetsByZone = new Map<string, Map<number, number>>();

const formatIn = remembered(newFormat, MOST_ZONES);

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch (fault) {
    // A mailbox may name a zone that nobody else knows; the organisation's own is the best guess.
    if (fault instanceof RangeError && timeZone !== STOCKHOLM) return formatIn(STOCKHOLM);
    throw fault;
  }
}

/** How the instant reads in the zone. An unknown zone reads as Swedish time. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const wall = wallClock(instant.getTime(), timeZone);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: wall.getUTCDay() || 7,
  };
}

/** The zone's reading as if it were UTC. */
const wallClock = (at: number, timeZone: string): Date => new Date(at + offsetAt(at, timeZone));

/**
 * How far the zone's clocks are ahead of UTC. No zone has changed its clocks within a quarter of an hour since 2011, so
 * one look at the time zone data (which is slow) does for all of it.
 */
function offsetAt(at: number, timeZone: string): number {
  const offsets = offsetsOf(timeZone);
  const quarter = Math.floor(at / QUARTER);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const start = quarter * QUARTER;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(start)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
  if (offsets.size >= MOST_QUARTERS) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

function offsetsOf(timeZone: string): Map<number, number> {
  const known = offsetsByZone.get(timeZone);
  if (known) return known;
  if (offsetsByZone.size >= MOST_ZONES) offsetsByZone.clear();
  const offsets = new Map<number, number>();
  offsetsByZone.set(timeZone, offsets);
  return offsets;
}

/**
 * When the zone's clocks show the given minute of the given date, `YYYY-MM-DD`; the first time, where it comes twice in
 * autumn. Undefined for a minute that spring skips.
 */
export function instantIn(timeZone: string, date: string, minuteOfDay: number): Date | undefined {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * MINUTE;
  if (timeZone === 'UTC') return new Date(wanted);
  const offsets = [wanted - DAY, wanted + DAY]
    .map((near) => wallClock(near, timeZone).getTime() - near)
    .toSorted((a, b) => b - a);
  for (const offset of offsets) {
    const instant = wanted - offset;
    if (wallClock(instant, timeZone).getTime() === wanted) return new Date(instant);
  }
  return undefined;
}

/** The date so many days later, `YYYY-MM-DD`. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 (Monday) to 7. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** `YYYY-MM-DD`, or undefined when there is no such day. Years 2000–2199. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2000 && year < 2200 ? date.toISOString().slice(0, 10) : undefined;
}
