import type { IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';

export type Json = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** One request to Graph, parsed. */
export interface GraphRequest {
  readonly method: string;
  /** Decoded parts of the path after `/graph/v1.0`. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** `https://host/graph/v1.0`. */
  readonly base: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as Graph gives it. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function refusalAnswer(
  refusal: GraphRefusal,
  headers: IncomingHttpHeaders,
  now: Date,
): Answer {
  const requestId = randomUUID();
  return {
    status: refusal.status,
    headers: refusal.headers,
    body: {
      error: {
        code: refusal.code,
        message: refusal.message,
        innerError: {
          date: now.toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': text(headers['client-request-id']) ?? requestId,
        },
      },
    },
  };
}

/** The value of one preference, such as `outlook.timezone`. */
export function preference(headers: IncomingHttpHeaders, name: string): string | undefined {
  const header = headers['prefer'];
  const all = Array.isArray(header) ? header.join(',') : (header ?? '');
  for (const part of all.split(/[,;]/)) {
    const [key, ...value] = part.split('=');
    if (key?.trim().toLowerCase() === name) {
      return value
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1');
    }
  }
  return undefined;
}

export const isAdvanced = (request: GraphRequest): boolean =>
  text(request.headers['consistencylevel'])?.toLowerCase() === 'eventual';

/** The properties asked for, refusing those that the type lacks. `always` come whether asked for or not. */
export function select(
  entity: Json,
  request: GraphRequest,
  rule: {
    readonly type: string;
    readonly always: readonly string[];
    readonly byDefault?: readonly string[];
  },
): Json {
  const asked = request.query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  const names = asked ?? rule.byDefault ?? Object.keys(entity);
  const known = new Map(Object.keys(entity).map((name) => [name.toLowerCase(), name]));
  const chosen = new Set<string>();
  for (const name of names) {
    const canonical = known.get((name.split('/')[0] ?? name).toLowerCase());
    if (canonical === undefined) {
      throw new GraphRefusal(
        400,
        'RequestBroker--ParseUri',
        `Could not find a property named '${name}' on type '${rule.type}'.`,
      );
    }
    chosen.add(canonical);
  }
  const kept = Object.keys(entity).filter(
    (name) => chosen.has(name) || rule.always.includes(name) || name.startsWith('@'),
  );
  return Object.fromEntries(kept.map((name) => [name, entity[name]]));
}

/** Reads a whole number from the query; `fallback` when it is not there. */
export function wholeNumber(
  request: GraphRequest,
  name: '$top' | '$skip',
  fallback: number,
): number {
  const value = request.query.get(name);
  if (value === null) return fallback;
  const least = name === '$top' ? 1 : 0;
  if (!/^\d+$/.test(value) || Number(value) < least) {
    throw new GraphRefusal(
      400,
      'RequestBroker--ParseUri',
      `Invalid value '${value}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
    );
  }
  return Number(value);
}

/** One page of a collection with a link to the next, which repeats the query of this one. */
export function page(
  all: readonly Json[],
  request: GraphRequest,
  rule: {
    readonly context: string;
    readonly size: number;
    readonly skipWith: '$skip' | '$skiptoken';
  },
): Json {
  const token = request.query.get('$skiptoken');
  const from = token === null ? wholeNumber(request, '$skip', 0) : readSkipToken(token);
  const until = from + rule.size;
  const next = new URLSearchParams(request.query);
  next.set(rule.skipWith, rule.skipWith === '$skip' ? String(until) : writeSkipToken(until));
  const path = request.segments.map(encodeURIComponent).join('/');
  return {
    '@odata.context': `${request.base}/$metadata#${rule.context}`,
    ...(request.query.get('$count') === 'true' && { '@odata.count': all.length }),
    ...(all.length > until && {
      '@odata.nextLink': `${request.base}/${path}?${next.toString().replaceAll('+', '%20')}`,
    }),
    value: all.slice(from, until),
  };
}

const writeSkipToken = (from: number): string =>
  Buffer.from(`demo:${from}`, 'utf8').toString('base64url');
function readSkipToken(token: string): number {
  const from = /^demo:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1];
  if (from === undefined) {
    throw new GraphRefusal(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token is invalid.',
    );
  }
  return Number(from);
}

/** The value at a path such as `start/dateTime`, names in any case. */
export function valueAt(entity: Json, path: string): unknown {
  let value: unknown = entity;
  for (const step of path.split('/')) {
    if (!isRecord(value)) return undefined;
    const name = Object.keys(value).find((each) => each.toLowerCase() === step.toLowerCase());
    value = name === undefined ? undefined : value[name];
  }
  return value;
}

/** Sorted by `$orderby`, which may name several paths, each with `asc` or `desc`. */
export function ordered(all: readonly Json[], orderBy: string): readonly Json[] {
  const keys = orderBy.split(',').map((each) => {
    const [path = '', direction] = each.trim().split(/\s+/);
    return { path, sign: direction?.toLowerCase() === 'desc' ? -1 : 1 };
  });
  const shown = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
  return [...all].sort((one, other) => {
    for (const { path, sign } of keys) {
      const order = shown(valueAt(one, path)).localeCompare(shown(valueAt(other, path)), 'sv');
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}
