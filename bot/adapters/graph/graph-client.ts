import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ServiceFault } from '../../app/ports/fault.ts';
import type { Logger } from '../../app/ports/logger.ts';
import type { Metrics } from '../../app/ports/metrics.ts';
import { makeCircuitBreaker, type BreakerLimits } from './circuit-breaker.ts';
import { sendInBatches } from './graph-batch.ts';
import type { BatchCall, GraphCall } from './graph-call.ts';
import {
  faultOfAnswer,
  faultOfRest,
  faultWithoutAnswer,
  networkCode,
  outcomeOfFault,
  type GraphFault,
} from './graph-fault.ts';
import { queryString } from './graph-query.ts';
import type { Tokens } from './graph-token.ts';
import { makeSendHttps, type SendHttps } from './https-call.ts';
import { makeMailboxQueue } from './mailbox-queue.ts';
import { isWorthRetrying, pauseBefore, retryAfterOf, type Timing } from './retry.ts';

/** One request and its answer, for checking against Graph's contract in tests. No token in it. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

/**
 * Every call is repeatable without harm: reads, getSchedule, event creation (`transactionId`), changes of events (`If-Match`),
 * cancellations (the second finds nothing) and setting changes. So each is retried on 429, 502, 503, 504 and lost connections, within a budget that suits a chat turn. While a part of
 * Graph does not answer at all it is left alone for a while, and calls to it fail at once. Throws GraphFault.
 */
export interface GraphClient {
  send<Answer>(call: GraphCall<Answer>): Promise<Answer>;
  /** Follows `@odata.nextLink` to the end, same origin only. `answer` is one item's. */
  sendAll<Item>(call: GraphCall<Item>): Promise<readonly Item[]>;
  /** Reads of one tenant in as few requests as Graph allows, answered in the order asked. */
  sendMany<Answer>(calls: readonly BatchCall<Answer>[]): Promise<readonly Answer[]>;
}

export interface GraphClientDependencies {
  /** https only, such as `https://graph.microsoft.com/v1.0`. */
  readonly graphUrl: string;
  readonly tokens: Tokens;
  readonly log: Logger;
  readonly metrics?: Metrics;
  /** Connections shared with other clients; its own when not given. */
  readonly sendHttps?: SendHttps;
  readonly timing?: Partial<Timing>;
  readonly breaker?: Partial<BreakerLimits>;
  readonly onExchange?: (exchange: Exchange) => void;
}

const graphScope = 'https://graph.microsoft.com/.default';
const mostPages = 1_000;

export function makeGraphClient(deps: GraphClientDependencies): GraphClient {
  const base = httpsBase(deps.graphUrl);
  const timing: Timing = { attempt: 10_000, budget: 12_000, firstPause: 200, ...deps.timing };
  const queue = makeMailboxQueue();
  const sendHttps = deps.sendHttps ?? makeSendHttps();
  const breaker = makeCircuitBreaker({
    failures: 5,
    rest: 15_000,
    trial: timing.budget,
    ...deps.breaker,
  });

  async function sendTo<Answer>(url: string, call: GraphCall<Answer>): Promise<Answer> {
    const deadline = Date.now() + timing.budget;
    const asked = () => throughCircuit(call, () => attempts(url, call, deadline));
    const work = () => measured(call, asked);
    return call.mailbox === undefined
      ? work()
      : queue.run(`${call.tenantId} ${call.mailbox}`, work);
  }

  /** By operation and outcome: what was asked for is in neither. */
  function measured<Answer>({ operation }: GraphCall<unknown>, work: () => Promise<Answer>) {
    if (!deps.metrics) return work();
    return deps.metrics.timed('graph.call', { operation }, async (note) => {
      try {
        const answer = await work();
        note({ outcome: 'answered' });
        return answer;
      } catch (fault) {
        note({ outcome: fault instanceof ServiceFault ? fault.trouble : 'failed' });
        throw fault;
      }
    });
  }

  /** Exchange, Teams and the directory fail apart from each other, and so do tenants. */
  async function throughCircuit<Answer>(
    { operation, tenantId }: GraphCall<unknown>,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const circuit = `${tenantId} ${operation.split('.')[0] ?? operation}`;
    const rest = breaker.restOf(circuit, Date.now());
    if (rest > 0) throw faultOfRest(rest);
    try {
      const answer = await work();
      breaker.report(circuit, 'answered', Date.now());
      return answer;
    } catch (fault) {
      if (breaker.report(circuit, outcomeOfFault(fault), Date.now()))
        deps.log.error('graph.resting', fault, { tenantId, operation });
      throw fault;
    }
  }

  async function attempts<Answer>(
    url: string,
    call: GraphCall<Answer>,
    deadline: number,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const requestId = randomUUID();
      const outcome = await attemptOnce(url, call, requestId, deadline);
      if ('answer' in outcome) return outcome.answer;
      const { fault } = outcome;
      const ids = {
        operation: call.operation,
        tenantId: call.tenantId,
        requestId,
        attempt,
        status: fault.status,
        code: fault.code,
      };
      const pause = pauseBefore(attempt, fault, timing);
      if (!isWorthRetrying(fault, attempt) || Date.now() + pause >= deadline) {
        deps.log.warn('graph.refused', ids);
        throw fault;
      }
      deps.log.info('graph.retried', ids);
      await wait(pause);
    }
  }

  async function attemptOnce<Answer>(
    url: string,
    call: GraphCall<Answer>,
    requestId: string,
    deadline: number,
  ): Promise<{ answer: Answer } | { fault: GraphFault }> {
    const left = Math.min(timing.attempt, deadline - Date.now());
    if (left <= 0) return { fault: faultWithoutAnswer('timeout') };
    const token = await deps.tokens.tokenFor(call.tenantId, graphScope);
    const requestHeaders = {
      accept: 'application/json',
      // Microsoft asks applications to say which they are, so that trouble can be traced to them.
      'user-agent': 'NONISV|Motesvakt|Motesvakt/1.0',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      'client-request-id': requestId,
      ...call.headers,
    };
    try {
      // A redirect would carry the token elsewhere; Graph never redirects these calls, and none is followed.
      const { status, retryAfter, text } = await sendHttps(url, {
        method: call.method,
        headers: { ...requestHeaders, authorization: `Bearer ${token}` },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        longest: left,
      });
      const responseBody = parseJson(text);
      deps.onExchange?.({
        method: call.method,
        url,
        requestHeaders,
        requestBody: call.body,
        status,
        responseBody,
      });
      if (status < 200 || status >= 300) {
        const seconds = retryAfterOf(retryAfter, new Date());
        return { fault: faultOfAnswer(status, responseBody, call.operation, seconds) };
      }
      const parsed = call.answer.safeParse(responseBody);
      return parsed.success
        ? { answer: parsed.data }
        : { fault: faultWithoutAnswer('answer-not-understood') };
    } catch (error) {
      return { fault: faultWithoutAnswer(networkCode(error)) };
    }
  }

  const urlOf = (call: GraphCall<unknown>): string =>
    `${base}${call.path}${queryString(call.query ?? {})}`;

  const send: GraphClient['send'] = (call) => sendTo(urlOf(call), call);

  return {
    send,
    sendMany: (calls) => sendInBatches(send, timing, calls),
    async sendAll(call) {
      const page = z.object({
        value: z.array(call.answer),
        '@odata.nextLink': z.string().optional(),
      });
      const items = [];
      let url: string | undefined = urlOf(call);
      for (let count = 0; url !== undefined && count < mostPages; count += 1) {
        const answer: z.infer<typeof page> = await sendTo(url, { ...call, answer: page });
        items.push(...answer.value);
        url = nextPage(answer['@odata.nextLink'], base);
      }
      // Half a list must not be taken for the whole.
      if (url !== undefined) throw faultWithoutAnswer('too-many-pages');
      return items;
    },
  };
}

function httpsBase(graphUrl: string): string {
  if (new URL(graphUrl).protocol !== 'https:') throw new Error('GRAPH_URL must be https');
  return graphUrl.replace(/\/+$/, '');
}

/** The token follows the link, so only the service it was made for may be named there. */
function nextPage(link: string | undefined, base: string): string | undefined {
  if (link === undefined) return undefined;
  const next = URL.canParse(link) ? new URL(link) : undefined;
  const home = new URL(`${base}/`);
  if (next?.origin !== home.origin || !next.pathname.startsWith(home.pathname))
    throw faultWithoutAnswer('foreign-next-link');
  return next.href;
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema of the call refuses it below, and a fault needs no body.
    return undefined;
  }
}
