import { GraphRefusal, valueAt, type Json } from './odata.ts';
import type { Test } from './filter.ts';

/** Only these are split into words; the others are compared from their beginning. */
const inWords = ['displayName', 'description'];
const searchable = [
  ...inWords,
  'mail',
  'userPrincipalName',
  'givenName',
  'surname',
  'department',
  'jobTitle',
];

const wordsOf = (value: string): string[] =>
  value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function clause(quoted: string): Test {
  const colon = quoted.indexOf(':');
  const name = searchable.find(
    (each) => each.toLowerCase() === quoted.slice(0, colon).toLowerCase(),
  );
  const wanted = quoted.slice(colon + 1);
  if (colon < 0 || name === undefined || wanted.trim() === '') {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      `Unsupported property filter clause: '${quoted}'.`,
    );
  }
  const valueOf = (entity: Json): string => {
    const value = valueAt(entity, name);
    return typeof value === 'string' ? value : '';
  };
  if (!inWords.includes(name)) {
    const start = wanted.trim().toLowerCase();
    return (entity) => valueOf(entity).toLowerCase().startsWith(start);
  }
  const beginnings = wordsOf(wanted);
  return (entity) => {
    const words = wordsOf(valueOf(entity));
    return beginnings.every((start) => words.some((word) => word.startsWith(start)));
  };
}

/** Parses a directory `$search`: `"displayName:anna" OR "mail:anna"`, AND binding tighter than OR. */
export function parseSearch(source: string): Test {
  const parts = source.match(/"(?:[^"\\]|\\.)*"|\(|\)|\bAND\b|\bOR\b|\S/g) ?? [];
  let at = 0;
  const wrong = () => {
    const part = parts[at] ?? 'end of search';
    return new GraphRefusal(
      400,
      'BadRequest',
      `Syntax error: character '${part}' is not valid at position ${at} in '${source}'.`,
    );
  };
  const term = (): Test => {
    const part = parts[at];
    if (part === '(') {
      at += 1;
      const inner = either();
      if (parts[at] !== ')') throw wrong();
      at += 1;
      return inner;
    }
    if (!part?.startsWith('"') || part.length < 2) throw wrong();
    at += 1;
    return clause(part.slice(1, -1).replace(/\\(.)/g, '$1'));
  };
  const both = (): Test => {
    let test = term();
    while (parts[at] === 'AND') {
      at += 1;
      const [left, right] = [test, term()];
      test = (entity) => left(entity) && right(entity);
    }
    return test;
  };
  const either = (): Test => {
    let test = both();
    while (parts[at] === 'OR') {
      at += 1;
      const [left, right] = [test, both()];
      test = (entity) => left(entity) || right(entity);
    }
    return test;
  };
  const test = either();
  if (at < parts.length) throw wrong();
  return test;
}
