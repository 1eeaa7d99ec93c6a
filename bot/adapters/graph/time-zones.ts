import { remembered } from '../../domain/remembered.ts';

/**
 * Outlook names time zones as Windows does. The zones of the Nordic countries, their neighbours and the largest
 * countries of Europe; names from Unicode CLDR, except that the zone of Sweden is called by its own city.
 */
const windowsZones: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Stockholm',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'FLE Standard Time': 'Europe/Helsinki',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
};

/** Looking a name up is slow, and whoever invites may call a zone anything: no more names than these are kept. */
const MOST_NAMES = 500;
const isZone = remembered(
  (name) => /^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name) && exists(name),
  MOST_NAMES,
);

/** The IANA name; undefined for a zone we do not know, such as a customised one: never guessed. */
export function ianaZone(name: string): string | undefined {
  const mapped = windowsZones[name];
  if (mapped !== undefined) return mapped;
  return isZone(name) ? name : undefined;
}

function exists(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
