import type { Texts } from './texts.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: 'application/json' | 'application/problem+json';
  readonly body?: unknown;
}

const REFUSALS = {
  'malformed-activity': 400,
  'unknown-invoke': 400,
  unauthenticated: 401,
  'foreign-tenant': 403,
  failed: 500,
  'store-unavailable': 503,
  'keys-unreachable': 503,
} as const;

/** Why an activity got no turn. */
export type Refusal = keyof typeof REFUSALS;

/** application/problem+json (RFC 9457), in the sender's language. */
export function problemOf(t: Texts, code: Refusal): HttpAnswer {
  const status = REFUSALS[code];
  return {
    status,
    contentType: 'application/problem+json',
    body: { type: 'about:blank', title: t.say(`http.${code}`), status, code },
  };
}
