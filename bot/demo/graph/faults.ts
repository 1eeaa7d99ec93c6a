import { isRecord, text } from './odata.ts';

interface Aim {
  /** Default: any. */
  readonly method?: string;
  /** Part of the decoded path and query, such as `/getSchedule`. Default: any. */
  readonly path?: string;
  /** How many calls it hits. Default: one. */
  readonly times?: number;
}
/** Trouble for coming calls. */
export type Fault = Aim &
  (
    | {
        readonly kind: 'status';
        readonly status: 400 | 401 | 403 | 404 | 429 | 500 | 503 | 504;
        /** Instead of what Graph most often says with the status. */
        readonly says?: { readonly code: string; readonly message: string };
        /** Seconds; 429 says 1 unless told otherwise. */
        readonly retryAfter?: number;
      }
    /** Never answers; the client must give up. */
    | { readonly kind: 'hang' }
    | { readonly kind: 'slow'; readonly ms: number }
    /** Does what was asked, then breaks the connection instead of answering. */
    | { readonly kind: 'lost-answer' }
    /** Answers, but leaves the join link out, as when Teams has not made the meeting yet. */
    | { readonly kind: 'late-meeting' }
  );

export interface FaultQueue {
  add(fault: Fault): void;
  clear(): void;
  pending(): readonly Fault[];
  /** The first fault that this call meets, used up by one. */
  take(method: string, path: string): Fault | undefined;
}

export function makeFaultQueue(): FaultQueue {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear: () => {
      waiting = [];
    },
    pending: () => waiting.map(({ fault, left }) => ({ ...fault, times: left })),
    take: (method, path) => {
      const met = waiting.find(
        ({ fault }) =>
          (fault.method ?? method).toUpperCase() === method && path.includes(fault.path ?? ''),
      );
      if (!met) return undefined;
      met.left -= 1;
      waiting = waiting.filter((each) => each.left > 0);
      return met.fault;
    },
  };
}

/** What Graph says with each status. */
export const faultTexts: Readonly<Record<number, { code: string; message: string }>> = {
  401: {
    code: 'InvalidAuthenticationToken',
    message: 'Access token has expired or is not yet valid.',
  },
  403: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
  404: {
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
  },
  429: {
    code: 'ApplicationThrottled',
    message: 'Application is over its MailboxConcurrency limit.',
  },
  500: {
    code: 'ErrorInternalServerError',
    message: 'An internal server error occurred. The operation failed.',
  },
  503: { code: 'serviceNotAvailable', message: 'The service is temporarily unavailable.' },
  504: { code: 'UnknownError', message: 'The gateway did not get an answer in time.' },
};

const statuses = [401, 403, 404, 429, 500, 503, 504] as const;

/** A fault from the wire, or why it is none. */
export function readFault(body: unknown): Fault | string {
  if (!isRecord(body)) return 'a fault is an object';
  const times = body['times'];
  if (times !== undefined && (!Number.isInteger(times) || Number(times) < 1)) {
    return 'times is a whole number from 1';
  }
  const aim = {
    ...(text(body['method']) !== undefined && { method: String(body['method']) }),
    ...(text(body['path']) !== undefined && { path: String(body['path']) }),
    ...(times !== undefined && { times: Number(times) }),
  };
  const { kind } = body;
  if (kind === 'hang' || kind === 'lost-answer' || kind === 'late-meeting') return { ...aim, kind };
  if (kind === 'slow') {
    return typeof body['ms'] === 'number' ? { ...aim, kind, ms: body['ms'] } : 'slow needs ms';
  }
  if (kind !== 'status') return 'kind is status, hang, slow, lost-answer or late-meeting';
  const status = statuses.find((each) => each === body['status']);
  if (status === undefined) return `status is one of ${statuses.join(', ')}`;
  return typeof body['retryAfter'] === 'number'
    ? { ...aim, kind, status, retryAfter: body['retryAfter'] }
    : { ...aim, kind, status };
}
