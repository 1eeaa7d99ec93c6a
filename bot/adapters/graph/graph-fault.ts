import { z } from 'zod';
import { ServiceFault } from '../../app/ports/fault.ts';
import type { RefusalReason, ServiceTrouble } from '../../domain/meeting-settings.ts';
import type { CallOutcome } from './circuit-breaker.ts';

const ErrorBody = z.object({
  error: z.object({
    code: z.string().optional(),
    message: z.string().optional().catch(undefined),
  }),
});

/** Graph's refusal. Of its body only the code is kept: the message may quote what was sent. */
export class GraphFault extends ServiceFault {
  /** The HTTP status, or 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  /** Why Microsoft would not do it, as far as its message tells. */
  readonly refusal: RefusalReason;

  constructor(
    trouble: ServiceTrouble,
    detail: {
      status: number;
      code: string;
      retryAfterSeconds?: number;
      refusal?: RefusalReason;
    },
  ) {
    const { status, refusal: _, ...rest } = detail;
    super(trouble, 'graph', { ...rest, code: status ? `${status} ${detail.code}` : detail.code });
    this.status = status;
    this.code = detail.code;
    this.refusal = detail.refusal ?? 'unsaid';
  }
}

/** An answer that is not a success. `operation` tells the missing access policy from other refusals. */
export function faultOfAnswer(
  status: number,
  body: unknown,
  operation: string,
  retryAfterSeconds: number | undefined,
): GraphFault {
  const parsed = ErrorBody.safeParse(body);
  const code = safeCode(parsed.success ? parsed.data.error.code : undefined);
  const lacksPolicy = lacksAccessPolicy(status, code, operation);
  return new GraphFault(lacksPolicy ? 'no-access-policy' : troubleOf(status), {
    status,
    code,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    refusal: refusalIn(`${code} ${parsed.data?.error.message ?? ''}`),
  });
}

/** Graph has no code for these. The message is read here and goes no further: it may quote what was sent. */
function refusalIn(said: string): RefusalReason {
  if (/licen[cs]e|premium/i.test(said)) return 'licence';
  return /polic/i.test(said) ? 'policy' : 'unsaid';
}

/** No usable answer: timeout, no connection, an answer cut short or not as promised. */
export const faultWithoutAnswer = (code: string): GraphFault =>
  new GraphFault('unreachable', { status: 0, code: safeCode(code) });

/** Nothing was asked: this part of Graph has not answered for a while and is left alone. `rest` in milliseconds. */
export const faultOfRest = (rest: number): GraphFault =>
  new GraphFault('unreachable', {
    status: 0,
    code: 'resting',
    retryAfterSeconds: Math.ceil(rest / 1_000),
  });

/**
 * What a fault says of the service. A refusal is an answer, and so is one that we do not understand; being throttled shows
 * that the service is there. A token that was not given says nothing of Graph.
 */
export function outcomeOfFault(fault: unknown): CallOutcome {
  if (!(fault instanceof GraphFault)) return 'not-asked';
  const isSilent = fault.status === 0 && fault.code !== 'answer-not-understood';
  return isSilent || fault.status >= 500 ? 'failed' : 'answered';
}

const NetworkError = z.object({
  name: z.string().optional(),
  code: z.string().optional().catch(undefined),
});

/** What Node says about a failed connection, as a code. */
export function networkCode(error: unknown): string {
  const said = NetworkError.safeParse(error).data;
  return said?.name === 'TimeoutError' ? 'timeout' : (said?.code ?? 'network');
}

/** The trouble of one mailbox inside a getSchedule answer, by the code Exchange gives. */
export function troubleOfMailbox(responseCode: string | null | undefined): ServiceTrouble {
  if (!responseCode) return 'unreachable';
  if (/NotFound|NoMailbox|InvalidSmtpAddress|NonExistentMailbox/i.test(responseCode))
    return 'not-found';
  if (/AccessDenied|NoFreeBusyAccess|Unauthorized|Forbidden/i.test(responseCode))
    return 'not-permitted';
  if (/ServerBusy|TooManyRequests|Throttl/i.test(responseCode)) return 'throttled';
  return 'unreachable';
}

// Teams answers 403 to whatever an application without an application access policy asks. A missing consent has its own
// code and needs the administrator's consent instead; a change refused after a successful read is about the change.
const lacksAccessPolicy = (status: number, code: string, operation: string): boolean =>
  status === 403 &&
  (operation === 'onlineMeetings.find' || operation === 'onlineMeetings.read') &&
  code !== 'Authorization_RequestDenied';

function troubleOf(status: number): ServiceTrouble {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'throttled';
  return status >= 500 || status < 400 ? 'unreachable' : 'not-permitted';
}

/** Whatever does not look like a code is none. */
const safeCode = (code: string | undefined): string =>
  code !== undefined && /^[\w.-]{1,80}$/.test(code) ? code : 'unknown';
