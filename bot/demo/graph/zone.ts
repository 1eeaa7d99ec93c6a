import { GraphRefusal } from './odata.ts';

/** The names Outlook uses, for the zones that a Swedish organisation meets. */
const windowsZones: ReadonlyMap<string, string> = new Map([
  ['utc', 'UTC'],
  ['tzone://microsoft/utc', 'UTC'],
  ['w. europe standard time', 'Europe/Stockholm'],
  ['central europe standard time', 'Europe/Budapest'],
  ['central european standard time', 'Europe/Warsaw'],
  ['romance standard time', 'Europe/Paris'],
  ['gmt standard time', 'Europe/London'],
  ['greenwich standard time', 'Atlantic/Reykjavik'],
  ['fle standard time', 'Europe/Helsinki'],
  ['eastern standard time', 'America/New_York'],
  ['pacific standard time', 'America/Los_Angeles'],
]);

/** Where everybody in the town works. */
export const HOME_ZONE = 'Europe/Stockholm';
/** Its name in Outlook. */
export const HOME_ZONE_IN_OUTLOOK = 'W. Europe Standard Time';

const DAY = 24 * 60 * 60 * 1000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(iana: string): Intl.DateTimeFormat {
  const known = formatters.get(iana);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: iana,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(iana, made);
  return made;
}

/** The IANA name behind a Windows or IANA name. Refuses, as Graph does, a name that is neither. */
export function ianaZone(name: string): string {
  const windows = windowsZones.get(name.toLowerCase());
  if (windows) return windows;
  try {
    if (name === '' || /^[+-]/.test(name)) throw new RangeError('offsets are no time zones');
    formatter(name);
    return name;
  } catch {
    throw new GraphRefusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
}

/** The clock on the wall in a zone: `2026-11-23T09:30:00`. */
export function toWall(instant: Date, iana: string): string {
  if (iana === 'UTC') return instant.toISOString().slice(0, 19);
  return formatter(iana).format(instant).replace(' ', 'T');
}

const offset = (instant: number, iana: string): number =>
  Date.parse(`${toWall(new Date(instant), iana)}Z`) - Math.floor(instant / 1000) * 1000;

/** The instant of a wall clock. An hour that comes twice is the later; one that never comes moves past the gap. */
export function toInstant(wall: string, iana: string): Date {
  const asIfUtc = Date.parse(`${wall}Z`);
  const before = offset(asIfUtc - DAY, iana);
  const after = offset(asIfUtc + DAY, iana);
  const exists = (each: number) => offset(asIfUtc - each, iana) === each;
  return new Date(asIfUtc - (exists(after) ? after : before));
}

/** `2026-11-23` of an instant in a zone. */
export const dateIn = (instant: Date, iana: string): string => toWall(instant, iana).slice(0, 10);

/** The date so many days later, whatever the clocks do. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 (Monday) to 7. */
export const weekday = (date: string): number =>
  ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const written = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/i;

/** An instant from what a client wrote: with an offset as it says, otherwise in the zone. Undefined when there is no such time. */
export function readTime(text: string, iana: string): Date | undefined {
  const match = written.exec(text);
  if (!match) return undefined;
  const [, date = '', minutes = '', seconds = ':00', , zone] = match;
  const wall = `${date}T${minutes}${seconds}`;
  const checked = new Date(`${wall}Z`);
  if (Number.isNaN(checked.getTime()) || !checked.toISOString().startsWith(wall)) return undefined;
  return zone ? new Date(`${wall}${zone.toUpperCase()}`) : toInstant(wall, iana);
}
