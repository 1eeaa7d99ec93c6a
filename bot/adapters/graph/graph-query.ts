/** Builds a path under the base URL; every value put in is one encoded segment. */
export function graphPath(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((path, part, at) => `${path}${encodeSegment(values[at - 1] ?? '')}${part}`);
}

/**
 * `.` and `..` survive encodeURIComponent and would climb in the path, and so would `%2E`: whoever parses the address reads it as
 * a dot. Encoded twice they are an id that nobody has.
 */
const encodeSegment = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replace(/^\.+$/, (dots) =>
    dots.replaceAll('.', '%252E'),
  );

/** Spaces become %20: Graph reads a plus in `$search` as a plus. */
export function queryString(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A string literal of `$filter`; quotes inside are doubled. */
export const odataString = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const searchedProperties = ['displayName', 'mail', 'userPrincipalName'] as const;

/**
 * `$search` for people whose name or address begins with the words typed. What a person typed can only ever be
 * a value: quotes, backslashes and everything else that is no letter, digit or part of an address is taken out.
 * Undefined when nothing is left to search for.
 */
export function peopleSearch(typed: string): string | undefined {
  const words = searchableWords(typed);
  if (words === '') return undefined;
  return searchedProperties.map((property) => `"${property}:${words}"`).join(' OR ');
}

/** The part of what was typed that may be searched for, at most 100 characters. */
export function searchableWords(typed: string): string {
  const words = typed
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}@._'’+-]+/gu, ' ')
    .trim();
  return Array.from(words).slice(0, 100).join('').trim();
}
