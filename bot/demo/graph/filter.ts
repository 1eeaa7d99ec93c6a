import { valueAt, type GraphRefusal, type Json } from './odata.ts';

export type Test = (entity: Json) => boolean;

/** What a collection lets itself be filtered on, and how it says no. */
export interface FilterRule {
  readonly properties: readonly string[];
  readonly functions: readonly string[];
  readonly refusal: (why: string) => GraphRefusal;
  /** How many values `in` may name. */
  readonly longestList: number;
}

const token = /\s*(?:('(?:[^']|'')*')|([(),])|(-?\d[\d.:TZ+-]*)|([A-Za-z_][\w/]*))/y;

interface Token {
  readonly kind: 'text' | 'mark' | 'number' | 'word';
  readonly value: string;
}

function tokens(source: string, rule: FilterRule): Token[] {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (source.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw rule.refusal(`Syntax error at position ${at} in '${source}'.`);
    const [, quoted, mark, number, word] = match;
    if (quoted !== undefined) {
      found.push({ kind: 'text', value: quoted.slice(1, -1).replaceAll("''", "'") });
    } else if (mark !== undefined) found.push({ kind: 'mark', value: mark });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else found.push({ kind: 'word', value: word ?? '' });
  }
  return found;
}

const comparisons: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['eq', (order) => order === 0],
  ['ne', (order) => order !== 0],
  ['gt', (order) => order > 0],
  ['ge', (order) => order >= 0],
  ['lt', (order) => order < 0],
  ['le', (order) => order <= 0],
]);
const functions: ReadonlyMap<string, (value: string, part: string) => boolean> = new Map([
  ['startswith', (value, part) => value.startsWith(part)],
  ['endswith', (value, part) => value.endsWith(part)],
  ['contains', (value, part) => value.includes(part)],
]);

/** Parses an OData `$filter`: comparisons, `in`, the rule's functions, and/or/not, parentheses. */
export function parseFilter(source: string, rule: FilterRule): Test {
  const all = tokens(source, rule);
  let at = 0;
  const wrong = () => rule.refusal(`Invalid filter clause: '${source}'.`);
  const peek = (value: string) =>
    all[at]?.kind !== 'text' && all[at]?.value.toLowerCase() === value;
  const take = (): Token => {
    const next = all[at];
    if (!next) throw wrong();
    at += 1;
    return next;
  };
  const expect = (value: string) => {
    if (!peek(value)) throw wrong();
    at += 1;
  };
  const fold = (value: string) => value.toLowerCase();

  const property = (): string => {
    const name = take();
    const known = rule.properties.find((each) => each.toLowerCase() === name.value.toLowerCase());
    if (name.kind !== 'word' || known === undefined) {
      throw rule.refusal(
        `Unsupported or invalid query filter clause specified for property '${name.value}' of resource.`,
      );
    }
    return known;
  };
  const literal = (): string | null => {
    const next = take();
    if (next.kind === 'mark') throw wrong();
    return next.kind === 'word' && next.value === 'null' ? null : next.value;
  };
  const valueOf = (entity: Json, path: string): string | null => {
    const value = valueAt(entity, path);
    return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
      ? fold(String(value))
      : null;
  };

  const comparison = (): Test => {
    const path = property();
    const operator = take().value.toLowerCase();
    if (operator === 'in') {
      expect('(');
      const among = [literal()];
      while (peek(',')) {
        at += 1;
        among.push(literal());
      }
      expect(')');
      if (among.length > rule.longestList) {
        throw rule.refusal(
          `Too many child clauses specified in search filter expression containing 'OR' operators: ${among.length}. Max allowed: ${rule.longestList}.`,
        );
      }
      const wanted = among.map((each) => (each === null ? null : fold(each)));
      return (entity) => wanted.includes(valueOf(entity, path));
    }
    const holds = comparisons.get(operator);
    if (!holds) throw wrong();
    const given = literal();
    const wanted = given === null ? null : fold(given);
    return (entity) => {
      const value = valueOf(entity, path);
      if (value === null || wanted === null) {
        return holds(value === wanted ? 0 : 1) && (operator === 'eq' || operator === 'ne');
      }
      return holds(value < wanted ? -1 : value > wanted ? 1 : 0);
    };
  };
  const term = (): Test => {
    if (peek('not')) {
      at += 1;
      const inner = term();
      return (entity) => !inner(entity);
    }
    if (peek('(')) {
      at += 1;
      const inner = either();
      expect(')');
      return inner;
    }
    const name = all[at]?.kind === 'word' ? (all[at]?.value.toLowerCase() ?? '') : '';
    const compare = functions.get(name);
    if (!compare || all[at + 1]?.value !== '(') return comparison();
    if (!rule.functions.includes(name))
      throw rule.refusal(`The function '${name}' is not supported.`);
    at += 2;
    const path = property();
    expect(',');
    const part = fold(literal() ?? '');
    expect(')');
    return (entity) => compare(valueOf(entity, path) ?? '', part);
  };
  const both = (): Test => {
    let test = term();
    while (peek('and')) {
      at += 1;
      const [left, right] = [test, term()];
      test = (entity) => left(entity) && right(entity);
    }
    return test;
  };
  const either = (): Test => {
    let test = both();
    while (peek('or')) {
      at += 1;
      const [left, right] = [test, both()];
      test = (entity) => left(entity) || right(entity);
    }
    return test;
  };

  const test = either();
  if (at < all.length) throw wrong();
  return test;
}
