import { randomUUID } from 'node:crypto';
import { ServiceFault, StoreFault } from '../../app/ports/fault.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { Problem } from '../../contract/problem.ts';
import type { ServiceTrouble } from '../../domain/meeting-settings.ts';
import type { Locale } from '../../domain/person.ts';
import english from '../../texts/problem.en.json' with { type: 'json' };
import swedish from '../../texts/problem.sv.json' with { type: 'json' };

/** Each code has a sentence of its own in the text files. */
const STATUS = {
  'malformed-request': 400,
  'malformed-body': 400,
  'token-missing': 401,
  'token-expired': 401,
  'token-refused': 401,
  'not-allowed': 403,
  'not-a-participant': 403,
  'unknown-address': 404,
  'unknown-meeting': 404,
  'unknown-item': 404,
  'unknown-role': 404,
  'unknown-person': 404,
  'method-not-allowed': 405,
  stale: 409,
  'already-decided': 409,
  'not-present': 409,
  'chair-decides': 403,
  'unknown-matter': 404,
  'number-taken': 409,
  'matter-not-at-hand': 409,
  'matter-has-begun': 409,
  'no-matter-at-hand': 409,
  'gate-closed': 409,
  'not-adjourned': 409,
  adjourned: 409,
  'not-flagged': 409,
  'meeting-ended': 409,
  'not-a-party': 409,
  'no-consent-text': 409,
  'not-informed': 409,
  'same-factor-kind': 409,
  'same-channel': 409,
  'already-verified': 409,
  'known-people-only': 409,
  'no-camera': 409,
  'not-attested': 409,
  'not-invited': 409,
  'still-present': 409,
  'code-stands': 409,
  'no-code': 409,
  'code-expired': 409,
  'no-phrase': 409,
  'unknown-party': 404,
  'too-many-codes': 429,
  'cannot-send': 409,
  // The server is there and has voided the code: none of the 5xx, which the panel takes for an outage.
  'message-not-sent': 424,
  'not-a-number': 422,
  'not-a-code': 422,
  'too-large': 413,
  missing: 422,
  'too-long': 422,
  'not-ahead': 422,
  'too-far-ahead': 422,
  'holds-personal-data': 422,
  'not-a-word': 422,
  'too-many': 429,
  failed: 500,
  'service-not-permitted': 502,
  'service-no-access-policy': 502,
  'service-not-found': 502,
  'service-throttled': 503,
  'service-unreachable': 503,
  'keys-unreachable': 503,
  'store-unavailable': 503,
  'not-ready': 503,
} as const satisfies Record<keyof typeof swedish, number>;

export type ProblemCode = keyof typeof STATUS;

export interface ProblemFacts {
  readonly field?: string;
  readonly version?: number;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** An expected refusal on its way out of a route. Holds no sentence: `answerTo` finds it in the caller's language. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export interface ProblemAnswer {
  readonly body: Problem & { readonly instance?: string };
  readonly headers: Readonly<Record<string, string>>;
}

const SERVICE_CODES: Readonly<Record<ServiceTrouble, ProblemCode>> = {
  'not-permitted': 'service-not-permitted',
  'no-access-policy': 'service-no-access-policy',
  'not-found': 'service-not-found',
  throttled: 'service-throttled',
  unreachable: 'service-unreachable',
};
const RETRY_AFTER_SECONDS = 10;

/**
 * The one place where an error becomes an answer. What nobody expected is logged under an id and told by that id alone:
 * never a message, never a stack trace.
 */
export function answerTo(fault: unknown, locale: Locale, logger: Logger): ProblemAnswer {
  if (fault instanceof Refused) return answer(fault.code, fault.facts, locale);
  if (fault instanceof ServiceFault) {
    const code = fault.service === 'messages' ? 'message-not-sent' : SERVICE_CODES[fault.trouble];
    logger.warn('request.service-trouble', { service: fault.service, trouble: fault.trouble });
    const retryAfter = Math.ceil(fault.retryAfterSeconds ?? RETRY_AFTER_SECONDS);
    return answer(code, STATUS[code] === 503 ? { retryAfter } : {}, locale);
  }
  if (fault instanceof StoreFault) {
    logger.error('request.store-trouble', fault);
    return answer('store-unavailable', { retryAfter: RETRY_AFTER_SECONDS }, locale);
  }
  const errorId = randomUUID();
  logger.error('request.failed', fault, { errorId });
  const { body, headers } = answer('failed', {}, locale, { errorId });
  return { body: { ...body, instance: `urn:uuid:${errorId}` }, headers };
}

function answer(
  code: ProblemCode,
  facts: ProblemFacts,
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): ProblemAnswer {
  const { title, detail } = (locale === 'en' ? english : swedish)[code];
  const status = STATUS[code];
  return {
    body: {
      type: 'about:blank',
      title,
      status,
      code,
      detail: detail.replace(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? ''),
      ...facts,
    },
    headers: {
      ...(facts.retryAfter === undefined ? {} : { 'retry-after': String(facts.retryAfter) }),
      ...(status === 401 ? { 'www-authenticate': challenge(code) } : {}),
    },
  };
}

const challenge = (code: ProblemCode) =>
  code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"';
