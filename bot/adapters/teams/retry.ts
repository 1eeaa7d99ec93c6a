import { z } from 'zod';
import { ServiceFault } from '../../app/ports/fault.ts';

// What Microsoft asks bots to try again; anything else would only fail once more.
const PASSING = new Set([412, 429, 502, 504]);
const LAST_ATTEMPT = 4;
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;

export interface Waiting {
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** 0–1. */
  readonly random: () => number;
}

export const realWaiting: Waiting = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** Tries a call to the Bot Connector up to four times, each wait about twice as long as the one before. */
export async function withRetries<T>(
  call: () => Promise<T>,
  waiting: Waiting = realWaiting,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (fault) {
      const status = statusOf(fault);
      if (status === undefined || !PASSING.has(status) || attempt === LAST_ATTEMPT) throw fault;
      const asked = retryAfterOf(fault) ?? 0;
      const backoff = FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + waiting.random());
      await waiting.wait(Math.min(LONGEST_WAIT, Math.max(asked * 1000, backoff)));
    }
  }
}

/** The HTTP status in botframework-connector's fault; undefined when there was no answer. */
export function statusOf(fault: unknown): number | undefined {
  if (!(fault instanceof Error)) return undefined;
  if ('statusCode' in fault && typeof fault.statusCode === 'number') return fault.statusCode;
  return undefined;
}

/** The fault in the port's words. The connector's own fault holds what was sent, so it is not passed on. */
export function connectorFault(fault: unknown): ServiceFault {
  if (fault instanceof ServiceFault) return fault;
  const status = statusOf(fault);
  const retryAfterSeconds = retryAfterOf(fault);
  const detail = {
    code: status === undefined ? 'no-answer' : String(status),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
  switch (status ?? 0) {
    case 401:
    case 403:
      return new ServiceFault('not-permitted', 'connector', detail);
    case 404:
      return new ServiceFault('not-found', 'connector', detail);
    case 429:
      return new ServiceFault('throttled', 'connector', detail);
    default:
      return new ServiceFault('unreachable', 'connector', detail);
  }
}

interface Headers {
  get(name: string): unknown;
}
const Answered = z.looseObject({
  response: z.looseObject({
    headers: z.custom<Headers>(
      (value) => typeof value === 'object' && value !== null && 'get' in value,
    ),
  }),
});

function retryAfterOf(fault: unknown): number | undefined {
  const seconds = Number(Answered.safeParse(fault).data?.response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
